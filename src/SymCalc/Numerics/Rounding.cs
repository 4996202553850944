// Sources: Knuth's 2Sum for the error of a sum; the error of a product, quotient and root by a fused multiply-add
// (J.-M. Muller et al., Handbook of Floating-Point Arithmetic, 2nd ed., sections 4.3 and 4.7).

using System.Runtime.CompilerServices;

namespace SymCalc.Numerics;

/// <summary>The operations of arithmetic with directed rounding: the sign of what rounding to nearest lost is computed, and the result moved to its neighbour only where it lies on the wrong side.</summary>
/// <remarks>
/// Range: all doubles but NaN. The result is the nearest double in the given direction, but for products and quotients
/// below 1e-290, where it may be the next one. Where the error cannot be computed (overflow) the bound is the largest
/// finite double or the infinity, whichever is right.
/// </remarks>
internal static class Rounding
{
    /// <summary>Below this the error of a product is no double.</summary>
    private const double SmallestWithError = 1E-290;

    private const double Scale = 1L << 62;

    /// <summary>The double that is <paramref name="count"/> doubles below; -∞ stays.</summary>
    public static double StepDown(double value, int count) => 0 - StepUp(-value, count);

    /// <summary>The double that is <paramref name="count"/> doubles above; +∞ stays.</summary>
    public static double StepUp(double value, int count)
    {
        if (double.IsPositiveInfinity(value) || double.IsNaN(value) || count == 0)
        {
            return value;
        }

        var bits = BitConverter.DoubleToInt64Bits(value);
        var order = (bits < 0 ? long.MinValue - bits : bits) + count;       // doubles in their order, as integers
        var up = BitConverter.Int64BitsToDouble(order < 0 ? long.MinValue - order : order);
        return double.IsNaN(up) ? double.PositiveInfinity : up + 0.0;
    }

    /// <summary>a + b, rounded down.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double AddDown(double a, double b)
    {
        var s = a + b;
        var t = s - a;
        var error = (a - (s - t)) + (b - t);
        return error >= 0 ? s : error < 0 ? Math.BitDecrement(s) : Overflowed(s, a, b, double.PositiveInfinity, double.MaxValue);
    }

    /// <summary>a + b, rounded up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double AddUp(double a, double b)
    {
        var s = a + b;
        var t = s - a;
        var error = (a - (s - t)) + (b - t);
        return error <= 0 ? s : error > 0 ? Math.BitIncrement(s) : Overflowed(s, a, b, double.NegativeInfinity, double.MinValue);
    }

    /// <summary>a - b, rounded down.</summary>
    public static double SubtractDown(double a, double b) => AddDown(a, -b);

    /// <summary>a - b, rounded up.</summary>
    public static double SubtractUp(double a, double b) => AddUp(a, -b);

    /// <summary>a*b, rounded down; 0 times an infinite bound is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MultiplyDown(double a, double b)
    {
        var p = a * b;
        if (Math.Abs(p) is >= SmallestWithError and <= double.MaxValue)
        {
            return Math.FusedMultiplyAdd(a, b, -p) >= 0 ? p : Math.BitDecrement(p);
        }

        return ProductDown(p, a, b);
    }

    /// <summary>a*b, rounded up; 0 times an infinite bound is 0.</summary>
    public static double MultiplyUp(double a, double b) => 0 - MultiplyDown(-a, b);

    /// <summary>a/b for b ≠ 0, rounded down; a finite number by an infinite bound is 0.</summary>
    public static double DivideDown(double a, double b)
    {
        var q = a / b;
        if (Math.Abs(q) is >= SmallestWithError and <= double.MaxValue && Math.Abs(a) is > SmallestWithError and <= double.MaxValue && double.IsFinite(b))
        {
            var rest = Math.FusedMultiplyAdd(-q, b, a);     // a - q*b, exact
            return rest == 0 || rest > 0 == b > 0 ? q : Math.BitDecrement(q);
        }

        if (a == 0 || (double.IsInfinity(b) && !double.IsInfinity(a)))
        {
            return 0;
        }

        if (Math.Abs(a) <= SmallestWithError && Math.Abs(b) < 1E270)
        {
            return DivideDown(a * Scale, b * Scale);        // the same quotient, where its error is a double
        }

        return double.IsInfinity(a) ? q : double.IsPositiveInfinity(q) ? double.MaxValue : Math.BitDecrement(q);
    }

    /// <summary>a/b for b ≠ 0, rounded up; a finite number by an infinite bound is 0.</summary>
    public static double DivideUp(double a, double b) => 0 - DivideDown(-a, b);

    /// <summary>The square root of a ≥ 0, rounded down.</summary>
    public static double RootDown(double a)
    {
        var r = Math.Sqrt(a);
        return a < SmallestWithError || !double.IsFinite(a)
            ? a == 0 || double.IsInfinity(a) ? r : Math.BitDecrement(r)
            : Math.FusedMultiplyAdd(-r, r, a) >= 0 ? r : Math.BitDecrement(r);
    }

    /// <summary>The square root of a ≥ 0, rounded up.</summary>
    public static double RootUp(double a)
    {
        var r = Math.Sqrt(a);
        return a < SmallestWithError || !double.IsFinite(a)
            ? a == 0 || double.IsInfinity(a) ? r : Math.BitIncrement(r)
            : Math.FusedMultiplyAdd(-r, r, a) <= 0 ? r : Math.BitIncrement(r);
    }

    // The sum is infinite: it is meant if a term is, otherwise the bound on the near side is the largest finite double.
    private static double Overflowed(double sum, double a, double b, double wrong, double nearest) =>
        sum == wrong && double.IsFinite(a) && double.IsFinite(b) ? nearest : sum;

    private static double ProductDown(double p, double a, double b)
    {
        if (a == 0 || b == 0)
        {
            return 0;
        }

        return double.IsInfinity(a) || double.IsInfinity(b) ? p
            : double.IsPositiveInfinity(p) ? double.MaxValue
            : double.IsNegativeInfinity(p) ? p
            : Math.BitDecrement(p);
    }
}
