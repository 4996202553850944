using SymCalc.Numerics;
using static SymCalc.Functions.FunctionTable;

namespace SymCalc.Functions.Definitions;

internal static class Log10Definition
{
    public static readonly FunctionDefinition Value = new("log10", 1)
    {
        Summary = "The logarithm to base 10, ln(u)/ln(10), for u > 0.",
        Reference = "DLMF 4.2(ii)",
        UnaryKernel = Math.Log10,
        ComplexKernel = z => ComplexFunctions.Log(z) / Math.Log(10),
        IntervalEnclosure = u => IntervalFunctions.MonotoneWithin(Domain.Positive, u[0], Math.Log10, KernelMargins.Platform, exactAt: 1),
        PartialDerivatives =
        [
            // log10(u)' = 1/(u*ln(10))
            (u, _) => 1 / (u[0] * Ln.Of(10)),
        ],
        ExactValue = u => ExactLogarithm.Of(u[0], 10),
        LatexFormat = @"\log_{10}\left({0}\right)",
        CSharpFormat = "Math.Log10({0})",
        SampleDomain = [(0.1, 10)],
    };
}
