using System.Buffers;
using System.Numerics;

namespace SymCalc.Nodes;

/// <summary>An open-addressing hash table from hashes to positions in somebody else's array; its memory is pooled.</summary>
/// <remarks>The caller compares; the table only proposes. Slots hold position + 1, 0 is free.</remarks>
internal struct IndexTable
{
    private int[]? _slots;
    private int _mask;

    public readonly bool IsActive => _slots is not null;

    /// <summary>Whether another entry would fill the table beyond half.</summary>
    public readonly bool IsFull(int count) => count * 2 > _mask;

    /// <summary>An empty table for <paramref name="capacity"/> entries.</summary>
    public void Reset(int capacity)
    {
        Release();
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(capacity, 16) * 2 + 1);
        _slots = ArrayPool<int>.Shared.Rent(size);
        _slots.AsSpan(0, size).Clear();
        _mask = size - 1;
    }

    public void Release()
    {
        if (_slots is not null)
        {
            ArrayPool<int>.Shared.Return(_slots);
            _slots = null;
        }
    }

    /// <summary>The first slot for a hash.</summary>
    public readonly int Start(Fingerprint hash) => (int)((hash.A ^ (hash.A >> 29)) & (uint)_mask);

    public readonly int Next(int slot) => (slot + 1) & _mask;

    /// <summary>The position in a slot, or -1 if it is free.</summary>
    public readonly int this[int slot] => _slots![slot] - 1;

    public readonly void Set(int slot, int position) => _slots![slot] = position + 1;
}
