using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using SymCalc.Numerics;

namespace SymCalc.Nodes;

/// <summary>Collects c₀ + Σ cᵢ·tᵢ: flattens, adds up equal terms, keeps the order of first occurrence.</summary>
/// <remarks>Use once: <see cref="ToExpr"/> gives the pooled memory back.</remarks>
internal ref struct SumBuilder
{
    private const int InlineCapacity = 8;
    private const int LinearLimit = 8;      // up to here a scan beats hashing

    private Term[]? _large;                // more than the inline ones: pooled
    private Inline _inline;
    private int _count;
    private Number _constant;
    private bool _undefined;
    private ProductExpr? _only;            // c·(a + b), as long as nothing else was added: it stays a product then
    private Number _onlyScale;
    private IndexTable _index;

    [InlineArray(InlineCapacity)]
    private struct Inline
    {
        private Term _first;
    }

    [UnscopedRef]
    private Span<Term> Items => _large is not null ? _large : _inline;

    public SumBuilder() : this(4)
    {
    }

    public SumBuilder(int capacity)
    {
        if (capacity > InlineCapacity)
        {
            _large = ArrayPool<Term>.Shared.Rent(capacity);
        }

        _constant = Number.Zero;
    }

    /// <summary>Adds scale·e.</summary>
    public void Add(Expr e, Number scale)
    {
        if (_only is not null)
        {
            if (e.IsZero)
            {
                return;
            }

            AddOnly();
        }

        switch (e)
        {
            case NumberExpr number:
                _constant += scale * number.Value;
                break;
            case SumExpr sum when scale.IsExact:
                _constant += scale * sum.TotalConstant;
                foreach (ref readonly var term in sum.Flattened)
                {
                    AddTerm(term.Value, scale * term.Coefficient);
                }

                break;
            case ProductExpr { Coefficient.IsOne: false } product when _count == 0 && _constant.IsZero && !_undefined && product.SingleSum is not null:
                (_only, _onlyScale) = (product, scale);
                break;
            case ProductExpr { Coefficient.IsOne: false } product:
                AddTerm(product.WithoutCoefficient(), scale * product.Coefficient);
                break;
            case ConstantExpr when e.IsUndefined:
                _undefined = true;
                break;
            default:
                AddTerm(e, scale);
                break;
        }
    }

    /// <summary>Adds the multiple of a sum that waited, now that it is not alone.</summary>
    private void AddOnly()
    {
        var product = _only!;
        _only = null;
        AddTerm(product.WithoutCoefficient(), _onlyScale * product.Coefficient);
    }

    /// <summary>Adds c·t for a t without coefficient; a sum is flattened if c is exact.</summary>
    private void AddTerm(Expr t, Number c)
    {
        if (c.IsZero)
        {
            return;
        }

        if (t is SumExpr && c.IsExact)
        {
            Add(t, c);
            return;
        }

        var position = Find(t, out var slot);
        if (position >= 0)
        {
            ref var term = ref Items[position];
            term = new Term(term.Value, term.Coefficient + c);
            return;
        }

        if (_count == Items.Length)
        {
            Grow();
        }

        Items[_count] = new Term(t, c);
        if (slot >= 0)
        {
            _index.Set(slot, _count);
        }

        _count++;
    }

    /// <summary>
    /// Adds c to the coefficient of the term with logarithmic hash L, if there is one: a product that is known to be
    /// in the sum already need not be built.
    /// </summary>
    public bool TryAccumulate(Fingerprint logarithm, Number c)
    {
        if (_only is not null)
        {
            AddOnly();
        }

        var position = FindProduct(logarithm);
        if (position < 0)
        {
            return false;
        }

        ref var term = ref Items[position];
        term = new Term(term.Value, term.Coefficient + c);
        return true;
    }

    /// <summary>Adds c·t for a t that <see cref="TryAccumulate"/> has just not found.</summary>
    public void Append(Expr t, Number c)
    {
        if (t is SumExpr)
        {
            AddTerm(t, c);          // c·(a + b) is flattened
            return;
        }

        if (_count == Items.Length)
        {
            Grow();
        }

        Items[_count] = new Term(t, c);
        if (_index.IsActive)
        {
            var slot = _index.Start(t.Primary);
            while (_index[slot] >= 0)
            {
                slot = _index.Next(slot);
            }

            _index.Set(slot, _count);
        }

        _count++;
    }

    private int FindProduct(Fingerprint logarithm)
    {
        var items = Items;
        if (_count <= LinearLimit)
        {
            for (var i = 0; i < _count; i++)
            {
                if (items[i].Value.Primary == logarithm && items[i].Value is not SumExpr)
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

        for (var slot = _index.Start(logarithm); ; slot = _index.Next(slot))
        {
            var position = _index[slot];
            if (position < 0 || (items[position].Value.Primary == logarithm && items[position].Value is not SumExpr))
            {
                return position;
            }
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<Term>.Shared.Rent(_count * 2);
        Items[.._count].CopyTo(larger);
        if (_large is not null)
        {
            ArrayPool<Term>.Shared.Return(_large, clearArray: true);
        }

        _large = larger;
    }

    private int Find(Expr t, out int slot)
    {
        slot = -1;
        if (_count <= LinearLimit)
        {
            for (var i = 0; i < _count; i++)
            {
                if (Items[i].Value.Equals(t))
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

        for (slot = _index.Start(t.Primary); ; slot = _index.Next(slot))
        {
            var position = _index[slot];
            if (position < 0 || Items[position].Value.Equals(t))
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
            var slot = _index.Start(Items[i].Value.Primary);
            while (_index[slot] >= 0)
            {
                slot = _index.Next(slot);
            }

            _index.Set(slot, i);
        }
    }

    /// <summary>The sum; 1.0 as a coefficient becomes 1, which may open up another sum.</summary>
    public Expr ToExpr()
    {
        try
        {
            if (_undefined)
            {
                return ConstantExpr.Undefined;
            }

            if (_only is not null)
            {
                return ProductExpr.Scale(_onlyScale, _only);
            }

            var kept = 0;
            var reopened = false;
            for (var i = 0; i < _count; i++)
            {
                var term = Items[i];
                var coefficient = term.Coefficient.AsCoefficient();
                reopened |= coefficient.IsExact && term.Value is SumExpr;
                if (!coefficient.IsZero)
                {
                    Items[kept++] = new Term(term.Value, coefficient);
                }
            }

            return reopened ? Rebuild(kept) : Finish(kept);
        }
        finally
        {
            if (_large is not null)
            {
                ArrayPool<Term>.Shared.Return(_large, clearArray: true);
                _index.Release();
            }
        }
    }

    private Expr Rebuild(int count)
    {
        var again = new SumBuilder(count);
        again._constant = _constant;
        foreach (ref readonly var term in Items[..count])
        {
            again.AddTerm(term.Value, term.Coefficient);
        }

        return again.ToExpr();
    }

    private Expr Finish(int count)
    {
        if (count == 0)
        {
            return NumberExpr.Of(_constant);
        }

        if (count == 1 && _constant.IsZero)
        {
            return Items[0].ToExpr();
        }

        var hash = NumberExpr.Of(_constant).Primary;
        foreach (ref readonly var term in Items[..count])
        {
            hash += term.Hash;
        }

        return SumExpr.OfCanonical(_constant, Items[..count].ToArray(), hash);
    }
}
