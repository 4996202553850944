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
