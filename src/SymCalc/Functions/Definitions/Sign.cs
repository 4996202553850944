using SymCalc.Numerics;

namespace SymCalc.Functions.Definitions;

internal static class SignDefinition
{
    public static readonly FunctionDefinition Value = new("sign", 1)
    {
        Aliases = ["sgn"],
        Summary = "The sign of u: -1, 0 or 1, for all real u.",
        Reference = "ISO 80000-2 (sgn)",
        ExceptionalSet = "Jumps at 0; the derivative is 0 elsewhere.",
        UnaryKernel = ValueAt,
        IntervalEnclosure = u => IntervalFunctions.Steps(u[0], ValueAt),
        PartialDerivatives =
        [
            // sign(u)' = 0
            (_, _) => NumberExpr.Zero,
        ],
        ExactValue = u => u[0] is NumberExpr n ? NumberExpr.Of(n.Value.Sign) : null,
        Parity = Parity.Odd,
        LatexFormat = @"\operatorname{sgn}\left({0}\right)",
        CSharpFormat = "SymCalc.SpecialFunctions.Sign({0})",
        SampleDomain = [(-3, 3)],
    };

    /// <summary>-1, 0 or 1; NaN for NaN, where Math.Sign throws.</summary>
    internal static double ValueAt(double u) => double.IsNaN(u) ? u : Math.Sign(u);
}
