using SymCalc.Numerics;

namespace SymCalc.Simplification.Polynomials;

/// <summary>Square roots of polynomials that are squares.</summary>
internal static class PolynomialRoot
{
    /// <summary>s with s² = p and a positive leading coefficient, or null if p is no square.</summary>
    /// <remarks>As with the digits of a number: each term is the leading one of p - s² over twice that of s.</remarks>
    public static SparsePolynomial? TrySquareRoot(SparsePolynomial p, AlgebraBudget budget)
    {
        if (p.IsZero)
        {
            return p;
        }

        if (RootOf(p.LeadingTerm) is not { } first || RootOf(p.Terms[^1]) is not { } last)
        {
            return null;
        }

        var root = SparsePolynomial.Term(first.Coefficient, first.Monomial);
        var rest = p - SparsePolynomial.Term(p.LeadingTerm.Coefficient, p.LeadingTerm.Monomial);
        while (!rest.IsZero)
        {
            var leading = rest.LeadingTerm;
            if (!Monomial.TryDivide(leading.Monomial, first.Monomial, out var m) || m.CompareTo(last.Monomial) < 0)
            {
                return null;
            }

            budget.Spend(root.Count + rest.Count);
            var term = SparsePolynomial.Term(leading.Coefficient / (first.Coefficient * 2), m);
            rest -= ((root + root) + term).Multiply(term, budget);      // (s + t)² - s² = (2s + t)·t
            root += term;
        }

        return root;
    }

    private static PolynomialTerm? RootOf(PolynomialTerm term)
    {
        var exponents = new int[term.Monomial.GeneratorCount];
        for (var i = 0; i < exponents.Length; i++)
        {
            exponents[i] = term.Monomial[i] / 2;
            if (term.Monomial[i] % 2 != 0)
            {
                return null;
            }
        }

        return ExactRoot.TrySquareRoot(term.Coefficient) is { } c ? new PolynomialTerm(c, Monomial.Of(exponents)) : null;
    }
}
