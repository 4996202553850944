using System.Globalization;
using System.Numerics;
using SymCalc.Numerics;

namespace SymCalc;

/// <summary>An exact fraction p/q in lowest terms with q &gt; 0.</summary>
/// <remarks>
/// Integers that fit 64 bits and fractions whose parts fit 32 bits are stored in place; everything else allocates one
/// small object. Arithmetic never rounds and never overflows. <c>default</c> is 0.
/// <example><code>new Rational(6, 4).ToString()   // 3/2</code></example>
/// </remarks>
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>, IComparable, IFormattable
{
    /// <summary>Marks a fraction whose numerator and denominator are packed into <see cref="_bits"/>.</summary>
    internal static readonly object FractionTag = new();

    private readonly object? _tag;   // null: the integer _bits; FractionTag: packed; otherwise a BigFraction
    private readonly long _bits;

    private sealed record BigFraction(BigInteger Numerator, BigInteger Denominator);

    private Rational((object? Tag, long Bits) parts) => (_tag, _bits) = parts;

    /// <summary>The number of given parts, as <see cref="Number"/> keeps them.</summary>
    internal static Rational OfParts(object? tag, long bits) => new((tag, bits));

    /// <summary>The integer <paramref name="value"/>.</summary>
    public Rational(long value) : this((null, value))
    {
    }

    /// <summary>The integer <paramref name="value"/>.</summary>
    public Rational(BigInteger value) => this = Reduced(value, BigInteger.One);

    /// <summary>The fraction <paramref name="numerator"/>/<paramref name="denominator"/>, reduced.</summary>
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("A fraction's denominator must not be 0.");
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0)
        {
            divisor = -divisor;
        }

        this = Reduced(numerator / divisor, denominator / divisor);
    }

    internal object? Tag => _tag;

    internal long Bits => _bits;

    /// <summary>0.</summary>
    public static Rational Zero => default;

    /// <summary>1.</summary>
    public static Rational One => new(1);

    /// <summary>The numerator p; it carries the sign.</summary>
    public BigInteger Numerator => _tag is null ? _bits : _tag is BigFraction big ? big.Numerator : SmallNumerator;

    /// <summary>The denominator q, at least 1.</summary>
    public BigInteger Denominator => _tag is null ? BigInteger.One : _tag is BigFraction big ? big.Denominator : SmallDenominator;

    /// <summary>Whether the denominator is 1.</summary>
    public bool IsInteger => _tag is null || (_tag is BigFraction big && big.Denominator.IsOne);

    /// <summary>Whether this is 0.</summary>
    public bool IsZero => _tag is null && _bits == 0;

    /// <summary>Whether this is 1.</summary>
    public bool IsOne => _tag is null && _bits == 1;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => _tag is null ? Math.Sign(_bits) : _tag is BigFraction big ? big.Numerator.Sign : Math.Sign(SmallNumerator);

    private int SmallNumerator => (int)(_bits >> 32);

    private int SmallDenominator => (int)_bits;

    /// <summary>Whether this is an integer of 64 bits, and which.</summary>
    internal bool TryGetInt64(out long value)
    {
        value = _bits;
        return _tag is null;
    }

    /// <summary>Whether numerator and denominator fit 64 bits each, and which they are.</summary>
    internal bool TryGetSmall(out long numerator, out long denominator)
    {
        if (_tag is null)
        {
            (numerator, denominator) = (_bits, 1);
            return true;
        }

        (numerator, denominator) = (SmallNumerator, SmallDenominator);
        return ReferenceEquals(_tag, FractionTag);
    }

    /// <summary>The larger of the bit lengths of numerator and denominator.</summary>
    internal long BitLength => _tag is BigFraction big
        ? Math.Max((long)big.Numerator.GetBitLength(), (long)big.Denominator.GetBitLength())
        : 64;

    /// <summary>The fraction of parts without a common divisor, the denominator being positive.</summary>
    /// <summary>The greatest number of which both are integer multiples; neither may be 0.</summary>
    internal static Rational GreatestCommonDivisor(Rational a, Rational b) => new(
        BigInteger.GreatestCommonDivisor(a.Numerator * b.Denominator, b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    internal static Rational OfReduced(BigInteger numerator, BigInteger denominator) => Reduced(numerator, denominator);

    private static Rational Reduced(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsOne)
        {
            return long.MinValue <= numerator && numerator <= long.MaxValue
                ? new Rational((long)numerator)
                : OfParts(new BigFraction(numerator, denominator), 0);
        }

        return denominator <= int.MaxValue && int.MinValue <= numerator && numerator <= int.MaxValue
            ? Pack((long)numerator, (long)denominator)
            : OfParts(new BigFraction(numerator, denominator), 0);
    }

    private static Rational Pack(long numerator, long denominator) => OfParts(FractionTag, (numerator << 32) | denominator);

    /// <summary>p/q for parts of up to 63 bits; q must not be 0.</summary>
    private static Rational FromSmall(long numerator, long denominator)
    {
        var divisor = (long)Gcd((ulong)Math.Abs(numerator), (ulong)Math.Abs(denominator));
        if (denominator < 0)
        {
            divisor = -divisor;
        }

        numerator /= divisor;
        denominator /= divisor;
        return denominator == 1
            ? new Rational((long)numerator)
            : denominator <= int.MaxValue && numerator is >= int.MinValue and <= int.MaxValue
                ? Pack(numerator, denominator)
                : OfParts(new BigFraction(numerator, denominator), 0);
    }

    private static ulong Gcd(ulong a, ulong b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }

    private static bool Is32(object? tag, long bits) => tag is null
        ? bits is >= int.MinValue and <= int.MaxValue
        : ReferenceEquals(tag, FractionTag);

    /// <summary>The sum.</summary>
    public static Rational operator +(Rational left, Rational right)
    {
        if (left._tag is null && right._tag is null)
        {
            var sum = unchecked(left._bits + right._bits);
            return ((left._bits ^ sum) & (right._bits ^ sum)) < 0
                ? new Rational((BigInteger)left._bits + right._bits)
                : new Rational(sum);
        }

        if (Is32(left._tag, left._bits) && Is32(right._tag, right._bits))
        {
            left.TryGetSmall(out var a, out var b);
            right.TryGetSmall(out var c, out var d);
            var x = (Int128)a * d + (Int128)c * b;
            if (x >= -long.MaxValue && x <= long.MaxValue)
            {
                return FromSmall((long)x, b * d);
            }
        }

        return AddLarge(left.Numerator, left.Denominator, right.Numerator, right.Denominator);
    }

    /// <summary>a/b + c/d with divisors of the denominators only (D. E. Knuth, The Art of Computer Programming 2, section 4.5.1).</summary>
    private static Rational AddLarge(BigInteger a, BigInteger b, BigInteger c, BigInteger d)
    {
        if (b.IsOne && d.IsOne)
        {
            return Reduced(a + c, BigInteger.One);
        }

        var divisor = b.IsOne || d.IsOne ? BigInteger.One : BigInteger.GreatestCommonDivisor(b, d);
        if (divisor.IsOne)
        {
            return Reduced((a * d) + (c * b), b * d);
        }

        var numerator = (a * (d / divisor)) + (c * (b / divisor));
        var rest = BigInteger.GreatestCommonDivisor(numerator, divisor);
        return Reduced(numerator / rest, b / divisor * (d / rest));
    }

    /// <summary>The difference.</summary>
    public static Rational operator -(Rational left, Rational right) => left + -right;

    /// <summary>The negative.</summary>
    public static Rational operator -(Rational value) => value._tag is null && value._bits != long.MinValue
        ? new Rational(-value._bits)
        : Reduced(-value.Numerator, value.Denominator);

    /// <summary>The product.</summary>
    public static Rational operator *(Rational left, Rational right)
    {
        if (left._tag is null && right._tag is null)
        {
            var high = Math.BigMul(left._bits, right._bits, out var low);
            return (high == 0 && low >= 0) || (high == -1 && low < 0)
                ? new Rational(low)
                : new Rational((BigInteger)left._bits * right._bits);
        }

        if (Is32(left._tag, left._bits) && Is32(right._tag, right._bits))
        {
            left.TryGetSmall(out var a, out var b);
            right.TryGetSmall(out var c, out var d);
            return FromSmall(a * c, b * d);
        }

        return MultiplyLarge(left.Numerator, left.Denominator, right.Numerator, right.Denominator);
    }

    /// <summary>a/b · c/d, each numerator reduced against the other denominator first (Knuth, as above).</summary>
    private static Rational MultiplyLarge(BigInteger a, BigInteger b, BigInteger c, BigInteger d)
    {
        if (a.IsZero || c.IsZero)
        {
            return Zero;
        }

        if (b.IsOne && d.IsOne)
        {
            return Reduced(a * c, BigInteger.One);
        }

        var first = d.IsOne ? BigInteger.One : BigInteger.GreatestCommonDivisor(a, d);
        var second = b.IsOne ? BigInteger.One : BigInteger.GreatestCommonDivisor(c, b);
        return Reduced(a / first * (c / second), b / second * (d / first));
    }

    /// <summary>The quotient.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is 0.</exception>
    public static Rational operator /(Rational left, Rational right) => left * right.Inverse();

    /// <summary>1/this.</summary>
    /// <exception cref="DivideByZeroException">This is 0.</exception>
    public Rational Inverse() => _tag is null && (_bits is 1 or -1) ? this : new Rational(Denominator, Numerator);

    /// <summary>The absolute value.</summary>
    public Rational Abs() => Sign < 0 ? -this : this;

    /// <summary>The power this^<paramref name="exponent"/>; 0^0 is 1.</summary>
    /// <exception cref="DivideByZeroException">This is 0 and the exponent negative.</exception>
    public Rational Pow(int exponent)
    {
        if (exponent < 0)
        {
            return exponent == int.MinValue
                ? throw new ArgumentOutOfRangeException(nameof(exponent), exponent, "The exponent is too large.")
                : Inverse().Pow(-exponent);
        }

        return Reduced(BigInteger.Pow(Numerator, exponent), BigInteger.Pow(Denominator, exponent));
    }

    /// <summary>The largest integer that is not above this.</summary>
    public BigInteger Floor()
    {
        var quotient = BigInteger.DivRem(Numerator, Denominator, out var remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>The exact value of a finite double.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not finite.</exception>
    public static Rational FromDouble(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "Only a finite number has an exact fraction.");
        }

        if (value == Math.Truncate(value) && Math.Abs(value) < 9e18)
        {
            return new Rational((long)value);
        }

        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = bits & 0xFFFFFFFFFFFFFL;
        mantissa = exponent == 0 ? mantissa : mantissa | (1L << 52);
        exponent = Math.Max(exponent, 1) - 1075;
        BigInteger signed = bits < 0 ? -mantissa : mantissa;
        return exponent >= 0 ? new Rational(signed << exponent) : new Rational(signed, BigInteger.One << -exponent);
    }

    /// <summary>The nearest double (ties to even); ±∞ beyond the range.</summary>
    public double ToDouble()
    {
        if (_tag is null)
        {
            return _bits;
        }

        return _tag is BigFraction big ? RationalConversion.ToDouble(big.Numerator, big.Denominator) : (double)SmallNumerator / SmallDenominator;
    }

    /// <summary>The nearest double.</summary>
    public static explicit operator double(Rational value) => value.ToDouble();

    /// <summary>An integer as a fraction.</summary>
    public static implicit operator Rational(int value) => new(value);

    /// <summary>An integer as a fraction.</summary>
    public static implicit operator Rational(long value) => new(value);

    /// <summary>An integer as a fraction.</summary>
    public static implicit operator Rational(BigInteger value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(Rational other) => _tag is null && other._tag is null
        ? _bits.CompareTo(other._bits)
        : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Rational other => CompareTo(other),
        _ => throw new ArgumentException("A fraction compares only with a fraction.", nameof(obj)),
    };

    /// <inheritdoc/>
    public bool Equals(Rational other) => _tag is BigFraction big
        ? other._tag is BigFraction otherBig && big == otherBig
        : ReferenceEquals(_tag, other._tag) && _bits == other._bits;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _tag is BigFraction big ? big.GetHashCode() : HashCode.Combine(_tag is null, _bits);

    /// <summary>Whether the two are the same number.</summary>
    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    /// <summary>Whether the two are different numbers.</summary>
    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    /// <summary>Whether left is smaller.</summary>
    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    /// <summary>Whether left is larger.</summary>
    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    /// <summary>Whether left is not larger.</summary>
    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    /// <summary>Whether left is not smaller.</summary>
    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    /// <summary>The fraction as <c>p/q</c>, or <c>p</c> for an integer.</summary>
    public override string ToString() => IsInteger
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();
}
