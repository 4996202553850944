using System.Numerics;

namespace SymCalc.Simplification.Polynomials;

/// <summary>The cyclotomic polynomials Φₘ, whose roots are the primitive m-th roots of unity: irreducible.</summary>
internal static class CyclotomicPolynomial
{
    private const int MostOddPrimes = 5;
    private const int LargestIndexOfWords = 1 << 28;

    /// <summary>Φₘ = Π (x^d - 1)^μ(m/d) over the divisors d of m, as a power series that ends at its degree.</summary>
    /// <exception cref="AlgebraBudgetException">
    /// m is beyond 2^28 or has more than five odd prime divisors. With k of them no coefficient exceeds m^(2^(k - 1)/k - 1) (P. T.
    /// Bateman, C. Pomerance, R. C. Vaughan, On the size of the coefficients of the cyclotomic polynomial, 1984): 62 bits for five.
    /// </exception>
    public static IntegerPolynomial Of(int m)
    {
        if (m == 1)
        {
            return new IntegerPolynomial([BigInteger.MinusOne, BigInteger.One]);
        }

        var primes = PrimeDivisors(m);
        if (m > LargestIndexOfWords || primes.Count(p => p > 2) > MostOddPrimes)
        {
            throw new AlgebraBudgetException();
        }

        // The signs cancel for m > 1: Φₘ = Π (1 - x^d)^μ(m/d). What overflows on the way does not matter, modulo 2^64.
        var series = new long[Totient(m) + 1];
        series[0] = 1;
        for (var subset = 0; subset < 1 << primes.Count; subset++)
        {
            var d = m;
            for (var i = 0; i < primes.Count; i++)
            {
                d /= (subset >> i & 1) != 0 ? primes[i] : 1;
            }

            if (int.IsEvenInteger(BitOperations.PopCount((uint)subset)))
            {
                for (var i = series.Length - 1; i >= d; i--)
                {
                    series[i] -= series[i - d];
                }
            }
            else
            {
                for (var i = d; i < series.Length; i++)
                {
                    series[i] += series[i - d];
                }
            }
        }

        return new IntegerPolynomial([.. series.Select(c => new BigInteger(c))]);
    }

    /// <summary>φ(m), the degree of Φₘ.</summary>
    public static int Totient(int m) => PrimeDivisors(m).Aggregate(m, (phi, p) => phi / p * (p - 1));

    /// <summary>The primes that divide m, ascending.</summary>
    public static List<int> PrimeDivisors(int m)
    {
        var primes = new List<int>();
        for (var p = 2; p <= m / p; p++)
        {
            for (var isNew = true; m % p == 0; m /= p, isNew = false)
            {
                if (isNew)
                {
                    primes.Add(p);
                }
            }
        }

        if (m > 1)
        {
            primes.Add(m);
        }

        return primes;
    }

    /// <summary>No m beyond has a φ(m) of at most this degree: m/φ(m) is largest for products of the first primes.</summary>
    public static int LargestIndex(int degree)
    {
        var (bound, totient) = ((double)degree, 1L);
        foreach (var p in (ReadOnlySpan<int>)[2, 3, 5, 7, 11, 13, 17, 19, 23, 29])
        {
            totient *= p - 1;
            if (totient > degree)
            {
                break;
            }

            bound = bound * p / (p - 1);
        }

        return (int)Math.Min(Math.Ceiling(bound), int.MaxValue);
    }
}
