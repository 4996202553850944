using SymCalc.Numerics;
using static SymCalc.Functions.FunctionTable;

namespace SymCalc.Functions.Definitions;

internal static class SecDefinition
{
    public static readonly FunctionDefinition Value = new("sec", 1)
    {
        Summary = "The secant 1/cos(u) of an angle in radians, for real u other than pi/2 + k*pi.",
        Reference = "DLMF 4.14.6",
        UnaryKernel = ReciprocalFunctions.Sec,
        ComplexKernel = ComplexFunctions.Sec,
        IntervalEnclosure = u => IntervalFunctions.Sec(u[0]),
        PartialDerivatives =
        [
            // sec(u)' = sec(u)*tan(u)
            (u, f) => f * Tan.Of(u[0]),
        ],
        // sec(u) = 1/cos(u)
        SeriesForm = u => 1 / Cos.Of(u[0]),
        ExactValue = u => u[0].IsZero ? NumberExpr.One : null,
        Parity = Parity.Even,
        RightInverse = "asec",
        LatexFormat = @"\sec\left({0}\right)",
        CSharpFormat = "SymCalc.SpecialFunctions.Sec({0})",
        SampleDomain = [(-1.5, 1.5)],
    };
}
