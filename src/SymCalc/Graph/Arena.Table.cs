using System.Buffers;
using System.Runtime.CompilerServices;

namespace SymCalc.Graph;

/// <content>The table in which equal nodes are found: open addressing over the numbers of the nodes.</content>
internal sealed partial class Arena
{
    /// <summary>The node of these parts, made if there is none.</summary>
    private int Find(ArenaOp op, int a, int b)
    {
        var slot = Slot(op, a, b, _mask);
        for (; _slots[slot] != 0; slot = (slot + 1) & _mask)
        {
            ref readonly var known = ref _nodes[_slots[slot] - 1];
            if (known.A == a && known.B == b && known.Op == op)
            {
                return _slots[slot] - 1;
            }
        }

        return Insert(slot, new Node(op, a, b));
    }

    /// <summary>The node of a list of children, made if there is none.</summary>
    private int FindMany(ArenaOp op, int a, ReadOnlySpan<int> children)
    {
        var slot = SlotOfMany(op, a, children);
        Span<int> two = stackalloc int[2];
        for (; _slots[slot] != 0; slot = (slot + 1) & _mask)
        {
            var known = _slots[slot] - 1;
            if (_nodes[known].Op == op && _nodes[known].A == a && ChildrenOf(known, two).SequenceEqual(children))
            {
                return known;
            }
        }

        _arguments.AddRange(children);
        return Insert(slot, new Node(op, a, _arguments.Count - children.Length));
    }

    private int SlotOfMany(ArenaOp op, int a, ReadOnlySpan<int> children)
    {
        var hash = (uint)a;
        foreach (var child in children)
        {
            hash = (hash ^ (uint)child) * 0x9E3779B1U;
            hash ^= hash >> 15;
        }

        return Slot(op, a, (int)hash, _mask);
    }

    private int Insert(int slot, Node made)
    {
        var node = Append(made);
        _slots[slot] = node + 1;
        if (Count * 2 > _mask)
        {
            Rehash();
        }

        return node;
    }

    private static int Slot(ArenaOp op, int a, int b, int mask)
    {
        // The numbers of neighbours form arithmetic progressions, which one multiplication alone would map to few slots.
        var hash = ((ulong)(uint)a * 0x9E3779B97F4A7C15UL) ^ (((uint)b + ((ulong)op << 32)) * 0xC2B2AE3D27D4EB4FUL);
        hash = (hash ^ (hash >> 32)) * 0xD6E8FEB86659FD93UL;
        return (int)(hash >> 32) & mask;
    }

    private static int[] RentSlots(int atLeast, out int mask)
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)atLeast);
        var slots = ArrayPool<int>.Shared.Rent(size);
        slots.AsSpan(0, size).Clear();
        mask = size - 1;
        return slots;
    }

    private void Rehash()
    {
        ArrayPool<int>.Shared.Return(_slots);
        _slots = RentSlots((_mask + 1) * 4, out _mask);
        Span<int> two = stackalloc int[2];
        for (var node = 0; node < Count; node++)
        {
            var (op, a, b) = _nodes[node];
            var slot = op switch
            {
                ArenaOp.Leaf => SlotOfLeaf(_leafObjects[a]),
                ArenaOp.CallMany or ArenaOp.Piecewise => SlotOfMany(op, a, ChildrenOf(node, two)),
                _ => Slot(op, a, b, _mask),
            };
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _slots[slot] = node + 1;
        }
    }

    private int Append(Node node)
    {
        if (Count == _nodes.Length)
        {
            Grow(ref _nodes, Count, Count + 1);
        }

        _nodes[Count] = node;
        return Count++;
    }

    private static void Grow<T>(ref T[] array, int used, int needed)
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(needed, array.Length * 2));
        array.AsSpan(0, used).CopyTo(larger);
        larger.AsSpan(used).Clear();
        if (array.Length > 0)
        {
            ArrayPool<T>.Shared.Return(array, clearArray: RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        }

        array = larger;
    }

    /// <summary>Functions are known by name and arity.</summary>
    private sealed class FunctionIdentity : IEqualityComparer<FunctionDefinition>
    {
        public static readonly FunctionIdentity Instance = new();

        public bool Equals(FunctionDefinition? x, FunctionDefinition? y) => x!.Fingerprint == y!.Fingerprint;

        public int GetHashCode(FunctionDefinition obj) => obj.Fingerprint.GetHashCode();
    }
}
