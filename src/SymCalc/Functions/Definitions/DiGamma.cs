using SymCalc.Numerics;
using static SymCalc.Functions.FunctionTable;

namespace SymCalc.Functions.Definitions;

internal static class DiGammaDefinition
{
    public static readonly FunctionDefinition Value = new("digamma", 1)
    {
        Summary = "The digamma function, the derivative of ln(gamma(u)), for real u other than 0, -1, -2, ...",
        Reference = "DLMF 5.2.2",
        UnaryKernel = DigammaFunction.Digamma,
        ComplexKernel = ComplexFunctions.Digamma,
        IntervalEnclosure = u => IntervalFunctions.DiGamma(u[0]),
        PartialDerivatives =
        [
            // digamma(u)' = polygamma(1, u)
            (u, _) => PolyGamma.Of(1, u[0]),
        ],
        LatexFormat = @"\psi\left({0}\right)",
        CSharpFormat = "SymCalc.SpecialFunctions.DiGamma({0})",
        SampleDomain = [(0.2, 10)],
    };
}
