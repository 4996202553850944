using SymCalc.Numerics;

namespace SymCalc.Functions.Definitions;

internal static class AtanhDefinition
{
    public static readonly FunctionDefinition Value = new("atanh", 1)
    {
        Aliases = ["artanh", "arctanh"],
        Summary = "The inverse ln((1 + u)/(1 - u))/2 of the hyperbolic tangent, for -1 < u < 1.",
        Reference = "DLMF 4.37(ii)",
        UnaryKernel = Math.Atanh,
        ComplexKernel = ComplexFunctions.Atanh,
        IntervalEnclosure = u => IntervalFunctions.MonotoneWithin(new Domain(-1, true, 1, true), u[0], Math.Atanh, KernelMargins.Platform, exactAt: 0),
        PartialDerivatives =
        [
            // atanh(u)' = 1/(1 - u^2)
            (u, _) => 1 / (1 - u[0].Pow(2)),
        ],
        ExactValue = u => u[0].IsZero ? NumberExpr.Zero : null,
        Parity = Parity.Odd,
        RightInverse = "tanh",
        LatexFormat = @"\operatorname{artanh}\left({0}\right)",
        CSharpFormat = "Math.Atanh({0})",
        SampleDomain = [(-0.9, 0.9)],
    };
}
