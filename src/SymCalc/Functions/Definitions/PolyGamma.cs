using SymCalc.Numerics;
using static SymCalc.Functions.FunctionTable;

namespace SymCalc.Functions.Definitions;

internal static class PolyGammaDefinition
{
    public static readonly FunctionDefinition Value = new("polygamma", 2)
    {
        Summary = "The polygamma function, the n-th derivative of digamma(x), for integers n >= 0 and real x other than 0, -1, -2, ...",
        Reference = "DLMF 5.15",
        BinaryKernel = ValueAt,
        IntervalEnclosure = u => IntervalFunctions.PolyGamma(u[0], u[1]),
        PartialDerivatives =
        [
            // polygamma(n, x)' by n: no formula, n is an integer
            null,
            // polygamma(n, x)' by x = polygamma(n + 1, x)
            (u, _) => PolyGamma.Of(u[0] + 1, u[1]),
        ],
        ExactValue = u => u[0].IsZero ? DiGamma.Of(u[1]) : null,
        LatexFormat = @"\psi^{\left({0}\right)}\left({1}\right)",
        CSharpFormat = "SymCalc.SpecialFunctions.PolyGamma({0}, {1})",
        SampleDomain = [(2, 2), (0.2, 10)],
    };

    /// <summary>The kernel; NaN unless n is an integer, n >= 0.</summary>
    internal static double ValueAt(double n, double x) => n is >= 0 and <= int.MaxValue && double.IsInteger(n)
        ? PolygammaFunction.Polygamma((int)n, x)
        : double.NaN;
}
