using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Graph;

/// <summary>
/// Makes products of arena nodes. Long products that others use too stay parts, if no base occurs twice; a base that does,
/// such as the weight that a network multiplies by in every step, is kept apart from the rest, which stays shared
/// (docs/decisions/0016-shared-parts.md).
/// </summary>
internal sealed class ProductFreezer(Arena arena, Memory<Expr?> made, NodeUses uses, Func<PartRanges> ranges, bool isPassing)
{
    private readonly Dictionary<int, ProductExpr> _withoutCoefficient = [];

    /// <summary>Products of the form Q·w₁^k₁·w₂^k₂… with a shared Q and bases that occur again and again.</summary>
    private readonly HashSet<ProductExpr> _hoisted = new(ReferenceEqualityComparer.Instance);

    /// <summary>Between which nodes the bases of a shared part lie.</summary>
    private readonly Dictionary<ProductExpr, (int Low, int High)> _rangeOf = new(ReferenceEqualityComparer.Instance);

    private Dictionary<Expr, int>? _nodeOf;         // of bases; null as long as nobody has asked

    private ReadOnlySpan<Expr?> Made => made.Span;

    /// <summary>Whether a product was asked for that depends on more nodes than objects that are let go leave.</summary>
    public bool IsRefusing { get; private set; }

    /// <summary>Lets go of what belongs to a node.</summary>
    public void Forget(int node) => _withoutCoefficient.Remove(node);

    /// <summary>The product of parts.</summary>
    /// <param name="node">The node that is made.</param>
    /// <param name="parts">The nodes that are multiplied; all have been made.</param>
    public Expr Make(int node, List<int> parts)
    {
        var (isShared, isHoisted, canJoin) = (false, false, true);
        foreach (var part in parts)
        {
            Remember(part);
            var shared = SharedProductOf(part);
            isShared |= shared is not null;
            isHoisted |= shared is not null && _hoisted.Contains(shared);
            canJoin &= Made[part] is NumberExpr or ProductExpr { IsShared: true } or ProductExpr { CanJoin: true }
                || (Made[part] is not (ProductExpr or ConstantExpr) && Factor.Of(Made[part]!).CanJoin);
        }

        if (isShared && canJoin)
        {
            if (!isHoisted && ranges().AreDisjoint(parts, isSum: false))
            {
                return Nested(parts);
            }

            if (isPassing)
            {
                IsRefusing = true;
                return NumberExpr.Zero;
            }

            if (Hoist(node, parts) is { } product)
            {
                return product;
            }
        }

        if (isShared && parts.Count == 2)
        {
            return ProductExpr.Multiply(Made[parts[0]]!, Made[parts[1]]!);      // as a rope: the links of a chain share
        }

        var builder = new ProductBuilder(parts.Count);
        foreach (var part in parts)
        {
            builder.Multiply(Made[part]!);
        }

        return builder.ToExpr();
    }

    /// <summary>The product of parts without common bases.</summary>
    private Expr Nested(List<int> parts)
    {
        var coefficient = Number.One;
        var factors = new List<Factor>(parts.Count);
        foreach (var part in parts)
        {
            switch (Made[part]!)
            {
                case NumberExpr number:
                    coefficient *= number.Value;
                    break;
                case ProductExpr product when SharedProductOf(part) is { } shared:
                    coefficient *= product.Coefficient;
                    factors.Add(new Factor(shared, NumberExpr.One));
                    break;
                case ProductExpr product:
                    coefficient *= product.Coefficient;
                    factors.AddRange(product.Flattened);
                    break;
                case var factor:
                    factors.Add(Factor.Of(factor));
                    break;
            }
        }

        return Of(coefficient, [.. factors]);
    }

