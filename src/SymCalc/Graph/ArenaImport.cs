using System.Buffers;
using System.Runtime.CompilerServices;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Graph;

/// <summary>Takes expressions into an arena, each distinct node once.</summary>
/// <remarks>
/// A post-order walk of its own, since the arena finds equal nodes anyway: small subtrees are walked again wherever they
/// occur, which is cheaper than looking them up.
/// </remarks>
internal ref struct ArenaImport
{
    /// <summary>Trees of fewer nodes are imported by recursion, and again wherever they occur.</summary>
    private const int SmallTree = 8;

    private readonly Arena _arena;
    private readonly Dictionary<Expr, int> _known = [];
    private Frame[] _frames = ArrayPool<Frame>.Shared.Rent(64);
    private int[] _ids = ArrayPool<int>.Shared.Rent(64);       // of the children so far of all open frames
    private int _depth;
    private int _idCount;

    private struct Frame
    {
        public Expr Node;
        public int Next;
        public int Count;
    }

    private ArenaImport(Arena arena)
    {
        _arena = arena;
    }

    /// <summary>The node of an expression.</summary>
    public static int Add(Arena arena, Expr root) => Add(arena, [root])[0];

    /// <summary>The nodes of expressions, which share their common parts.</summary>
    public static int[] Add(Arena arena, ReadOnlySpan<Expr> roots)
    {
        var import = new ArenaImport(arena);
        var nodes = new int[roots.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = import.Walk(roots[i]);
        }

        PooledArray.Return(import._frames, import._frames.Length);
        ArrayPool<int>.Shared.Return(import._ids);
        return nodes;
    }

    private int Walk(Expr root)
    {
        if (TryFind(root, out var id))
        {
            return id;
        }

        Open(root);
        while (true)
        {
            ref var frame = ref _frames[_depth - 1];
            if (frame.Next < frame.Count)
            {
                var child = frame.Node.GetChild(frame.Next++);
                if (TryFind(child, out id))
                {
                    Keep(id);
                }
                else
                {
                    Open(child);
                }

                continue;
            }

            var node = frame.Node;
            _idCount -= frame.Count;
            id = Make(_arena, node, _ids.AsSpan(_idCount, frame.Count));
            _arena.SetObject(id, node);
            _known.TryAdd(node, id);
            if (--_depth == 0)
            {
                return id;
            }

            Keep(id);
        }
    }

    private void Open(Expr node)
    {
        PooledArray.Push(ref _frames, _depth++, new Frame { Node = node, Count = node.ChildCount });
    }

    private void Keep(int id)
    {
        PooledArray.Push(ref _ids, _idCount++, id);
    }

    private readonly bool TryFind(Expr node, out int id)
    {
        if (node is not SumExpr { IsShared: true } && node.TreeSize < SmallTree)      // a shared sum need not have been measured
        {
            id = Small(node);
            return true;
        }

        return _known.TryGetValue(node, out id);
    }

    /// <summary>A tree of a few nodes, whose depth is bounded by their number.</summary>
    private readonly int Small(Expr node)
    {
        var count = node.ChildCount;
        if (count == 0)
        {
            return node is NumberExpr number ? _arena.Number(number.Value) : _arena.Leaf(node);
        }

        Span<int> ids = stackalloc int[SmallTree];
        for (var i = 0; i < count; i++)
        {
            ids[i] = Small(node.GetChild(i));
        }

        var id = Make(_arena, node, ids[..count]);
        _arena.SetObject(id, node);
        return id;
    }

    /// <summary>One node, given the nodes of its children (as <see cref="Expr.GetChild"/> counts them).</summary>
    public static int Make(Arena arena, Expr node, ReadOnlySpan<int> children)
    {
        switch (node)
        {
            case SumExpr sum:
                return Sum(arena, sum, children);
            case ProductExpr product:
                return Product(arena, product, children);
            case PowerExpr:
                return arena.Power(children[0], children[1]);
            case CallExpr call:
                return arena.Call(call.Function, children);
            case PiecewiseExpr piecewise:
                return arena.Piecewise(piecewise, children);
            default:
                return arena.Leaf(node);
        }
    }

    private static int Sum(Arena arena, SumExpr sum, ReadOnlySpan<int> children)
    {
        var total = arena.Number(sum.ConstantPart);
        var terms = sum.Stored;
        for (var i = 0; i < terms.Length; i++)
        {
            total = arena.Add(total, Scale(arena, terms[i].Coefficient, children[i]));
        }

        return total;
    }

    private static int Product(Arena arena, ProductExpr product, ReadOnlySpan<int> children)
    {
        var total = arena.One;
        var factors = product.Stored;
        var symbolic = factors.Length;
        for (var i = 0; i < factors.Length; i++)
        {
            var b = children[i];
            total = arena.Multiply(total, factors[i].Exponent is not NumberExpr number ? arena.Power(b, children[symbolic++])
                : number.IsOne ? b
                : arena.Power(b, arena.Number(number.Value)));
        }

        return Scale(arena, product.Coefficient, total);
    }

    private static int Scale(Arena arena, Number c, int node) => c.IsOne ? node : arena.Multiply(arena.Number(c), node);
}
