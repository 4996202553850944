using System.Numerics;
using SymCalc.Graph;

namespace SymCalc.Differentiation;

/// <summary>
/// Forward mode in the arena, for up to 64 directions at a time: each node gets its derivatives from those of its
/// children, in the directions in which it changes at all.
/// </summary>
internal sealed class TangentSweep
{
    /// <summary>The largest number of directions of a sweep.</summary>
    public const int MaxDirections = 64;

    private readonly Arena _arena;
    private readonly ArenaRules _rules;
    private readonly ulong[] _directions;       // of each node: the directions in which it changes
    private readonly int[] _start;              // of each node: where its tangents begin
    private readonly int[] _tangents;

    /// <summary>Sweeps over all nodes that the arena has now.</summary>
    /// <param name="arena">The arena.</param>
    /// <param name="seeds">Variables' leaves, each with a direction and the variable's derivative in it.</param>
    /// <param name="cancellation">Ends the work.</param>
    public TangentSweep(Arena arena, ReadOnlySpan<(int Leaf, int Direction, int Tangent)> seeds, CancellationToken cancellation)
    {
        (_arena, _rules) = (arena, new ArenaRules(arena));
        _directions = MarkDirections(arena, seeds);
        _start = new int[_directions.Length + 1];
        for (var node = 0; node < _directions.Length; node++)
        {
            _start[node + 1] = _start[node] + BitOperations.PopCount(_directions[node]);
        }

        _tangents = new int[_start[^1]];
        foreach (var (leaf, direction, tangent) in seeds)
        {
            if (leaf < _directions.Length)
            {
                _tangents[Position(leaf, direction)] = tangent;
            }
        }

        for (var node = 0; node < _directions.Length; node++)
        {
            if ((node & 0xFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (_directions[node] != 0 && arena.Op(node) != ArenaOp.Leaf)
            {
                Differentiate(node);
            }
        }
    }

    /// <summary>How many tangents a sweep computes.</summary>
    public static long Cost(Arena arena, ReadOnlySpan<(int Leaf, int Direction, int Tangent)> seeds)
    {
        long cost = 0;
        foreach (var directions in MarkDirections(arena, seeds))
        {
            cost += BitOperations.PopCount(directions);
        }

        return cost;
    }

    /// <summary>The derivative of a node in a direction; that of undefined is undefined.</summary>
    public int Of(int node, int direction) => _arena.IsUndefined(node) ? node : (_directions[node] >> direction & 1) != 0 ? _tangents[Position(node, direction)] : _arena.Zero;

    /// <summary>The directions in which a node changes, a bit for each.</summary>
    public ulong DirectionsOf(int node) => _directions[node];

    private static ulong[] MarkDirections(Arena arena, ReadOnlySpan<(int Leaf, int Direction, int Tangent)> seeds)
    {
        var directions = new ulong[arena.Count];
        foreach (var (leaf, direction, _) in seeds)
        {
            directions[leaf] |= 1UL << direction;
        }

        Span<int> two = stackalloc int[2];
        for (var node = 0; node < directions.Length; node++)
        {
            foreach (var child in arena.ChildrenOf(node, two))
            {
                directions[node] |= directions[child];
            }
        }

        return directions;
    }

    private int Position(int node, int direction) =>
        _start[node] + BitOperations.PopCount(_directions[node] & ((1UL << direction) - 1));

    private void Differentiate(int node)
    {
        Span<int> two = stackalloc int[2];
        ReadOnlySpan<int> children = _arena.ChildrenOf(node, two);
        children = children.Length > 2 ? children.ToArray() : children;     // the list of arguments may move while nodes are added
        var isPiecewise = _arena.Op(node) == ArenaOp.Piecewise;
        Span<int> partials = children.Length <= 16 ? stackalloc int[children.Length] : new int[children.Length];
        for (var i = 0; i < children.Length && !isPiecewise; i++)
        {
            partials[i] = _directions[children[i]] != 0 ? _rules.Partial(node, i) : _arena.Zero;
        }

        for (var rest = _directions[node]; rest != 0; rest &= rest - 1)
        {
            var direction = BitOperations.TrailingZeroCount(rest);
            _tangents[Position(node, direction)] = isPiecewise
                ? Choose(node, children, direction)
                : Combine(children, partials, direction);
        }
    }

    // df = Σ ∂f/∂uᵢ*duᵢ
    private int Combine(ReadOnlySpan<int> children, ReadOnlySpan<int> partials, int direction)
    {
        var total = _arena.Zero;
        for (var i = 0; i < children.Length; i++)
        {
            total = _arena.Add(total, _arena.Multiply(Of(children[i], direction), partials[i]));
        }

        return total;
    }

    // d(piecewise(c, u, v)) = piecewise(c, du, dv)
    private int Choose(int node, ReadOnlySpan<int> children, int direction)
    {
        var values = children.ToArray();
        var isZero = true;
        for (var i = 0; i < values.Length; i++)
        {
            if (PiecewiseExpr.IsValue(i, values.Length))
            {
                values[i] = Of(children[i], direction);
                isZero &= values[i] == _arena.Zero || _arena.IsUndefined(values[i]);
            }
        }

        return isZero ? _arena.Zero : _arena.Piecewise(_arena.Shape(node), values);
    }
}
