using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Simplification;

/// <summary>Rules for angles: quarter turns, and angles whose sine, cosine or tangent is known.</summary>
internal static class AngleRules
{
    public static IReadOnlyList<SimplificationRule> All { get; } =
    [
        new("quarter-turn", "sin(u + pi/2) = cos(u), tan(u + pi/2) = -cot(u), and the like", ExprKind.Call, QuarterTurn),
        new("exact-inverse-value", "asin(1/2) = pi/6, acos(-1/2) = 2*pi/3, atan(1) = pi/4, and the like", ExprKind.Call, ExactInverse),
    ];

    /// <summary>f(u + n·π/2) for an odd n (DLMF 4.21.1-3).</summary>
    private static Expr? QuarterTurn(Expr node)
    {
        if (node is not CallExpr { ChildCount: 1, Argument: SumExpr sum } call || After(call.Function) is not var (function, first, third))
        {
            return null;
        }

        foreach (ref readonly var term in sum.Stored)
        {
            if (ReferenceEquals(term.Value, ConstantExpr.Pi) && term.Coefficient.IsExact && (term.Coefficient.Exact * 2).TryGetInt64(out var n) && n % 2 != 0)
            {
                var rest = SumExpr.Subtract(sum, ProductExpr.Scale(term.Coefficient, ConstantExpr.Pi));
                return ProductExpr.Scale(new Number(n % 4 is 1 or -3 ? first : third), CallExpr.Of(function, rest));
            }
        }

        return null;
    }

    /// <summary>What a function becomes a quarter of a turn later, and its sign after one and after three quarters.</summary>
    private static (FunctionDefinition Function, int First, int Third)? After(FunctionDefinition f) =>
        f == FunctionTable.Sin ? (FunctionTable.Cos, 1, -1)
        : f == FunctionTable.Cos ? (FunctionTable.Sin, -1, 1)
        : f == FunctionTable.Tan ? (FunctionTable.Cot, -1, -1)
        : f == FunctionTable.Cot ? (FunctionTable.Tan, -1, -1)
        : f == FunctionTable.Sec ? (FunctionTable.Csc, -1, 1)
        : f == FunctionTable.Csc ? (FunctionTable.Sec, 1, -1)
        : null;

    private static Expr? ExactInverse(Expr node)
    {
        if (node is not CallExpr { ChildCount: 1 } call || !IsRootOfNumber(call.Argument) || ProductExpr.Multiply(call.Argument, call.Argument) is not NumberExpr { IsExact: true, ExactValue: var square })
        {
            return null;
        }

        var sign = Terms.CoefficientOf(call.Argument).Sign;
        var sine = call.Function == FunctionTable.Asin || call.Function == FunctionTable.Acos;
        if ((sine ? TwelfthsOfSine(square) : call.Function == FunctionTable.Atan ? TwelfthsOfTangent(square) : null) is not { } twelfths)
        {
            return null;
        }

        twelfths = call.Function == FunctionTable.Acos ? 6 - (sign * twelfths) : sign * twelfths;
        return ProductExpr.Scale(new Number(new Rational(twelfths, 12)), ConstantExpr.Pi);
    }

    /// <summary>Whether an expression is a fraction times roots of positive fractions.</summary>
    private static bool IsRootOfNumber(Expr e)
    {
        foreach (var factor in Terms.FactorsOf(e))
        {
            if (factor is not { Base: NumberExpr { IsExact: true, Value.Sign: > 0 }, Exponent: NumberExpr })
            {
                return false;
            }
        }

        return Terms.CoefficientOf(e).IsExact;
    }

    /// <summary>sin²(pi/6) = 1/4, sin²(pi/4) = 1/2, sin²(pi/3) = 3/4, sin²(pi/2) = 1.</summary>
    private static int? TwelfthsOfSine(Rational square) => (square * 4).TryGetInt64(out var quarters)
        ? quarters switch { 0 => 0, 1 => 2, 2 => 3, 3 => 4, 4 => 6, _ => null }
        : null;

    /// <summary>tan²(pi/6) = 1/3, tan²(pi/4) = 1, tan²(pi/3) = 3.</summary>
    private static int? TwelfthsOfTangent(Rational square) => (square * 3).TryGetInt64(out var thirds)
        ? thirds switch { 0 => 0, 1 => 2, 3 => 3, 9 => 4, _ => null }
        : null;
}
