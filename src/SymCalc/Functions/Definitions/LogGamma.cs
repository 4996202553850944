using System.Numerics;
using SymCalc.Numerics;
using static SymCalc.Functions.FunctionTable;

namespace SymCalc.Functions.Definitions;

internal static class LogGammaDefinition
{
    public static readonly FunctionDefinition Value = new("lgamma", 1)
    {
        Aliases = ["loggamma", "lngamma"],
        Summary = "The logarithm ln(|gamma(u)|) of the absolute value of the gamma function, for real u other than 0, -1, -2, ...",
        Reference = "DLMF 5.2.1",
        UnaryKernel = GammaFunction.LogGamma,
        ComplexKernel = Continued,
        IntervalEnclosure = u => IntervalFunctions.LogGamma(u[0]),
        PartialDerivatives =
        [
            // lgamma(u)' = digamma(u)
            (u, _) => DiGamma.Of(u[0]),
        ],
        ExactValue = u => u[0] is NumberExpr n && (n.Value == Number.One || n.Value == new Number(2)) ? NumberExpr.Zero : null,
        LatexFormat = @"\ln\left|\Gamma\left({0}\right)\right|",
        CSharpFormat = "SymCalc.SpecialFunctions.LogGamma({0})",
        SampleDomain = [(0.2, 10)],
    };

    /// <summary>The principal branch of ln(gamma(z)); on the real axis the real function.</summary>
    private static Complex Continued(Complex z) =>
        z.Imaginary == 0 ? GammaFunction.LogGamma(z.Real) : ComplexFunctions.LogGamma(z);
}
