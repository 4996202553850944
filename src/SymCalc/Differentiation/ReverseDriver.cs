using SymCalc.Graph;

namespace SymCalc.Differentiation;

/// <summary>Derivatives that one reverse sweep gives: gradients and vector-Jacobian products.</summary>
internal static class ReverseDriver
{
    /// <summary>The gradient of an expression.</summary>
    public static ExprVector Gradient(Expr root, ReadOnlySpan<Symbol> variables, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var arena = new Arena(root.TreeSize);
        return new ExprVector(arena, Gradient(arena, ArenaImport.Add(arena, root), variables, cancellation));
    }

    /// <summary>The nodes of the partial derivatives of a node.</summary>
    public static int[] Gradient(Arena arena, int root, ReadOnlySpan<Symbol> variables, CancellationToken cancellation) =>
        Sweep(arena, [root], [arena.One], variables, cancellation);

    /// <summary>wᵀ·J: the derivatives of Σ wᵢ·fᵢ with constant weights.</summary>
    public static ExprVector VectorJacobianProduct(
        ReadOnlySpan<Expr> functions, ReadOnlySpan<Expr> weights, ReadOnlySpan<Symbol> variables, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var arena = new Arena();
        return new ExprVector(arena, Sweep(arena, ArenaImport.Add(arena, functions), ArenaImport.Add(arena, weights), variables, cancellation));
    }

    private static int[] Sweep(
        Arena arena, ReadOnlySpan<int> roots, ReadOnlySpan<int> weights, ReadOnlySpan<Symbol> variables, CancellationToken cancellation)
    {
        using var sweep = new ReverseSweep(arena, variables, cancellation);
        var derivatives = new List<(int Variable, int Node)>(variables.Length);
        sweep.Run(roots, weights, variables.Length - 1, derivatives);
        var nodes = new int[variables.Length];
        Array.Fill(nodes, arena.Zero);
        foreach (var (variable, node) in derivatives)
        {
            nodes[variable] = node;
        }

        return nodes;
    }
}
