using SymCalc.Numerics;

namespace SymCalc.Functions.Definitions;

internal static class AsecDefinition
{
    public static readonly FunctionDefinition Value = new("asec", 1)
    {
        Aliases = ["arcsec"],
        Summary = "The angle acos(1/u) in [0, pi] whose secant is u, for u <= -1 or u >= 1.",
        Reference = "DLMF 4.23.8",
        ExceptionalSet = "Not differentiable at -1 and 1, where the tangent is vertical.",
        UnaryKernel = InverseReciprocalFunctions.Asec,
        ComplexKernel = ComplexFunctions.Asec,
        IntervalEnclosure = u => IntervalFunctions.MonotoneOutside(1, open: false, u[0], InverseReciprocalFunctions.Asec, KernelMargins.Reciprocal, exactAt: 1),
        PartialDerivatives =
        [
            // asec(u)' = 1/(u^2*sqrt(1 - 1/u^2))
            (u, _) => 1 / (u[0].Pow(2) * Forms.Sqrt(1 - u[0].Pow(-2))),
        ],
        // asec(u) = acos(1/u)
        SeriesForm = u => FunctionTable.Acos.Of(1 / u[0]),
        ExactValue = u => u[0].IsOne ? NumberExpr.Zero : null,
        PrincipalRange = (0, 1),
        LatexFormat = @"\operatorname{arcsec}\left({0}\right)",
        CSharpFormat = "SymCalc.SpecialFunctions.Asec({0})",
        SampleDomain = [(1.1, 5)],
    };
}
