using System.Numerics;

namespace SymCalc.Simplification.Polynomials;

/// <summary>The greatest common divisor of polynomials over the integers, from images modulo primes.</summary>
/// <remarks>
/// W. S. Brown, On Euclid's algorithm and the computation of polynomial greatest common divisors, J. ACM 18 (1971): images
/// modulo primes, joined by the Chinese remainder theorem until the result divides both; that check makes it right.
/// </remarks>
internal static class UnivariateGcd
{
    /// <summary>gcd(a, b) with its content, the leading coefficient positive.</summary>
    public static IntegerPolynomial Of(IntegerPolynomial a, IntegerPolynomial b, AlgebraBudget budget)
    {
        if (a.IsZero || b.IsZero)
        {
            var other = a.IsZero ? b : a;
            return other.Leading.Sign < 0 ? other.Scale(BigInteger.MinusOne) : other;
        }

        var content = BigInteger.GreatestCommonDivisor(a.Content(), b.Content());
        return OfPrimitive(a.PrimitivePart(), b.PrimitivePart(), budget).Scale(content);
    }

    private static IntegerPolynomial OfPrimitive(IntegerPolynomial a, IntegerPolynomial b, AlgebraBudget budget)
    {
        var leading = BigInteger.GreatestCommonDivisor(a.Leading, b.Leading);
        var (joined, modulus) = (IntegerPolynomial.Zero, BigInteger.One);
        foreach (var prime in Primes.Large())
        {
            budget.Spend(((long)a.Degree + 1) * (b.Degree + 1));
            if ((leading % prime).IsZero)
            {
                continue;
            }

            var image = ModularPolynomial.Gcd(a.Modulo(prime), b.Modulo(prime));
            if (image.IsUnit)
            {
                return IntegerPolynomial.One;
            }

            var scaled = image.Scale((uint)(leading % prime));
            if (modulus.IsOne || scaled.Degree < joined.Degree)
            {
                (joined, modulus) = (IntegerPolynomial.Of(scaled), prime);      // the primes before were unlucky
            }
            else if (scaled.Degree == joined.Degree)
            {
                (joined, modulus) = (Join(joined, modulus, scaled), modulus * prime);
            }

            var candidate = joined.SymmetricModulo(modulus).PrimitivePart();
            if (a.TryDivideBy(candidate) is not null && b.TryDivideBy(candidate) is not null)
            {
                return candidate;
            }
        }

        throw new AlgebraBudgetException();       // 2^25 primes later: no budget allows for that
    }

    /// <summary>The polynomial that is a modulo m and b modulo b's prime.</summary>
    private static IntegerPolynomial Join(IntegerPolynomial a, BigInteger m, ModularPolynomial b)
    {
        var p = b.Prime;
        ulong inverse = ModularPolynomial.Inverse((uint)(m % p), p);
        var joined = new BigInteger[Math.Max(a.Degree, b.Degree) + 1];
        for (var i = 0; i < joined.Length; i++)
        {
            var residue = (ulong)(a[i] % p);
            joined[i] = a[i] + (m * (inverse * ((b[i] + p - residue) % p) % p));
        }

        return new IntegerPolynomial(joined);
    }
}
