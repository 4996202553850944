using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using SymCalc.Numerics;

namespace SymCalc.Nodes;

/// <summary>Collects c·Π bᵢ^eᵢ: flattens, adds up the exponents of equal bases, keeps the order of first occurrence.</summary>
/// <remarks>Use once: <see cref="ToExpr"/> gives the pooled memory back.</remarks>
internal ref struct ProductBuilder
{
    private const int InlineCapacity = 8;
    private const int LinearLimit = 8;

    private Factor[]? _large;                // more than the inline ones: pooled
    private Inline _inline;
    private int _count;
    private Number _coefficient;
    private bool _undefined;
    private bool _changed;              // some exponent was added up, so that a factor may fold
    private IndexTable _index;

    [InlineArray(InlineCapacity)]
    private struct Inline
    {
        private Factor _first;
    }

    [UnscopedRef]
    private Span<Factor> Items => _large is not null ? _large : _inline;

    public ProductBuilder() : this(4)
    {
    }

    public ProductBuilder(int capacity)
    {
        if (capacity > InlineCapacity)
        {
            _large = ArrayPool<Factor>.Shared.Rent(capacity);
        }

        _coefficient = Number.One;
    }

    /// <summary>Multiplies by e.</summary>
    public void Multiply(Expr e)
    {
        switch (e)
        {
            case NumberExpr number:
                _coefficient *= number.Value;
                break;
            case ProductExpr product:
                _coefficient *= product.Coefficient;
                foreach (ref readonly var factor in product.Flattened)
                {
                    Multiply(factor);
                }

                break;
            case ConstantExpr when e.IsUndefined:
                _undefined = true;
                break;
            default:
                Multiply(Factor.Of(e));
                break;
        }
    }

    /// <summary>Multiplies by a number.</summary>
    public void Multiply(Number number) => _coefficient *= number;

    /// <summary>Multiplies by b^e, a factor of a canonical product.</summary>
    public void Multiply(Factor factor)
    {
        if (factor.SharedPart is { } part)
        {
            Multiply(part);
            return;
        }

        var position = Find(factor.Base, out var slot);
        if (position >= 0)
        {
            ref var known = ref Items[position];
            known = new Factor(known.Base, PowerExpr.AddExponents(known.Exponent, factor.Exponent));
            _changed = true;
            return;
        }

        if (_count == Items.Length)
        {
            Grow();
        }

        Items[_count] = factor;
        if (slot >= 0)
        {
            _index.Set(slot, _count);
        }

        _count++;
    }

    private void Grow()
    {
        var larger = ArrayPool<Factor>.Shared.Rent(_count * 2);
        Items[.._count].CopyTo(larger);
        if (_large is not null)
        {
            ArrayPool<Factor>.Shared.Return(_large, clearArray: true);
        }

        _large = larger;
    }

    private int Find(Expr b, out int slot)
    {
        slot = -1;
        if (_count <= LinearLimit)
        {
            for (var i = 0; i < _count; i++)
            {
                if (Items[i].Base.Equals(b))
                {
                    return i;
                }
            }

            return -1;
        }

        if (!_index.IsActive || _index.IsFull(_count))
        {
            BuildIndex();
        }

        for (slot = _index.Start(b.TableHash); ; slot = _index.Next(slot))
        {
            var position = _index[slot];
            if (position < 0 || Items[position].Base.Equals(b))
            {
                return position;
            }
        }
    }

    private void BuildIndex()
    {
        _index.Reset(Math.Max(Items.Length, _count * 2));
        for (var i = 0; i < _count; i++)
        {
            var slot = _index.Start(Items[i].Base.TableHash);
            while (_index[slot] >= 0)
            {
                slot = _index.Next(slot);
            }

            _index.Set(slot, i);
        }
    }

    /// <summary>The product; factors that fold after their exponents were added up are multiplied in again.</summary>
    public Expr ToExpr()
    {
        try
        {
            if (_undefined)
            {
                return ConstantExpr.Undefined;
            }

            if (_coefficient.IsZero)
            {
                return NumberExpr.Zero;
            }

            return _changed ? Rebuild() : Finish(_count);
        }
        finally
        {
            if (_large is not null)
            {
                ArrayPool<Factor>.Shared.Return(_large, clearArray: true);
                _index.Release();
            }
        }
    }

    private Expr Rebuild()
    {
        var kept = 0;
        var folding = false;
        for (var i = 0; i < _count; i++)
        {
            var factor = Items[i];
            if (!factor.Exponent.IsZero)
            {
                folding |= Folds(factor);
                Items[kept++] = factor;
            }
        }

        if (!folding)
        {
            return Finish(kept);
        }

        var again = new ProductBuilder(kept);
        again._coefficient = _coefficient;
        foreach (ref readonly var factor in Items[..kept])
        {
            if (Folds(factor))
            {
                again.Multiply(PowerExpr.Of(factor.Base, factor.Exponent));
            }
            else
            {
                again.Multiply(factor);
            }
        }

        return again.ToExpr();
    }

    /// <summary>Whether b^e is something else in canonical form.</summary>
    private static bool Folds(Factor factor) => factor.Exponent is NumberExpr exponent
        && (factor.Base is NumberExpr || (factor.Base is ProductExpr or PowerExpr && exponent.Value.IsInteger))
        && !PowerExpr.IsCanonical(factor.Base, exponent);

    private Expr Finish(int count)
    {
        var coefficient = _coefficient.AsCoefficient();
        if (count == 0)
        {
            return NumberExpr.Of(_coefficient);
        }

        if (count == 1 && coefficient.IsOne)
        {
            return Items[0].ToExpr();
        }

        var hash = Items[0].Hash;
        for (var i = 1; i < count; i++)
        {
            hash += Items[i].Hash;
        }

        return ProductExpr.OfCanonical(coefficient, Items[..count].ToArray(), hash);
    }
}
