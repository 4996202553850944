using System.Buffers;
using System.Runtime.CompilerServices;

namespace SymCalc.Graph;

/// <summary>By how many nodes and roots the nodes of an arena are used. The memory is pooled: release it.</summary>
internal sealed class NodeUses
{
    private const byte Root = 0x40;
    private const byte Shared = 0x80;

    private readonly int[] _left;           // the uses that are to come
    private readonly byte[] _usedBy;        // the operation that uses a node, and the two marks

    /// <summary>Counts the uses below roots.</summary>
    /// <param name="arena">The arena.</param>
    /// <param name="roots">What will be asked for; a root that stands there twice is used twice.</param>
    /// <param name="known">The objects of nodes that have one; what is below these does not count.</param>
    public NodeUses(Arena arena, ReadOnlySpan<int> roots, Span<Expr?> known)
    {
        var count = known.Length;
        _left = ArrayPool<int>.Shared.Rent(count);
        _usedBy = ArrayPool<byte>.Shared.Rent(count);
        _left.AsSpan(0, count).Clear();
        _usedBy.AsSpan(0, count).Clear();
        foreach (var root in roots)
        {
            Count(root, Root);
        }

        Span<int> two = stackalloc int[2];
        for (var node = count - 1; node >= 0; node--)
        {
            if (_left[node] == 0 || arena.TryGetObject(node, out known[node]))
            {
                continue;
            }

            foreach (var child in arena.ChildrenOf(node, two))
            {
                Count(child, (byte)arena.Op(node));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Count(int node, byte user) => _usedBy[node] |= _left[node]++ == 0 ? user : Shared;

    /// <summary>Whether a node is used more than once.</summary>
    public bool IsShared(int node) => (_usedBy[node] & Shared) != 0;

    /// <summary>Whether a node is used once, by an operation of this kind.</summary>
    public bool IsOnlyUsedBy(int node, ArenaOp op) => _usedBy[node] == (byte)op;

    /// <summary>Notes that a node has been used; true if that was the last time.</summary>
    public bool IsLast(int node) => --_left[node] == 0;

    /// <summary>Gives the pooled memory back.</summary>
    public void Release()
    {
        ArrayPool<int>.Shared.Return(_left);
        ArrayPool<byte>.Shared.Return(_usedBy);
    }
}
