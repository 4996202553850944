using SymCalc.Numerics;

namespace SymCalc.Functions.Definitions;

internal static class ErfcDefinition
{
    public static readonly FunctionDefinition Value = new("erfc", 1)
    {
        Summary = "The complementary error function 1 - erf(u), for all real u.",
        Reference = "DLMF 7.2.2",
        UnaryKernel = ErrorFunction.Erfc,
        ComplexKernel = ComplexFunctions.Erfc,
        IntervalEnclosure = u => IntervalFunctions.Monotone(u[0], ErrorFunction.Erfc, KernelMargins.Own, least: 0, most: 2),
        PartialDerivatives =
        [
            // erfc(u)' = -2*exp(-u^2)/sqrt(pi)
            (u, _) => -2 * Forms.Exp(-u[0].Pow(2)) / Forms.Sqrt(ConstantExpr.Pi),
        ],
        ExactValue = u => u[0].IsZero ? NumberExpr.One : null,
        LatexFormat = @"\operatorname{erfc}\left({0}\right)",
        CSharpFormat = "SymCalc.SpecialFunctions.Erfc({0})",
        SampleDomain = [(-3, 3)],
    };
}
