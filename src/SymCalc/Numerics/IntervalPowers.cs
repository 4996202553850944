// Source: IEEE 1788-2015, 10.5.3 (pown, pow, sqr, sqrt), with 0^0 = 1 and integer powers of negative numbers also where
// the exponent is an interval (docs/semantics.md, lines 3 and 8).

namespace SymCalc.Numerics;

/// <summary>Enclosures of powers b^e.</summary>
internal static class IntervalPowers
{
    /// <summary>Up to this exponent the bounds are also computed by multiplication, which is exact where the result is.</summary>
    private const int LargestMultiplied = 64;

    private static readonly Interval One = Interval.Of(1, 1);

    /// <summary>x^n for a whole number n: even powers know that both signs give the same.</summary>
    public static Interval Pown(Interval x, int n)
    {
        if (x.IsEmpty)
        {
            return Interval.Empty;
        }

        switch (n)
        {
            case 0:
                return One.AtMost(x.Decoration);
            case 1:
                return x;
            case < 0:
                return n == int.MinValue ? One / Pown(x, int.MaxValue) / x : One / Pown(x, -n);
        }

        var isEven = int.IsEvenInteger(n);
        var b = isEven ? IntervalFunctions.Magnitudes(x) : x;
        return Interval.Of(
            b.Lower >= 0 ? MagnitudePower(b.Lower, n).Lower : 0 - MagnitudePower(-b.Lower, n).Upper,
            b.Upper >= 0 ? MagnitudePower(b.Upper, n).Upper : 0 - MagnitudePower(-b.Upper, n).Lower,
            x.Decoration);
    }

    /// <summary>x^e for an exact or double number e: by integer power, square root, cube root, or b^e with e enclosed.</summary>
    public static Interval Pow(Interval x, Number e)
    {
        if (x.IsEmpty)
        {
            return Interval.Empty;
        }

        if (e.TryGetInt32(out var n))
        {
            return Pown(x, n);
        }

        if (e.IsExact && e.Exact.TryGetSmall(out var p, out var q) && Math.Abs(p) <= int.MaxValue)
        {
            switch (q)
            {
                case 2:
                    return Pown(Sqrt(x), (int)p);
                case 3:
                    return Pown(CubeRoot(x), (int)p);
            }
        }

        return e.IsInteger ? PowInteger(x, e) : Pow(x, IntervalNumbers.Enclose(e));
    }

    /// <summary>The square root, for x ≥ 0: correctly rounded bounds.</summary>
    public static Interval Sqrt(Interval x)
    {
        if (x.IsEmpty || x.Upper < 0)
        {
            return Interval.Empty;
        }

        return Interval.Of(Rounding.RootDown(Math.Max(x.Lower, 0)), Rounding.RootUp(x.Upper), x.Decoration).AtMost(
            x.Lower < 0 ? IntervalDecoration.MayBeUndefined
            : x.Lower == 0 ? IntervalDecoration.Continuous
            : IntervalDecoration.Smooth);
    }

    /// <summary>The cube root for x ≥ 0: what x^(1/3) means (docs/semantics.md, line 11).</summary>
    private static Interval CubeRoot(Interval x) => IntervalFunctions.MonotoneWithin(
        new Domain(0, false, double.PositiveInfinity, true), x.Undecorated, ExponentialFunctions.Cbrt, KernelMargins.CubeRoot, exactAt: 0, least: 0).AtMost(x.Decoration);

    /// <summary>b^e for two intervals: monotone in each where b ≥ 0, so that the corners decide; for b &lt; 0 whole exponents only.</summary>
    public static Interval Pow(Interval b, Interval e)
    {
        if (b.IsEmpty || e.IsEmpty)
        {
            return Interval.Empty;
        }

        var decoration = b.AtMost(e.Decoration).Decoration;
        if (e.IsPoint && double.IsInteger(e.Lower))
        {
            return (Math.Abs(e.Lower) <= int.MaxValue ? Pown(b, (int)e.Lower) : PowInteger(b, Number.FromDouble(e.Lower))).AtMost(decoration);
        }

        var values = b.Upper < 0 ? Interval.Empty : Corners(Math.Max(b.Lower, 0), b.Upper, e);
        if (b.Lower >= 0)
        {
            return values.AtMost(decoration);
        }

        if (Math.Floor(e.Upper) >= e.Lower)
        {
            // some exponents are whole: then negative bases give ±|b|^e
            var mirrored = Corners(Math.Max(-b.Upper, 0), -b.Lower, e);
            values = values.Hull(mirrored).Hull(-mirrored);
        }

        return values.AtMost(IntervalDecoration.MayBeUndefined);
    }

