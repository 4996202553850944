using SymCalc.Numerics;

namespace SymCalc.Nodes;

/// <summary>Writes out products and sums that keep long shared ones as parts (docs/decisions/0016-shared-parts.md).</summary>
internal static class SharedParts
{
    /// <summary>A sum or product with shared parts as a flat one, unless it is longer than a limit; anything else as it is.</summary>
    public static Expr WriteOut(Expr e, int longest)
    {
        switch (e)
        {
            case ProductExpr { IsShared: true } product when product.FlatCount <= longest:
                var factors = new ProductBuilder(product.FlatCount);
                factors.Multiply(product);
                return factors.ToExpr();
            case SumExpr { IsShared: true } sum when sum.FlatCount <= longest:
                var terms = new SumBuilder(sum.FlatCount);
                terms.Add(sum, Number.One);
                return terms.ToExpr();
            default:
                return e;
        }
    }

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
        Push(waiting, sum, Number.One);
        while (waiting.TryPop(out var term))
        {
            if (term.SharedPart is { } part)
            {
                Push(waiting, part, term.Coefficient);
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

    private static void Push(Stack<Term> waiting, SumExpr sum, Number scale)
    {
        var terms = sum.Stored;
        for (var i = terms.Length - 1; i >= 0; i--)
        {
            waiting.Push(new Term(terms[i].Value, scale * terms[i].Coefficient));
        }
    }
}
