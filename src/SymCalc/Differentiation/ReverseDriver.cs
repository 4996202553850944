using SymCalc.Graph;

namespace SymCalc.Differentiation;

/// <summary>
/// Reverse mode in the arena: one sweep from the value to the variables gives all partial derivatives at the cost of a
/// small multiple of the function (A. Griewank, A. Walther, Evaluating Derivatives, 2008, section 3.2).
/// </summary>
internal static class ReverseDriver
{
    private const int None = -1;

    /// <summary>The gradient of an expression.</summary>
    /// <remarks>
    /// A definition by cases is differentiated forward, one variable at a time: in reverse, what a branch that is not
    /// chosen adds would be 0 times its derivative, which is undefined where the branch is.
    /// </remarks>
    public static ExprVector Gradient(Expr root, ReadOnlySpan<Symbol> variables, CancellationToken cancellation)
    {
        using (var dag = Dag.Of(root))
        {
            for (var i = 0; i < dag.Count; i++)
            {
                if (dag[i] is PiecewiseExpr || dag[i].IsUndefined)
                {
                    return Forward(root, variables, cancellation);
                }
            }
        }

        var arena = new Arena();
        return new ExprVector(arena, Gradient(arena, ArenaImport.Add(arena, root), variables, cancellation));
    }

    private static ExprVector Forward(Expr root, ReadOnlySpan<Symbol> variables, CancellationToken cancellation)
    {
        var entries = new Expr[variables.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = ForwardDriver.Differentiate(root, variables[i], cancellation);
        }

        return new ExprVector(entries);
    }

    /// <summary>The nodes of the partial derivatives of a root by each variable.</summary>
    private static int[] Gradient(Arena arena, int root, ReadOnlySpan<Symbol> variables, CancellationToken cancellation)
    {
        var count = arena.Count;                        // the sweep adds nodes beyond, which have no adjoints
        var active = MarkActive(arena, count, variables);
        var adjoints = new int[count];
        Array.Fill(adjoints, None);
        adjoints[root] = arena.One;
        var rules = new ArenaRules(arena);
        Span<int> two = stackalloc int[2];
        for (var node = root; node >= 0; node--)
        {
            if ((node & 0xFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (adjoints[node] == None || !active[node] || arena.Op(node) == ArenaOp.Leaf)
            {
                continue;
            }

            var ids = arena.ChildrenOf(node, two);
            if (ids.Length > 2)
            {
                ids = ids.ToArray();            // the list of arguments may move while nodes are added
            }

            for (var i = 0; i < ids.Length; i++)
            {
                if (active[ids[i]])
                {
                    var term = arena.Multiply(adjoints[node], rules.Partial(node, i));
                    adjoints[ids[i]] = adjoints[ids[i]] == None ? term : arena.Add(adjoints[ids[i]], term);
                }
            }
        }

        var gradient = new int[variables.Length];
        for (var i = 0; i < gradient.Length; i++)
        {
            var leaf = arena.Leaf(variables[i]);
            gradient[i] = leaf < count && adjoints[leaf] != None ? adjoints[leaf] : arena.Zero;
        }

        return gradient;
    }

    /// <summary>Which nodes depend on one of the variables.</summary>
    private static bool[] MarkActive(Arena arena, int count, ReadOnlySpan<Symbol> variables)
    {
        var active = new bool[count];
        foreach (var variable in variables)
        {
            var leaf = arena.Leaf(variable);
            if (leaf < count)
            {
                active[leaf] = true;
            }
        }

        Span<int> two = stackalloc int[2];
        for (var node = 0; node < count; node++)
        {
            foreach (var child in arena.ChildrenOf(node, two))
            {
                active[node] |= active[child];
            }
        }

        return active;
    }
}
