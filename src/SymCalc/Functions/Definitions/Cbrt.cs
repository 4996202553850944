using System.Numerics;
using SymCalc.Numerics;

namespace SymCalc.Functions.Definitions;

internal static class CbrtDefinition
{
    public static readonly FunctionDefinition Value = new("cbrt", 1)
    {
        Summary = "The real cube root, negative for negative u, for all real u.",
        Reference = "IEEE 754-2019, 9.2.1 (rootn)",
        ExceptionalSet = "Not differentiable at 0, where the tangent is vertical.",
        UnaryKernel = ExponentialFunctions.Cbrt,
        ComplexKernel = Continued,
        IntervalEnclosure = u => IntervalFunctions.Cbrt(u[0]),
        PartialDerivatives =
        [
            // cbrt(u)' = 1/(3*cbrt(u)^2)
            (_, f) => 1 / (3 * f.Pow(2)),
        ],
        ExactValue = u => u[0] is NumberExpr { IsExact: true } n ? OfCube(n.Value) : null,
        Parity = Parity.Odd,
        LatexFormat = @"\sqrt[3]{{0}}",
        CSharpFormat = "SymCalc.SpecialFunctions.Cbrt({0})",
        SampleDomain = [(0.1, 5)],
    };

    /// <summary>The root of a perfect cube; null if n is none.</summary>
    private static NumberExpr? OfCube(Number n)
    {
        var root = PowerExpr.Of(NumberExpr.Of(n.Sign < 0 ? -n : n), new Number(new Rational(1, 3))) as NumberExpr;
        return root is not null && n.Sign < 0 ? NumberExpr.Of(-root.Value) : root;
    }

    /// <summary>The odd function that is the principal root for Re z > 0: the continuation of the real one to both half planes.</summary>
    private static Complex Continued(Complex z) =>
        z.Imaginary == 0 ? ExponentialFunctions.Cbrt(z.Real)
        : z.Real < 0 ? -ComplexFunctions.Pow(-z, 1.0 / 3)
        : ComplexFunctions.Pow(z, 1.0 / 3);
}
