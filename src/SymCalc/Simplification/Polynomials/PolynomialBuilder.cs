using System.Runtime.InteropServices;

namespace SymCalc.Simplification.Polynomials;

/// <summary>Adds up terms in any order.</summary>
/// <param name="capacity">How many different power products are expected.</param>
internal sealed class PolynomialBuilder(int capacity)
{
    private readonly Dictionary<Monomial, Rational> _coefficients = new(capacity);

    /// <summary>The number of different power products so far.</summary>
    public int Count => _coefficients.Count;

    /// <summary>Adds c·m.</summary>
    public void Add(Rational c, Monomial m)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_coefficients, m, out _);
        sum += c;
    }

    /// <summary>The sum.</summary>
    public SparsePolynomial ToPolynomial()
    {
        var terms = new PolynomialTerm[_coefficients.Count];
        var count = 0;
        foreach (var (m, c) in _coefficients)
        {
            if (!c.IsZero)
            {
                terms[count++] = new(c, m);
            }
        }

        Array.Resize(ref terms, count);
        Array.Sort(terms, static (a, b) => b.Monomial.CompareTo(a.Monomial));
        return SparsePolynomial.OfOrdered(terms);
    }
}
