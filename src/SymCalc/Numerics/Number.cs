using System.Diagnostics;
using System.Numerics;

namespace SymCalc.Numerics;

/// <summary>A coefficient: an exact fraction, or a finite non-zero double.</summary>
/// <remarks>
/// Sixteen bytes, shared with <see cref="Rational"/>. A double met by an exact number gives a double; where that would
/// over- or underflow, the operation is done exactly instead (docs/semantics.md, line 6). ±0.0 is exact 0.
/// </remarks>
internal readonly struct Number : IEquatable<Number>
{
    /// <summary>A result with more bits than this is an <see cref="ExpressionLimitException"/>.</summary>
    public const int MaxBits = 100_000;

    private static readonly object DoubleTag = new();

    private readonly object? _tag;
    private readonly long _bits;

    private Number(object? tag, long bits)
    {
        _tag = tag;
        _bits = bits;
    }

    public Number(long value) : this(null, value)
    {
    }

    public Number(Rational value) : this(value.Tag, value.Bits)
    {
        if (value.Tag is not null && value.BitLength > MaxBits)
        {
            throw ExpressionLimitException.CoefficientTooLarge(value.BitLength, MaxBits);
        }
    }

    public static Number Zero => default;

    public static Number One => new(1);

    public static Number MinusOne => new(-1);

    /// <summary>The finite double <paramref name="value"/>; ±0.0 becomes exact 0.</summary>
    public static Number FromDouble(double value)
    {
        Debug.Assert(double.IsFinite(value));
        return value == 0 ? default : new Number(DoubleTag, BitConverter.DoubleToInt64Bits(value));
    }

    public bool IsDouble => ReferenceEquals(_tag, DoubleTag);

    public bool IsExact => !IsDouble;

    public bool IsZero => _tag is null && _bits == 0;

    /// <summary>Whether this is exactly 1 (not 1.0).</summary>
    public bool IsOne => _tag is null && _bits == 1;

    /// <summary>Whether this is exactly -1.</summary>
    public bool IsMinusOne => _tag is null && _bits == -1;

    public bool IsInteger => IsExact && Exact.IsInteger;

    /// <summary>Whether this is an exact integer of more than 64 bits.</summary>
    public bool IsLongInteger => _tag is not null && IsInteger;

    /// <summary>The exact value; for a double, the dyadic fraction that it stands for.</summary>
    public Rational Exact => IsDouble ? Rational.FromDouble(DoubleValue) : Rational.OfParts(_tag, _bits);

    public int Sign => IsDouble ? Math.Sign(DoubleValue) : Exact.Sign;

    private double DoubleValue => BitConverter.Int64BitsToDouble(_bits);

    public double ToDouble() => IsDouble ? DoubleValue : Exact.ToDouble();

    /// <summary>Whether this is an exact integer of 64 bits, and which.</summary>
    public bool TryGetInt64(out long value)
    {
        value = _bits;
        return _tag is null;
    }

    /// <summary>Whether this is an exact integer of 32 bits, and which.</summary>
    public bool TryGetInt32(out int value)
    {
        value = unchecked((int)_bits);
        return _tag is null && value == _bits;
    }

    /// <summary>1.0 as exact 1: the neutral element of a product is always exact.</summary>
    public Number AsCoefficient() => IsDouble && DoubleValue == 1 ? One : this;

    /// <summary>A double that is a multiple of 1/2 as that exact number: the form of exponents.</summary>
    public Number AsExponent() => IsDouble && (Math.Abs(DoubleValue) >= 1L << 53 || DoubleValue * 2 == Math.Truncate(DoubleValue * 2))
        ? new Number(Rational.FromDouble(DoubleValue))
        : this;

    public static Number operator -(Number value) => value.IsDouble
        ? FromDouble(-value.DoubleValue)
        : new Number(-value.Exact);

    public static Number operator +(Number left, Number right)
    {
        if (left._tag is null && right._tag is null)
        {
            var sum = unchecked(left._bits + right._bits);
            if (((left._bits ^ sum) & (right._bits ^ sum)) >= 0)
            {
                return new Number(null, sum);
            }
        }

        if (left.IsExact && right.IsExact)
        {
            return new Number(left.Exact + right.Exact);
        }

        if (left.IsZero || right.IsZero)
        {
            return left.IsZero ? right : left;
        }

        var value = left.ToDouble() + right.ToDouble();
        return double.IsFinite(value) ? FromDouble(value) : new Number(left.Exact + right.Exact);
    }

    public static Number operator -(Number left, Number right) => left + -right;

    public static Number operator *(Number left, Number right)
    {
        if (left._tag is null && right._tag is null)
        {
            if (left._bits == 1)
            {
                return right;
            }

            var high = Math.BigMul(left._bits, right._bits, out var low);
            if ((high == 0 && low >= 0) || (high == -1 && low < 0))
            {
                return new Number(null, low);
            }
        }

        if (left.IsExact && right.IsExact)
        {
            return new Number(left.Exact * right.Exact);
        }

        if (left.IsOne || right.IsOne)
        {
            return left.IsOne ? right : left;
        }

        if (left.IsMinusOne || right.IsMinusOne)
        {
            return left.IsMinusOne ? -right : -left;        // exact even for subnormal doubles
        }

        if (left.IsZero || right.IsZero)
        {
            return Zero;
        }

        var value = left.ToDouble() * right.ToDouble();
        return IsNormal(value) ? FromDouble(value) : new Number(left.Exact * right.Exact);
    }

    /// <summary>1/this; this must not be 0.</summary>
    public Number Inverse()
    {
        if (IsExact)
        {
            return new Number(Exact.Inverse());
        }

        var value = 1 / DoubleValue;
        return IsNormal(value) ? FromDouble(value) : new Number(Exact.Inverse());
    }

    /// <summary>this^exponent, if the exact result has at most <paramref name="maxBits"/> bits; 0^negative has none.</summary>
    public bool TryPow(long exponent, int maxBits, out Number result)
    {
        result = default;
        if (IsZero)
        {
            result = exponent == 0 ? One : Zero;
            return exponent >= 0;
        }

        if (IsDouble)
        {
            var value = Math.Pow(DoubleValue, exponent);
            if (IsNormal(value))
            {
                result = FromDouble(value);
                return true;
            }
        }

        var exact = Exact;
        if (exact.IsOne || exponent == 0)
        {
            result = One;
            return true;
        }

        if (exact == -1)
        {
            result = (exponent & 1) == 0 ? One : MinusOne;
            return true;
        }

        var bits = Math.Max(BitLength(exact.Numerator), BitLength(exact.Denominator));
        if (Math.Abs((double)exponent) * (bits - 1) > maxBits)
        {
            return false;
        }

        var power = exact.Pow((int)exponent);
        result = new Number(power);
        return Math.Max(BitLength(power.Numerator), BitLength(power.Denominator)) <= maxBits;
    }

    private static long BitLength(BigInteger value) => (long)BigInteger.Abs(value).GetBitLength();

    private static bool IsNormal(double value) => double.IsNormal(value);

    public bool Equals(Number other) => IsDouble || other.IsDouble
        ? ReferenceEquals(_tag, other._tag) && _bits == other._bits
        : Exact.Equals(other.Exact);

    public override bool Equals(object? obj) => obj is Number other && Equals(other);

    public override int GetHashCode() => IsDouble ? _bits.GetHashCode() : Exact.GetHashCode();

    public static bool operator ==(Number left, Number right) => left.Equals(right);

    public static bool operator !=(Number left, Number right) => !left.Equals(right);

    /// <summary>Order by value; an exact number comes before the double of the same value.</summary>
    public int CompareTo(Number other)
    {
        var order = Exact.CompareTo(other.Exact);
        return order != 0 ? order : IsDouble.CompareTo(other.IsDouble);
    }

    public override string ToString() => NumberText.Format(this);
}
