using SymCalc.Numerics;

namespace SymCalc.Functions.Definitions;

internal static class AcosDefinition
{
    public static readonly FunctionDefinition Value = new("acos", 1)
    {
        Aliases = ["arccos"],
        Summary = "The angle in [0, pi] whose cosine is u, for -1 <= u <= 1.",
        Reference = "DLMF 4.23(ii)",
        ExceptionalSet = "Not differentiable at -1 and 1, where the tangent is vertical.",
        UnaryKernel = Math.Acos,
        ComplexKernel = ComplexFunctions.Acos,
        IntervalEnclosure = u => IntervalFunctions.MonotoneWithin(new Domain(-1, false, 1, false), u[0], Math.Acos, KernelMargins.Platform, exactAt: 1),
        PartialDerivatives =
        [
            // acos(u)' = -1/sqrt(1 - u^2)
            (u, _) => -1 / Forms.Sqrt(1 - u[0].Pow(2)),
        ],
        ExactValue = u => u[0].IsOne ? NumberExpr.Zero : null,
        PrincipalRange = (0, 1),
        LatexFormat = @"\arccos\left({0}\right)",
        CSharpFormat = "Math.Acos({0})",
        SampleDomain = [(-0.95, 0.95)],
    };
}
