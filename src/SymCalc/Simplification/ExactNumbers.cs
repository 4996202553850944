using SymCalc.Graph;
using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification;

/// <summary>Doubles as the fractions that they are exactly, so that no sum of them is rounded on the way to a proof.</summary>
internal static class ExactNumbers
{
    /// <summary>The expression without doubles; itself if there are none.</summary>
    /// <exception cref="AlgebraBudgetException">The budget is used up.</exception>
    public static Expr Of(Expr root, AlgebraBudget budget)
    {
        using var dag = budget.GraphOf(root);
        var isExact = true;
        for (var i = 0; i < dag.Count && isExact; i++)
        {
            isExact = IsExact(dag[i]);
        }

        if (isExact)
        {
            return root;
        }

        var results = new Expr[dag.Count];
        var scratch = new List<Expr>();
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = dag[i] switch
            {
                NumberExpr { IsExact: false } number => NumberExpr.Of(Exact(number.Value)),
                SumExpr { HasDouble: true } sum => OfSum(sum, dag.ChildrenOf(i), results),
                ProductExpr product when !IsExact(product) => OfProduct(product, dag.ChildrenOf(i), results),
                _ => Rebuilding.FromResults(dag, i, results, scratch),
            };
            budget.Spend(ReferenceEquals(results[i], dag[i]) ? 0 : BottomUp.UnitsOf(results[i]));
        }

        return results[^1];
    }

    private static Number Exact(Number number) => number.IsExact ? number : new Number(number.Exact);

    /// <summary>Whether the node's own numbers are exact.</summary>
    private static bool IsExact(Expr node) => node switch
    {
        NumberExpr number => number.IsExact,
        SumExpr sum => !sum.HasDouble,
        ProductExpr product => product.Coefficient.IsExact && !HasInexactExponent(product),
        _ => true,
    };

    private static bool HasInexactExponent(ProductExpr product)
    {
        foreach (ref readonly var factor in product.Stored)
        {
            if (factor.Exponent is NumberExpr { IsExact: false })
            {
                return true;
            }
        }

        return false;
    }

    private static Expr OfSum(SumExpr sum, ReadOnlySpan<int> children, Expr[] results)
    {
        var builder = new SumBuilder(children.Length);
        builder.Add(NumberExpr.Of(Exact(sum.ConstantPart)), Number.One);
        for (var k = 0; k < children.Length; k++)
        {
            builder.Add(results[children[k]], Exact(sum.Stored[k].Coefficient));
        }

        return builder.ToExpr();
    }

    /// <summary>The children of a product are its bases, and then those exponents that are no numbers.</summary>
    private static Expr OfProduct(ProductExpr product, ReadOnlySpan<int> children, Expr[] results)
    {
        var stored = product.Stored;
        var exponents = stored.Length;
        var builder = new ProductBuilder(stored.Length);
        builder.Multiply(Exact(product.Coefficient));
        for (var k = 0; k < stored.Length; k++)
        {
            builder.Multiply(stored[k].Exponent is NumberExpr number
                ? PowerExpr.Of(results[children[k]], Exact(number.Value))
                : PowerExpr.Of(results[children[k]], results[children[exponents++]]));
        }

        return builder.ToExpr();
    }
}
