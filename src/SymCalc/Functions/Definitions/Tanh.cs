using SymCalc.Numerics;
using static SymCalc.Functions.FunctionTable;

namespace SymCalc.Functions.Definitions;

internal static class TanhDefinition
{
    public static readonly FunctionDefinition Value = new("tanh", 1)
    {
        Summary = "The hyperbolic tangent sinh(u)/cosh(u), for all real u.",
        Reference = "DLMF 4.28.4",
        UnaryKernel = Math.Tanh,
        ColumnKernel = ColumnFunctions.Tanh,
        ComplexKernel = ComplexFunctions.Tanh,
        IntervalEnclosure = u => IntervalFunctions.Monotone(u[0], Math.Tanh, KernelMargins.Platform, least: -1, most: 1),
        PartialDerivatives =
        [
            // tanh(u)' = sech(u)^2, which keeps its digits where 1 - tanh(u)^2 loses them
            (u, _) => Sech.Of(u[0]).Pow(2),
        ],
        // tanh(u) = sinh(u)/cosh(u)
        SeriesForm = u => Sinh.Of(u[0]) / Cosh.Of(u[0]),
        ExactValue = u => u[0].IsZero ? NumberExpr.Zero : null,
        Parity = Parity.Odd,
        RightInverse = "atanh",
        LatexFormat = @"\tanh\left({0}\right)",
        CSharpFormat = "Math.Tanh({0})",
        SampleDomain = [(-3, 3)],
    };
}
