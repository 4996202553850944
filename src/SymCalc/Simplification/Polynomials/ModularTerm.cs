using System.Numerics;

namespace SymCalc.Simplification.Polynomials;

/// <summary>A term of a sparse polynomial modulo a prime.</summary>
/// <param name="Monomial">The power product.</param>
/// <param name="Coefficient">The residue.</param>
internal readonly record struct ModularTerm(Monomial Monomial, uint Coefficient)
{
    /// <summary>The terms of a polynomial with integer coefficients modulo a prime, without those that vanish.</summary>
    public static List<ModularTerm> Of(SparsePolynomial p, uint prime)
    {
        var terms = new List<ModularTerm>(p.Count);
        foreach (ref readonly var term in p.Terms)
        {
            var residue = (uint)(((term.Coefficient.Numerator % prime) + prime) % prime);
            if (residue != 0)
            {
                terms.Add(new(term.Monomial, residue));
            }
        }

        return terms;
    }
}
