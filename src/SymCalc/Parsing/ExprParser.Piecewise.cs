using SymCalc.Nodes;

namespace SymCalc.Parsing;

/// <summary>Commas, and piecewise(condition, value, …, otherwise), whose operands wait as left, right, value, left, …</summary>
internal sealed partial class ExprParser
{
    /// <summary>What an operand in piecewise is, when it is complete.</summary>
    private enum PiecewisePart
    {
        LeftOrOtherwise,
        Right,
        Value,
    }

    private bool IsInPiecewise => _yard.Top == Operator.Call && _calls.Peek().Function.Kind == NameKind.Piecewise;

    private PiecewisePart Part => (PiecewisePart)((_yard.OperandCount - _calls.Peek().FirstOperand - 1) % 3);

    private static bool IsCompletePiecewise(int operands) => operands > 1 && operands % 3 != 2;

    private Step ReadRelation()
    {
        _yard.Reduce(Operator.Add);
        if (!IsInPiecewise || Part != PiecewisePart.LeftOrOtherwise)
        {
            return UnexpectedOperator();
        }

        _relations.Push(_tokens[_at++].Kind switch
        {
            TokenKind.Less => Relation.Less,
            TokenKind.LessOrEqual => Relation.LessOrEqual,
            TokenKind.Greater => Relation.Greater,
            TokenKind.GreaterOrEqual => Relation.GreaterOrEqual,
            TokenKind.Equal => Relation.Equal,
            _ => Relation.NotEqual,
        });
        return Step.Operand;
    }

    private Step ReadComma()
    {
        _yard.Reduce(Operator.Add);
        if (_yard.IsBottom && _inDefinition)
        {
            return Step.Done;
        }

        if (_yard.Top != Operator.Call || (IsInPiecewise && Part == PiecewisePart.LeftOrOtherwise))
        {
            return UnexpectedOperator();
        }

        _at++;
        return Step.Operand;
    }

    private Expr CallPiecewise(in OpenCall call, ReadOnlySpan<Expr> u)
    {
        var branches = new (Condition, Expr)[u.Length / 3];
        for (var i = branches.Length - 1; i >= 0; i--)
        {
            branches[i] = (new Condition(u[3 * i], _relations.Pop(), u[(3 * i) + 1]), u[(3 * i) + 2]);
        }

        return PiecewiseExpr.Of(branches, u.Length % 3 == 1 ? u[^1] : ConstantExpr.Undefined);
    }

    /// <summary>What could stand behind a complete operand, besides a sign that makes it a larger one.</summary>
    private string[] OperatorExpected()
    {
        if (_brackets.IsInJoined(_at))
        {
            return ["an operator", "')'"];
        }

        if (_yard.IsBottom)
        {
            return _inDefinition ? ["an operator", "','", "the end of the text"] : ["an operator", "the end of the text"];
        }

        if (_yard.Top == Operator.Bracket)
        {
            return ["an operator", "')'"];
        }

        return (IsInPiecewise, Part) switch
        {
            (true, PiecewisePart.Right) => ["an operator", "','"],
            (true, PiecewisePart.LeftOrOtherwise) => IsCompletePiecewise(_yard.OperandCount - _calls.Peek().FirstOperand)
                ? ["an operator", "a comparison", "')'"]
                : ["an operator", "a comparison"],
            _ => ["an operator", "','", "')'"],
        };
    }
}
