using SymCalc.Numerics;

namespace SymCalc.Functions.Definitions;

internal static class CotDefinition
{
    public static readonly FunctionDefinition Value = new("cot", 1)
    {
        Summary = "The cotangent cos(u)/sin(u) of an angle in radians, for real u other than k*pi.",
        Reference = "DLMF 4.14.7",
        UnaryKernel = ReciprocalFunctions.Cot,
        ComplexKernel = ComplexFunctions.Cot,
        IntervalEnclosure = u => IntervalFunctions.Cot(u[0]),
        PartialDerivatives =
        [
            // cot(u)' = -1 - cot(u)^2
            (_, f) => -1 - f.Pow(2),
        ],
        // cot(u) = cos(u)/sin(u)
        SeriesForm = u => FunctionTable.Cos.Of(u[0]) / FunctionTable.Sin.Of(u[0]),
        Parity = Parity.Odd,
        RightInverse = "acot",
        LatexFormat = @"\cot\left({0}\right)",
        CSharpFormat = "SymCalc.SpecialFunctions.Cot({0})",
        SampleDomain = [(0.1, 3)],
    };
}
