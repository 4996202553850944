using System.Buffers;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Graph;

/// <summary>Makes canonical objects of arena nodes when somebody looks at them; each node is made once.</summary>
/// <remarks>
/// Chains of additions, and of multiplications, whose links nobody else uses become one flat sum or product each. Short
/// links that others use too are written out; long ones stay parts (docs/decisions/0016-shared-parts.md). What was imported
/// from objects is those objects again. Not thread-safe: <see cref="LazyEntries"/> sees to that.
/// </remarks>
internal sealed class ArenaFreezer
{
    /// <summary>A shared sum or product of fewer parts is written out wherever it is used: that costs an operation at most.</summary>
    internal const int ShortestShared = 3;

    private readonly Arena _arena;
    private readonly int _count;
    private readonly bool _isPassing;
    private readonly NodeUses _uses;
    private readonly Expr?[] _made;
    private readonly Stack<int> _waiting = new();
    private readonly Stack<int> _links = new();
    private readonly List<int> _parts = [];         // of the node that is being made
    private readonly List<Number> _scales = [];     // of the parts of a sum
    private PartRanges? _ranges;
    private ProductFreezer? _products;

    /// <summary>Looks at an arena that is finished.</summary>
    /// <param name="arena">The arena.</param>
    /// <param name="roots">What will be asked for.</param>
    /// <param name="isPassing">
    /// Whether all roots will be asked for, in this order, and looked at once: objects are let go as soon as no root to come
    /// needs them. Freezing may refuse then.
    /// </param>
    public ArenaFreezer(Arena arena, ReadOnlySpan<int> roots, bool isPassing = false)
    {
        (_arena, _count, _isPassing) = (arena, arena.Count, isPassing);
        _made = ArrayPool<Expr?>.Shared.Rent(_count);
        _uses = new NodeUses(arena, roots, _made.AsSpan(0, _count));
    }

    /// <summary>The expression of a node.</summary>
    /// <remarks>Cost: linear in the nodes below it that nobody has asked for yet.</remarks>
    public Expr Freeze(int root) => TryFreeze(root, out var e) ? e : throw new UnreachableException();

