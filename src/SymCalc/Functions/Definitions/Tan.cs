using SymCalc.Numerics;

namespace SymCalc.Functions.Definitions;

internal static class TanDefinition
{
    public static readonly FunctionDefinition Value = new("tan", 1)
    {
        Summary = "The tangent sin(u)/cos(u) of an angle in radians, for real u other than pi/2 + k*pi.",
        Reference = "DLMF 4.14.4",
        UnaryKernel = Math.Tan,
        ComplexKernel = ComplexFunctions.Tan,
        IntervalEnclosure = u => IntervalFunctions.Tan(u[0]),
        PartialDerivatives =
        [
            // tan(u)' = 1 + tan(u)^2
            (_, f) => 1 + f.Pow(2),
        ],
        // tan(u) = sin(u)/cos(u)
        SeriesForm = u => FunctionTable.Sin.Of(u[0]) / FunctionTable.Cos.Of(u[0]),
        ExactValue = u => u[0].IsZero ? NumberExpr.Zero : null,
        Parity = Parity.Odd,
        RightInverse = "atan",
        LatexFormat = @"\tan\left({0}\right)",
        CSharpFormat = "Math.Tan({0})",
        SampleDomain = [(-1.5, 1.5)],
    };
}
