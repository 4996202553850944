using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace SymCalc.Simplification.Polynomials;

/// <summary>A dense polynomial in one variable over the integers modulo a prime below 2^31: immutable, lowest degree first.</summary>
/// <remarks>Textbook arithmetic: K. O. Geddes, S. R. Czapor, G. Labahn, Algorithms for Computer Algebra (1992), chapters 2 and 8.</remarks>
internal sealed class ModularPolynomial
{
    private readonly uint[] _coefficients;      // no zeros at the end; empty for 0

    /// <summary>The polynomial of given residues; zeros at the end are dropped.</summary>
    public ModularPolynomial(ReadOnlySpan<uint> coefficients, uint prime)
    {
        Debug.Assert(prime < 1U << 31);
        _coefficients = coefficients.TrimEnd(0U).ToArray();
        Prime = prime;
    }

    /// <summary>The modulus.</summary>
    public uint Prime { get; }

    /// <summary>The degree; -1 for 0.</summary>
    public int Degree => _coefficients.Length - 1;

    public bool IsZero => _coefficients.Length == 0;

    /// <summary>Whether this is a constant other than 0.</summary>
    public bool IsUnit => _coefficients.Length == 1;

    public ReadOnlySpan<uint> Coefficients => _coefficients;

    /// <summary>The coefficient of the highest power; 0 for 0.</summary>
    public uint Leading => IsZero ? 0 : _coefficients[^1];

    /// <summary>The coefficient of x^degree.</summary>
    public uint this[int degree] => degree < _coefficients.Length ? _coefficients[degree] : 0;

    /// <summary>The constant 1 modulo a prime.</summary>
    public static ModularPolynomial One(uint prime) => new([1], prime);

    /// <summary>The polynomial x modulo a prime.</summary>
    public static ModularPolynomial X(uint prime) => new([0, 1], prime);

    public static ModularPolynomial operator +(ModularPolynomial a, ModularPolynomial b) => Combine(a, b, 1);

    public static ModularPolynomial operator -(ModularPolynomial a, ModularPolynomial b) => Combine(a, b, a.Prime - 1);

