using SymCalc.Numerics;
using static SymCalc.Functions.FunctionTable;

namespace SymCalc.Functions.Definitions;

internal static class CscDefinition
{
    public static readonly FunctionDefinition Value = new("csc", 1)
    {
        Summary = "The cosecant 1/sin(u) of an angle in radians, for real u other than k*pi.",
        Reference = "DLMF 4.14.5",
        UnaryKernel = ReciprocalFunctions.Csc,
        ComplexKernel = ComplexFunctions.Csc,
        IntervalEnclosure = u => IntervalFunctions.Csc(u[0]),
        PartialDerivatives =
        [
            // csc(u)' = -csc(u)*cot(u)
            (u, f) => -f * Cot.Of(u[0]),
        ],
        // csc(u) = 1/sin(u)
        SeriesForm = u => 1 / Sin.Of(u[0]),
        Parity = Parity.Odd,
        RightInverse = "acsc",
        LatexFormat = @"\csc\left({0}\right)",
        CSharpFormat = "SymCalc.SpecialFunctions.Csc({0})",
        SampleDomain = [(0.1, 3)],
    };
}
