using System.Diagnostics;
using SymCalc.Numerics;

namespace SymCalc.Nodes;

/// <summary>Collects factors that are known not to fold, for a product whose hash is known already.</summary>
internal ref struct FactorBuffer()
{
    private Factor[] _factors = new Factor[8];
    private int _count;

    /// <summary>Multiplies by b^e.</summary>
    public void Append(Factor factor)
    {
        for (var i = 0; i < _count; i++)
        {
            if (_factors[i].Base.Equals(factor.Base))
            {
                _factors[i] = new Factor(factor.Base, PowerExpr.AddExponents(_factors[i].Exponent, factor.Exponent));
                return;
            }
        }

        if (_count == _factors.Length)
        {
            Array.Resize(ref _factors, _count * 2);
        }

        _factors[_count++] = factor;
    }

    /// <summary>The product, of coefficient 1; factors whose exponents cancelled are dropped.</summary>
    public Expr ToExpr(Fingerprint logarithm)
    {
        var kept = 0;
        for (var i = 0; i < _count; i++)
        {
            if (!_factors[i].Exponent.IsZero)
            {
                _factors[kept++] = _factors[i];
            }
        }

        Debug.Assert(kept > 0);
        Array.Resize(ref _factors, kept);
        return kept == 1 ? _factors[0].ToExpr() : ProductExpr.OfCanonical(Number.One, _factors, logarithm);
    }
}