    private static ModularPolynomial Combine(ModularPolynomial a, ModularPolynomial b, ulong factor)
    {
        var sum = new uint[Math.Max(a._coefficients.Length, b._coefficients.Length)];
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] = (uint)((a[i] + (factor * b[i])) % a.Prime);
        }

        return new ModularPolynomial(sum, a.Prime);
    }

    public static ModularPolynomial operator *(ModularPolynomial a, ModularPolynomial b)
    {
        if (a.IsZero || b.IsZero)
        {
            return new ModularPolynomial([], a.Prime);
        }

        var sums = new ulong[a.Degree + b.Degree + 1];
        var (rows, left) = (RowsOf(a.Prime), 0UL);
        for (var i = 0; i < a._coefficients.Length; i++, left--)
        {
            if (left == 0)
            {
                Reduce(sums, a.Prime);
                left = rows;
            }

            AddMultiple(sums.AsSpan(i), a._coefficients[i], b._coefficients);
        }

        return OfSums(sums, a.Prime);
    }

    /// <summary>c·this.</summary>
    public ModularPolynomial Scale(uint c)
    {
        var scaled = new uint[_coefficients.Length];
        for (var i = 0; i < scaled.Length; i++)
        {
            scaled[i] = (uint)((ulong)c * _coefficients[i] % Prime);
        }

        return new ModularPolynomial(scaled, Prime);
    }

    /// <summary>This divided by its leading coefficient; 0 stays 0.</summary>
    public ModularPolynomial Monic() => IsZero || Leading == 1 ? this : Scale(Inverse(Leading, Prime));

    /// <summary>The quotient and the remainder of a division by a polynomial other than 0.</summary>
    public (ModularPolynomial Quotient, ModularPolynomial Remainder) DivideBy(ModularPolynomial divisor)
    {
        if (Degree < divisor.Degree)
        {
            return (new ModularPolynomial([], Prime), this);
        }

        var (prime, degree, coefficients) = (Prime, divisor.Degree, divisor._coefficients);
        var sums = new ulong[_coefficients.Length];
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] = _coefficients[i];
        }

        var quotient = new uint[Degree - degree + 1];
        ulong inverse = Inverse(divisor.Leading, prime);
        var (rows, left) = (RowsOf(prime), RowsOf(prime));
        for (var i = quotient.Length - 1; i >= 0; i--, left--)
        {
            if (left == 0)
            {
                Reduce(sums, prime);
                left = rows;
            }

            var q = inverse * (sums[i + degree] % prime) % prime;
            quotient[i] = (uint)q;
            AddMultiple(sums.AsSpan(i), q == 0 ? 0 : prime - q, coefficients);
        }

        return (new ModularPolynomial(quotient, prime), OfSums(sums.AsSpan(0, degree), prime));
    }

    /// <summary>How many products of residues, and one residue, are below 2^64 together.</summary>
    private static ulong RowsOf(uint prime) => (ulong.MaxValue / ((ulong)(prime - 1) * (prime - 1))) - 1;

    // What takes most of the time of factoring, often in a few long calls: optimised from the first one on.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddMultiple(Span<ulong> sums, ulong factor, ReadOnlySpan<uint> coefficients)
    {
        sums = sums[..coefficients.Length];
        for (var j = 0; j < coefficients.Length; j++)
        {
            sums[j] += factor * coefficients[j];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Reduce(Span<ulong> sums, uint prime)
    {
        foreach (ref var sum in sums)
        {
            sum %= prime;
        }
    }

    private static ModularPolynomial OfSums(Span<ulong> sums, uint prime)
    {
        Reduce(sums, prime);
        var coefficients = new uint[sums.Length];
        for (var i = 0; i < coefficients.Length; i++)
        {
            coefficients[i] = (uint)sums[i];
        }

        return new ModularPolynomial(coefficients, prime);
    }

    public ModularPolynomial ModuloOf(ModularPolynomial divisor) => DivideBy(divisor).Remainder;

    /// <summary>The monic greatest common divisor.</summary>
    public static ModularPolynomial Gcd(ModularPolynomial a, ModularPolynomial b)
    {
        while (!b.IsZero)
        {
            (a, b) = (b, a.ModuloOf(b));
        }

        return a.Monic();
    }

    /// <summary>s and t with s·a + t·b = 1, for coprime a and b.</summary>
    public static (ModularPolynomial S, ModularPolynomial T) Bezout(ModularPolynomial a, ModularPolynomial b)
    {
        var (s0, s1) = (One(a.Prime), new ModularPolynomial([], a.Prime));
        var (t0, t1) = (s1, s0);
        while (!b.IsZero)
        {
            var (q, r) = a.DivideBy(b);
            (a, b) = (b, r);
            (s0, s1) = (s1, s0 - (q * s1));
            (t0, t1) = (t1, t0 - (q * t1));
        }

        Debug.Assert(a.IsUnit);
        var inverse = Inverse(a.Leading, a.Prime);
        return (s0.Scale(inverse), t0.Scale(inverse));
    }

    /// <summary>The derivative.</summary>
    public ModularPolynomial Derivative()
    {
        var derivative = new uint[Math.Max(0, Degree)];
        for (var i = 1; i <= Degree; i++)
        {
            derivative[i - 1] = (uint)((ulong)(uint)i % Prime * _coefficients[i] % Prime);
        }

        return new ModularPolynomial(derivative, Prime);
    }

    /// <summary>this^exponent modulo a polynomial, by repeated squaring.</summary>
    public ModularPolynomial PowModulo(System.Numerics.BigInteger exponent, ModularPolynomial modulus)
    {
        var (result, square) = (One(Prime).ModuloOf(modulus), ModuloOf(modulus));
        for (; !exponent.IsZero; exponent >>= 1)
        {
            result = exponent.IsEven ? result : (result * square).ModuloOf(modulus);
            square = (square * square).ModuloOf(modulus);
        }

        return result;
    }

    /// <summary>1/a modulo a prime, by Euclid's algorithm.</summary>
    public static uint Inverse(uint a, uint prime)
    {
        long r0 = prime, r1 = a, t0 = 0, t1 = 1;
        while (r1 != 0)
        {
            var q = r0 / r1;
            (r0, r1) = (r1, r0 - (q * r1));
            (t0, t1) = (t1, t0 - (q * t1));
        }

        Debug.Assert(r0 == 1);
        return (uint)(t0 < 0 ? t0 + prime : t0);
    }
}
