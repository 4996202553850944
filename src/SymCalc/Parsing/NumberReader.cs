using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using SymCalc.Numerics;

namespace SymCalc.Parsing;

/// <summary>The value of a number's text: exact for an integer, the nearest double for a decimal (or exact, if asked).</summary>
internal static class NumberReader
{
    /// <summary>Integers of more digits than this have more than <see cref="Number.MaxBits"/> bits.</summary>
    private const int MaxDigits = 30_103;

    /// <summary>The largest exponent of an exact decimal: a few characters must not become a large number.</summary>
    private const int MaxExactExponent = 1_000;

    /// <summary>An integer: digits only.</summary>
    public static bool TryReadInteger(ReadOnlySpan<char> digits, out Number value, [NotNullWhen(false)] out string? problem)
    {
        if (digits.Length <= 18)
        {
            long small = 0;
            foreach (var digit in digits)
            {
                small = (small * 10) + (digit - '0');
            }

            value = new Number(small);
            problem = null;
            return true;
        }

        return TryReadLarge(digits.TrimStart('0'), 0, out value, out problem);
    }

    /// <summary>A literal with a point or an exponent as a double; it must be 0 or within the doubles' range.</summary>
    public static bool TryReadDouble(ReadOnlySpan<char> literal, out Number value, [NotNullWhen(false)] out string? problem)
    {
        var nearest = double.Parse(literal, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture);
        value = default;
        if (!double.IsFinite(nearest))
        {
            problem = "the number is too large for a double";
            return false;
        }

        if (nearest == 0 && Mantissa(literal).ContainsAnyInRange('1', '9'))
        {
            problem = "the number is too small for a double";
            return false;
        }

        value = Number.FromDouble(nearest);
        problem = null;
        return true;
    }

    /// <summary>A literal with a point or an exponent as the fraction that it says.</summary>
    public static bool TryReadExact(ReadOnlySpan<char> literal, out Number value, [NotNullWhen(false)] out string? problem)
    {
        var mantissa = Mantissa(literal);
        var exponent = 0;
        if (mantissa.Length < literal.Length
            && (!int.TryParse(literal[(mantissa.Length + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)
                || Math.Abs((long)exponent) > MaxExactExponent))
        {
            value = default;
            problem = string.Create(CultureInfo.InvariantCulture, $"the exponent of an exact decimal must lie between -{MaxExactExponent:N0} and {MaxExactExponent:N0}");
            return false;
        }

        var point = mantissa.IndexOf('.');
        if (point < 0)
        {
            return TryReadLarge(mantissa.TrimStart('0'), exponent, out value, out problem);
        }

        var fraction = mantissa[(point + 1)..].TrimEnd('0');
        var digits = string.Concat(mantissa[..point], fraction);
        return TryReadLarge(digits.AsSpan().TrimStart('0'), exponent - fraction.Length, out value, out problem);
    }

    private static ReadOnlySpan<char> Mantissa(ReadOnlySpan<char> literal) =>
        literal.IndexOfAny('e', 'E') is >= 0 and var end ? literal[..end] : literal;

    /// <summary>digits·10^exponent.</summary>
    private static bool TryReadLarge(ReadOnlySpan<char> digits, int exponent, out Number value, [NotNullWhen(false)] out string? problem)
    {
        value = default;
        problem = string.Create(CultureInfo.InvariantCulture, $"the number has more than {Number.MaxBits:N0} bits");
        if (digits.IsEmpty)
        {
            problem = null;
            return true;
        }

        if (Math.Max(digits.Length, -exponent) > MaxDigits + MaxExactExponent)
        {
            return false;
        }

        var integer = BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        var exact = exponent >= 0
            ? new Rational(exponent == 0 ? integer : integer * BigInteger.Pow(10, exponent))
            : new Rational(integer, BigInteger.Pow(10, -exponent));
        if (exact.BitLength > Number.MaxBits)
        {
            return false;
        }

        value = new Number(exact);
        problem = null;
        return true;
    }
}
