using SymCalc.Numerics;

namespace SymCalc.Functions.Definitions;

internal static class TanhDefinition
{
    public static readonly FunctionDefinition Value = new("tanh", 1)
    {
        Summary = "The hyperbolic tangent sinh(u)/cosh(u), for all real u.",
        Reference = "DLMF 4.28.4",
        UnaryKernel = Math.Tanh,
        ComplexKernel = ComplexFunctions.Tanh,
        PartialDerivatives =
        [
            // tanh(u)' = 1 - tanh(u)^2
            (_, f) => 1 - f.Pow(2),
        ],
        ExactValue = u => u[0].IsZero ? NumberExpr.Zero : null,
        Parity = Parity.Odd,
        RightInverse = "atanh",
        LatexFormat = @"\tanh\left({0}\right)",
        CSharpFormat = "Math.Tanh({0})",
        SampleDomain = [(-3, 3)],
    };
}