    /// <summary>The expression of a node; in passing, false if it cannot be told without those that have been let go.</summary>
    public bool TryFreeze(int root, [NotNullWhen(true)] out Expr? e)
    {
        _waiting.Push(root);
        var parts = _parts;
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
                if (_products is { IsRefusing: true })
                {
                    e = null;
                    return false;
                }

                if (_isPassing)
                {
                    foreach (var part in parts)
                    {
                        LetGo(part);
                    }
                }
            }
        }

        e = _made[root]!;
        if (_isPassing)
        {
            LetGo(root);
        }

        return true;
    }

    private void LetGo(int node)
    {
        if (_uses.IsLast(node))
        {
            _made[node] = null;
            _products?.Forget(node);
        }
    }

    /// <summary>Gives the pooled memory back.</summary>
    public void Release()
    {
        _uses.Release();
        PooledArray.Return(_made, _count);
    }

    private Expr Make(int node, List<int> parts)
    {
        switch (_arena.Op(node))
        {
            case ArenaOp.Leaf:
                return _arena.LeafObject(node);
            case ArenaOp.Add:
                return MakeSum(parts);
            case ArenaOp.Multiply:
                return Products.Make(node, parts);
            case ArenaOp.Power:
                return PowerExpr.Of(_made[parts[0]]!, _made[parts[1]]!);
            case ArenaOp.Call:
                return CallExpr.Of(_arena.Function(node), _made[parts[0]]!);
        }

        var children = new Expr[parts.Count];
        for (var i = 0; i < children.Length; i++)
        {
            children[i] = _made[parts[i]]!;
        }

        return _arena.Op(node) == ArenaOp.Piecewise
            ? _arena.Shape(node).WithChildren(children)
            : CallExpr.Of(_arena.Function(node), children);
    }

    private Expr MakeSum(List<int> parts)
    {
        var (longest, isDefined) = (-1, true);
        foreach (var part in parts)
        {
            isDefined &= !_made[part]!.IsUndefined;
            if (SharedSumOf(part) is { } sum && (longest < 0 || sum.FlatCount > SharedSumOf(longest)!.FlatCount))
            {
                longest = part;
            }
        }

        if (longest >= 0 && isDefined && TryShare(parts, longest) is { } shared)
        {
            return shared;
        }

        if (longest >= 0 && parts.Count == 2)
        {
            // as a rope: the links of a chain share
            return SumExpr.Add(ProductExpr.Scale(_scales[0], _made[parts[0]]!), ProductExpr.Scale(_scales[1], _made[parts[1]]!));
        }

        var isAlone = IsAlone(parts);
        var builder = new SumBuilder(parts.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            var made = _made[parts[i]]!;
            if (made is SumExpr && (isAlone || !_scales[i].IsExact))
            {
                builder.Add(ProductExpr.Scale(_scales[i], made), Number.One);
            }
            else
            {
                builder.Add(made, _scales[i]);
            }
        }

        return builder.ToExpr();
    }

    /// <summary>Whether all parts but one are 0: a multiple of a sum stays a product then.</summary>
    private bool IsAlone(List<int> parts)
    {
        var count = 0;
        foreach (var part in parts)
        {
            count += _made[part]!.IsZero ? 0 : 1;
        }

        return count < 2;
    }

    /// <summary>The sum S of a part S or c·S, if others use S too and it is worth keeping; null otherwise.</summary>
    private SumExpr? SharedSumOf(int part)
    {
        var sum = _made[part] switch
        {
            SumExpr s => s,
            ProductExpr { Coefficient.IsExact: true } product => product.SingleSum,
            _ => null,
        };
        var node = WithoutNumber(part);
        return sum is { HasDouble: false } && sum.FlatCount >= ShortestShared && (_uses.IsShared(node) || _uses.IsShared(part)) ? sum : null;
    }

    /// <summary>t of c·t with a number c, or the node itself.</summary>
    private int WithoutNumber(int node) =>
        _arena.Op(node) == ArenaOp.Multiply && _arena.IsNumber(_arena.A(node), out _) ? _arena.B(node) : node;

    /// <summary>
    /// The sum with its shared parts kept: all of them, if the parts have no terms in common, or else the longest one, if
    /// what is added to it cannot make it vanish.
    /// </summary>
    private SumExpr? TryShare(List<int> parts, int longest)
    {
        var isDisjoint = Ranges.AreDisjoint(parts, isSum: true);
        var (constant, terms) = (Number.Zero, new List<Term>(parts.Count));
        var (kept, others) = (0, 0);
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            var coefficient = _made[part] is ProductExpr product ? _scales[i] * product.Coefficient : _scales[i];
            if (SharedSumOf(part) is { } sum && (isDisjoint || part == longest))
            {
                terms.Add(new Term(sum, coefficient));
                kept += sum.FlatCount;
            }
            else
            {
                var before = terms.Count;
                AddTerms(_made[part]!, coefficient, terms, ref constant);
                others += terms.Count - before;
            }
        }

        if (!constant.IsExact)
        {
            return null;        // hashes of doubles do not add up, and the order of additions would show
        }

        return isDisjoint ? SumExpr.OfShared(constant, [.. terms], kept + others, isDisjoint)
            : others <= kept / 2 && kept - others >= 2 && !HasEqualTerms(terms) ? SumExpr.OfShared(constant, [.. terms], kept - others, isDisjoint)
            : null;
    }

    /// <summary>Whether two of the terms are equal; there are few.</summary>
    private static bool HasEqualTerms(List<Term> terms)
    {
        var seen = new HashSet<Expr>(terms.Count);
        foreach (var term in terms)
        {
            if (!seen.Add(term.Value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The terms of c·e, written out; c comes instead of the coefficient that e may have.</summary>
    private static void AddTerms(Expr e, Number c, List<Term> terms, ref Number constant)
    {
        switch (e)
        {
            case NumberExpr number:
                constant += c * number.Value;
                break;
            case SumExpr or ProductExpr { SingleSum: not null, Coefficient.IsExact: true }:
                var sum = e as SumExpr ?? ((ProductExpr)e).SingleSum!;
                constant += c * sum.TotalConstant;
                foreach (ref readonly var term in sum.Flattened)
                {
                    terms.Add(new Term(term.Value, c * term.Coefficient));
                }

                break;
            case ProductExpr product:
                terms.Add(new Term(product.WithoutCoefficient(), c));
                break;
            default:
                terms.Add(new Term(e, c));
                break;
        }
    }

    private PartRanges Ranges => _ranges ??= new PartRanges(_arena, _count);

    private ProductFreezer Products => _products ??= new ProductFreezer(_arena, _made.AsMemory(0, _count), _uses, () => Ranges, _isPassing);

    /// <summary>
    /// A node's children; those of a sum or product with the operands of the links that only it uses. Of a term c·t that only
    /// the sum uses, t is the part and c its scale.
    /// </summary>
    private void CollectParts(int node, List<int> parts)
    {
        Span<int> two = stackalloc int[2];
        var op = _arena.Op(node);
        if (op is not (ArenaOp.Add or ArenaOp.Multiply))
        {
            parts.AddRange(_arena.ChildrenOf(node, two));
            return;
        }

        _scales.Clear();
        _links.Push(_arena.B(node));
        _links.Push(_arena.A(node));
        while (_links.TryPop(out var part))
        {
            if (_uses.IsOnlyUsedBy(part, op) && _made[part] is null)
            {
                if (_arena.Op(part) == op)
                {
                    _links.Push(_arena.B(part));
                    _links.Push(_arena.A(part));
                    continue;
                }

                if (_arena.Op(part) == ArenaOp.Multiply && _arena.IsNumber(_arena.A(part), out var c) && c.IsExact)
                {
                    parts.Add(_arena.B(part));
                    _scales.Add(c);
                    continue;
                }
            }

            if (TrySplit(part, out var number))
            {
                if (op == ArenaOp.Multiply)
                {
                    parts.Add(_arena.A(part));
                    _scales.Add(Number.One);
                }

                parts.Add(_arena.B(part));
                _scales.Add(op == ArenaOp.Add ? number : Number.One);
                continue;
            }

            parts.Add(part);
            _scales.Add(Number.One);
        }
    }

    /// <summary>
    /// Whether a part is c·t with a t that is there and is written out wherever it is used, so that c·t need not be made for
    /// its users, though they are several. In passing it is made, since it holds t until its last use.
    /// </summary>
    private bool TrySplit(int part, out Number c)
    {
        c = Number.One;
        return !_isPassing && _arena.Op(part) == ArenaOp.Multiply && _arena.IsNumber(_arena.A(part), out c) && c.IsExact && _made[part] is null
            && _made[_arena.B(part)] is SumExpr { FlatCount: < ShortestShared } or Symbol;
    }
}
