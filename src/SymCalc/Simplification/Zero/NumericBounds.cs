using System.Diagnostics;
using System.Numerics;

namespace SymCalc.Simplification.Zero;

/// <summary>An interval with ends that are multiples of 2^-256: encloses a real number, with all roundings outward.</summary>
/// <param name="Lower">The lower end times 2^256.</param>
/// <param name="Upper">The upper end times 2^256.</param>
internal readonly record struct NumericBounds(BigInteger Lower, BigInteger Upper)
{
    private const int Precision = 256;

    /// <summary>The first 60 digits of pi and e (OEIS A000796, A001113).</summary>
    public static NumericBounds Pi { get; } = OfDigits("314159265358979323846264338327950288419716939937510582097494");

    /// <inheritdoc cref="Pi"/>
    public static NumericBounds E { get; } = OfDigits("271828182845904523536028747135266249775724709369995957496696");

    /// <summary>1, -1, or 0 if the bounds do not tell.</summary>
    public int Sign => Lower.Sign > 0 ? 1 : Upper.Sign < 0 ? -1 : 0;

    /// <summary>A fraction.</summary>
    public static NumericBounds Of(Rational value)
    {
        var scaled = value * new Rational(BigInteger.One << Precision);
        var lower = scaled.Floor();
        return new NumericBounds(lower, scaled.IsInteger ? lower : lower + 1);
    }

    /// <summary>The sum.</summary>
    public static NumericBounds operator +(NumericBounds a, NumericBounds b) => new(a.Lower + b.Lower, a.Upper + b.Upper);

    /// <summary>The product.</summary>
    public static NumericBounds operator *(NumericBounds a, NumericBounds b)
    {
        BigInteger[] ends = [a.Lower * b.Lower, a.Lower * b.Upper, a.Upper * b.Lower, a.Upper * b.Upper];
        return new NumericBounds(ends.Min() >> Precision, (ends.Max() >> Precision) + 1);
    }

    /// <summary>|this|^(1/n) for n from 1 to 64, of bounds that do not contain 0.</summary>
    public NumericBounds Root(int n)
    {
        Debug.Assert(Sign != 0);
        var (lower, upper) = Sign > 0 ? (Lower, Upper) : (-Upper, -Lower);
        return new NumericBounds(FloorRoot(lower, n), FloorRoot(upper, n) + 1);
    }

    /// <summary>The integer part of (a·2^(256·(n - 1)))^(1/n), by Newton's method from above.</summary>
    private static BigInteger FloorRoot(BigInteger a, int n)
    {
        if (n == 1)
        {
            return a;
        }

        var value = a << (Precision * (n - 1));
        var root = BigInteger.One << (int)((value.GetBitLength() / n) + 1);
        while (true)
        {
            var next = (((n - 1) * root) + (value / BigInteger.Pow(root, n - 1))) / n;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }

    private static NumericBounds OfDigits(string digits)
    {
        var scale = new Rational(BigInteger.Pow(10, digits.Length - 1));
        var value = BigInteger.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        return new NumericBounds(Of(new Rational(value) / scale).Lower, Of(new Rational(value + 1) / scale).Upper);
    }
}