    /// <summary>The product P of a part P or c·P, if others use it too and P is worth keeping; null otherwise.</summary>
    private ProductExpr? SharedProductOf(int part)
    {
        var node = arena.Op(part) == ArenaOp.Multiply && arena.IsNumber(arena.A(part), out _) ? arena.B(part) : part;
        if ((!uses.IsShared(node) && !uses.IsShared(part))
            || (Made[node] ?? Made[part]) is not ProductExpr { FlatCount: >= ArenaFreezer.ShortestShared } product)
        {
            return null;
        }

        if (product.Coefficient.IsOne)
        {
            return product;
        }

        // The same object for everybody, so that it is evaluated once.
        if (!_withoutCoefficient.TryGetValue(node, out var shared))
        {
            shared = (ProductExpr)product.WithoutCoefficient();
            _withoutCoefficient.Add(node, shared);
            if (_hoisted.Contains(product))
            {
                _hoisted.Add(shared);
            }
        }

        return shared;
    }

    /// <summary>The product with the bases that occur in several parts apart; null if two shared parts may have bases in common.</summary>
    private Expr? Hoist(int node, List<int> parts)
    {
        var product = new CollectedProduct(parts.Count);
        foreach (var part in parts)
        {
            switch (Made[part]!)
            {
                case NumberExpr number:
                    product.Coefficient *= number.Value;
                    break;
                case ProductExpr whole when SharedProductOf(part) is { } shared:
                    product.Coefficient *= whole.Coefficient;
                    Open(shared, part, product);
                    break;
                case ProductExpr whole:
                    product.Coefficient *= whole.Coefficient;
                    foreach (ref readonly var factor in whole.Flattened)
                    {
                        product.Multiply(factor);
                    }

                    break;
                case var factor:
                    product.Multiply(Factor.Of(factor));
                    break;
            }
        }

        TakeOut(product);
        return HaveCommonBases(product.Nested) ? null : Assemble(product, isContinued: uses.IsShared(node));
    }

    /// <summary>A shared product as it is, or Q, w₁^k₁, w₂^k₂, … if it was made like that.</summary>
    private void Open(ProductExpr shared, int part, CollectedProduct product)
    {
        if (!_hoisted.Contains(shared))
        {
            _rangeOf.TryAdd(shared, ranges().OfFactor(part));
            product.Nested.Add(shared);
            return;
        }

        foreach (ref readonly var factor in shared.Stored)
        {
            if (factor.SharedPart is { } rest)
            {
                product.Nested.Add(rest);
            }
            else
            {
                product.Multiply(factor, occursAgain: true);
            }
        }
    }

    /// <summary>Writes out each shared part in which a base occurs that stands apart, and puts this base to the others.</summary>
    private void TakeOut(CollectedProduct product)
    {
        for (var i = 0; i < product.Nested.Count; i++)
        {
            var part = product.Nested[i];
            var common = product.Bases.Where(b => Contains(part, b)).ToHashSet();
            if (common.Count == 0)
            {
                continue;
            }

            product.Nested.RemoveAt(i--);
            var rest = new ProductBuilder(part.FlatCount);
            foreach (ref readonly var factor in part.Flattened)
            {
                if (common.Contains(factor.Base))
                {
                    product.Multiply(factor, occursAgain: true);
                }
                else
                {
                    rest.Multiply(factor);
                }
            }

            switch (rest.ToExpr())
            {
                case ProductExpr { FlatCount: >= ArenaFreezer.ShortestShared } remaining:
                    _rangeOf.TryAdd(remaining, RangeOf(remaining, part));
                    product.Nested.Insert(++i, remaining);
                    break;
                case ProductExpr few:
                    foreach (ref readonly var factor in few.Stored)
                    {
                        product.Multiply(factor);
                    }

                    break;
                case NumberExpr:
                    break;          // 1: nothing is left
                case var one:
                    product.Multiply(Factor.Of(one));
                    break;
            }
        }
    }

