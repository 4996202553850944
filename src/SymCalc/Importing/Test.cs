using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using SymCalc.Functions;

namespace SymCalc.Importing;

/// <summary>A condition of a lambda: a comparison, or several joined by and, or, not.</summary>
internal abstract record Test
{
    /// <summary><c>test ? then : otherwise</c>.</summary>
    public abstract Expr Choose(Expr then, Expr otherwise);

    /// <summary>The comparison of an operator.</summary>
    public static Relation? RelationOf(ExpressionType type) => type switch
    {
        ExpressionType.LessThan => Relation.Less,
        ExpressionType.LessThanOrEqual => Relation.LessOrEqual,
        ExpressionType.GreaterThan => Relation.Greater,
        ExpressionType.GreaterThanOrEqual => Relation.GreaterOrEqual,
        ExpressionType.Equal => Relation.Equal,
        ExpressionType.NotEqual => Relation.NotEqual,
        _ => null,
    };

    public sealed record Comparison(Expr Left, Relation Relation, Expr Right) : Test
    {
        public override Expr Choose(Expr then, Expr otherwise) => Forms.Choose(new Condition(Left, Relation, Right), then, otherwise);
    }

    public sealed record Known(bool Value) : Test
    {
        public override Expr Choose(Expr then, Expr otherwise) => Value ? then : otherwise;
    }

    public sealed record And(Test Left, Test Right) : Test
    {
        public override Expr Choose(Expr then, Expr otherwise)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();        // an exception, not a dead process, for absurd chains
            return Left.Choose(Right.Choose(then, otherwise), otherwise);
        }
    }

    public sealed record Or(Test Left, Test Right) : Test
    {
        public override Expr Choose(Expr then, Expr otherwise)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return Left.Choose(then, Right.Choose(then, otherwise));
        }
    }

    public sealed record Not(Test Operand) : Test
    {
        public override Expr Choose(Expr then, Expr otherwise)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return Operand.Choose(otherwise, then);
        }
    }
}
