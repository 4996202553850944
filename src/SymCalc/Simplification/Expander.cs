using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification;

/// <summary>Multiplies out products and positive integer powers of sums, everywhere in an expression.</summary>
/// <remarks>
/// A product of sums is multiplied as a polynomial in its kernels, all else that occurs in it; where doubles occur, term by
/// term. Denominators are left alone, and so are exponents.
/// </remarks>
internal static class Expander
{
    private const int UnitsOfATerm = 12;        // a product of two terms as expressions
    private const int UnitsOfALook = 2;
    private const int UnitsOfAFactor = 4;       // of those of a product of terms

    /// <summary>The expanded expression.</summary>
    /// <exception cref="AlgebraBudgetException">The budget is used up.</exception>
    public static Expr Expand(Expr root, AlgebraBudget budget) => BottomUp.Rewrite(root, budget, node => ExpandNode(node, budget));

    /// <summary>A node with the sums at its surface multiplied out; its parts are expanded already.</summary>
    public static Expr ExpandNode(Expr node, AlgebraBudget budget)
    {
        if (node is not SumExpr sum)
        {
            return node is ProductExpr or PowerExpr ? ExpandProduct(node, budget) : node;
        }

        budget.Spend((long)UnitsOfALook * sum.Stored.Length);
        if (!HasProductsOfSums(sum, budget))
        {
            return node;
        }

        var builder = new SumBuilder(sum.Stored.Length);
        builder.Add(NumberExpr.Of(sum.ConstantPart), Number.One);
        foreach (ref readonly var term in sum.Stored)
        {
            budget.Spend(UnitsOfATerm);
            builder.Add(ExpandProduct(term.ToExpr(), budget), Number.One);
        }

        return builder.ToExpr();
    }

    private static bool HasProductsOfSums(SumExpr sum, AlgebraBudget budget)
    {
        foreach (ref readonly var term in sum.Stored)
        {
            budget.Spend(Terms.LengthOf(term.Value));
            if (HasSums(term.Value))
            {
                return true;
            }
        }

        return false;
    }

    private static Expr ExpandProduct(Expr product, AlgebraBudget budget)
    {
        if (!HasSums(product))
        {
            return product;
        }

        var sums = new List<(SumExpr Sum, int Power)>();
        var rest = new ProductBuilder();
        var isExact = Terms.CoefficientOf(product).IsExact;
        rest.Multiply(Terms.CoefficientOf(product));
        foreach (var factor in Terms.FactorsOf(product))
        {
            if (PowerOfASum(factor) is var n and > 0)
            {
                var sum = (SumExpr)factor.Base;
                sums.Add((sum, n));
                isExact &= sum.AllExact;
            }
            else
            {
                rest.Multiply(factor);
            }
        }

        var outside = rest.ToExpr();
        return isExact && sums is not [(_, 1)] ? MultiplyExactly(outside, sums, budget)
            : MultiplyTerms(outside, sums, budget);
    }

    private static bool HasSums(Expr product)
    {
        foreach (var factor in Terms.FactorsOf(product))
        {
            if (PowerOfASum(factor) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>n of (u + v)^n if it is a positive integer, else 0.</summary>
    private static int PowerOfASum(Factor factor) =>
        factor is { Base: SumExpr, Exponent: NumberExpr exponent } && exponent.Value.TryGetInt32(out var n) ? Math.Max(n, 0) : 0;

    private static Expr MultiplyExactly(Expr outside, List<(SumExpr Sum, int Power)> sums, AlgebraBudget budget)
    {
        var kernels = new KernelPolynomials(budget);
        kernels.Number([outside, .. sums.Select(s => s.Sum)]);
        var product = kernels.Of(outside);
        foreach (var (sum, power) in sums.OrderBy(s => (long)s.Sum.Stored.Length * s.Power))
        {
            var factor = MultinomialPower.Of(kernels.Of(sum), power, budget);
            product = product.IsOne ? factor : product.Multiply(factor, budget);
        }

        return kernels.Write(product);
    }

    /// <summary>Of all products of an expression and one of these.</summary>
    private static long UnitsOf(IReadOnlyList<Expr> terms) => terms.Sum(term => UnitsOfATerm + ((long)Terms.LengthOf(term) * UnitsOfAFactor));

    private static Expr MultiplyTerms(Expr outside, List<(SumExpr Sum, int Power)> sums, AlgebraBudget budget)
    {
        var product = outside;
        foreach (var (sum, power) in sums)
        {
            var right = Terms.Of(sum);
            for (var i = 0; i < power; i++)
            {
                var left = Terms.Of(product);
                var builder = new SumBuilder(left.Count);
                var units = UnitsOf(right);
                budget.Require((double)UnitsOf(left) * right.Count);
                foreach (var a in left)
                {
                    budget.Spend(units + ((long)right.Count * Terms.LengthOf(a) * UnitsOfAFactor));
                    foreach (var b in right)
                    {
                        builder.Add(ProductExpr.Multiply(a, b), Number.One);
                    }
                }

                product = builder.ToExpr();
            }
        }

        return product;
    }
}
