using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification.Algebra;

/// <summary>
/// Cancels what a long numerator and a long denominator have in common: such polynomials may have been left whole, since to factor
/// them would take more than the budget, where a greatest common divisor does not.
/// </summary>
internal static class CommonDivisors
{
    private const int LeastTerms = 50;      // shorter ones are factored
    private const int MaxPairs = 16;

    /// <summary>The fact with such divisors cancelled.</summary>
    public static Fact Cancel(Fact fact, AtomTable atoms)
    {
        var above = Long(fact, 1);
        var below = Long(fact, -1);
        for (var i = 0; i < above.Count && above.Count * below.Count <= MaxPairs; i++)
        {
            for (var k = 0; k < below.Count; k++)
            {
                var (p, q) = (above[i].Polynomial!, below[k].Polynomial!);
                if (atoms.Budget.Attempt(atoms.Budget.Left / 2, part => PolynomialGcd.Of(p, q, part)) is not { IsConstant: false } divisor)
                {
                    continue;
                }

                var (first, second) = (p.DivideExactly(divisor, atoms.Budget)!, q.DivideExactly(divisor, atoms.Budget)!);
                var (m, n) = (fact.ExponentOf(above[i]), -fact.ExponentOf(below[k]));
                var common = Fact.Of(atoms.OfPolynomial(divisor), m - n);
                fact = fact.With(above[i], Rational.Zero).With(below[k], Rational.Zero)
                    * PowerOf(first, m, atoms) * PowerOf(second, -n, atoms) * common;
                return Cancel(fact, atoms);
            }
        }

        return fact;
    }

    /// <summary>The long polynomials whose exponents are integers of a sign.</summary>
    private static List<Atom> Long(Fact fact, int sign)
    {
        var found = new List<Atom>();
        foreach (var (atom, exponent) in fact.Powers)
        {
            if (exponent.IsInteger && exponent.Sign == sign && atom.Polynomial is { Count: >= LeastTerms })
            {
                found.Add(atom);
            }
        }

        return found;
    }

    private static Fact PowerOf(SparsePolynomial p, Rational exponent, AtomTable atoms) =>
        p.IsConstant ? Fact.One
        : p.Count == 1 ? atoms.FactOf(p.LeadingTerm.Monomial).Pow((int)exponent.Numerator)
        : Fact.Of(atoms.OfPolynomial(p), exponent);
}
