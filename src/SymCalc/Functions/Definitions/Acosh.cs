using SymCalc.Numerics;

namespace SymCalc.Functions.Definitions;

internal static class AcoshDefinition
{
    public static readonly FunctionDefinition Value = new("acosh", 1)
    {
        Aliases = ["arcosh", "arccosh"],
        Summary = "The inverse ln(u + sqrt(u^2 - 1)) of the hyperbolic cosine, at least 0, for u >= 1.",
        Reference = "DLMF 4.37(ii)",
        ExceptionalSet = "Not differentiable at 1, where the tangent is vertical.",
        UnaryKernel = Math.Acosh,
        ComplexKernel = ComplexFunctions.Acosh,
        IntervalEnclosure = u => IntervalFunctions.MonotoneWithin(new Domain(1, false, double.PositiveInfinity, true), u[0], Math.Acosh, KernelMargins.Platform, exactAt: 1),
        PartialDerivatives =
        [
            // acosh(u)' = 1/(sqrt(u - 1)*sqrt(u + 1))
            (u, _) => 1 / (Forms.Sqrt(u[0] - 1) * Forms.Sqrt(u[0] + 1)),
        ],
        ExactValue = u => u[0].IsOne ? NumberExpr.Zero : null,
        PrincipalRange = (0, null),
        LatexFormat = @"\operatorname{arcosh}\left({0}\right)",
        CSharpFormat = "Math.Acosh({0})",
        SampleDomain = [(1.1, 5)],
    };
}
