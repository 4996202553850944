using SymCalc.Numerics;
using static SymCalc.Functions.FunctionTable;

namespace SymCalc.Functions.Definitions;

internal static class Log2Definition
{
    public static readonly FunctionDefinition Value = new("log2", 1)
    {
        Summary = "The logarithm to base 2, ln(u)/ln(2), for u > 0.",
        Reference = "DLMF 4.2(ii)",
        UnaryKernel = Math.Log2,
        ColumnKernel = ColumnFunctions.Log2,
        ComplexKernel = z => ComplexFunctions.Log(z) / Math.Log(2),
        IntervalEnclosure = u => IntervalFunctions.MonotoneWithin(Domain.Positive, u[0], Math.Log2, KernelMargins.Platform, exactAt: 1),
        PartialDerivatives =
        [
            // log2(u)' = 1/(u*ln(2))
            (u, _) => 1 / (u[0] * Ln.Of(2)),
        ],
        ExactValue = u => ExactLogarithm.Of(u[0], 2),
        LatexFormat = @"\log_2\left({0}\right)",
        CSharpFormat = "Math.Log2({0})",
        SampleDomain = [(0.1, 10)],
    };
}