    /// <summary>e^x.</summary>
    public static Interval Exp(Interval x) => x.IsEmpty
        ? Interval.Empty
        : IntervalFunctions.Monotone(x, Math.Exp, KernelMargins.Platform, exactAt: 0, least: 0).AtMost(x.Decoration);

    /// <summary>b^n for b ≥ 0 and n ≥ 1.</summary>
    private static Interval MagnitudePower(double b, int n)
    {
        if (b == 0 || double.IsInfinity(b) || b == 1)
        {
            return Interval.Of(b, b);
        }

        var power = Corner(b, n);
        return n <= LargestMultiplied ? power.Intersect(ByMultiplication(b, n)) : power;
    }

    private static Interval ByMultiplication(double b, int n)
    {
        var (low, high) = (b, b);
        for (var bit = 30 - System.Numerics.BitOperations.LeadingZeroCount((uint)n); bit >= 0; bit--)
        {
            (low, high) = (Rounding.MultiplyDown(low, low), Rounding.MultiplyUp(high, high));
            if (((n >> bit) & 1) != 0)
            {
                (low, high) = (Rounding.MultiplyDown(low, b), Rounding.MultiplyUp(high, b));
            }
        }

        return Interval.Of(Math.Max(low, 0), high);
    }

    /// <summary>x^n for a whole number n beyond 32 bits.</summary>
    private static Interval PowInteger(Interval x, Number n)
    {
        var e = IntervalNumbers.Enclose(n);
        var isEven = n.Exact.Numerator.IsEven;
        if (isEven || x.Lower >= 0)
        {
            return Corners(x.Mignitude, x.Magnitude, e).AtMost(x.Decoration);
        }

        var negative = -Corners(Math.Max(-x.Upper, 0), -x.Lower, e);
        return (x.Upper < 0 ? negative : negative.Hull(Corners(0, x.Upper, e))).AtMost(x.Decoration);
    }

    /// <summary>b^e at the corners of a box with b ≥ 0.</summary>
    private static Interval Corners(double low, double high, Interval e)
    {
        if (high == 0)
        {
            return e.Upper < 0 ? Interval.Empty : OfZero(e);
        }

        var values = Corner(low, e.Lower).Hull(Corner(low, e.Upper)).Hull(Corner(high, e.Lower)).Hull(Corner(high, e.Upper));
        if (low > 0)
        {
            return values;
        }

        // 0^e is 0 for e > 0, 1 for e = 0, and undefined for e < 0
        return (e.Upper < 0 ? values : values.Hull(OfZero(e))).AtMost(
            e.Lower < 0 ? IntervalDecoration.MayBeUndefined
            : e.Lower == 0 ? IntervalDecoration.Defined
            : IntervalDecoration.Continuous);
    }

    private static Interval OfZero(Interval e) => Interval.Of(e.Upper > 0 ? 0 : 1, e.Contains(0) ? 1 : 0).AtMost(
        e.Lower < 0 ? IntervalDecoration.MayBeUndefined
        : e.Lower == 0 && e.Upper > 0 ? IntervalDecoration.Defined
        : IntervalDecoration.Smooth);

    private static Interval Corner(double b, double e)
    {
        var power = Math.Pow(b, e);
        return power == 0 && (b == 0 || double.IsInfinity(b) || double.IsInfinity(e)) ? Interval.Of(0, 0)
            : double.IsInfinity(power) && (b == 0 || double.IsInfinity(b) || double.IsInfinity(e)) ? Interval.Of(power, power)
            : b == 1 || e == 0 ? One
            : e == 1 ? Interval.Of(b, b)
            : Interval.Of(Math.Max(Rounding.StepDown(power, KernelMargins.Platform), 0), Rounding.StepUp(power, KernelMargins.Platform));
    }
}
