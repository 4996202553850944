using System.Buffers;
using System.Numerics;

namespace SymCalc.Graph;

/// <summary>A set of node numbers that gives the largest first: a bit for each node, and summaries of 64 bits each above.</summary>
/// <remarks>
/// Adding and taking cost one step for each factor of 64 in the number of nodes, however far apart the members are.
/// The memory is pooled: dispose it.
/// </remarks>
internal sealed class NodeQueue : IDisposable
{
    private readonly ulong[][] _levels;

    /// <summary>An empty queue for nodes below a number.</summary>
    public NodeQueue(int count)
    {
        var levels = new List<ulong[]>();
        var size = count;
        do
        {
            size = (size + 63) / 64;
            var words = ArrayPool<ulong>.Shared.Rent(Math.Max(size, 1));
            words.AsSpan(0, Math.Max(size, 1)).Clear();
            levels.Add(words);
        }
        while (size > 1);
        _levels = [.. levels];
    }

    /// <summary>Adds a node; one that is there already is not added again.</summary>
    public void Add(int node)
    {
        foreach (var words in _levels)
        {
            var bit = 1UL << (node & 63);
            node >>= 6;
            var isSummarized = words[node] != 0;
            words[node] |= bit;
            if (isSummarized)
            {
                return;
            }
        }
    }

    /// <summary>Takes the largest node out; false if there is none.</summary>
    public bool TryTake(out int node)
    {
        node = 0;
        if (_levels[^1][0] == 0)
        {
            return false;
        }

        for (var level = _levels.Length - 1; level >= 0; level--)
        {
            node = (node << 6) | BitOperations.Log2(_levels[level][node]);
        }

        var index = node;
        foreach (var words in _levels)
        {
            words[index >> 6] &= ~(1UL << (index & 63));
            index >>= 6;
            if (words[index] != 0)
            {
                break;
            }
        }

        return true;
    }

    /// <summary>Gives the pooled memory back.</summary>
    public void Dispose()
    {
        foreach (var words in _levels)
        {
            ArrayPool<ulong>.Shared.Return(words);
        }
    }
}
