using SymCalc.Numerics;

namespace SymCalc.Evaluation;

/// <summary>How numbers that are coefficients and exponents are computed with.</summary>
/// <remarks>docs/semantics.md, line 4: no fused multiply-add, no reassociation.</remarks>
internal static class RealArithmetic
{
    /// <summary>Integer powers up to this one are computed by multiplication (largest error 8 ulp), others by Math.Pow.</summary>
    public const int LargestMultipliedPower = 16;

    /// <summary>
    /// Whether e = n + 1/2 with n ≥ 1: in a denominator such a power is divided by as b^n and then √b, so that
    /// x·(1 + x²)^(-3/2) does not underflow where its value does not.
    /// </summary>
    public static bool IsWholeAndHalf(Number e, out int whole)
    {
        whole = 0;
        if (!e.IsExact || !e.Exact.TryGetSmall(out var p, out var q) || q != 2 || p is < 3 or > 2 * LargestMultipliedPower)
        {
            return false;
        }

        whole = (int)(p / 2);
        return true;
    }

    /// <summary>Whether e is an odd integer that no double can hold, and (e - 1)/2: as a double e is even, and (-1)^e would be 1.</summary>
    public static bool IsOddBeyondDoubles(Number e, out double half)
    {
        half = 0;
        if (!e.IsExact || !e.IsInteger || e.ToDouble() < LargestExactInteger || e.Exact.Numerator.IsEven)
        {
            return false;
        }

        half = (double)(e.Exact.Numerator >> 1);
        return true;
    }

    private const double LargestExactInteger = 9007199254740992;

    /// <summary>
    /// A coefficient as p/q·2^k. The parts p and q of a fraction are doubles where they fit; k is 0 unless an exact
    /// coefficient is beyond the normal doubles, as in 1e-400·x, whose value at 1e300 is none of 0.
    /// </summary>
    public static void SplitFraction(Number c, out double numerator, out double denominator, out int exponent)
    {
        (denominator, exponent) = (1, 0);
        if (c.IsExact && c.Exact.TryGetSmall(out var p, out var q))
        {
            (numerator, denominator) = (p, q);
            return;
        }

        numerator = c.ToDouble();
        if (c.IsExact && !double.IsNormal(numerator))
        {
            numerator = RationalConversion.Normalize(c.Exact, out var binary);
            exponent = (int)Math.Clamp(binary, -LargestExponent, LargestExponent);
        }
    }

    /// <summary>The largest power of two that one multiplication scales by.</summary>
    public const int ScaleStep = 1_000;

    // Beyond 2^±3000 every product with a double is 0 or infinite.
    private const int LargestExponent = 3_000;
}
