using SymCalc.Numerics;

namespace SymCalc.Functions.Definitions;

internal static class AcothDefinition
{
    public static readonly FunctionDefinition Value = new("acoth", 1)
    {
        Aliases = ["arcoth", "arccoth"],
        Summary = "The inverse atanh(1/u) of the hyperbolic cotangent, for u < -1 or u > 1.",
        Reference = "DLMF 4.37.9",
        UnaryKernel = InverseReciprocalFunctions.Acoth,
        ComplexKernel = ComplexFunctions.Acoth,
        IntervalEnclosure = u => IntervalFunctions.MonotoneOutside(1, open: true, u[0], InverseReciprocalFunctions.Acoth, KernelMargins.Reciprocal),
        PartialDerivatives =
        [
            // acoth(u)' = 1/(1 - u^2)
            (u, _) => 1 / (1 - u[0].Pow(2)),
        ],
        // acoth(u) = atanh(1/u)
        SeriesForm = u => FunctionTable.Atanh.Of(1 / u[0]),
        Parity = Parity.Odd,
        RightInverse = "coth",
        LatexFormat = @"\operatorname{arcoth}\left({0}\right)",
        CSharpFormat = "SymCalc.SpecialFunctions.Acoth({0})",
        SampleDomain = [(1.1, 5)],
    };
}
