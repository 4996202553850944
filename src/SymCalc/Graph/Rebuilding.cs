using System.Runtime.InteropServices;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Graph;

/// <summary>Makes a node again from other children, in canonical form.</summary>
internal static class Rebuilding
{
    /// <summary>A node of a graph, made again from what became of its children; itself if they are as they were.</summary>
    /// <param name="dag">The graph.</param>
    /// <param name="position">The node.</param>
    /// <param name="results">What became of the nodes before it.</param>
    /// <param name="scratch">A list that is overwritten.</param>
    public static Expr FromResults(Dag dag, int position, ReadOnlySpan<Expr> results, List<Expr> scratch)
    {
        scratch.Clear();
        var changed = false;        // against the graph's nodes: equal ones of other parents are other objects
        foreach (var child in dag.ChildrenOf(position))
        {
            scratch.Add(results[child]);
            changed |= !ReferenceEquals(results[child], dag[child]);
        }

        return changed ? WithChildren(dag[position], CollectionsMarshal.AsSpan(scratch)) : dag[position];
    }

    /// <summary>The node with the given children (as <see cref="Expr.GetChild"/> counts them); itself if they are its own.</summary>
    public static Expr WithChildren(Expr node, ReadOnlySpan<Expr> children)
    {
        var changed = false;
        for (var i = 0; i < children.Length; i++)
        {
            changed |= !ReferenceEquals(children[i], node.GetChild(i));
        }

        if (!changed)
        {
            return node;
        }

        return node switch
        {
            SumExpr sum => Sum(sum, children),
            ProductExpr product => Product(product, children),
            PowerExpr => PowerExpr.Of(children[0], children[1]),
            CallExpr call => CallExpr.Of(call.Function, children),
            PiecewiseExpr piecewise => piecewise.WithChildren(children),
            _ => node,
        };
    }

    private static Expr Sum(SumExpr sum, ReadOnlySpan<Expr> children)
    {
        if (sum.IsShared && children.Length == 2 && sum.ConstantPart.IsZero)
        {
            return SumExpr.Add(                     // as a rope: shared parts stay so
                ProductExpr.Scale(sum.Stored[0].Coefficient, children[0]), ProductExpr.Scale(sum.Stored[1].Coefficient, children[1]));
        }

        var builder = new SumBuilder(children.Length);
        builder.Add(NumberExpr.Of(sum.ConstantPart), Number.One);
        var terms = sum.Stored;
        for (var i = 0; i < terms.Length; i++)
        {
            builder.Add(children[i], terms[i].Coefficient);
        }

        return builder.ToExpr();
    }

    private static Expr Product(ProductExpr product, ReadOnlySpan<Expr> children)
    {
        if (product.IsShared && product.Stored.Length == 2 && children.Length == 2 && product.Coefficient.IsOne)
        {
            return ProductExpr.Multiply(            // as a rope: shared parts stay so
                PowerExpr.Of(children[0], product.Stored[0].Exponent), PowerExpr.Of(children[1], product.Stored[1].Exponent));
        }

        var builder = new ProductBuilder(children.Length);
        builder.Multiply(product.Coefficient);
        var factors = product.Stored;
        var symbolic = factors.Length;
        for (var i = 0; i < factors.Length; i++)
        {
            var exponent = factors[i].Exponent is NumberExpr ? factors[i].Exponent : children[symbolic++];
            builder.Multiply(PowerExpr.Of(children[i], exponent));
        }

        return builder.ToExpr();
    }
}
