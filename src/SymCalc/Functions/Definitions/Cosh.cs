using System.Numerics;
using SymCalc.Numerics;
using static SymCalc.Functions.FunctionTable;

namespace SymCalc.Functions.Definitions;

internal static class CoshDefinition
{
    public static readonly FunctionDefinition Value = new("cosh", 1)
    {
        Summary = "The hyperbolic cosine (exp(u) + exp(-u))/2, for all real u.",
        Reference = "DLMF 4.28.2",
        UnaryKernel = Math.Cosh,
        ComplexKernel = Complex.Cosh,
        IntervalEnclosure = u => IntervalFunctions.Even(u[0], Math.Cosh, KernelMargins.Platform, least: 1),
        PartialDerivatives =
        [
            // cosh(u)' = sinh(u)
            (u, _) => Sinh.Of(u[0]),
        ],
        ExactValue = u => u[0].IsZero ? NumberExpr.One : null,
        Parity = Parity.Even,
        RightInverse = "acosh",
        LatexFormat = @"\cosh\left({0}\right)",
        CSharpFormat = "Math.Cosh({0})",
        SampleDomain = [(-3, 3)],
    };
}
