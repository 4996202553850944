using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace SymCalc.Graph;

/// <summary>
/// The distinct objects that expressions consist of, children before parents, with the positions of their children. Unlike
/// in <see cref="Dag"/>, two objects that are equal but were built differently stay two: they may round differently.
/// </summary>
/// <remarks>The memory is pooled: dispose it. Cost: linear in the number of objects and their children; iterative.</remarks>
internal sealed class ObjectDag : IDisposable
{
    private Expr[] _nodes = ArrayPool<Expr>.Shared.Rent(32);
    private int[] _childStart = ArrayPool<int>.Shared.Rent(33);
    private int[] _children = ArrayPool<int>.Shared.Rent(64);
    private int[] _slots = ArrayPool<int>.Shared.Rent(128);     // position + 1, by identity; 0 is free
    private int _shift = 64 - 7;
    private int _childTotal;

    private struct Frame
    {
        public Expr Node;
        public int ChildCount;
        public int NextChild;
    }

    private ObjectDag()
    {
        _slots.AsSpan(0, SlotCount).Clear();
        _childStart[0] = 0;
    }

    /// <summary>The number of objects.</summary>
    public int Count { get; private set; }

    private int SlotCount => 1 << (64 - _shift);

    /// <summary>The object at a position.</summary>
    public Expr this[int position] => _nodes[position];

    /// <summary>The positions of an object's children, in the order of <see cref="Expr.GetChild"/>.</summary>
    public ReadOnlySpan<int> ChildrenOf(int position) =>
        _children.AsSpan(_childStart[position], _childStart[position + 1] - _childStart[position]);

    /// <summary>The objects of expressions; each root comes after its parts, that of the last root that is new is the last.</summary>
    public static ObjectDag Of(ReadOnlySpan<Expr> roots)
    {
        var dag = new ObjectDag();
        foreach (var root in roots)
        {
            dag.Add(root);
        }

        return dag;
    }

    /// <summary>The position of an object that is part of this, or -1.</summary>
    public int Find(Expr e)
    {
        var mask = SlotCount - 1;
        for (var slot = StartOf(e); ; slot = (slot + 1) & mask)
        {
            var position = _slots[slot] - 1;
            if (position < 0 || ReferenceEquals(_nodes[position], e))
            {
                return position;
            }
        }
    }

    private int StartOf(Expr e) => (int)(((ulong)(uint)RuntimeHelpers.GetHashCode(e) * 0x9E3779B97F4A7C15UL) >> _shift);

    private void Add(Expr root)
    {
        if (Find(root) >= 0)
        {
            return;
        }

        var stack = ArrayPool<Frame>.Shared.Rent(32);
        var found = ArrayPool<int>.Shared.Rent(64);     // the positions of the children met so far, frame after frame
        var (depth, foundCount) = (1, 0);
        stack[0] = new Frame { Node = root, ChildCount = root.ChildCount };
        while (depth > 0)
        {
            ref var frame = ref stack[depth - 1];
            Expr? missing = null;
            while (frame.NextChild < frame.ChildCount)
            {
                var child = frame.Node.GetChild(frame.NextChild);
                var position = Find(child);
                if (position < 0)
                {
                    missing = child;
                    break;
                }

                Append(ref found, foundCount++, position);
                frame.NextChild++;
            }

            if (missing is null)
            {
                foundCount -= frame.ChildCount;
                Append(frame.Node, found.AsSpan(foundCount, frame.ChildCount));
                depth--;
            }
            else
            {
                Append(ref stack, depth++, new Frame { Node = missing, ChildCount = missing.ChildCount });
            }
        }

        ArrayPool<Frame>.Shared.Return(stack, clearArray: true);
        ArrayPool<int>.Shared.Return(found);
    }

    private void Append(Expr node, ReadOnlySpan<int> children)
    {
        while (_childTotal + children.Length > _children.Length)
        {
            Grow(ref _children, _childTotal);
        }

        children.CopyTo(_children.AsSpan(_childTotal));
        _childTotal += children.Length;
        Append(ref _nodes, Count, node);
        Append(ref _childStart, Count + 1, _childTotal);
        Count++;
        if (Count * 2 > SlotCount)
        {
            RebuildSlots();
        }
        else
        {
            Insert(Count - 1);
        }
    }

    private void Insert(int position)
    {
        var mask = SlotCount - 1;
        var slot = StartOf(_nodes[position]);
        while (_slots[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        _slots[slot] = position + 1;
    }

    private void RebuildSlots()
    {
        ArrayPool<int>.Shared.Return(_slots);
        _shift = BitOperations.LeadingZeroCount((ulong)Count) - 3;      // at most an eighth to a quarter full
        _slots = ArrayPool<int>.Shared.Rent(SlotCount);
        _slots.AsSpan(0, SlotCount).Clear();
        for (var position = 0; position < Count; position++)
        {
            Insert(position);
        }
    }

    private static void Append<T>(ref T[] array, int used, T value)
    {
        if (used == array.Length)
        {
            Grow(ref array, used);
        }

        array[used] = value;
    }

    private static void Grow<T>(ref T[] array, int used)
    {
        var larger = ArrayPool<T>.Shared.Rent(array.Length * 2);
        array.AsSpan(0, used).CopyTo(larger);
        ArrayPool<T>.Shared.Return(array, clearArray: RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        array = larger;
    }

    /// <summary>Gives the pooled memory back.</summary>
    public void Dispose()
    {
        if (_nodes.Length == 0)
        {
            return;
        }

        ArrayPool<Expr>.Shared.Return(_nodes, clearArray: true);
        ArrayPool<int>.Shared.Return(_childStart);
        ArrayPool<int>.Shared.Return(_children);
        ArrayPool<int>.Shared.Return(_slots);
        _nodes = [];
    }
}
