using SymCalc.Numerics;

namespace SymCalc.Evaluation;

/// <summary>The floating-point meaning of each operation: every back end computes exactly this, bit for bit.</summary>
/// <remarks>docs/semantics.md, line 4: no fused multiply-add, no reassociation.</remarks>
internal static class RealArithmetic
{
    /// <summary>Integer powers up to this one are computed by multiplication (largest error 8 ulp), others by Math.Pow.</summary>
    public const int LargestMultipliedPower = 16;

    /// <summary>b^n for 1 ≤ n ≤ 16 by repeated squaring, from the highest bit down.</summary>
    public static double PowerByMultiplication(double b, int n)
    {
        var result = b;
        for (var bit = 30 - System.Numerics.BitOperations.LeadingZeroCount((uint)n); bit >= 0; bit--)
        {
            result *= result;
            if (((n >> bit) & 1) != 0)
            {
                result *= b;
            }
        }

        return result;
    }

    /// <summary>b^e for a positive exact or double e: by multiplication, square root, cube root or Math.Pow.</summary>
    public static double PositivePower(double b, Number e)
    {
        if (e.TryGetInt32(out var n) && n <= LargestMultipliedPower)
        {
            return n == 1 ? b : PowerByMultiplication(b, n);
        }

        if (e.IsExact && e.Exact.TryGetSmall(out var p, out var q))
        {
            if (p == 1 && q == 2)
            {
                return Math.Sqrt(b);
            }

            if (q == 3 && p <= LargestMultipliedPower)
            {
                return b < 0 ? double.NaN : PowerByMultiplication(Math.Cbrt(b), (int)p);
            }
        }

        return Math.Pow(b, e.ToDouble());
    }

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

    /// <summary>c·v, with an exact fraction p/q as p·v/q where p and q are exact doubles.</summary>
    public static double Scale(Number c, double v)
    {
        if (c.TryGetInt64(out var n))
        {
            return n == 1 ? v : n == -1 ? -v : n * v;
        }

        return SplitFraction(c, out var p, out var q) ? p * v / q : c.ToDouble() * v;
    }

    /// <summary>The parts of an exact fraction, if both are exact doubles.</summary>
    public static bool SplitFraction(Number c, out double numerator, out double denominator)
    {
        if (c.IsExact && c.Exact.TryGetSmall(out var p, out var q))
        {
            (numerator, denominator) = (p, q);
            return true;
        }

        (numerator, denominator) = (c.ToDouble(), 1);
        return false;
    }
}
