using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Simplification;

/// <summary>Rules for the gamma function.</summary>
internal static class GammaRules
{
    private const int LargestStep = 8;

    public static IReadOnlyList<SimplificationRule> All { get; } =
    [
        new("quotient-of-gammas", "gamma(u + n)/gamma(u) = u*(u + 1)*...*(u + n - 1) for a small integer n", ExprKind.Product, Quotient),
    ];

    /// <summary>DLMF 5.5.1, used n times.</summary>
    private static Expr? Quotient(Expr node)
    {
        foreach (var above in Terms.FactorsOf(node))
        {
            foreach (var below in Terms.FactorsOf(node))
            {
                if (above.Base is CallExpr upper && below.Base is CallExpr lower && upper.Function == FunctionTable.Gamma && lower.Function == FunctionTable.Gamma
                    && Terms.IntegerOf(above.Exponent) > 0 && Terms.IntegerOf(below.Exponent) < 0
                    && SumExpr.Subtract(upper.Argument, lower.Argument) is NumberExpr { Value: var difference } && difference.TryGetInt32(out var n) && Math.Abs(n) is > 0 and <= LargestStep)
                {
                    var first = n > 0 ? lower.Argument : upper.Argument;
                    var product = new ProductBuilder();
                    for (var k = 0; k < Math.Abs(n); k++)
                    {
                        product.Multiply(PowerExpr.Of(SumExpr.Add(first, NumberExpr.Of(k)), n > 0 ? Number.One : Number.MinusOne));
                    }

                    return ProductExpr.Multiply(ProductExpr.Multiply(ProductExpr.Divide(node, upper), lower), product.ToExpr());
                }
            }
        }

        return null;
    }
}
