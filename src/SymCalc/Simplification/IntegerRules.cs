using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Simplification.Proving;

namespace SymCalc.Simplification;

/// <summary>Rules for whole numbers: whole multiples of pi in angles, and rounding.</summary>
internal static class IntegerRules
{
    public static IReadOnlyList<SimplificationRule> All { get; } =
    [
        new("whole-multiple-of-pi", "sin(u + n*pi) = (-1)^n*sin(u), tan(u + n*pi) = tan(u), and the like, for an integer n", ExprKind.Call, WholeMultipleOfPi),
        new("rounding-of-integer", "floor(n) = ceil(n) = round(n) = n for an integer n", ExprKind.Call, RoundingOfInteger),
        new("rounding-of-bounded", "floor(u) = n for n <= u < n + 1, ceil(u) = n for n - 1 < u <= n, round(u) = n for n - 1/2 < u < n + 1/2", ExprKind.Call, RoundingOfBounded),
        new("integer-out-of-rounding", "floor(u + n) = floor(u) + n, ceil(u + n) = ceil(u) + n, for an integer n", ExprKind.Call, IntegerOutOfRounding),
    ];

    private const long LargestRounded = 1_000_000_000;      // well within what doubles tell apart

    private static Expr? WholeMultipleOfPi(Expr node, Prover prover)
    {
        if (node is not CallExpr { ChildCount: 1 } call || Period(call.Function) is not { } hasSign)
        {
            return null;
        }

        var turns = new SumBuilder();
        var rest = new SumBuilder();
        var found = false;
        foreach (var term in Terms.Of(call.Argument))
        {
            var quotient = ProductExpr.Divide(term, ConstantExpr.Pi);
            var isWhole = HasPi(term) && prover.IsProvenInteger(quotient);
            found |= isWhole;
            if (isWhole)
            {
                turns.Add(quotient, Number.One);
            }
            else
            {
                rest.Add(term, Number.One);
            }
        }

        var (n, u) = (turns.ToExpr(), rest.ToExpr());
        if (!found)
        {
            return null;
        }

        var value = CallExpr.Of(call.Function, u);
        var sign = !hasSign || prover.IsProvenEven(n) ? NumberExpr.One
            : prover.IsProvenOdd(n) ? NumberExpr.Of(Number.MinusOne)
            : PowerExpr.Of(NumberExpr.Of(Number.MinusOne), n);
        return value.IsUndefined ? null : ProductExpr.Multiply(sign, value);
    }

    /// <summary>Whether f(u + pi) is -f(u), or f(u) itself; null for other functions.</summary>
    private static bool? Period(FunctionDefinition f) =>
        f == FunctionTable.Sin || f == FunctionTable.Cos || f == FunctionTable.Sec || f == FunctionTable.Csc ? true
        : f == FunctionTable.Tan || f == FunctionTable.Cot ? false
        : null;

    private static bool HasPi(Expr term)
    {
        foreach (var factor in Terms.FactorsOf(term))
        {
            if (ReferenceEquals(factor.Base, ConstantExpr.Pi) && factor.Exponent.IsOne)
            {
                return true;
            }
        }

        return false;
    }

    private static Expr? RoundingOfInteger(Expr node, Prover prover) => node is CallExpr { ChildCount: 1 } call
        && IsRounding(call.Function)
        && prover.IsProvenInteger(call.Argument)
        ? call.Argument
        : null;

    private static bool IsRounding(FunctionDefinition f) => f == FunctionTable.Floor || f == FunctionTable.Ceiling || f == FunctionTable.Round;

    private static Expr? RoundingOfBounded(Expr node, Prover prover)
    {
        if (node is not CallExpr { ChildCount: 1, Function.UnaryKernel: { } rounded } call
            || !IsRounding(call.Function)
            || prover.RangeOf(call.Argument).Values is not { IsEmpty: false } range)
        {
            return null;
        }

        // A bound that is not reached rounds to another number than what lies within.
        var middle = rounded((range.Lower + range.Upper) / 2);
        if (!(Math.Abs(middle) <= LargestRounded))
        {
            return null;
        }

        var n = NumberExpr.Of(new Number((long)middle));
        Expr Beyond(Rational bound) => SumExpr.Subtract(SumExpr.Subtract(call.Argument, n), NumberExpr.Of(new Number(bound)));
        var isWithin = call.Function == FunctionTable.Floor ? prover.IsProvenNonNegative(Beyond(0)) && prover.IsProvenNegative(Beyond(1))
            : call.Function == FunctionTable.Ceiling ? prover.IsProvenPositive(Beyond(-1)) && prover.IsProvenNonPositive(Beyond(0))
            : prover.IsProvenPositive(Beyond(new Rational(-1, 2))) && prover.IsProvenNegative(Beyond(new Rational(1, 2)));
        return isWithin ? n : null;
    }

    private static Expr? IntegerOutOfRounding(Expr node, Prover prover)
    {
        if (node is not CallExpr { ChildCount: 1, Argument: SumExpr sum } call || (call.Function != FunctionTable.Floor && call.Function != FunctionTable.Ceiling))
        {
            return null;
        }

        var outside = new SumBuilder();
        var inside = new SumBuilder();
        var found = false;
        foreach (var term in Terms.Of(sum))
        {
            var isWhole = prover.IsProvenInteger(term);
            found |= isWhole;
            if (isWhole)
            {
                outside.Add(term, Number.One);
            }
            else
            {
                inside.Add(term, Number.One);
            }
        }

        outside.Add(CallExpr.Of(call.Function, inside.ToExpr()), Number.One);
        var result = outside.ToExpr();
        return found ? result : null;
    }
}
