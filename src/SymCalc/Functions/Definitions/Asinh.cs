using SymCalc.Numerics;

namespace SymCalc.Functions.Definitions;

internal static class AsinhDefinition
{
    public static readonly FunctionDefinition Value = new("asinh", 1)
    {
        Aliases = ["arsinh", "arcsinh"],
        Summary = "The inverse ln(u + sqrt(u^2 + 1)) of the hyperbolic sine, for all real u.",
        Reference = "DLMF 4.37(ii)",
        UnaryKernel = Math.Asinh,
        ComplexKernel = ComplexFunctions.Asinh,
        IntervalEnclosure = u => IntervalFunctions.Monotone(u[0], Math.Asinh, KernelMargins.Platform),
        PartialDerivatives =
        [
            // asinh(u)' = 1/sqrt(1 + u^2)
            (u, _) => 1 / Forms.Sqrt(1 + u[0].Pow(2)),
        ],
        ExactValue = u => u[0].IsZero ? NumberExpr.Zero : null,
        Parity = Parity.Odd,
        RightInverse = "sinh",
        LatexFormat = @"\operatorname{arsinh}\left({0}\right)",
        CSharpFormat = "Math.Asinh({0})",
        SampleDomain = [(-3, 3)],
    };
}
