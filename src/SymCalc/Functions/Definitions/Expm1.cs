using SymCalc.Numerics;

namespace SymCalc.Functions.Definitions;

internal static class Expm1Definition
{
    public static readonly FunctionDefinition Value = new("expm1", 1)
    {
        Summary = "The exponential less 1, exp(u) - 1, without cancellation near u = 0, for all real u.",
        Reference = "IEEE 754-2019, 9.2.1",
        UnaryKernel = ExponentialFunctions.Expm1,
        ComplexKernel = ComplexFunctions.Expm1,
        IntervalEnclosure = u => IntervalFunctions.Monotone(u[0], ExponentialFunctions.Expm1, KernelMargins.Own, least: -1),
        PartialDerivatives =
        [
            // expm1(u)' = exp(u)
            (u, _) => Forms.Exp(u[0]),
        ],
        SeriesForm = u => Forms.Exp(u[0]) - 1,
        ExactValue = u => u[0].IsZero ? NumberExpr.Zero : null,
        RightInverse = "log1p",
        LatexFormat = @"\operatorname{expm1}\left({0}\right)",
        CSharpFormat = "SymCalc.SpecialFunctions.Expm1({0})",
        SampleDomain = [(-3, 3)],
    };
}
