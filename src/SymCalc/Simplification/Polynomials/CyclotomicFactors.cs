using System.Numerics;

namespace SymCalc.Simplification.Polynomials;

/// <summary>
/// Takes the cyclotomic factors out of a polynomial. Modulo every prime they fall into many factors, which Zassenhaus'
/// algorithm would put together by trial; a division decides at once.
/// </summary>
/// <remarks>
/// With N = Π (x^(m/q) - 1) over the primes q that divide m, Φₘ divides f if and only if xᵐ - 1 divides f·N: N vanishes at all
/// m-th roots of unity but the primitive ones. Modulo xᵐ - 1 that takes a few additions of shifted coefficients (compare F.
/// Beukers, C. J. Smyth, Cyclotomic points on curves, Number Theory for the Millennium I, 2002).
/// docs/decisions/0061-cyclotomic-and-adic.md says what else is tried before Zassenhaus' algorithm.
/// </remarks>
internal static class CyclotomicFactors
{
    private const int UnitsShift = 3;       // eight additions of machine words for a unit

    /// <summary>The cyclotomic factors of a square-free polynomial, and what is left.</summary>
    /// <exception cref="AlgebraBudgetException">The budget is used up.</exception>
    public static (List<IntegerPolynomial> Factors, IntegerPolynomial Cofactor) Split(IntegerPolynomial f, AlgebraBudget budget)
    {
        var factors = new List<IntegerPolynomial>();
        var low = LowWords(f);
        for (var m = 1; m <= CyclotomicPolynomial.LargestIndex(f.Degree); m++)
        {
            var primes = CyclotomicPolynomial.PrimeDivisors(m);
            budget.Spend(1 + ((low.Length + ((long)m * primes.Count)) >> UnitsShift));
            if (MayDivide(low, m, primes) && CyclotomicPolynomial.Of(m) is var factor && f.TryDivideBy(factor) is { } quotient)
            {
                factors.Add(factor);
                f = quotient;
                low = LowWords(f);
            }
        }

        return (factors, f);
    }

    /// <summary>Whether Φₘ divides a polynomial modulo 2^64: if not, it does not divide.</summary>
    private static bool MayDivide(ulong[] f, int m, List<int> primes)
    {
        var residue = new ulong[m];
        for (var i = 0; i < f.Length; i++)
        {
            residue[i % m] += f[i];
        }

        foreach (var q in primes)
        {
            var product = new ulong[m];
            for (var i = 0; i < m; i++)
            {
                var shifted = i + (m / q);
                product[shifted < m ? shifted : shifted - m] += residue[i];
                product[i] -= residue[i];
            }

            residue = product;
        }

        return !residue.AsSpan().ContainsAnyExcept(0UL);
    }

    private static ulong[] LowWords(IntegerPolynomial f)
    {
        var words = new ulong[f.Degree + 1];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = (ulong)(f[i] & ulong.MaxValue);
        }

        return words;
    }
}
