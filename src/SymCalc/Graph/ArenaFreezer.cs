using System.Buffers;
using SymCalc.Nodes;

namespace SymCalc.Graph;

/// <summary>Makes canonical objects of arena nodes when somebody looks at them; each node is made once.</summary>
/// <remarks>
/// Chains of additions, and of multiplications, whose links nobody else uses become one flat sum or product each. What was
/// imported from objects is those objects again. Not thread-safe: <see cref="LazyEntries"/> sees to that.
/// </remarks>
internal sealed class ArenaFreezer
{
    private readonly Arena _arena;
    private readonly int[] _uses;           // by how many nodes and roots a node is used
    private readonly ArenaOp[] _usedBy;     // the operation that uses it, if it is one
    private readonly Expr?[] _made;
    private readonly Stack<int> _waiting = new();
    private readonly Stack<int> _links = new();

    /// <summary>Looks at an arena that is finished; the roots are what will be asked for.</summary>
    public ArenaFreezer(Arena arena, ReadOnlySpan<int> roots)
    {
        _arena = arena;
        _uses = ArrayPool<int>.Shared.Rent(arena.Count);
        _usedBy = ArrayPool<ArenaOp>.Shared.Rent(arena.Count);
        _made = ArrayPool<Expr?>.Shared.Rent(arena.Count);
        _uses.AsSpan(0, arena.Count).Clear();
        foreach (var root in roots)
        {
            _uses[root]++;
        }

        Span<int> two = stackalloc int[2];
        for (var node = arena.Count - 1; node >= 0; node--)
        {
            if (_uses[node] == 0 || arena.TryGetObject(node, out _made[node]))
            {
                continue;
            }

            foreach (var child in arena.ChildrenOf(node, two))
            {
                _uses[child]++;
                _usedBy[child] = arena.Op(node);
            }
        }
    }

    /// <summary>The expression of a node.</summary>
    /// <remarks>Cost: linear in the nodes below it that nobody has asked for yet.</remarks>
    public Expr Freeze(int root)
    {
        _waiting.Push(root);
        var parts = new List<int>();
        while (_waiting.TryPeek(out var node))
        {
            if (_made[node] is not null)
            {
                _waiting.Pop();
                continue;
            }

            parts.Clear();
            CollectParts(node, parts);
            var missing = false;
            foreach (var part in parts)
            {
                if (_made[part] is null)
                {
                    _waiting.Push(part);
                    missing = true;
                }
            }

            if (!missing)
            {
                _waiting.Pop();
                _made[node] = Make(node, parts);
            }
        }

        return _made[root]!;
    }

    /// <summary>Gives the pooled memory back.</summary>
    public void Release()
    {
        ArrayPool<int>.Shared.Return(_uses);
        ArrayPool<ArenaOp>.Shared.Return(_usedBy);
        ArrayPool<Expr?>.Shared.Return(_made, clearArray: true);
    }

    private Expr Make(int node, List<int> parts)
    {
        var children = new Expr[parts.Count];
        for (var i = 0; i < children.Length; i++)
        {
            children[i] = _made[parts[i]]!;
        }

        return _arena.Op(node) switch
        {
            ArenaOp.Leaf => _arena.LeafObject(node),
            ArenaOp.Add when children.Length == 2 => SumExpr.Add(children[0], children[1]),                  // as a rope: the links
            ArenaOp.Multiply when children.Length == 2 => ProductExpr.Multiply(children[0], children[1]),    // of a chain share
            ArenaOp.Add => SumExpr.Of(children),
            ArenaOp.Multiply => ProductExpr.Of(children),
            ArenaOp.Power => PowerExpr.Of(children[0], children[1]),
            ArenaOp.Piecewise => _arena.Shape(node).WithChildren(children),
            _ => CallExpr.Of(_arena.Function(node), children),
        };
    }

    /// <summary>A node's children; those of a sum or product with the operands of the links that only it uses.</summary>
    private void CollectParts(int node, List<int> parts)
    {
        Span<int> two = stackalloc int[2];
        if (_arena.Op(node) is not (ArenaOp.Add or ArenaOp.Multiply))
        {
            parts.AddRange(_arena.ChildrenOf(node, two));
            return;
        }

        _links.Push(_arena.B(node));
        _links.Push(_arena.A(node));
        while (_links.TryPop(out var part))
        {
            if (_uses[part] == 1 && _usedBy[part] == _arena.Op(node) && _arena.Op(part) == _arena.Op(node) && _made[part] is null)
            {
                _links.Push(_arena.B(part));
                _links.Push(_arena.A(part));
            }
            else
            {
                parts.Add(part);
            }
        }
    }
}
