using SymCalc.Numerics;

namespace SymCalc.Nodes;

/// <summary>Writes out products and sums that keep long shared ones as parts (docs/decisions/0016-shared-parts.md).</summary>
internal static class SharedParts
{
    /// <summary>All factors of a product, in canonical form.</summary>
    public static ReadOnlySpan<Factor> Flatten(ProductExpr product)
    {
        var builder = new ProductBuilder(product.FlatCount);
        var waiting = new Stack<Factor>();
        Push(waiting, product);
        while (waiting.TryPop(out var factor))
        {
            if (factor.SharedPart is { } part)
            {
                Push(waiting, part);
            }
            else
            {
                builder.Multiply(factor);
            }
        }

        return ((ProductExpr)builder.ToExpr()).Stored;
    }

    /// <summary>All terms of a sum, in canonical form.</summary>
    public static ReadOnlySpan<Term> Flatten(SumExpr sum)
    {
        var builder = new SumBuilder(sum.FlatCount);
        var waiting = new Stack<Term>();
        Push(waiting, sum);
        while (waiting.TryPop(out var term))
        {
            if (term.SharedPart is { } part)
            {
                Push(waiting, part);
            }
            else
            {
                builder.Add(term.Value, term.Coefficient);
            }
        }

        return ((SumExpr)builder.ToExpr()).Stored;
    }

    private static void Push(Stack<Factor> waiting, ProductExpr product)
    {
        var factors = product.Stored;
        for (var i = factors.Length - 1; i >= 0; i--)
        {
            waiting.Push(factors[i]);
        }
    }

    private static void Push(Stack<Term> waiting, SumExpr sum)
    {
        var terms = sum.Stored;
        for (var i = terms.Length - 1; i >= 0; i--)
        {
            waiting.Push(terms[i]);
        }
    }
}
