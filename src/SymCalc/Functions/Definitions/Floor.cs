using SymCalc.Numerics;

namespace SymCalc.Functions.Definitions;

internal static class FloorDefinition
{
    public static readonly FunctionDefinition Value = new("floor", 1)
    {
        Summary = "The largest integer that is not above u, for all real u.",
        Reference = "IEEE 754-2019, 5.9 (roundToIntegralTowardNegative)",
        ExceptionalSet = "Jumps at the integers; the derivative is 0 elsewhere.",
        UnaryKernel = Math.Floor,
        IntervalEnclosure = u => IntervalFunctions.Steps(u[0], Math.Floor),
        ColumnKernel = ColumnFunctions.Floor,
        PartialDerivatives =
        [
            // floor(u)' = 0
            (_, _) => NumberExpr.Zero,
        ],
        ExactValue = u => u[0] is NumberExpr n ? ValueAt(n) : null,
        LatexFormat = @"\left\lfloor {0} \right\rfloor",
        CSharpFormat = "Math.Floor({0})",
        SampleDomain = [(-3, 3)],
    };

    private static Expr ValueAt(NumberExpr n) => n.IsExact
        ? NumberExpr.Of(new Number(new Rational(n.ExactValue.Floor())))
        : NumberExpr.OfDouble(Math.Floor(n.DoubleValue));
}
