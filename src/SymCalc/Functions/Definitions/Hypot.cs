using SymCalc.Numerics;

namespace SymCalc.Functions.Definitions;

internal static class HypotDefinition
{
    public static readonly FunctionDefinition Value = new("hypot", 2)
    {
        Summary = "The distance sqrt(x^2 + y^2) of the point (x, y) from the origin, without overflow on the way, for all real x and y.",
        Reference = "IEEE 754-2019, 9.2.1",
        ExceptionalSet = "Not differentiable at the origin; the derivatives given are undefined there.",
        BinaryKernel = double.Hypot,
        IntervalEnclosure = u => IntervalFunctions.Hypot(u[0], u[1]),
        PartialDerivatives =
        [
            // hypot(x, y)' by x = x/hypot(x, y)
            (u, f) => u[0] / f,
            // hypot(x, y)' by y = y/hypot(x, y)
            (u, f) => u[1] / f,
        ],
        // hypot(a, b) = sqrt(a^2 + b^2)
        SeriesForm = u => Forms.Sqrt(u[0].Pow(2) + u[1].Pow(2)),
        ExactValue = u => u[0] is NumberExpr { IsExact: true } && u[1] is NumberExpr { IsExact: true }
            && Forms.Sqrt(u[0].Pow(2) + u[1].Pow(2)) is NumberExpr distance ? distance : null,
        LatexFormat = @"\operatorname{hypot}\left({0}, {1}\right)",
        CSharpFormat = "double.Hypot({0}, {1})",
        SampleDomain = [(-3, 3), (-3, 3)],
    };
}
