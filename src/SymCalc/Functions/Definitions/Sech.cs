using SymCalc.Numerics;
using static SymCalc.Functions.FunctionTable;

namespace SymCalc.Functions.Definitions;

internal static class SechDefinition
{
    public static readonly FunctionDefinition Value = new("sech", 1)
    {
        Summary = "The hyperbolic secant 1/cosh(u), for all real u.",
        Reference = "DLMF 4.28.6",
        UnaryKernel = ReciprocalFunctions.Sech,
        ComplexKernel = ComplexFunctions.Sech,
        IntervalEnclosure = u => IntervalFunctions.Even(u[0], ReciprocalFunctions.Sech, KernelMargins.Reciprocal, least: 0, most: 1),
        PartialDerivatives =
        [
            // sech(u)' = -sech(u)*tanh(u)
            (u, f) => -f * Tanh.Of(u[0]),
        ],
        // sech(u) = 1/cosh(u)
        SeriesForm = u => 1 / Cosh.Of(u[0]),
        ExactValue = u => u[0].IsZero ? NumberExpr.One : null,
        Parity = Parity.Even,
        RightInverse = "asech",
        LatexFormat = @"\operatorname{sech}\left({0}\right)",
        CSharpFormat = "SymCalc.SpecialFunctions.Sech({0})",
        SampleDomain = [(-3, 3)],
    };
}
