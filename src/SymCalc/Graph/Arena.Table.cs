using System.Runtime.InteropServices;
using System.Runtime.CompilerServices;

namespace SymCalc.Graph;

/// <content>The tables in which equal nodes are found.</content>
internal sealed partial class Arena
{
    /// <summary>The node of a number, symbol or constant.</summary>
    public int Leaf(Expr e)
    {
        ref var recent = ref _recentLeaves[(int)e.Primary.A & (RecentLeaves - 1)];
        if (!ReferenceEquals(recent.Leaf, e))
        {
            recent = (e, FindLeaf(e));
        }

        return recent.Node;
    }

    private int FindLeaf(Expr e)
    {
        var slot = StartOfLeaf(e);
        for (; _leafSlots[slot] != 0; slot = (slot + 1) & (_leafSlots.Length - 1))
        {
            var known = _leafSlots[slot] - 1;
            if (LeafObject(known).Equals(e))
            {
                return known;
            }
        }

        _leafObjects.Add(e);
        var node = Append(new Node(ArenaOp.Leaf, _leafObjects.Count - 1, e is NumberExpr ? 1 : 0));
        _leafSlots[slot] = node + 1;
        if (_leafObjects.Count * 2 > _leafSlots.Length)
        {
            EnlargeLeafSlots();
        }

        return node;
    }

    private int StartOfLeaf(Expr e) => (int)(e.Primary.A ^ (e.Primary.A >> 29)) & (_leafSlots.Length - 1);

    private void EnlargeLeafSlots()
    {
        var smaller = _leafSlots;
        _leafSlots = new int[smaller.Length * 4];
        foreach (var known in smaller)
        {
            if (known == 0)
            {
                continue;
            }

            var slot = StartOfLeaf(LeafObject(known - 1));
            while (_leafSlots[slot] != 0)
            {
                slot = (slot + 1) & (_leafSlots.Length - 1);
            }

            _leafSlots[slot] = known;
        }
    }

    /// <summary>The node of these parts, made if there is none.</summary>
    private int Find(ArenaOp op, int a, int b)
    {
        var made = new Node(op, a, b);
        var (latest, other) = op == ArenaOp.Call || (a < b && !IsNumber(b)) || IsNumber(a) ? (b, a) : (a, b);
        var node = _table.Find(latest, (uint)((other * 8) + (int)op), new NodeKey(_nodes, made));
        return node >= 0 ? node : Insert(made);
    }

    /// <summary>The node of a list of children, made if there is none.</summary>
    private int FindMany(ArenaOp op, int a, ReadOnlySpan<int> children)
    {
        var (latest, hash) = (0, (uint)a);
        foreach (var child in children)
        {
            latest = Math.Max(latest, child);
            hash = (hash ^ (uint)child) * 0x9E3779B1U;
            hash ^= hash >> 15;
        }

        // The children are at the end of the list while they are looked for.
        var start = _arguments.Count;
        _arguments.AddRange(children);
        var made = new Node(op, a, start);
        var node = _table.Find(latest, hash, new ListKey(this, made, children.Length, hash));
        if (node < 0)
        {
            return Insert(made);
        }

        CollectionsMarshal.SetCount(_arguments, start);
        return node;
    }

    private int Insert(Node made)
    {
        var node = Append(made);
        _table.Add(node);
        return node;
    }

    private static uint Hash(ArenaOp op, int a, int b)
    {
        // The numbers of neighbours form arithmetic progressions, which one multiplication alone would map to few values.
        var hash = ((ulong)(uint)a * 0x9E3779B97F4A7C15UL) ^ (((uint)b + ((ulong)op << 32)) * 0xC2B2AE3D27D4EB4FUL);
        hash = (hash ^ (hash >> 32)) * 0xD6E8FEB86659FD93UL;
        return (uint)(hash >> 32);
    }

    private readonly struct NodeKey(Node[] nodes, Node wanted) : INodeKey
    {
        public uint Hash => Arena.Hash(wanted.Op, wanted.A, wanted.B);

        public bool Matches(int node)
        {
            ref readonly var known = ref nodes[node];
            return known.A == wanted.A && known.B == wanted.B && known.Op == wanted.Op;
        }
    }

    private readonly struct ListKey(Arena arena, Node wanted, int length, uint hash) : INodeKey
    {
        public uint Hash => hash;

        public bool Matches(int node)
        {
            var (op, a, b) = arena._nodes[node];
            var arguments = CollectionsMarshal.AsSpan(arena._arguments);
            return op == wanted.Op && a == wanted.A && arguments.Slice(b, length).SequenceEqual(arguments.Slice(wanted.B, length));
        }
    }

    private int Append(Node node)
    {
        PooledArray.Push(ref _nodes, Count, node);
        return Count++;
    }

    /// <summary>Functions are known by name and arity.</summary>
    private sealed class FunctionIdentity : IEqualityComparer<FunctionDefinition>
    {
        public static readonly FunctionIdentity Instance = new();

        public bool Equals(FunctionDefinition? x, FunctionDefinition? y) => x!.Fingerprint == y!.Fingerprint;

        public int GetHashCode(FunctionDefinition obj) => obj.Fingerprint.GetHashCode();
    }
}
