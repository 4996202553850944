namespace SymCalc.Numerics;

/// <summary>Enclosures of the functions with kinks and jumps: exact.</summary>
internal static partial class IntervalFunctions
{
    /// <summary>|x|: a kink at 0.</summary>
    public static Interval Abs(Interval x) => Magnitudes(x).AtMost(
        x.Lower < 0 && x.Upper > 0 ? IntervalDecoration.Continuous : IntervalDecoration.Smooth);

    /// <summary>max(x, 0): a kink at 0.</summary>
    public static Interval Relu(Interval x) => Max(x, Interval.Of(0, 0));

    /// <summary>A step function that grows, with its kernel: it jumps if its values at the ends differ.</summary>
    public static Interval Steps(Interval x, Func<double, double> f)
    {
        var (low, high) = (f(x.Lower), f(x.Upper));
        return Interval.Of(low, high, low == high ? IntervalDecoration.Smooth : IntervalDecoration.Defined);
    }

    /// <summary>min(a, b): a kink where a = b.</summary>
    public static Interval Min(Interval a, Interval b) => Interval.Of(Math.Min(a.Lower, b.Lower), Math.Min(a.Upper, b.Upper), KinkIfEqual(a, b));

    /// <summary>max(a, b): a kink where a = b.</summary>
    public static Interval Max(Interval a, Interval b) => Interval.Of(Math.Max(a.Lower, b.Lower), Math.Max(a.Upper, b.Upper), KinkIfEqual(a, b));

    private static IntervalDecoration KinkIfEqual(Interval a, Interval b) =>
        a.Upper <= b.Lower || b.Upper <= a.Lower ? IntervalDecoration.Smooth : IntervalDecoration.Continuous;
}
