using SymCalc.Numerics;
using static SymCalc.Functions.FunctionTable;

namespace SymCalc.Functions.Definitions;

internal static class CschDefinition
{
    public static readonly FunctionDefinition Value = new("csch", 1)
    {
        Summary = "The hyperbolic cosecant 1/sinh(u), for real u other than 0.",
        Reference = "DLMF 4.28.5",
        UnaryKernel = ReciprocalFunctions.Csch,
        ComplexKernel = ComplexFunctions.Csch,
        IntervalEnclosure = u => IntervalFunctions.MonotoneOutside(0, open: true, u[0], ReciprocalFunctions.Csch, KernelMargins.Reciprocal),
        PartialDerivatives =
        [
            // csch(u)' = -csch(u)*coth(u)
            (u, f) => -f * Coth.Of(u[0]),
        ],
        // csch(u) = 1/sinh(u)
        SeriesForm = u => 1 / Sinh.Of(u[0]),
        Parity = Parity.Odd,
        RightInverse = "acsch",
        LatexFormat = @"\operatorname{csch}\left({0}\right)",
        CSharpFormat = "SymCalc.SpecialFunctions.Csch({0})",
        SampleDomain = [(0.1, 3)],
    };
}
