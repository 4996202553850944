using SymCalc.Numerics;

namespace SymCalc.Functions.Definitions;

internal static class CeilingDefinition
{
    public static readonly FunctionDefinition Value = new("ceil", 1)
    {
        Aliases = ["ceiling"],
        Summary = "The smallest integer that is not below u, for all real u.",
        Reference = "IEEE 754-2019, 5.9 (roundToIntegralTowardPositive)",
        ExceptionalSet = "Jumps at the integers; the derivative is 0 elsewhere.",
        UnaryKernel = Math.Ceiling,
        IntervalEnclosure = u => IntervalFunctions.Steps(u[0], Math.Ceiling),
        ColumnKernel = ColumnFunctions.Ceiling,
        PartialDerivatives =
        [
            // ceil(u)' = 0
            (_, _) => NumberExpr.Zero,
        ],
        ExactValue = u => u[0] is NumberExpr n ? ValueAt(n) : null,
        LatexFormat = @"\left\lceil {0} \right\rceil",
        CSharpFormat = "Math.Ceiling({0})",
        SampleDomain = [(-3, 3)],
    };

    private static Expr ValueAt(NumberExpr n) => n.IsExact
        ? NumberExpr.Of(new Number(new Rational(-(-n.ExactValue).Floor())))
        : NumberExpr.OfDouble(Math.Ceiling(n.DoubleValue));
}
