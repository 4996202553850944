using SymCalc.Numerics;

namespace SymCalc.Functions.Definitions;

internal static class AsechDefinition
{
    public static readonly FunctionDefinition Value = new("asech", 1)
    {
        Aliases = ["arsech", "arcsech"],
        Summary = "The inverse acosh(1/u) of the hyperbolic secant, at least 0, for 0 < u <= 1.",
        Reference = "DLMF 4.37.8",
        ExceptionalSet = "Not differentiable at 1, where the tangent is vertical.",
        UnaryKernel = InverseReciprocalFunctions.Asech,
        ComplexKernel = ComplexFunctions.Asech,
        IntervalEnclosure = u => IntervalFunctions.MonotoneWithin(new Domain(0, true, 1, false), u[0], InverseReciprocalFunctions.Asech, KernelMargins.Reciprocal, exactAt: 1),
        PartialDerivatives =
        [
            // asech(u)' = -1/(u*sqrt(1 - u^2))
            (u, _) => -1 / (u[0] * Forms.Sqrt(1 - u[0].Pow(2))),
        ],
        // asech(u) = acosh(1/u)
        SeriesForm = u => FunctionTable.Acosh.Of(1 / u[0]),
        ExactValue = u => u[0].IsOne ? NumberExpr.Zero : null,
        PrincipalRange = (0, null),
        LatexFormat = @"\operatorname{arsech}\left({0}\right)",
        CSharpFormat = "SymCalc.SpecialFunctions.Asech({0})",
        SampleDomain = [(0.1, 0.9)],
    };
}
