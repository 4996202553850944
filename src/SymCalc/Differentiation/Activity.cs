using System.Buffers;
using SymCalc.Graph;

namespace SymCalc.Differentiation;

/// <summary>Which arena nodes depend on which of the variables of differentiation. The memory is pooled: dispose it.</summary>
internal sealed class Activity : IDisposable
{
    /// <summary>Stands for a node that depends on no variable.</summary>
    public const int Constant = int.MaxValue;

    private readonly int[] _lowest;

    private Activity(int[] lowest, int nodeCount)
    {
        _lowest = lowest;
        NodeCount = nodeCount;
    }

    /// <summary>The number of nodes that were looked at; later ones, derivatives, are not known here.</summary>
    public int NodeCount { get; }

    /// <summary>Looks at all nodes that an arena has now.</summary>
    public static Activity Of(Arena arena, ReadOnlySpan<Symbol> variables)
    {
        var leaves = new int[variables.Length];
        for (var i = 0; i < leaves.Length; i++)
        {
            leaves[i] = arena.Leaf(variables[i]);
        }

        var count = arena.Count;
        var lowest = ArrayPool<int>.Shared.Rent(count);
        lowest.AsSpan(0, count).Fill(Constant);
        for (var i = 0; i < leaves.Length; i++)
        {
            lowest[leaves[i]] = i;
        }

        Span<int> two = stackalloc int[2];
        for (var node = 0; node < count; node++)
        {
            foreach (var child in arena.ChildrenOf(node, two))
            {
                lowest[node] = Math.Min(lowest[node], lowest[child]);
            }
        }

        return new Activity(lowest, count);
    }

    /// <summary>The smallest index of a variable that a node depends on, or <see cref="Constant"/>.</summary>
    public int LowestVariable(int node) => _lowest[node];

    /// <summary>Whether a node depends on one of the variables up to an index.</summary>
    public bool DependsOn(int node, int last) => _lowest[node] <= last;

    /// <summary>Gives the pooled memory back.</summary>
    public void Dispose() => ArrayPool<int>.Shared.Return(_lowest);
}
