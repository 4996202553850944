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

    /// <summary>The products of the terms of all sums; what is no sum is one factor of all of them.</summary>
    private static List<Expr>? ExpandTerm(Expr term)
    {
        List<Expr> products = [NumberExpr.One];
        foreach (var factor in Terms.FactorsOf(term))
        {
            for (var power = PowerOfSum(factor); power > 0; power--)
            {
                var terms = Terms.Of(factor.Base);
                if (products.Count * terms.Count > MaxTerms)
                {
                    return null;
                }

                products = [.. products.SelectMany(_ => terms, ProductExpr.Multiply)];
            }
        }

        if (products.Count == 1)
        {
            return [term];
        }

        var rest = new ProductBuilder();
        rest.Multiply(Terms.CoefficientOf(term));
        foreach (var factor in Terms.FactorsOf(term))
        {
            if (PowerOfSum(factor) == 0)
            {
                rest.Multiply(factor);
            }
        }

        var common = rest.ToExpr();
        return [.. products.Select(product => ProductExpr.Multiply(common, product))];
    }

    private static int PowerOfSum(Factor factor) => factor.Base is SumExpr && Terms.IntegerOf(factor.Exponent) is >= 1 and <= MaxPower and var power ? power : 0;
}
