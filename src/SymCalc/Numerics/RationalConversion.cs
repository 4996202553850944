using System.Numerics;

namespace SymCalc.Numerics;

/// <summary>Correctly rounded conversion of large fractions to double.</summary>
internal static class RationalConversion
{
    /// <summary>The double nearest to numerator/denominator (ties to even), also where either part overflows a double.</summary>
    public static double ToDouble(BigInteger numerator, BigInteger denominator)
    {
        if (numerator.IsZero)
        {
            return 0;
        }

        var negative = numerator.Sign < 0;
        numerator = BigInteger.Abs(numerator);

        // Scale so that the integer quotient has at least 66 bits: 53 kept, the rest decides the rounding.
        var shift = (int)Math.Clamp(66 + (long)denominator.GetBitLength() - (long)numerator.GetBitLength(), -200_000_000, 200_000_000);
        var quotient = shift >= 0
            ? BigInteger.DivRem(numerator << shift, denominator, out var remainder)
            : BigInteger.DivRem(numerator, denominator << -shift, out remainder);
        var sticky = !remainder.IsZero;
        var length = (int)quotient.GetBitLength();
        var exponent = length - 1 - shift;              // value = quotient * 2^-shift = 1.xxx * 2^exponent
        if (exponent > 1023)
        {
            return negative ? double.NegativeInfinity : double.PositiveInfinity;
        }

        var keep = exponent >= -1022 ? 53 : 53 - (-1022 - exponent);
        if (keep < 0)
        {
            return negative ? -0.0 : 0.0;
        }

        var drop = length - keep;
        var mantissa = (ulong)(quotient >> drop);
        var rest = quotient & ((BigInteger.One << drop) - 1);
        var half = BigInteger.One << (drop - 1);
        var order = rest.CompareTo(half);
        if (order > 0 || (order == 0 && (sticky || (mantissa & 1) == 1)))
        {
            mantissa++;
        }

        var value = Math.ScaleB((double)mantissa, exponent - keep + 1);
        return negative ? -value : value;
    }

    /// <summary>A fraction other than 0 as m·2^exponent with 1/2 &lt; |m| &lt; 2, correctly rounded.</summary>
    public static double Normalize(Rational value, out long exponent)
    {
        exponent = (long)value.Numerator.GetBitLength() - (long)value.Denominator.GetBitLength();
        return exponent >= 0
            ? ToDouble(value.Numerator, value.Denominator << (int)exponent)
            : ToDouble(value.Numerator << (int)-exponent, value.Denominator);
    }
}
