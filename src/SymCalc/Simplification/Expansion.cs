using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Simplification;

/// <summary>Multiplies out products of sums, as long as the result stays small.</summary>
internal static class Expansion
{
    private const int MaxTerms = 64;
    private const int MaxPower = 6;

    /// <summary>The node with the products and powers of sums at its surface multiplied out; null if nothing is to be done or too much.</summary>
    public static Expr? Expand(Expr node)
    {
        var builder = new SumBuilder();
        var total = 0;
        var changed = false;
        var complete = true;
        foreach (var term in Terms.Of(node))
        {
            var parts = ExpandTerm(term);
            complete = complete && parts is not null && (total += parts.Count) <= MaxTerms;
            if (!complete)
            {
                break;
            }

            changed |= parts!.Count > 1;
            foreach (var part in parts)
            {
                builder.Add(part, Number.One);
            }
        }

        var result = builder.ToExpr();
        return complete && changed ? result : null;
    }

    private static List<Expr>? ExpandTerm(Expr term)
    {
        var products = new List<Expr> { NumberExpr.Of(Terms.CoefficientOf(term)) };
        foreach (var factor in Terms.FactorsOf(term))
        {
            var isPowerOfSum = factor.Base is SumExpr && factor.Exponent is NumberExpr number
                && number.Value.TryGetInt32(out var n) && n is >= 1 and <= MaxPower;
            if (!isPowerOfSum)
            {
                var whole = factor.ToExpr();
                for (var i = 0; i < products.Count; i++)
                {
                    products[i] = ProductExpr.Multiply(products[i], whole);
                }

                continue;
            }

            var terms = Terms.Of(factor.Base);
            ((NumberExpr)factor.Exponent).Value.TryGetInt32(out var power);
            for (; power > 0; power--)
            {
                if (products.Count * terms.Count > MaxTerms)
                {
                    return null;
                }

                products = [.. products.SelectMany(_ => terms, ProductExpr.Multiply)];
            }
        }

        return products;
    }
}
