using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification.Algebra;

/// <summary>
/// Cancels denominators with square roots that divide the numerator only in the light of r² = u: for D = A + B·r, the numerator
/// times A - B·r must be divisible by the norm A² - B²·u.
/// </summary>
internal static class Conjugates
{
    private const int MaxTerms = 200;

    /// <summary>The fact with such denominators cancelled as often as it goes.</summary>
    public static Fact Cancel(Fact fact, AtomTable atoms)
    {
        for (var again = true; again;)
        {
            again = false;
            foreach (var (atom, exponent) in fact.Powers)
            {
                if (exponent.Sign < 0 && exponent.IsInteger && atom.Polynomial is { Count: <= MaxTerms } d && TryCancel(fact, atom, d, atoms) is { } shorter)
                {
                    (fact, again) = (shorter, true);
                    break;
                }
            }
        }

        return fact;
    }

    private static Fact? TryCancel(Fact fact, Atom atom, SparsePolynomial d, AtomTable atoms)
    {
        for (var g = 0; g < atoms.GeneratorCount; g++)
        {
            if (d.DegreeIn(g) != 1 || !atoms.HasRelation(g, out var degree, out var value) || degree != 2)
            {
                continue;
            }

            var parts = PolynomialViews.CoefficientsIn(d, g);
            var conjugate = parts[0] - parts[1].Multiply(Rational.One, Monomial.Of(g, 1));
            var norm = atoms.Reduce(parts[0].Multiply(parts[0], atoms.Budget) - parts[1].Multiply(parts[1], atoms.Budget).Multiply(value, atoms.Budget));
            var above = fact.Where((a, e) => e.Sign > 0 && e.IsInteger && a.Polynomial is not null);
            if (norm.IsZero || above.IsNumber || atoms.TryToPolynomial(above) is not { } numerator || numerator.Count > MaxTerms)
            {
                continue;
            }

            var product = atoms.Reduce(numerator.Multiply(conjugate, atoms.Budget));
            if (product.DivideExactly(norm, atoms.Budget) is { } quotient)
            {
                return fact * above.Pow(-1) * Fact.Of(atom, Rational.One) * FactSum.Factor(quotient, atoms);
            }
        }

        return null;
    }
}
