using SymCalc.Numerics;
using static SymCalc.Functions.FunctionTable;

namespace SymCalc.Functions.Definitions;

internal static class CothDefinition
{
    public static readonly FunctionDefinition Value = new("coth", 1)
    {
        Summary = "The hyperbolic cotangent cosh(u)/sinh(u), for real u other than 0.",
        Reference = "DLMF 4.28.7",
        UnaryKernel = ReciprocalFunctions.Coth,
        ComplexKernel = ComplexFunctions.Coth,
        IntervalEnclosure = u => IntervalFunctions.MonotoneOutside(0, open: true, u[0], ReciprocalFunctions.Coth, KernelMargins.Reciprocal),
        PartialDerivatives =
        [
            // coth(u)' = -csch(u)^2, which keeps its digits where 1 - coth(u)^2 loses them
            (u, _) => -Csch.Of(u[0]).Pow(2),
        ],
        // coth(u) = cosh(u)/sinh(u)
        SeriesForm = u => Cosh.Of(u[0]) / Sinh.Of(u[0]),
        Parity = Parity.Odd,
        RightInverse = "acoth",
        LatexFormat = @"\coth\left({0}\right)",
        CSharpFormat = "SymCalc.SpecialFunctions.Coth({0})",
        SampleDomain = [(0.1, 3)],
    };
}
