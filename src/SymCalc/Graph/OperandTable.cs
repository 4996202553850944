using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SymCalc.Graph;

/// <summary>What an <see cref="OperandTable"/> is asked for: a node of certain parts.</summary>
internal interface INodeKey
{
    /// <summary>A hash of the parts.</summary>
    uint Hash { get; }

    /// <summary>Whether a node has these parts.</summary>
    bool Matches(int node);
}

/// <summary>
/// The table in which equal nodes are found by their parts. A node is filed near an operand: the latest one that is no
/// number, which many nodes have in common. So work that goes through a graph in order goes through the table in order;
/// beyond the caches, places at random would cost a wait for memory on every question (docs/decisions/0060-memory-order.md).
/// </summary>
/// <remarks>
/// Every four numbers have a line of sixteen places for the nodes that are filed under them; where all leaves come
/// first, each of them has its own. What finds its line full, as with an operand that thousands of nodes share, goes to a
/// second table by its hash. Lines are never moved: the table grows at its end.
/// </remarks>
internal struct OperandTable
{
    private const int LineLength = 16;
    private const int NodesPerLine = 4;
    private const int Full = -1;

    private readonly int _leafCount;
    private int[] _lines;           // node + 1; 0 is free
    private int _cleared;           // the part of the lines that has been used
    private int _free;              // where the node that was not found belongs, or Full
    private uint _hash;
    private (uint Hash, int Node)[]? _others;      // of full lines: open addressing, node + 1
    private int _otherCount;

    /// <summary>An empty table.</summary>
    /// <param name="capacity">The number of nodes that there is room for at first.</param>
    /// <param name="leafCount">The number of leaves before all other nodes.</param>
    public OperandTable(int capacity, int leafCount = 0)
    {
        _leafCount = leafCount;
        _lines = ArrayPool<int>.Shared.Rent((leafCount + (capacity / NodesPerLine) + 1) * LineLength);
    }

    /// <summary>The node that a key describes, or -1; then <see cref="Add"/> may follow.</summary>
    /// <param name="latest">The operand that the node is filed under.</param>
    /// <param name="other">What tells nodes with this operand apart, for the most part.</param>
    /// <param name="key">The node.</param>
    public int Find<TKey>(int latest, uint other, TKey key)
        where TKey : struct, INodeKey
    {
        var start = (latest < _leafCount ? latest : _leafCount + ((latest - _leafCount) / NodesPerLine)) * LineLength;
        if (start + LineLength > _cleared)
        {
            Extend(start + LineLength);
        }

        ref var line = ref MemoryMarshal.GetReference(_lines.AsSpan(start, LineLength));
        var place = (other * 0x9E3779B1U) >> 28;
        for (var i = 0; i < LineLength; i++)
        {
            var node = Unsafe.Add(ref line, place) - 1;
            if (node < 0)
            {
                _free = start + (int)place;
                return -1;
            }

            if (key.Matches(node))
            {
                return node;
            }

            place = (place + 1) % LineLength;
        }

        (_free, _hash) = (Full, key.Hash);
        return FindOther(_hash, key);
    }

    /// <summary>Files the node that has just not been found.</summary>
    public void Add(int node)
    {
        if (_free != Full)
        {
            _lines[_free] = node + 1;
            return;
        }

        if (_others is null || _otherCount * 2 > _others.Length)
        {
            EnlargeOthers();
        }

        _others![FreeOther(_hash)] = (_hash, node + 1);
        _otherCount++;
    }

    private void Extend(int needed)
    {
        if (needed > _lines.Length)
        {
            PooledArray.Grow(ref _lines, _cleared, needed);
        }

        var end = Math.Min(_lines.Length, Math.Max(needed, _cleared + (_cleared / 4)));
        _lines.AsSpan(_cleared, end - _cleared).Clear();
        _cleared = end;
    }

    private readonly int FindOther<TKey>(uint hash, TKey key)
        where TKey : struct, INodeKey
    {
        if (_others is null)
        {
            return -1;
        }

        for (var place = Start(hash); ; place = (place + 1) & (_others.Length - 1))
        {
            var (known, node) = _others[place];
            if (node == 0)
            {
                return -1;
            }

            if (known == hash && key.Matches(node - 1))
            {
                return node - 1;
            }
        }
    }

    private readonly int FreeOther(uint hash)
    {
        var place = Start(hash);
        while (_others![place].Node != 0)
        {
            place = (place + 1) & (_others.Length - 1);
        }

        return place;
    }

    private readonly int Start(uint hash) => (int)(hash & (uint)(_others!.Length - 1));

    private void EnlargeOthers()
    {
        var smaller = _others ?? [];
        _others = new (uint, int)[Math.Max(64, smaller.Length * 4)];
        foreach (var (hash, node) in smaller)
        {
            if (node != 0)
            {
                _others[FreeOther(hash)] = (hash, node);
            }
        }
    }

    /// <summary>Gives the pooled memory back.</summary>
    public void Release()
    {
        ArrayPool<int>.Shared.Return(_lines);
        _lines = [];
    }
}
