namespace SymCalc.Simplification.Polynomials;

/// <summary>Primes for modular images.</summary>
internal static class Primes
{
    /// <summary>The odd primes from 3 upwards.</summary>
    public static IEnumerable<uint> Small()
    {
        for (uint n = 3; n < 1U << 16; n += 2)
        {
            if (IsPrime(n))
            {
                yield return n;
            }
        }
    }

    /// <summary>The primes below 2^31, from the largest downwards.</summary>
    public static IEnumerable<uint> Large()
    {
        for (var n = (1U << 31) - 1; n > 1U << 30; n -= 2)
        {
            if (IsPrime(n))
            {
                yield return n;
            }
        }
    }

    /// <summary>The strong pseudoprime test to the bases 2, 7 and 61 decides for n below 4,759,123,141 (G. Jaeschke, Math. Comp. 61, 1993).</summary>
    private static bool IsPrime(uint n) => n is 7 or 61 || (Passes(n, 2) && Passes(n, 7) && Passes(n, 61));

    private static bool Passes(uint n, uint witness)
    {
        var shift = System.Numerics.BitOperations.TrailingZeroCount(n - 1);
        ulong power = 1;
        ulong square = witness % n;
        for (var e = (n - 1) >> shift; e != 0; e >>= 1)
        {
            power = (e & 1) != 0 ? power * square % n : power;
            square = square * square % n;
        }

        if (power == 1 || power == n - 1)
        {
            return true;
        }

        for (var i = 1; i < shift; i++)
        {
            power = power * power % n;
            if (power == n - 1)
            {
                return true;
            }
        }

        return false;
    }
}
