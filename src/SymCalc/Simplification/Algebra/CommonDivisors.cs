using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification.Algebra;

/// <summary>
/// Cancels what numerator and denominator have in common in polynomials that were left whole: to factor them may take more than
/// the budget where a greatest common divisor does not.
/// </summary>
internal static class CommonDivisors
{
    private const int MaxPairs = 16;

    /// <summary>The fact with such divisors cancelled.</summary>
    public static Fact Cancel(Fact fact, AtomTable atoms)
    {
        while (TryCancel(fact, atoms) is { } shorter)
        {
            fact = shorter;
        }

        return fact;
    }

    /// <summary>The fact with one such divisor cancelled; null if none is found.</summary>
    private static Fact? TryCancel(Fact fact, AtomTable atoms)
    {
        var (above, below) = (PolynomialsOf(fact, 1), PolynomialsOf(fact, -1));
        if (above.Count * below.Count > MaxPairs)
        {
            return null;
        }

        foreach (var numerator in above)
        {
            foreach (var denominator in below)
            {
                var (p, q) = (numerator.Polynomial!, denominator.Polynomial!);
                if (atoms.Budget.Attempt(atoms.Budget.Left / 2, part => PolynomialGcd.Of(p, q, part)) is not { IsConstant: false } divisor)
                {
                    continue;
                }

                var (m, n) = (fact.ExponentOf(numerator), fact.ExponentOf(denominator));
                return fact.With(numerator, Rational.Zero).With(denominator, Rational.Zero)
                    * PowerOf(p.DivideExactly(divisor, atoms.Budget)!, m, atoms)
                    * PowerOf(q.DivideExactly(divisor, atoms.Budget)!, n, atoms)
                    * PowerOf(divisor, m + n, atoms);
            }
        }

        return null;
    }

    /// <summary>The polynomials whose exponents are integers of a sign.</summary>
    private static List<Atom> PolynomialsOf(Fact fact, int sign)
    {
        var found = new List<Atom>();
        foreach (var (atom, exponent) in fact.Powers)
        {
            if (exponent.IsInteger && exponent.Sign == sign && atom.Polynomial is not null)
            {
                found.Add(atom);
            }
        }

        return found;
    }

    private static Fact PowerOf(SparsePolynomial p, Rational exponent, AtomTable atoms) =>
        p.IsConstant || exponent.IsZero ? Fact.One
        : p.Count == 1 ? atoms.FactOf(p.LeadingTerm.Monomial).Pow((int)exponent.Numerator)
        : Fact.Of(atoms.OfPolynomial(p), exponent);
}