    private bool HaveCommonBases(List<ProductExpr> nested)
    {
        for (var i = 1; i < nested.Count; i++)
        {
            var (low, high) = _rangeOf[nested[i]];
            for (var j = 0; j < i; j++)
            {
                var (otherLow, otherHigh) = _rangeOf[nested[j]];
                if (low <= otherHigh && otherLow <= high)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Q·w₁^k₁·w₂^k₂·… if a product goes on with it; else with the factors that occur once in the open.</summary>
    private Expr Assemble(CollectedProduct product, bool isContinued)
    {
        if (product.Coefficient.IsZero)
        {
            return NumberExpr.Zero;
        }

        var (once, again) = product.Factors();
        if (product.Nested.Count == 0 || (!isContinued && again.Count + once.Count > 0))
        {
            return Of(product.Coefficient, [.. product.Nested.Select(part => new Factor(part, NumberExpr.One)), .. once, .. again]);
        }

        var rest = product.Nested is [var only] && once.Count == 0
            ? only
            : ProductExpr.OfShared(Number.One, [.. product.Nested.Select(part => new Factor(part, NumberExpr.One)), .. once]);
        _rangeOf.TryAdd(rest, Union(product.Nested, once));
        if (again.Count == 0)
        {
            return ProductExpr.Scale(product.Coefficient, rest);
        }

        var whole = ProductExpr.OfShared(product.Coefficient, [new Factor(rest, NumberExpr.One), .. again]);
        _hoisted.Add(whole);
        return whole;
    }

    private static Expr Of(Number coefficient, Factor[] factors)
    {
        if (coefficient.IsZero)
        {
            return NumberExpr.Zero;
        }

        if (factors.Any(static factor => factor.SharedPart is not null))
        {
            return factors is [{ SharedPart: { } only }] ? ProductExpr.Scale(coefficient, only) : ProductExpr.OfShared(coefficient, factors);
        }

        var builder = new ProductBuilder(factors.Length);
        builder.Multiply(coefficient);
        foreach (var factor in factors)
        {
            builder.Multiply(factor);
        }

        return builder.ToExpr();
    }

    private (int Low, int High) Union(List<ProductExpr> nested, List<Factor> factors)
    {
        var (low, high) = (int.MaxValue, -1);
        foreach (var part in nested)
        {
            var range = _rangeOf[part];
            (low, high) = (Math.Min(low, range.Low), Math.Max(high, range.High));
        }

        foreach (var factor in factors)
        {
            var node = NodeOf(factor.Base);
            (low, high) = node < 0 ? (0, int.MaxValue) : (Math.Min(low, node), Math.Max(high, node));
        }

        return (low, high);
    }

    private (int Low, int High) RangeOf(ProductExpr flat, ProductExpr origin)
    {
        var (low, high) = (int.MaxValue, -1);
        foreach (ref readonly var factor in flat.Stored)
        {
            var node = NodeOf(factor.Base);
            if (node < 0)
            {
                return _rangeOf[origin];
            }

            (low, high) = (Math.Min(low, node), Math.Max(high, node));
        }

        return (low, high);
    }

    /// <summary>Whether a base occurs in a product; only parts are looked into whose range it is in.</summary>
    private bool Contains(ProductExpr product, Expr b)
    {
        var node = NodeOf(b);
        var waiting = new Stack<ProductExpr>();
        waiting.Push(product);
        while (waiting.TryPop(out var part))
        {
            if (node >= 0 && _rangeOf.TryGetValue(part, out var range) && (node < range.Low || node > range.High))
            {
                continue;
            }

            foreach (ref readonly var factor in part.Stored)
            {
                if (factor.SharedPart is { } inner)
                {
                    waiting.Push(inner);
                }
                else if (factor.Base.Equals(b))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A node of this expression, or -1 if none is known.</summary>
    private int NodeOf(Expr e)
    {
        if (_nodeOf is null)
        {
            _nodeOf = [];
            for (var node = 0; node < Made.Length; node++)
            {
                if (Made[node] is { } known || arena.TryGetObject(node, out known))
                {
                    _nodeOf.TryAdd(known, node);
                }
            }
        }

        return _nodeOf.TryGetValue(e, out var found) ? found : -1;
    }

    /// <summary>Notes the node of a part's base, for parts that are made after the first question.</summary>
    private void Remember(int part)
    {
        if (_nodeOf is not null && Made[part] is not (NumberExpr or ProductExpr))
        {
            _nodeOf.TryAdd(Factor.Of(Made[part]!).Base, ranges().OfFactor(part).Low);
        }
    }
}
