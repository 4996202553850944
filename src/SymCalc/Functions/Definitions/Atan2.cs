using SymCalc.Numerics;

namespace SymCalc.Functions.Definitions;

internal static class Atan2Definition
{
    public static readonly FunctionDefinition Value = new("atan2", 2)
    {
        Aliases = ["arctan2"],
        Summary = "The angle in [-pi, pi] from the positive x-axis to the point (x, y), given as atan2(y, x); 0 at the origin.",
        Reference = "Math.Atan2 of .NET (IEEE 754-2019, 9.2.1); the phase of x + y*i, DLMF 1.9.6",
        ExceptionalSet = "Jumps by 2*pi on the negative x-axis (y = 0, x < 0), and at the origin.",
        BinaryKernel = Math.Atan2,
        IntervalEnclosure = u => IntervalFunctions.Atan2(u[0], u[1]),
        PartialDerivatives =
        [
            // atan2(y, x)' by y = x/(x^2 + y^2)
            (u, _) => u[1] / (u[1].Pow(2) + u[0].Pow(2)),
            // atan2(y, x)' by x = -y/(x^2 + y^2)
            (u, _) => -u[0] / (u[1].Pow(2) + u[0].Pow(2)),
        ],
        ExactValue = u => u[0].IsZero && u[1] is NumberExpr { Value.Sign: > 0 } ? NumberExpr.Zero : null,
        LatexFormat = @"\operatorname{atan2}\left({0}, {1}\right)",
        CSharpFormat = "Math.Atan2({0}, {1})",
        SampleDomain = [(0.1, 3), (-3, 3)],
    };
}
