using SymCalc.Numerics;

namespace SymCalc.Functions.Definitions;

internal static class AsinDefinition
{
    public static readonly FunctionDefinition Value = new("asin", 1)
    {
        Aliases = ["arcsin"],
        Summary = "The angle in [-pi/2, pi/2] whose sine is u, for -1 <= u <= 1.",
        Reference = "DLMF 4.23(ii)",
        ExceptionalSet = "Not differentiable at -1 and 1, where the tangent is vertical.",
        UnaryKernel = Math.Asin,
        ComplexKernel = ComplexFunctions.Asin,
        IntervalEnclosure = u => IntervalFunctions.MonotoneWithin(new Domain(-1, false, 1, false), u[0], Math.Asin, KernelMargins.Platform, exactAt: 0),
        PartialDerivatives =
        [
            // asin(u)' = 1/sqrt(1 - u^2)
            (u, _) => 1 / Forms.Sqrt(1 - u[0].Pow(2)),
        ],
        ExactValue = u => u[0].IsZero ? NumberExpr.Zero : null,
        Parity = Parity.Odd,
        PrincipalRange = (new Rational(-1, 2), new Rational(1, 2)),
        LatexFormat = @"\arcsin\left({0}\right)",
        CSharpFormat = "Math.Asin({0})",
        SampleDomain = [(-0.95, 0.95)],
    };
}
