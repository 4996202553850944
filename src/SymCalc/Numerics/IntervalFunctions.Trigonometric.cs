// Method: the extrema and poles of the trigonometric functions lie at multiples of pi/2. The multiples between the
// bounds are found from x*2/pi in double-double, whose error (below 2^-98 relative) is added to the search; a
// multiple that is found although it lies just outside costs less than an ulp, since the function is flat there.

namespace SymCalc.Numerics;

/// <summary>Enclosures of the trigonometric functions.</summary>
internal static partial class IntervalFunctions
{
    private static DoubleDouble TwoOverPi => new(0.6366197723675814, -3.935735335036497E-17);

    /// <summary>Relative error of x*2/pi in double-double: of the constant (2^-108) and of the product (2^-102), with room.</summary>
    private const double QuarterError = 1.0 / (1L << 49) / (1L << 49);

    /// <summary>Beyond this, where doubles lie 1/4 apart, an interval that is no point is taken to hold every multiple.</summary>
    private const double LargestCounted = 1L << 50;

    /// <summary>sin: extrema at odd multiples of pi/2.</summary>
    public static Interval Sin(Interval x) => Wave(x, Math.Sin, maximum: 1, exactAt: 0);

    /// <summary>cos: extrema at even multiples of pi/2.</summary>
    public static Interval Cos(Interval x) => Wave(x, Math.Cos, maximum: 0, exactAt: 0);

    /// <summary>sec = 1/cos.</summary>
    public static Interval Sec(Interval x) => Interval.Of(1, 1) / Cos(x);

    /// <summary>csc = 1/sin.</summary>
    public static Interval Csc(Interval x) => Interval.Of(1, 1) / Sin(x);

    /// <summary>tan: poles at odd multiples of pi/2, rising between them.</summary>
    public static Interval Tan(Interval x) => !x.IsPoint && QuartersIn(x) is var (first, last) && Hits(first, last, residue: 1, modulus: 2)
        ? Interval.Entire.AtMost(IntervalDecoration.MayBeUndefined)
        : Monotone(x, Math.Tan, KernelMargins.Platform);        // no double is a pole

    /// <summary>cot: poles at even multiples of pi/2, falling between them; 0 is the only pole that is a double.</summary>
    public static Interval Cot(Interval x)
    {
        if (x.IsPoint && x.Lower == 0)
        {
            return Interval.Empty;
        }

        var (first, last) = x.IsPoint ? (1, 1) : QuartersIn(x);
        if (x.Lower == 0 && last < 2)
        {
            return Interval.Of(Rounding.StepDown(ReciprocalFunctions.Cot(x.Upper), KernelMargins.Reciprocal), Infinity, IntervalDecoration.MayBeUndefined);
        }

        if (x.Upper == 0 && first > -2)
        {
            return Interval.Of(-Infinity, Rounding.StepUp(ReciprocalFunctions.Cot(x.Lower), KernelMargins.Reciprocal), IntervalDecoration.MayBeUndefined);
        }

        return Hits(first, last, residue: 0, modulus: 2)
            ? Interval.Entire.AtMost(IntervalDecoration.MayBeUndefined)
            : Monotone(x, ReciprocalFunctions.Cot, KernelMargins.Reciprocal, exactAt: double.NaN);
    }

    /// <summary>acot: falls from 0 to -pi/2 for negative x, jumps to pi/2 at 0, falls to 0.</summary>
    public static Interval Acot(Interval x)
    {
        static double OfReciprocal(double x) => Math.Atan(1 / x);       // ±pi/2 at ±0, the limits

        var left = MonotoneWithin(new Domain(-Infinity, true, -0.0, true), x, OfReciprocal, KernelMargins.Reciprocal);
        var right = MonotoneWithin(new Domain(0.0, false, Infinity, true), x, OfReciprocal, KernelMargins.Reciprocal);
        return left.IsEmpty ? right.Undecorated
            : right.IsEmpty ? left
            : left.Hull(right).Undecorated.AtMost(IntervalDecoration.Defined);
    }

