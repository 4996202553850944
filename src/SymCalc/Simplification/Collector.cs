using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification;

/// <summary>Brings a sum into the form Σ cᵢ·x^i.</summary>
internal static class Collector
{
    private const int UnitsOfATerm = 24;

    /// <summary>The expression multiplied out, with one term for each power of x.</summary>
    /// <exception cref="AlgebraBudgetException">The budget is used up.</exception>
    public static Expr Collect(Expr e, Symbol x, AlgebraBudget budget)
    {
        var powers = new List<Expr>();
        var coefficients = new Dictionary<Expr, List<Expr>>();
        foreach (var term in Terms.Of(SharedParts.WriteOut(Expander.ExpandNode(e, budget), int.MaxValue)))
        {
            budget.Spend(UnitsOfATerm);
            var power = (Expr)NumberExpr.One;
            foreach (var factor in Terms.FactorsOf(term))
            {
                power = factor.Base.Equals(x) ? factor.ToExpr() : power;
            }

            if (!coefficients.TryGetValue(power, out var list))
            {
                coefficients.Add(power, list = []);
                powers.Add(power);
            }

            list.Add(ProductExpr.Divide(term, power));
        }

        var sum = new SumBuilder(powers.Count);
        foreach (var power in powers)
        {
            sum.Add(ProductExpr.Multiply(SumExpr.Of(coefficients[power].ToArray()), power), Number.One);
        }

        return sum.ToExpr();
    }
}
