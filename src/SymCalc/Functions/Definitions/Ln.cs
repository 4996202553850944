using SymCalc.Numerics;

namespace SymCalc.Functions.Definitions;

internal static class LnDefinition
{
    public static readonly FunctionDefinition Value = new("ln", 1)
    {
        Summary = "The natural logarithm, for u > 0.",
        Reference = "DLMF 4.2.2",
        UnaryKernel = Math.Log,
        ColumnKernel = ColumnFunctions.Log,
        ComplexKernel = ComplexFunctions.Log,
        IntervalEnclosure = u => IntervalFunctions.MonotoneWithin(Domain.Positive, u[0], Math.Log, KernelMargins.Platform, exactAt: 1),
        PartialDerivatives =
        [
            // ln(u)' = 1/u
            (u, _) => 1 / u[0],
        ],
        ExactValue = u => ValueAt(u[0]),
        LatexFormat = @"\ln\left({0}\right)",
        CSharpFormat = "Math.Log({0})",
        SampleDomain = [(0.1, 10)],
    };

    /// <summary>ln(1) = 0, ln(e) = 1, ln(e^n) = n for a number n.</summary>
    private static Expr? ValueAt(Expr u) => u switch
    {
        { IsOne: true } => NumberExpr.Zero,
        ConstantExpr when u == ConstantExpr.E => NumberExpr.One,
        PowerExpr { Exponent: NumberExpr { IsExact: true } n } power when power.Base == ConstantExpr.E => n,
        _ => null,
    };
}
