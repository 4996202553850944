using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Simplification;

/// <summary>Rules for the gamma function.</summary>
internal static class GammaRules
{
    private const int LargestStep = 8;

    /// <summary>1, -1, 2, -2, …: the shortest product first.</summary>
    private static readonly int[] Differences = [.. Enumerable.Range(1, LargestStep).SelectMany(n => (int[])[n, -n])];

    public static IReadOnlyList<SimplificationRule> All { get; } =
    [
        new("quotient-of-gammas", "gamma(u + n)/gamma(u) = u*(u + 1)*...*(u + n - 1) for a small integer n", ExprKind.Product, Quotient),
    ];

    /// <summary>DLMF 5.5.1, used n times.</summary>
    private static Expr? Quotient(Expr node)
    {
        if (!HasGammaBelow(node))
        {
            return null;
        }

        var exponents = new FactorIndex(node);
        var used = new HashSet<Expr>();
        var changes = new ProductBuilder();
        foreach (var above in Terms.FactorsOf(node))
        {
            if (above.Base is CallExpr upper && upper.Function == FunctionTable.Gamma && Terms.IntegerOf(above.Exponent) > 0
                && Below(upper, ref exponents, used) is var (lower, n) && used.Add(lower))
            {
                changes.Multiply(ProductExpr.Divide(lower, upper));
                changes.Multiply(Steps(n > 0 ? ((CallExpr)lower).Argument : upper.Argument, n));
            }
        }

        var change = changes.ToExpr();
        return used.Count > 0 ? ProductExpr.Multiply(change, node) : null;
    }

    /// <summary>gamma(u - n) in the denominator, not yet used.</summary>
    private static (Expr Lower, int Difference)? Below(CallExpr upper, ref FactorIndex exponents, HashSet<Expr> used)
    {
        foreach (var n in Differences)
        {
            var lower = CallExpr.Of(FunctionTable.Gamma, SumExpr.Subtract(upper.Argument, NumberExpr.Of(n)));
            if (exponents.ExponentOf(lower) < 0 && !used.Contains(lower))
            {
                return (lower, n);
            }
        }

        return null;
    }

    private static bool HasGammaBelow(Expr node)
    {
        foreach (var factor in Terms.FactorsOf(node))
        {
            if (factor.Base is CallExpr call && call.Function == FunctionTable.Gamma && Terms.IntegerOf(factor.Exponent) < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>u·(u + 1)·…·(u + n - 1); its reciprocal for a negative n.</summary>
    private static Expr Steps(Expr u, int n)
    {
        var product = new ProductBuilder();
        for (var k = 0; k < Math.Abs(n); k++)
        {
            product.Multiply(PowerExpr.Of(SumExpr.Add(u, NumberExpr.Of(k)), n > 0 ? Number.One : Number.MinusOne));
        }

        return product.ToExpr();
    }
}
