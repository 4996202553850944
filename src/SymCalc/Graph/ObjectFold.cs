using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace SymCalc.Graph;

/// <summary>What a node's value is, from those of its children.</summary>
/// <typeparam name="T">The kind of value.</typeparam>
internal interface IFoldStep<T>
{
    /// <summary>The value of a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="children">The positions of its children, in the order of <see cref="Expr.GetChild"/>.</param>
    /// <param name="values">The values at the positions.</param>
    T Of(Expr node, ReadOnlySpan<int> children, ReadOnlySpan<T> values);
}

/// <summary>
/// Gives every distinct object that expressions consist of a value, children before parents. Unlike in <see cref="Dag"/>,
/// two objects that are equal but were built differently stay two: they may round differently.
/// </summary>
/// <typeparam name="T">The kind of value.</typeparam>
/// <typeparam name="TStep">What computes it.</typeparam>
/// <remarks>
/// One pass that keeps no list of children. The memory is pooled: dispose it. Cost: linear in the number of objects and
/// their children; iterative.
/// </remarks>
internal sealed class ObjectFold<T, TStep>(TStep step) : IDisposable
    where T : unmanaged
    where TStep : struct, IFoldStep<T>
{
    private const int FirstCapacity = 64;
    private const int CancellationInterval = 4096;

    private Expr[] _nodes = ArrayPool<Expr>.Shared.Rent(FirstCapacity);
    private T[] _values = ArrayPool<T>.Shared.Rent(FirstCapacity);
    private int[] _slots = Slots(2 * FirstCapacity);            // position + 1, by identity; 0 is free
    private int _shift = 64 - 7;
    private Frame[] _stack = ArrayPool<Frame>.Shared.Rent(FirstCapacity);
    private int[] _found = ArrayPool<int>.Shared.Rent(FirstCapacity);       // the positions of the children met so far, frame after frame
    private int _count;

    private struct Frame
    {
        public Expr Node;
        public int ChildCount;
        public int NextChild;
    }

    /// <summary>The value of an expression; of what other expressions were asked for before, the values are known.</summary>
    public T Of(Expr root, CancellationToken cancellation = default)
    {
        var position = Find(root);
        if (position < 0)
        {
            position = Walk(root, cancellation);
        }

        return _values[position];
    }

    /// <summary>The number of objects whose values are known.</summary>
    public int Count => _count;

    /// <summary>Forgets all values, so that the objects can be collected; what is asked for again is computed again.</summary>
    public void Forget()
    {
        _nodes.AsSpan(0, _count).Clear();
        _slots.AsSpan(0, SlotCount).Clear();
        _count = 0;
    }

    private int Walk(Expr root, CancellationToken cancellation)
    {
        var (depth, foundCount) = (1, 0);
        _stack[0] = new Frame { Node = root, ChildCount = root.ChildCount };
        while (depth > 0)
        {
            ref var frame = ref _stack[depth - 1];
            Expr? missing = null;
            while (frame.NextChild < frame.ChildCount)
            {
                var child = frame.Node.GetChild(frame.NextChild);
                var position = Find(child);
                if (position < 0)
                {
                    if (child.ChildCount > 0)
                    {
                        missing = child;
                        break;
                    }

                    position = Append(child, []);
                }

                PooledArray.Push(ref _found, foundCount++, position);
                frame.NextChild++;
            }

            if (missing is null)
            {
                if (_count % CancellationInterval == 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                }

                foundCount -= frame.ChildCount;
                Append(frame.Node, _found.AsSpan(foundCount, frame.ChildCount));
                depth--;
            }
            else
            {
                PooledArray.Push(ref _stack, depth++, new Frame { Node = missing, ChildCount = missing.ChildCount });
            }
        }

        return _count - 1;
    }

    private int Append(Expr node, ReadOnlySpan<int> children)
    {
        var value = step.Of(node, children, _values);
        PooledArray.Push(ref _nodes, _count, node);
        PooledArray.Push(ref _values, _count, value);
        _count++;
        if (_count * 2 > SlotCount)
        {
            RebuildSlots();
        }
        else
        {
            Insert(_count - 1);
        }

        return _count - 1;
    }

    private int SlotCount => 1 << (64 - _shift);

    /// <summary>The position of an object, or -1.</summary>
    private int Find(Expr e)
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
        _shift = BitOperations.LeadingZeroCount((ulong)_count) - 3;      // at most an eighth to a quarter full
        _slots = Slots(SlotCount);
        for (var position = 0; position < _count; position++)
        {
            Insert(position);
        }
    }

    private static int[] Slots(int count)
    {
        var slots = ArrayPool<int>.Shared.Rent(count);
        slots.AsSpan(0, count).Clear();
        return slots;
    }

    /// <summary>Gives the pooled memory back.</summary>
    public void Dispose()
    {
        if (_nodes.Length == 0)
        {
            return;
        }

        PooledArray.Return(_nodes, _count);
        ArrayPool<T>.Shared.Return(_values);
        ArrayPool<int>.Shared.Return(_slots);
        PooledArray.Return(_stack, _stack.Length);
        ArrayPool<int>.Shared.Return(_found);
        _nodes = [];
    }
}
