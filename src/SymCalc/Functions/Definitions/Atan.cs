using SymCalc.Numerics;

namespace SymCalc.Functions.Definitions;

internal static class AtanDefinition
{
    public static readonly FunctionDefinition Value = new("atan", 1)
    {
        Aliases = ["arctan"],
        Summary = "The angle in (-pi/2, pi/2) whose tangent is u, for all real u.",
        Reference = "DLMF 4.23(ii)",
        UnaryKernel = Math.Atan,
        ComplexKernel = ComplexFunctions.Atan,
        IntervalEnclosure = u => IntervalFunctions.Monotone(u[0], Math.Atan, KernelMargins.Platform),
        PartialDerivatives =
        [
            // atan(u)' = 1/(1 + u^2)
            (u, _) => 1 / (1 + u[0].Pow(2)),
        ],
        ExactValue = u => u[0].IsZero ? NumberExpr.Zero : null,
        Parity = Parity.Odd,
        PrincipalRange = (new Rational(-1, 2), new Rational(1, 2)),
        LatexFormat = @"\arctan\left({0}\right)",
        CSharpFormat = "Math.Atan({0})",
        SampleDomain = [(-3, 3)],
    };
}
