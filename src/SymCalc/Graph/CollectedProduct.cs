using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Graph;

/// <summary>A product that is being put together: c, shared parts, and the factors that stand apart.</summary>
internal sealed class CollectedProduct(int capacity)
{
    private readonly Dictionary<Expr, (Expr Exponent, bool OccursAgain)> _factors = new(capacity);

    public Number Coefficient { get; set; } = Number.One;

    public List<ProductExpr> Nested { get; } = [];

    public IEnumerable<Expr> Bases => _factors.Keys;

    public void Multiply(Factor factor, bool occursAgain = false) =>
        _factors[factor.Base] = _factors.TryGetValue(factor.Base, out var known)
            ? (PowerExpr.AddExponents(known.Exponent, factor.Exponent), known.OccursAgain || occursAgain)
            : (factor.Exponent, occursAgain);

    public (List<Factor> Once, List<Factor> Again) Factors()
    {
        var (once, again) = (new List<Factor>(), new List<Factor>());
        foreach (var (b, (exponent, occursAgain)) in _factors)
        {
            if (!exponent.IsZero)
            {
                (occursAgain ? again : once).Add(new Factor(b, exponent));
            }
        }

        return (once, again);
    }
}
