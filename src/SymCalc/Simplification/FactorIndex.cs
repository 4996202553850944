using SymCalc.Nodes;

namespace SymCalc.Simplification;

/// <summary>The exponents of a product's factors by their bases, for rules that look for the partner of each factor.</summary>
/// <remarks>Made when it is asked first: O(1) for each question then, where looking through the factors would be quadratic.</remarks>
internal struct FactorIndex(Expr product)
{
    private Dictionary<Expr, int>? _exponents;

    /// <summary>The exponent of a base if it is an integer; 0 if it does not occur.</summary>
    public int ExponentOf(Expr b)
    {
        if (_exponents is null)
        {
            _exponents = [];
            foreach (var factor in Terms.FactorsOf(product))
            {
                _exponents.TryAdd(factor.Base, Terms.IntegerOf(factor.Exponent));
            }
        }

        return _exponents.GetValueOrDefault(b);
    }
}
