using SymCalc.Numerics;
using static SymCalc.Functions.FunctionTable;

namespace SymCalc.Functions.Definitions;

internal static class Log1pDefinition
{
    public static readonly FunctionDefinition Value = new("log1p", 1)
    {
        Summary = "The logarithm ln(1 + u) without cancellation near u = 0, for u > -1.",
        Reference = "IEEE 754-2019, 9.2.1",
        UnaryKernel = ExponentialFunctions.Log1p,
        ComplexKernel = ComplexFunctions.Log1p,
        IntervalEnclosure = u => IntervalFunctions.MonotoneWithin(new Domain(-1, true, double.PositiveInfinity, true), u[0], ExponentialFunctions.Log1p, KernelMargins.Own, exactAt: 0),
        PartialDerivatives =
        [
            // log1p(u)' = 1/(1 + u)
            (u, _) => 1 / (1 + u[0]),
        ],
        SeriesForm = u => Ln.Of(1 + u[0]),
        ExactValue = u => u[0].IsZero ? NumberExpr.Zero : null,
        RightInverse = "expm1",
        LatexFormat = @"\operatorname{log1p}\left({0}\right)",
        CSharpFormat = "SymCalc.SpecialFunctions.Log1p({0})",
        SampleDomain = [(-0.9, 3)],
    };
}
