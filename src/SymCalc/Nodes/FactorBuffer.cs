using System.Diagnostics;
using SymCalc.Numerics;

namespace SymCalc.Nodes;

/// <summary>Collects factors that are known not to fold, for a product whose hash is known already.</summary>
internal ref struct FactorBuffer(int capacity)
{
    private readonly Factor[] _factors = new Factor[capacity];
    private int _count;
    private bool _cancelled;

    /// <summary>Appends factors whose bases are different and new.</summary>
    public void AppendDistinct(scoped ReadOnlySpan<Factor> factors)
    {
        foreach (ref readonly var factor in factors)        // few: a block copy with its write barriers takes longer
        {
            _factors[_count++] = factor;
        }
    }

    /// <summary>Multiplies by b^e, whose base may be there already.</summary>
    public void Multiply(Factor factor)
    {
        for (var i = 0; i < _count; i++)
        {
            if (_factors[i].Base.Equals(factor.Base))
            {
                var exponent = PowerExpr.AddExponents(_factors[i].Exponent, factor.Exponent);
                _factors[i] = new Factor(factor.Base, exponent);
                _cancelled |= exponent.IsZero;
                return;
            }
        }

        _factors[_count++] = factor;
    }

    /// <summary>The product, of coefficient 1; factors whose exponents cancelled are dropped.</summary>
    public readonly Expr ToExpr(Fingerprint logarithm)
    {
        var factors = _cancelled ? _factors[.._count].Where(f => !f.Exponent.IsZero).ToArray()
            : _count == _factors.Length ? _factors
            : _factors[.._count];
        Debug.Assert(factors.Length > 0);
        return factors.Length == 1 ? factors[0].ToExpr() : ProductExpr.OfJoinable(factors, logarithm);
    }
}
