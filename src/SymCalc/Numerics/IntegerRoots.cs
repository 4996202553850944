using System.Numerics;

namespace SymCalc.Numerics;

/// <summary>Exact roots of integers and perfect powers.</summary>
/// <remarks>
/// Most integers are no power, which their residues show at once: modulo a prime p = 1 (mod k), only one
/// in k of the residues is a k-th power (Cohen, A Course in Computational Algebraic Number Theory, section 1.7).
/// </remarks>
internal static class IntegerRoots
{
    /// <summary>Perfect powers are looked for up to the largest of these degrees.</summary>
    public static readonly int[] Degrees =
        [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97];

    /// <summary>For each degree, primes p = 1 (mod degree) of which so many that few other integers pass.</summary>
    private static readonly uint[][] Sieves = [.. Degrees.Select(Sieve)];

    /// <summary>n = root^degree with the largest degree whose prime factors are among <see cref="Degrees"/>, for n &gt; 0.</summary>
    public static (BigInteger Root, int Degree) PerfectPower(BigInteger n)
    {
        var degree = 1;
        for (var i = 0; i < Degrees.Length; i++)
        {
            while (Degrees[i] < n.GetBitLength() && PassesSieve(n, i) && TryRoot(n, Degrees[i]) is { } root)
            {
                (n, degree) = (root, degree * Degrees[i]);
            }
        }

        return (n, degree);
    }

    /// <summary>The exact k-th root of n &gt; 0, if there is one.</summary>
    public static BigInteger? TryRoot(BigInteger n, int k)
    {
        if (n.IsOne || k >= n.GetBitLength())
        {
            return n.IsOne ? n : null;      // 2^k is the smallest other power
        }

        if (n.GetBitLength() <= 50)
        {
            var near = (BigInteger)Math.Round(Math.Pow((double)n, 1.0 / k));
            return BigInteger.Pow(near, k) == n ? near : null;
        }

        // Newton's method from above falls until it reaches the root's floor.
        var root = BigInteger.One << ((int)((n.GetBitLength() - 1) / k) + 1);
        while (true)
        {
            var power = BigInteger.Pow(root, k - 1);
            var next = (((k - 1) * root) + (n / power)) / k;
            if (next >= root)
            {
                return power * root == n ? root : null;
            }

            root = next;
        }
    }

    private static bool PassesSieve(BigInteger n, int index)
    {
        foreach (var prime in Sieves[index])
        {
            var residue = (ulong)(n % prime);
            if (residue != 0 && PowerModulo(residue, (prime - 1) / (uint)Degrees[index], prime) != 1)
            {
                return false;
            }
        }

        return true;
    }

    private static ulong PowerModulo(ulong b, uint e, uint modulus)
    {
        var result = 1UL;
        for (; e > 0; e >>= 1, b = b * b % modulus)
        {
            if ((e & 1) == 1)
            {
                result = result * b % modulus;
            }
        }

        return result;
    }

    private static uint[] Sieve(int degree)
    {
        var primes = new List<uint>();
        var passes = 1.0;
        for (var candidate = (uint)degree + 1; passes > 1.0 / 64; candidate += (uint)degree)
        {
            if (IsPrime(candidate))
            {
                primes.Add(candidate);
                passes /= degree;
            }
        }

        return [.. primes];
    }

    private static bool IsPrime(uint n)
    {
        for (var d = 2u; d * d <= n; d++)
        {
            if (n % d == 0)
            {
                return false;
            }
        }

        return true;
    }
}
