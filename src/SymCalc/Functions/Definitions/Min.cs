using SymCalc.Numerics;

namespace SymCalc.Functions.Definitions;

internal static class MinDefinition
{
    public static readonly FunctionDefinition Value = new("min", 2)
    {
        Summary = "The smaller of a and b, for all real a and b.",
        Reference = "IEEE 754-2019, 9.6 (minimum)",
        ExceptionalSet = "Not differentiable where a = b; the derivative given there is that of a.",
        BinaryKernel = Math.Min,
        IntervalEnclosure = u => IntervalFunctions.Min(u[0], u[1]),
        PartialDerivatives =
        [
            // min(a, b)' by a = 1 where a <= b, 0 elsewhere
            (u, _) => Forms.Choose(u[0] <= u[1], 1, 0),
            // min(a, b)' by b = 0 where a <= b, 1 elsewhere
            (u, _) => Forms.Choose(u[0] <= u[1], 0, 1),
        ],
        ExactValue = u => ValueAt(u[0], u[1]),
        LatexFormat = @"\min\left({0}, {1}\right)",
        CSharpFormat = "Math.Min({0}, {1})",
        SampleDomain = [(-3, 3), (-3, 3)],
    };

    private static Expr? ValueAt(Expr a, Expr b) =>
        a == b ? a
        : a is NumberExpr x && b is NumberExpr y ? (x.ExactValue <= y.ExactValue ? a : b)
        : null;
}
