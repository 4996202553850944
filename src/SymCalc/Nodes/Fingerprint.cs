using System.Numerics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using SymCalc.Numerics;

namespace SymCalc.Nodes;

/// <summary>
/// A 122-bit content hash that is a vector over two prime fields, so that hashes of sums add and hashes of products'
/// logarithms add: flat, nested and reordered forms of one expression hash alike (docs/decisions/0002-fingerprints.md).
/// </summary>
/// <remarks>
/// Lane A works modulo 2^61-1; lane B modulo a random 61-bit prime in Montgomery form, so that no coefficient written
/// by a stranger can vanish in both. Seeds and prime are drawn per process (or from SYMCALC_FINGERPRINT_SEED, for tests);
/// nothing observable depends on them.
/// </remarks>
internal readonly struct Fingerprint(ulong a, ulong b) : IEquatable<Fingerprint>
{
    private const ulong PrimeA = (1UL << 61) - 1;

    private static readonly ulong[] Seeds = CreateSeeds();
    private static readonly ulong PrimeB = CreatePrime(Seeds[7]);
    private static readonly ulong InverseB = CreateInverse(PrimeB);                              // -PrimeB^-1 mod 2^64
    private static readonly ulong SquareB = (ulong)((BigInteger.One << 128) % PrimeB);           // R^2 mod PrimeB
    private static readonly ulong Seed0 = Seeds[0];
    private static readonly ulong Seed1 = Seeds[1];
    private static readonly ulong Seed2 = Seeds[2];
    private static readonly ulong Seed3 = Seeds[3];

    private const int SmallCount = 256;
    private static readonly Fingerprint[] SmallResidues = [.. Enumerable.Range(0, SmallCount).Select(n => OfAnyInteger(n))];

    private static readonly Fingerprint[] SmallInverses = [.. SmallResidues.Select(Invert)];

    public readonly ulong A = a;
    public readonly ulong B = b;

    /// <summary>The hash of the number 1, a random vector.</summary>
    public static readonly Fingerprint Unit = Mix(new Fingerprint(Seeds[4], Seeds[5]), 1);

    /// <summary>Takes the random vector out of a number's hash again.</summary>
    public static readonly Fingerprint UnitInverse = Invert(Unit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Fingerprint operator +(Fingerprint x, Fingerprint y)
    {
        var a = x.A + y.A;
        var b = x.B + y.B;
        return new Fingerprint(a >= PrimeA ? a - PrimeA : a, b >= PrimeB ? b - PrimeB : b);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Fingerprint operator -(Fingerprint x, Fingerprint y) => new(
        x.A >= y.A ? x.A - y.A : x.A + PrimeA - y.A,
        x.B >= y.B ? x.B - y.B : x.B + PrimeB - y.B);

    public static Fingerprint operator -(Fingerprint x) => new(x.A == 0 ? 0 : PrimeA - x.A, x.B == 0 ? 0 : PrimeB - x.B);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Fingerprint operator *(Fingerprint x, Fingerprint y) => new(MultiplyA(x.A, y.A), MultiplyB(x.B, y.B));

    /// <summary>c·x for a coefficient c; a double's factor is a hash of its bits, not its value.</summary>
    public static Fingerprint Scale(Number c, Fingerprint x)
    {
        if (c.TryGetInt64(out var n))
        {
            if (n == 1)
            {
                return x;
            }

            if (n == -1)
            {
                return -x;
            }
        }

        return Residue(c) * x;
    }

    /// <summary>The image of a coefficient in the two fields.</summary>
    public static Fingerprint Residue(Number c)
    {
        if (c.TryGetInt64(out var n))
        {
            return OfInteger(n);
        }

        if (c.IsDouble)
        {
            return Mix(new Fingerprint((ulong)BitConverter.DoubleToInt64Bits(c.ToDouble()), Seeds[6]), 2);
        }

        var exact = c.Exact;
        if (exact.TryGetSmall(out var numerator, out var denominator))
        {
            return OfInteger(numerator) * (denominator < SmallCount ? SmallInverses[denominator] : Invert(OfInteger(denominator)));
        }

        return exact.IsInteger ? OfInteger(exact.Numerator) : OfInteger(exact.Numerator) * Invert(OfInteger(exact.Denominator));
    }

    private static Fingerprint OfInteger(long n)
    {
        if (n is >= 0 and < SmallCount)
        {
            return SmallResidues[n];
        }

        if (n is < 0 and > -SmallCount)
        {
            return -SmallResidues[-n];
        }

        return OfAnyInteger(n);
    }

    private static Fingerprint OfAnyInteger(long n)
    {
        var magnitude = n < 0 ? (ulong)-n : (ulong)n;
        var a = (magnitude & PrimeA) + (magnitude >> 61);
        a = a >= PrimeA ? a - PrimeA : a;
        var residue = new Fingerprint(a, MultiplyB(magnitude % PrimeB, SquareB));
        return n < 0 ? -residue : residue;
    }

    private static Fingerprint OfInteger(BigInteger n)
    {
        var magnitude = BigInteger.Abs(n);
        var residue = new Fingerprint((ulong)(magnitude % PrimeA), MultiplyB((ulong)(magnitude % PrimeB), SquareB));
        return n.Sign < 0 ? -residue : residue;
    }

    /// <summary>The inverse in both fields, by Fermat's little theorem.</summary>
    private static Fingerprint Invert(Fingerprint x)
    {
        ulong a = 1, baseA = x.A;
        for (var e = PrimeA - 2; e != 0; e >>= 1)
        {
            a = (e & 1) != 0 ? MultiplyA(a, baseA) : a;
            baseA = MultiplyA(baseA, baseA);
        }

        ulong b = MultiplyB(1, SquareB), baseB = x.B;
        for (var e = PrimeB - 2; e != 0; e >>= 1)
        {
            b = (e & 1) != 0 ? MultiplyB(b, baseB) : b;
            baseB = MultiplyB(baseB, baseB);
        }

        return new Fingerprint(a, b);
    }

    /// <summary>A keyed one-way map of the two fields into themselves; <paramref name="salt"/> separates its uses.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Fingerprint Mix(Fingerprint x, ulong salt)
    {
        var s = salt * 0x9E3779B97F4A7C15UL;
        var p = Fold(x.A ^ Seed0 ^ s, x.B ^ Seed1);
        var q = Fold(x.B ^ Seed2 ^ s, x.A ^ Seed3);
        p = Fold(p ^ Seed1, q ^ 0xD6E8FEB86659FD93UL);
        q = Fold(q ^ Seed0, p ^ 0xA0761D6478BD642FUL);
        return new Fingerprint((p >> 3) == PrimeA ? 0 : p >> 3, q >> 4);
    }

    /// <summary>Appends <paramref name="next"/> to an ordered hash.</summary>
    public static Fingerprint Chain(Fingerprint soFar, Fingerprint next, ulong salt) => Mix(soFar + Mix(next, salt), 3);

    /// <summary>The hash of a name: a polynomial in a secret point, then mixed.</summary>
    public static Fingerprint OfText(string text, ulong salt)
    {
        var point = new Fingerprint(Seed2 >> 4, Seed3 >> 5);
        var hash = new Fingerprint((ulong)text.Length, salt);
        foreach (var c in text)
        {
            hash = (hash * point) + new Fingerprint(c, c);
        }

        return Mix(hash, salt);
    }

    private static ulong Fold(ulong x, ulong y)
    {
        var high = Math.BigMul(x, y, out var low);
        return high ^ low;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong MultiplyA(ulong x, ulong y)
    {
        var high = Math.BigMul(x, y, out var low);
        var sum = (low & PrimeA) + ((low >> 61) | (high << 3));
        return sum >= PrimeA ? sum - PrimeA : sum;
    }

    /// <summary>x·y/2^64 mod PrimeB (Montgomery, "Modular multiplication without trial division", 1985).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong MultiplyB(ulong x, ulong y)
    {
        var high = Math.BigMul(x, y, out var low);
        var m = low * InverseB;
        var carryHigh = Math.BigMul(m, PrimeB, out var carryLow);
        var result = high + carryHigh + (low + carryLow < low ? 1UL : 0UL);
        return result >= PrimeB ? result - PrimeB : result;
    }

    private static ulong CreateInverse(ulong prime)
    {
        var inverse = prime;                       // Newton's iteration: each step doubles the number of right bits
        for (var i = 0; i < 6; i++)
        {
            inverse *= 2 - (prime * inverse);
        }

        return unchecked(0 - inverse);
    }

    private static ulong[] CreateSeeds()
    {
        Span<byte> bytes = stackalloc byte[8];
        var given = Environment.GetEnvironmentVariable("SYMCALC_FINGERPRINT_SEED");
        if (!ulong.TryParse(given, System.Globalization.CultureInfo.InvariantCulture, out var state))
        {
            RandomNumberGenerator.Fill(bytes);
            state = BitConverter.ToUInt64(bytes);
        }

        var seeds = new ulong[8];
        for (var i = 0; i < seeds.Length; i++)     // SplitMix64
        {
            state += 0x9E3779B97F4A7C15UL;
            var z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            seeds[i] = z ^ (z >> 31);
        }

        return seeds;
    }

    private static ulong CreatePrime(ulong seed)
    {
        var candidate = (seed >> 4) | (1UL << 60) | 1;
        while (!IsPrime(candidate))
        {
            candidate = candidate >= (1UL << 61) - 3 ? (1UL << 60) | 1 : candidate + 2;
        }

        return candidate;
    }

    /// <summary>Miller–Rabin with the twelve bases that decide every 64-bit number.</summary>
    private static bool IsPrime(ulong n)
    {
        var odd = n - 1;
        var twos = BitOperations.TrailingZeroCount(odd);
        odd >>= twos;
        foreach (var witness in (ReadOnlySpan<ulong>)[2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37])
        {
            var x = BigInteger.ModPow(witness, odd, n);
            for (var i = 0; i < twos - 1 && !x.IsOne && x != n - 1; i++)
            {
                x = x * x % n;
                if (x.IsOne)
                {
                    return false;
                }
            }

            if (!x.IsOne && x != n - 1)
            {
                return false;
            }
        }

        return true;
    }

    public bool Equals(Fingerprint other) => A == other.A && B == other.B;

    public override bool Equals(object? obj) => obj is Fingerprint other && Equals(other);

    public override int GetHashCode() => (int)(A ^ (A >> 32));

    public static bool operator ==(Fingerprint x, Fingerprint y) => x.A == y.A && x.B == y.B;

    public static bool operator !=(Fingerprint x, Fingerprint y) => !(x == y);
}
