using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Graph;

/// <summary>Takes expressions into an arena: one pass over their distinct nodes.</summary>
internal static class ArenaImport
{
    /// <summary>The node of an expression.</summary>
    public static int Add(Arena arena, Expr root) => Add(arena, [root])[0];

    /// <summary>The nodes of expressions, which share their common parts.</summary>
    public static int[] Add(Arena arena, ReadOnlySpan<Expr> roots)
    {
        using var dag = Dag.Of(roots);
        var ids = new int[dag.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = Import(arena, dag[i], dag.ChildrenOf(i), ids);
            arena.SetObject(ids[i], dag[i]);
        }

        var nodes = new int[roots.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = ids[dag.Find(roots[i])];
        }

        return nodes;
    }

    /// <summary>One node, given the nodes of its children.</summary>
    /// <param name="arena">The arena.</param>
    /// <param name="node">The node.</param>
    /// <param name="children">The positions of its children in <paramref name="ids"/>.</param>
    /// <param name="ids">The arena nodes by position.</param>
    public static int Import(Arena arena, Expr node, ReadOnlySpan<int> children, ReadOnlySpan<int> ids)
    {
        switch (node)
        {
            case SumExpr sum:
                return Sum(arena, sum, children, ids);
            case ProductExpr product:
                return Product(arena, product, children, ids);
            case PowerExpr:
                return arena.Power(ids[children[0]], ids[children[1]]);
            case CallExpr { ChildCount: 1 } call:
                return arena.Call(call.Function, [ids[children[0]]]);
            case CallExpr call:
                return arena.Call(call.Function, Gather(children, ids));
            case PiecewiseExpr piecewise:
                return arena.Piecewise(piecewise, Gather(children, ids));
            default:
                return arena.Leaf(node);
        }
    }

    private static int[] Gather(ReadOnlySpan<int> children, ReadOnlySpan<int> ids)
    {
        var gathered = new int[children.Length];
        for (var i = 0; i < gathered.Length; i++)
        {
            gathered[i] = ids[children[i]];
        }

        return gathered;
    }

    private static int Sum(Arena arena, SumExpr sum, ReadOnlySpan<int> children, ReadOnlySpan<int> ids)
    {
        var total = arena.Number(sum.ConstantPart);
        var terms = sum.Stored;
        for (var i = 0; i < terms.Length; i++)
        {
            total = arena.Add(total, Scale(arena, terms[i].Coefficient, ids[children[i]]));
        }

        return total;
    }

    private static int Product(Arena arena, ProductExpr product, ReadOnlySpan<int> children, ReadOnlySpan<int> ids)
    {
        var total = arena.One;
        var factors = product.Stored;
        var symbolic = factors.Length;
        for (var i = 0; i < factors.Length; i++)
        {
            var b = ids[children[i]];
            total = arena.Multiply(total, factors[i].Exponent is not NumberExpr number ? arena.Power(b, ids[children[symbolic++]])
                : number.IsOne ? b
                : arena.Power(b, arena.Leaf(number)));
        }

        return Scale(arena, product.Coefficient, total);
    }

    private static int Scale(Arena arena, Number c, int node) => c.IsOne ? node : arena.Multiply(arena.Number(c), node);
}
