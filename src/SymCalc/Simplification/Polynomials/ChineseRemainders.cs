using System.Numerics;

namespace SymCalc.Simplification.Polynomials;

/// <summary>Integer coefficients of a polynomial from its images modulo several primes.</summary>
internal sealed class ChineseRemainders
{
    private readonly Dictionary<Monomial, BigInteger> _coefficients = [];
    private BigInteger _modulus = BigInteger.One;

    /// <summary>Whether the last image changed no coefficient.</summary>
    public bool IsStable { get; private set; }

    /// <summary>Takes another image into account; terms that it does not have are 0 in it.</summary>
    public void Add(IEnumerable<ModularTerm> image, uint prime)
    {
        var inverse = (ulong)ModularPolynomial.Inverse((uint)(_modulus % prime), prime);
        var residues = image.ToDictionary(term => term.Monomial, term => term.Coefficient);
        IsStable = !_modulus.IsOne;
        foreach (var monomial in residues.Keys.Union(_coefficients.Keys).ToList())
        {
            var known = _coefficients.GetValueOrDefault(monomial);
            var residue = (ulong)(((known % prime) + prime) % prime);
            var step = (residues.GetValueOrDefault(monomial) + prime - residue) % prime * inverse % prime;
            var signed = 2 * step > prime ? (long)step - prime : (long)step;
            IsStable &= signed == 0;
            _coefficients[monomial] = known + (_modulus * signed);
        }

        _modulus *= prime;
    }

    /// <summary>The polynomial with the coefficients of least absolute value.</summary>
    public SparsePolynomial ToPolynomial()
    {
        var builder = new PolynomialBuilder(_coefficients.Count);
        foreach (var (monomial, coefficient) in _coefficients)
        {
            builder.Add(new Rational(coefficient), monomial);
        }

        return builder.ToPolynomial();
    }
}
