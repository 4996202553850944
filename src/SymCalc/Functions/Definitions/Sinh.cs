using System.Numerics;
using SymCalc.Numerics;
using static SymCalc.Functions.FunctionTable;

namespace SymCalc.Functions.Definitions;

internal static class SinhDefinition
{
    public static readonly FunctionDefinition Value = new("sinh", 1)
    {
        Summary = "The hyperbolic sine (exp(u) - exp(-u))/2, for all real u.",
        Reference = "DLMF 4.28.1",
        UnaryKernel = Math.Sinh,
        ComplexKernel = Complex.Sinh,
        IntervalEnclosure = u => IntervalFunctions.Monotone(u[0], Math.Sinh, KernelMargins.Platform),
        PartialDerivatives =
        [
            // sinh(u)' = cosh(u)
            (u, _) => Cosh.Of(u[0]),
        ],
        ExactValue = u => u[0].IsZero ? NumberExpr.Zero : null,
        Parity = Parity.Odd,
        RightInverse = "asinh",
        LatexFormat = @"\sinh\left({0}\right)",
        CSharpFormat = "Math.Sinh({0})",
        SampleDomain = [(-3, 3)],
    };
}
