// Source: IEEE 1788-2015, 10.5.3, and its requirement that an enclosure holds the range over the part of the box that
// lies in the domain.

namespace SymCalc.Numerics;

/// <summary>Enclosures of functions of one argument from their kernels, on the pieces where they are monotone.</summary>
/// <remarks>
/// An argument is not empty and is taken as undecorated: <see cref="FunctionDefinition.IntervalEnclosure"/> is called so.
/// The values at the ends of a monotone piece are widened by the kernel's margin (<see cref="KernelMargins"/>), which
/// encloses the range whether the kernel itself is monotone or not.
/// </remarks>
internal static partial class IntervalFunctions
{
    private const double Infinity = double.PositiveInfinity;

    /// <summary>A monotone function that is smooth on all reals.</summary>
    /// <param name="x">The argument.</param>
    /// <param name="f">The kernel, right at ±∞.</param>
    /// <param name="margin">The kernel's margin.</param>
    /// <param name="exactAt">An argument at which the kernel is exact, NaN for none.</param>
    /// <param name="least">The range's lower bound.</param>
    /// <param name="most">The range's upper bound.</param>
    public static Interval Monotone(
        Interval x, Func<double, double> f, int margin, double exactAt = 0, double least = -Infinity, double most = Infinity)
    {
        var (a, b) = (f(x.Lower), f(x.Upper));
        var (low, high) = a <= b ? (a, b) : (b, a);
        var (lowAt, highAt) = a <= b ? (x.Lower, x.Upper) : (x.Upper, x.Lower);
        return Interval.Of(
            Math.Max(lowAt == exactAt ? low : Rounding.StepDown(low, margin), least),
            Math.Min(highAt == exactAt ? high : Rounding.StepUp(high, margin), most));
    }

    /// <summary>A function that is monotone and smooth inside its domain.</summary>
    /// <remarks>
    /// An open end is a pole or a limit that the kernel gives there; at a closed end the function may have a vertical
    /// tangent, so that no smoothness is promised.
    /// </remarks>
    public static Interval MonotoneWithin(
        Domain domain, Interval x, Func<double, double> f, int margin, double exactAt = double.NaN, double least = -Infinity, double most = Infinity)
    {
        var inside = x.Intersect(Interval.Of(domain.From, domain.To));
        var touchesFrom = inside.Lower == domain.From && double.IsFinite(domain.From);
        var touchesTo = inside.Upper == domain.To && double.IsFinite(domain.To);
        if (inside.IsEmpty || (inside.IsPoint && ((touchesFrom && domain.FromIsOpen) || (touchesTo && domain.ToIsOpen))))
        {
            return Interval.Empty;
        }

        var leaves = x.Lower < domain.From || x.Upper > domain.To || (touchesFrom && domain.FromIsOpen) || (touchesTo && domain.ToIsOpen);
        return Monotone(inside, f, margin, exactAt, least, most).AtMost(
            leaves ? IntervalDecoration.MayBeUndefined
            : touchesFrom || touchesTo ? IntervalDecoration.Continuous
            : IntervalDecoration.Smooth);
    }

    /// <summary>A function that is monotone below -<paramref name="from"/> and above <paramref name="from"/>, and undefined between.</summary>
    public static Interval MonotoneOutside(double from, bool open, Interval x, Func<double, double> f, int margin, double exactAt = double.NaN)
    {
        var left = MonotoneWithin(new Domain(-Infinity, true, -from, open), x, f, margin, exactAt);
        var right = MonotoneWithin(new Domain(from, open, Infinity, true), x, f, margin, exactAt);
        return left.IsEmpty ? right
            : right.IsEmpty ? left
            : left.Hull(right).AtMost(IntervalDecoration.MayBeUndefined);
    }

    /// <summary>An even function that is monotone and smooth for positive arguments.</summary>
    public static Interval Even(Interval x, Func<double, double> f, int margin, double exactAt = 0, double least = -Infinity, double most = Infinity) =>
        Monotone(Magnitudes(x), f, margin, exactAt, least, most);

    /// <summary>The cube root: a vertical tangent at 0.</summary>
    public static Interval Cbrt(Interval x) => Monotone(x, ExponentialFunctions.Cbrt, KernelMargins.CubeRoot).AtMost(
        x.Contains(0) ? IntervalDecoration.Continuous : IntervalDecoration.Smooth);

    /// <summary>sqrt(x^2 + y^2): a kink at the origin.</summary>
    public static Interval Hypot(Interval x, Interval y)
    {
        var (a, b) = (Magnitudes(x), Magnitudes(y));
        var isAxis = (x.IsPoint && x.Lower == 0) || (y.IsPoint && y.Lower == 0);
        var margin = isAxis ? KernelMargins.Exact : KernelMargins.Platform;
        var low = Math.Max(Rounding.StepDown(double.Hypot(a.Lower, b.Lower), margin), Math.Max(a.Lower, b.Lower));
        return Interval.Of(low, Rounding.StepUp(double.Hypot(a.Upper, b.Upper), margin)).AtMost(
            a.Lower == 0 && b.Lower == 0 ? IntervalDecoration.Continuous : IntervalDecoration.Smooth);
    }

    /// <summary>The absolute values of the members.</summary>
    public static Interval Magnitudes(Interval x) => Interval.Of(x.Mignitude, x.Magnitude);
}

/// <summary>The interval on which a function is defined; an infinite end is open.</summary>
internal readonly record struct Domain(double From, bool FromIsOpen, double To, bool ToIsOpen)
{
    /// <summary>The positive numbers.</summary>
    public static Domain Positive => new(0, true, double.PositiveInfinity, true);
}
