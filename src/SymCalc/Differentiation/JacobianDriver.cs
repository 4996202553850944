using System.Numerics;
using SymCalc.Graph;

namespace SymCalc.Differentiation;

/// <summary>Jacobians and Hessians as sparse matrices of arena nodes.</summary>
internal static class JacobianDriver
{
    /// <summary>
    /// The Jacobian: row by row in reverse mode, or by columns in forward mode where that computes less, that is if there
    /// are fewer variables than functions and these have most of their parts in common.
    /// </summary>
    public static ExprMatrix Jacobian(ReadOnlySpan<Expr> functions, ReadOnlySpan<Symbol> variables, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var arena = new Arena();
        var roots = ArenaImport.Add(arena, functions);
        var leaves = new int[variables.Length];
        for (var i = 0; i < leaves.Length; i++)
        {
            leaves[i] = arena.Leaf(variables[i]);
        }

        var byRows = variables.Length >= functions.Length || Array.Exists(roots, arena.IsUndefined) || CostOfRows(arena, roots) <= CostOfColumns(arena, leaves);
        var matrix = new MatrixBuilder(arena, functions.Length, variables.Length);
        if (byRows)
        {
            AddRows(matrix, arena, roots, variables, cancellation);
        }
        else
        {
            AddColumns(matrix, arena, roots, leaves, cancellation);
        }

        return matrix.ToMatrix();
    }

    /// <summary>The Hessian: the gradient's derivatives, of which each pair is computed once.</summary>
    public static ExprMatrix Hessian(Expr root, ReadOnlySpan<Symbol> variables, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var arena = new Arena(root.TreeSize);
        var gradient = ReverseDriver.Gradient(arena, ArenaImport.Add(arena, root), variables, cancellation);
        var matrix = new MatrixBuilder(arena, variables.Length, variables.Length);
        using var sweep = new ReverseSweep(arena, variables, cancellation);
        var row = new List<(int Variable, int Node)>();
        for (var i = 0; i < gradient.Length; i++)
        {
            sweep.Run(gradient[i], i, row);
            foreach (var (j, node) in row)
            {
                matrix.Add(i, j, node);
                if (i != j)
                {
                    matrix.Add(j, i, node);
                }
            }
        }

        return matrix.ToMatrix();
    }

    private static void AddRows(MatrixBuilder matrix, Arena arena, int[] roots, ReadOnlySpan<Symbol> variables, CancellationToken cancellation)
    {
        using var sweep = new ReverseSweep(arena, variables, cancellation);
        var row = new List<(int Variable, int Node)>();
        for (var i = 0; i < roots.Length; i++)
        {
            sweep.Run(roots[i], variables.Length - 1, row);
            foreach (var (j, node) in row)
            {
                matrix.Add(i, j, node);
            }
        }
    }

    private static void AddColumns(MatrixBuilder matrix, Arena arena, int[] roots, int[] leaves, CancellationToken cancellation)
    {
        for (var first = 0; first < leaves.Length; first += TangentSweep.MaxDirections)
        {
            var sweep = new TangentSweep(arena, Seeds(arena, leaves, first), cancellation);
            for (var i = 0; i < roots.Length; i++)
            {
                for (var rest = sweep.DirectionsOf(roots[i]); rest != 0; rest &= rest - 1)
                {
                    var direction = BitOperations.TrailingZeroCount(rest);
                    matrix.Add(i, first + direction, sweep.Of(roots[i], direction));
                }
            }
        }
    }

    private static (int Leaf, int Direction, int Tangent)[] Seeds(Arena arena, int[] leaves, int first)
    {
        var seeds = new (int, int, int)[Math.Min(TangentSweep.MaxDirections, leaves.Length - first)];
        for (var i = 0; i < seeds.Length; i++)
        {
            seeds[i] = (leaves[first + i], i, arena.One);
        }

        return seeds;
    }

    private static long CostOfColumns(Arena arena, int[] leaves)
    {
        long cost = 0;
        for (var first = 0; first < leaves.Length; first += TangentSweep.MaxDirections)
        {
            cost += TangentSweep.Cost(arena, Seeds(arena, leaves, first));
        }

        return cost;
    }

    /// <summary>How many nodes the functions use, each function counted for itself.</summary>
    private static long CostOfRows(Arena arena, int[] roots)
    {
        long cost = 0;
        var seen = new int[arena.Count];
        var stack = new Stack<int>();
        Span<int> two = stackalloc int[2];
        for (var i = 0; i < roots.Length; i++)
        {
            stack.Push(roots[i]);
            while (stack.TryPop(out var node))
            {
                if (seen[node] == i + 1)
                {
                    continue;
                }

                seen[node] = i + 1;
                cost++;
                foreach (var child in arena.ChildrenOf(node, two))
                {
                    stack.Push(child);
                }
            }
        }

        return cost;
    }
}
