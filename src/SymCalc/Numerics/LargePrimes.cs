namespace SymCalc.Numerics;

/// <summary>The largest primes below 2^60, in falling order.</summary>
internal static class LargePrimes
{
    /// <summary>So many are found once and kept.</summary>
    private const int Kept = 256;

    /// <summary>Bases for which the test of Miller and Rabin decides below 2^64 (J. Sorenson and J. Webster, Math. Comp. 86 (2017) 985-1003).</summary>
    private static readonly ulong[] Bases = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37];

    private static readonly Lazy<ulong[]> First = new(() => [.. Below(1UL << 60).Take(Kept)]);

    /// <summary>All of them.</summary>
    public static IEnumerable<ulong> All() => First.Value.Concat(Below(First.Value[^1]));

    private static IEnumerable<ulong> Below(ulong limit)
    {
        for (var n = (limit - 1) | 1; n > (1UL << 60) - (1UL << 56); n -= 2)
        {
            if (n < limit && IsPrime(n))
            {
                yield return n;
            }
        }
    }

    private static bool IsPrime(ulong n)
    {
        foreach (var divisor in Bases)
        {
            if (n % divisor == 0)
            {
                return false;
            }
        }

        var modulus = new PrimeModulus(n, 2);       // its products are right for every odd n
        var twos = System.Numerics.BitOperations.TrailingZeroCount(n - 1);
        var minusOne = modulus.Negate(modulus.One);
        foreach (var b in Bases)
        {
            var power = modulus.Power(modulus.OfInteger((long)b), (n - 1) >> twos);
            var passes = power == modulus.One || power == minusOne;
            for (var i = 1; i < twos && !passes; i++)
            {
                power = modulus.Multiply(power, power);
                passes = power == minusOne;
            }

            if (!passes)
            {
                return false;
            }
        }

        return true;
    }
}
