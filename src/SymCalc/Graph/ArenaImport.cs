using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Graph;

/// <summary>Takes expressions into an arena: one pass over their distinct nodes.</summary>
internal static class ArenaImport
{
    /// <summary>The node of an expression.</summary>
    /// <param name="arena">The arena.</param>
    /// <param name="root">The expression.</param>
    /// <param name="bindings">Nodes that stand for symbols; others become leaves.</param>
    public static int Add(Arena arena, Expr root, IReadOnlyDictionary<Expr, int>? bindings = null)
    {
        using var dag = Dag.Of(root);
        var ids = new int[dag.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            if (bindings is not null && bindings.TryGetValue(dag[i], out var bound))
            {
                ids[i] = bound;
                continue;
            }

            ids[i] = Import(arena, dag[i], dag.ChildrenOf(i), ids);
            if (bindings is null)
            {
                arena.SetObject(ids[i], dag[i]);
            }
        }

        return ids[^1];
    }

    private static int Import(Arena arena, Expr node, ReadOnlySpan<int> children, int[] ids)
    {
        switch (node)
        {
            case SumExpr sum:
                return Sum(arena, sum, children, ids);
            case ProductExpr product:
                return Product(arena, product, children, ids);
            case PowerExpr:
                return arena.Power(ids[children[0]], ids[children[1]]);
            case CallExpr call:
                return arena.Call(call.Function, Gather(children, ids));
            case PiecewiseExpr piecewise:
                return arena.Piecewise(piecewise, Gather(children, ids));
            default:
                return arena.Leaf(node);
        }
    }

    private static int[] Gather(ReadOnlySpan<int> children, int[] ids)
    {
        var gathered = new int[children.Length];
        for (var i = 0; i < gathered.Length; i++)
        {
            gathered[i] = ids[children[i]];
        }

        return gathered;
    }

    private static int Sum(Arena arena, SumExpr sum, ReadOnlySpan<int> children, int[] ids)
    {
        var total = arena.Number(sum.ConstantPart);
        var terms = sum.Stored;
        for (var i = 0; i < terms.Length; i++)
        {
            total = arena.Add(total, Scale(arena, terms[i].Coefficient, ids[children[i]]));
        }

        return total;
    }

    private static int Product(Arena arena, ProductExpr product, ReadOnlySpan<int> children, int[] ids)
    {
        var total = arena.One;
        var factors = product.Stored;
        var symbolic = factors.Length;
        for (var i = 0; i < factors.Length; i++)
        {
            var exponent = factors[i].Exponent is NumberExpr number ? arena.Leaf(number) : ids[children[symbolic++]];
            total = arena.Multiply(total, arena.Power(ids[children[i]], exponent));
        }

        return Scale(arena, product.Coefficient, total);
    }

    private static int Scale(Arena arena, Number c, int node) => c.IsOne ? node : arena.Multiply(arena.Number(c), node);
}
