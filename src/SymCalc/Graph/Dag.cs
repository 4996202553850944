using System.Buffers;
using SymCalc.Nodes;

namespace SymCalc.Graph;

/// <summary>
/// The distinct nodes of expressions, children before parents, with the positions of their children: the one traversal
/// that everything else loops over. Iterative; equal nodes are met once, the first one stands for all.
/// </summary>
/// <remarks>The memory is pooled: dispose it. Building takes some 40 ns a node.</remarks>
internal sealed class Dag : IDisposable
{
    private Expr[] _nodes = ArrayPool<Expr>.Shared.Rent(32);
    private int[] _childStart = ArrayPool<int>.Shared.Rent(33);
    private int[] _children = ArrayPool<int>.Shared.Rent(64);
    private int _childTotal;
    private IndexTable _index;
    private Frame[] _stack = ArrayPool<Frame>.Shared.Rent(32);
    private readonly HashSet<Expr>? _leaves;
    private readonly Action<long>? _count;

    private struct Frame
    {
        public Expr Node;
        public int NextChild;
    }

    private Dag(HashSet<Expr>? leaves, Action<long>? count)
    {
        _count = count;
        _leaves = leaves is { Count: > 0 } ? leaves : null;
        _index.Reset(32);
        _childStart[0] = 0;
    }

    /// <summary>The number of distinct nodes.</summary>
    public int Count { get; private set; }

    /// <summary>The largest number of children of a node.</summary>
    public int LargestChildCount { get; private set; }

    /// <summary>The node at a position.</summary>
    public Expr this[int position] => _nodes[position];

    /// <summary>The positions of a node's children, in the order of <see cref="Expr.GetChild"/>.</summary>
    public ReadOnlySpan<int> ChildrenOf(int position) =>
        _children.AsSpan(_childStart[position], _childStart[position + 1] - _childStart[position]);

    /// <summary>The nodes of one expression; the root is the last.</summary>
    public static Dag Of(Expr root) => Of(root, leaves: null, count: null);

    /// <summary>The nodes of one expression, counted as they are met.</summary>
    /// <param name="root">The expression; it is the last node.</param>
    /// <param name="leaves">Into these nobody looks: they have no children here.</param>
    /// <param name="count">Told of a node and its children at each node; what it throws ends the traversal.</param>
    public static Dag Of(Expr root, HashSet<Expr>? leaves, Action<long>? count)
    {
        var dag = new Dag(leaves, count);
        dag.Add(root);
        return dag;
    }

    /// <summary>The nodes of several expressions together, perhaps counted as they are met.</summary>
    public static Dag Of(ReadOnlySpan<Expr> roots, Action<long>? count = null)
    {
        var dag = new Dag(leaves: null, count);
        foreach (var root in roots)
        {
            dag.Add(root);
        }

        return dag;
    }

    /// <summary>The position of an expression that is part of this, or -1.</summary>
    public int Find(Expr e)
    {
        for (var slot = _index.Start(e.TableHash); ; slot = _index.Next(slot))
        {
            var position = _index[slot];
            if (position < 0 || _nodes[position].Equals(e))
            {
                return position;
            }
        }
    }

    private void Add(Expr root)
    {
        var depth = 0;
        if (Find(root) >= 0)
        {
            return;
        }

        Push(ref depth, root);
        while (depth > 0)
        {
            ref var frame = ref _stack[depth - 1];
            var node = frame.Node;
            var count = ChildCountOf(node);
            Reserve(count);
            var first = frame.NextChild;
            Expr? missing = null;
            while (frame.NextChild < count)
            {
                var child = node.GetChild(frame.NextChild);
                var position = Find(child);
                if (position < 0)
                {
                    missing = child;
                    break;
                }

                _children[_childTotal + frame.NextChild++] = position;
            }

            if (missing is null)
            {
                depth--;
                for (var i = 0; i < first; i++)         // found in earlier turns, when other nodes' children came here
                {
                    _children[_childTotal + i] = Find(node.GetChild(i));
                }

                Append(node, count);
            }
            else if (ChildCountOf(missing) == 0)
            {
                Append(missing, 0);
            }
            else
            {
                Push(ref depth, missing);
            }
        }
    }

    private int ChildCountOf(Expr node) => _leaves is not null && _leaves.Contains(node) ? 0 : node.ChildCount;

    private void Push(ref int depth, Expr node)
    {
        PooledArray.Push(ref _stack, depth++, new Frame { Node = node });
    }

    /// <summary>Makes room for the positions of a node's children behind those that are settled.</summary>
    private void Reserve(int childCount)
    {
        if (_childTotal + childCount > _children.Length)
        {
            PooledArray.Grow(ref _children, _childTotal, _childTotal + childCount);
        }
    }

    /// <summary>Appends a node; the positions of its children stand behind those of the nodes before.</summary>
    private void Append(Expr node, int childCount)
    {
        _count?.Invoke(1 + childCount);
        if (Count + 1 >= _childStart.Length)
        {
            PooledArray.Grow(ref _childStart, Count + 1, Count + 2);
        }

        LargestChildCount = Math.Max(LargestChildCount, childCount);
        _childTotal += childCount;
        PooledArray.Push(ref _nodes, Count, node);
        if (_index.IsFull(Count + 1))
        {
            RebuildIndex();
        }

        Insert(node.TableHash, Count);
        Count++;
        _childStart[Count] = _childTotal;
    }

    private void Insert(Fingerprint hash, int position)
    {
        var slot = _index.Start(hash);
        while (_index[slot] >= 0)
        {
            slot = _index.Next(slot);
        }

        _index.Set(slot, position);
    }

    private void RebuildIndex()
    {
        _index.Reset(Count * 4);
        for (var i = 0; i < Count; i++)
        {
            Insert(_nodes[i].TableHash, i);
        }
    }

    /// <summary>Gives the pooled memory back.</summary>
    public void Dispose()
    {
        if (_nodes.Length == 0)
        {
            return;
        }

        PooledArray.Return(_nodes, Count);
        ArrayPool<int>.Shared.Return(_childStart);
        ArrayPool<int>.Shared.Return(_children);
        PooledArray.Return(_stack, _stack.Length);
        _index.Release();
        _nodes = [];
    }
}
