using SymCalc.Numerics;

namespace SymCalc.Functions.Definitions;

internal static class AcschDefinition
{
    public static readonly FunctionDefinition Value = new("acsch", 1)
    {
        Aliases = ["arcsch", "arccsch"],
        Summary = "The inverse asinh(1/u) of the hyperbolic cosecant, for real u other than 0.",
        Reference = "DLMF 4.37.7",
        UnaryKernel = InverseReciprocalFunctions.Acsch,
        ComplexKernel = ComplexFunctions.Acsch,
        IntervalEnclosure = u => IntervalFunctions.MonotoneOutside(0, open: true, u[0], InverseReciprocalFunctions.Acsch, KernelMargins.Reciprocal),
        PartialDerivatives =
        [
            // acsch(u)' = -1/(u^2*sqrt(1 + 1/u^2))
            (u, _) => -1 / (u[0].Pow(2) * Forms.Sqrt(1 + u[0].Pow(-2))),
        ],
        // acsch(u) = asinh(1/u)
        SeriesForm = u => FunctionTable.Asinh.Of(1 / u[0]),
        Parity = Parity.Odd,
        RightInverse = "csch",
        LatexFormat = @"\operatorname{arcsch}\left({0}\right)",
        CSharpFormat = "SymCalc.SpecialFunctions.Acsch({0})",
        SampleDomain = [(0.1, 5)],
    };
}
