using SymCalc.Numerics;

namespace SymCalc.Functions.Definitions;

internal static class ErfDefinition
{
    public static readonly FunctionDefinition Value = new("erf", 1)
    {
        Summary = "The error function 2/sqrt(pi) times the integral of exp(-t^2) from 0 to u, for all real u.",
        Reference = "DLMF 7.2.1",
        UnaryKernel = ErrorFunction.Erf,
        ComplexKernel = ComplexFunctions.Erf,
        IntervalEnclosure = u => IntervalFunctions.Monotone(u[0], ErrorFunction.Erf, KernelMargins.Own, least: -1, most: 1),
        PartialDerivatives =
        [
            // erf(u)' = 2*exp(-u^2)/sqrt(pi)
            (u, _) => 2 * Forms.Exp(-u[0].Pow(2)) / Forms.Sqrt(ConstantExpr.Pi),
        ],
        ExactValue = u => u[0].IsZero ? NumberExpr.Zero : null,
        Parity = Parity.Odd,
        LatexFormat = @"\operatorname{erf}\left({0}\right)",
        CSharpFormat = "SymCalc.SpecialFunctions.Erf({0})",
        SampleDomain = [(-3, 3)],
    };
}
