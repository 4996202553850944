using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification.Trigonometry;

/// <summary>Sums, products and quotients of sines and cosines by multiple angles: cos(u)² - sin(u)² = cos(2·u), 1/(sin(u)·cos(u)) = 2/sin(2·u).</summary>
internal static class MultipleAngles
{
    private const int LargestTree = 300;
    private const long UnitsOfAForm = 20_000;

    /// <summary>The form as a rule, for sums, products and powers.</summary>
    public static IReadOnlyList<SimplificationRule> All { get; } =
    [
        .. from kind in new[] { ExprKind.Sum, ExprKind.Product, ExprKind.Power }
           select new SimplificationRule(Name, "cos(u)^2 - sin(u)^2 = cos(2*u), and the like", kind, (node, _) => Of(node, new AlgebraBudget(UnitsOfAForm))) { IsForm = true },
    ];

    /// <summary>The name of the rule.</summary>
    public const string Name = "multiple-angles";

    /// <summary>The form of a node, of the same value wherever that is defined; null if there is none, or if it takes too long.</summary>
    /// <exception cref="AlgebraBudgetException">The budget is used up.</exception>
    public static Expr? Of(Expr node, AlgebraBudget budget) =>
        node is SumExpr or ProductExpr or PowerExpr && node.TreeSize <= LargestTree ? budget.Attempt(UnitsOfAForm, part => Write(node, part)) : null;

    /// <summary>The expression with the products in its numerator and in its denominator reduced; null if there are none.</summary>
    private static Expr? Write(Expr e, AlgebraBudget budget)
    {
        if (e is SumExpr sum)
        {
            return Reduced(sum, budget);
        }

        var product = BySinesAndCosines(e);
        var above = new ProductBuilder();
        var below = new ProductBuilder();
        above.Multiply(Terms.CoefficientOf(product));
        foreach (var factor in Terms.FactorsOf(product))
        {
            if (Terms.IntegerOf(factor.Exponent) < 0)
            {
                below.Multiply(PowerExpr.Of(factor.Base, -((NumberExpr)factor.Exponent).Value));
            }
            else
            {
                above.Multiply(factor);
            }
        }

        var (numerator, denominator) = (above.ToExpr(), below.ToExpr());
        var (shorter, lower) = (Reduced(numerator, budget), Reduced(denominator, budget));
        return shorter is null && lower is null ? null : ProductExpr.Divide(shorter ?? numerator, lower ?? denominator);
    }

    /// <summary>The product with tan(u)^n and its like written by sin(u) and cos(u).</summary>
    private static Expr BySinesAndCosines(Expr e)
    {
        var product = new ProductBuilder();
        product.Multiply(Terms.CoefficientOf(e));
        foreach (var factor in Terms.FactorsOf(e))
        {
            var n = Terms.IntegerOf(factor.Exponent);
            if (n != 0 && Math.Abs(n) <= LargestTree && factor.Base is CallExpr { ChildCount: 1 } call && AngleFamily.Find(call.Function) is var (family, cosines, sines))
            {
                product.Multiply(PowerExpr.Of(CallExpr.Of(family.Cosine, call.Argument), new Number(cosines * n)));
                product.Multiply(PowerExpr.Of(CallExpr.Of(family.Sine, call.Argument), new Number(sines * n)));
            }
            else
            {
                product.Multiply(factor);
            }
        }

        return product.ToExpr();
    }

    private static Expr? Reduced(Expr e, AlgebraBudget budget) => HasProducts(e) ? TrigReducer.Reduce(e, budget) : null;

    private static bool HasProducts(Expr e)
    {
        foreach (var term in Terms.Of(e))
        {
            var waves = 0;
            foreach (var factor in Terms.FactorsOf(term))
            {
                waves += Terms.IntegerOf(factor.Exponent) is var n and > 0 && HasWaves(factor.Base) ? n : 0;
            }

            if (waves > 1)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasWaves(Expr e) => TrigReducer.WaveOf(e) is not null || (e is SumExpr { AllExact: true } sum && Terms.Of(sum).Any(HasWave));

    private static bool HasWave(Expr term)
    {
        foreach (var factor in Terms.FactorsOf(term))
        {
            if (Terms.IntegerOf(factor.Exponent) > 0 && TrigReducer.WaveOf(factor.Base) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