    /// <summary>atan2(y, x): the angles of the box's corners, but where it meets the jump on the negative x-axis or the origin.</summary>
    public static Interval Atan2(Interval y, Interval x)
    {
        var isPoint = y.IsPoint && x.IsPoint;
        if (x.Lower < 0 && y.Upper == 0 && y.Lower == 0)
        {
            // the axis itself: pi, and 0 from the origin on
            return x.Upper < 0 ? Interval.Pi : Interval.Of(0, Interval.Pi.Upper, IntervalDecoration.Defined);
        }

        if (x.Lower < 0 && y.Lower < 0 && y.Upper >= 0)
        {
            return Interval.Of(-Interval.Pi.Upper, Interval.Pi.Upper, IntervalDecoration.Defined);
        }

        var holdsOrigin = x.Lower <= 0 && x.Upper >= 0 && y.Lower <= 0 && y.Upper >= 0;
        if (isPoint && holdsOrigin)
        {
            return Interval.Of(0, 0);
        }

        var hull = Interval.Empty;
        foreach (var cornerY in (ReadOnlySpan<double>)[y.Lower, y.Upper])
        {
            foreach (var cornerX in (ReadOnlySpan<double>)[x.Lower, x.Upper])
            {
                hull = hull.Hull(Angle(cornerY + 0.0, cornerX + 0.0));
            }
        }

        // Around the origin the corners see the quadrants that the box reaches into; the value there is 0.
        return (holdsOrigin ? hull.Hull(Interval.Of(0, 0)) : hull).Undecorated.AtMost(holdsOrigin ? IntervalDecoration.Defined : IntervalDecoration.Smooth);
    }

    private static Interval Angle(double y, double x)
    {
        var angle = Math.Atan2(y, x);
        return angle == 0 && y == 0
            ? Interval.Of(0, 0)
            : Interval.Of(
                Math.Max(Rounding.StepDown(angle, KernelMargins.Platform), y >= 0 ? 0 : -Interval.Pi.Upper),
                Math.Min(Rounding.StepUp(angle, KernelMargins.Platform), y <= 0 && angle <= 0 ? 0 : Interval.Pi.Upper));
    }

    /// <summary>sin or cos: 1 at every fourth multiple of pi/2 from <paramref name="maximum"/>, -1 halfway.</summary>
    private static Interval Wave(Interval x, Func<double, double> f, int maximum, double exactAt)
    {
        if (!x.IsBounded)
        {
            return Interval.Of(-1, 1);
        }

        var (first, last) = x.IsPoint ? (1, 0) : QuartersIn(x);
        var ends = Monotone(x, f, KernelMargins.Platform, exactAt, -1, 1);
        return Interval.Of(
            Hits(first, last, maximum + 2, 4) ? -1 : ends.Lower,
            Hits(first, last, maximum, 4) ? 1 : ends.Upper);
    }

    /// <summary>The first and the last multiple of pi/2 in an interval, as numbers of quarters; all if there are many.</summary>
    private static (double First, double Last) QuartersIn(Interval x)
    {
        if (!x.IsBounded || x.Width > 7 || x.Magnitude > LargestCounted)
        {
            return (-Infinity, Infinity);
        }

        var (low, high) = (TwoOverPi * x.Lower, TwoOverPi * x.Upper);
        return (
            -Floor(-low.Hi, -low.Lo + (Math.Abs(low.Hi) * QuarterError)),
            Floor(high.Hi, high.Lo + (Math.Abs(high.Hi) * QuarterError)));
    }

    private static double Floor(double hi, double lo)
    {
        var whole = Math.Floor(hi);
        return whole == hi ? whole + Math.Floor(lo) : hi - whole + lo >= 1 ? whole + 1 : whole;
    }

    /// <summary>Whether a whole number of a residue class lies between two whole numbers.</summary>
    private static bool Hits(double first, double last, int residue, int modulus)
    {
        if (last - first >= modulus || double.IsInfinity(first))
        {
            return true;
        }

        for (var quarter = first; quarter <= last; quarter++)
        {
            if ((quarter - residue) % modulus == 0)
            {
                return true;
            }
        }

        return false;
    }
}
