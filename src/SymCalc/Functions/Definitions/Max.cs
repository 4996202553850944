using SymCalc.Numerics;

namespace SymCalc.Functions.Definitions;

internal static class MaxDefinition
{
    public static readonly FunctionDefinition Value = new("max", 2)
    {
        Summary = "The larger of a and b, for all real a and b.",
        Reference = "IEEE 754-2019, 9.6 (maximum)",
        ExceptionalSet = "Not differentiable where a = b; the derivative given there is that of a.",
        BinaryKernel = Math.Max,
        IntervalEnclosure = u => IntervalFunctions.Max(u[0], u[1]),
        PartialDerivatives =
        [
            // max(a, b)' by a = 1 where a >= b, 0 elsewhere
            (u, _) => Forms.Choose(u[0] >= u[1], 1, 0),
            // max(a, b)' by b = 0 where a >= b, 1 elsewhere
            (u, _) => Forms.Choose(u[0] >= u[1], 0, 1),
        ],
        ExactValue = u => ValueAt(u[0], u[1]),
        LatexFormat = @"\max\left({0}, {1}\right)",
        CSharpFormat = "Math.Max({0}, {1})",
        SampleDomain = [(-3, 3), (-3, 3)],
    };

    private static Expr? ValueAt(Expr a, Expr b) =>
        a == b ? a
        : a is NumberExpr x && b is NumberExpr y ? (x.ExactValue >= y.ExactValue ? a : b)
        : null;
}
