using System.Numerics;

namespace SymCalc.Numerics;

/// <summary>Arithmetic modulo a prime p just below 2^60 (2^60 - p is below 2^56), on residues in Montgomery's form a·2^64 mod p.</summary>
/// <remarks>P. L. Montgomery, Modular multiplication without trial division, Math. Comp. 44 (1985) 519-521.</remarks>
internal sealed class PrimeModulus
{
    /// <summary>So many products below 2^120 add up without leaving 128 bits, together with a remainder of less than 16 of them.</summary>
    private const int ProductsAtOnce = 240;

    private readonly ulong _negativeInverse;    // -1/p mod 2^64
    private readonly ulong _square;             // 2^128 mod p
    private readonly ulong[] _integers;
    private ulong[]? _inverses;

    /// <summary>Arithmetic modulo p, with the numbers below <paramref name="count"/> at hand.</summary>
    public PrimeModulus(ulong prime, int count)
    {
        Prime = prime;
        var inverse = prime;                    // right to 3 bits; each step doubles them
        for (var bits = 3; bits < 64; bits *= 2)
        {
            inverse *= 2 - (prime * inverse);
        }

        _negativeInverse = unchecked(0 - inverse);
        _square = (ulong)((UInt128.One << 127) % prime * 2 % prime);
        _integers = new ulong[count];
        var one = Reduce(0, _square);
        for (var n = 1; n < count; n++)
        {
            _integers[n] = Add(_integers[n - 1], one);
        }

        One = one;
    }

    /// <summary>p.</summary>
    public ulong Prime { get; }

    /// <summary>1 in Montgomery's form.</summary>
    public ulong One { get; }

    /// <summary>a + b.</summary>
    public ulong Add(ulong a, ulong b) => a + b is var sum && sum >= Prime ? sum - Prime : sum;

    /// <summary>a - b.</summary>
    public ulong Subtract(ulong a, ulong b) => a >= b ? a - b : a + Prime - b;

    /// <summary>-a.</summary>
    public ulong Negate(ulong a) => a == 0 ? 0 : Prime - a;

    /// <summary>a·b.</summary>
    public ulong Multiply(ulong a, ulong b) => Reduce(Math.BigMul(a, b, out var low), low);

    /// <summary>a₀·b₍ₙ₎ + … + aₙ·b₀, or every step-th of these products from the first on.</summary>
    public ulong SumOfProducts(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, int step)
    {
        ulong high = 0, low = 0;
        int i = 0, j = b.Length - 1;
        while (i < a.Length)
        {
            high = Fold(high);
            var end = (int)Math.Min(a.Length, i + ((long)ProductsAtOnce * step));
            for (; i < end; i += step, j -= step)
            {
                var upper = Math.BigMul(a[i], b[j], out var lower);
                low += lower;
                high += upper;
                high += low < lower ? 1UL : 0;
            }
        }

        return Reduce(Fold(high), low);
    }

    /// <summary>n in Montgomery's form.</summary>
    public ulong OfInteger(long n) => n < 0 ? Negate(OfInteger(-n)) : n < _integers.Length ? _integers[n] : Multiply(Fold((ulong)n), _square);

    /// <summary>n in Montgomery's form.</summary>
    public ulong OfInteger(BigInteger n)
    {
        var residue = (long)(n % Prime);
        return OfInteger(residue);
    }

    /// <summary>1/n for an n below the count, in Montgomery's form.</summary>
    public ulong InverseOf(int n) => (_inverses ??= Inverses())[n];

    /// <summary>1/a = a^(p - 2).</summary>
    public ulong Invert(ulong a) => Power(a, Prime - 2);

    /// <summary>a^exponent.</summary>
    public ulong Power(ulong a, ulong exponent)
    {
        var result = One;
        for (; exponent > 0; exponent >>= 1)
        {
            result = (exponent & 1) != 0 ? Multiply(result, a) : result;
            a = Multiply(a, a);
        }

        return result;
    }

    /// <summary>The residue itself, from Montgomery's form.</summary>
    public ulong ToResidue(ulong a) => Reduce(0, a);

    /// <summary>1/n = -(p div n)·1/(p mod n).</summary>
    private ulong[] Inverses()
    {
        var inverses = new ulong[_integers.Length];
        inverses[1] = One;
        for (var n = 2; n < inverses.Length; n++)
        {
            var (quotient, rest) = Math.DivRem(Prime, (ulong)n);
            inverses[n] = Negate(Multiply(Multiply(quotient, _square), inverses[rest]));
        }

        return inverses;
    }

    /// <summary>n mod p without a division: n - (n div 2^60)·p is below 2·p.</summary>
    private ulong Fold(ulong n)
    {
        n -= (n >> 60) * Prime;
        return n >= Prime ? n - Prime : n;
    }

    /// <summary>(high·2^64 + low)/2^64 mod p, for high below p.</summary>
    private ulong Reduce(ulong high, ulong low)
    {
        var carry = Math.BigMul(low * _negativeInverse, Prime, out _);
        var sum = high + carry + (low != 0 ? 1UL : 0);        // low + rest is 0 modulo 2^64: it carries unless both are 0
        return sum >= Prime ? sum - Prime : sum;
    }
}
