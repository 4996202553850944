// Method: between neighbouring poles digamma and its even derivatives rise from -∞ to +∞ (DLMF 5.15.1: all terms of their
// derivatives are positive), so that ln|gamma|, its exponential |gamma|, and the odd derivatives of digamma are convex
// there: two ends, or a minimum where the slope changes its sign (ConvexPiece.cs).

namespace SymCalc.Numerics;

/// <summary>Enclosures of the gamma function and of the derivatives of its logarithm: poles at 0, -1, -2, …</summary>
internal static partial class IntervalFunctions
{
    /// <summary>Absolute error of digamma left of 0, beside the relative one: 3.2e-16 and 2.4e-15 seen.</summary>
    private const double DigammaError = 6E-15;

    /// <summary>Absolute error of an even polygamma function left of 0, relative to the sum of its terms' sizes: 6*2^-53 seen.</summary>
    private const double TermError = 12.0 / (1L << 53);

    /// <summary>A hull of more pieces than this is not computed: nothing is promised.</summary>
    private const double LargestPieceCount = 64;

    /// <summary>digamma: rises between its poles.</summary>
    public static Interval DiGamma(Interval x) => RisingBetweenPoles(x, DigammaAt);

    /// <summary>ln|gamma|: convex between its poles, at which it is +∞.</summary>
    public static Interval LogGamma(Interval x) => ConvexBetweenPoles(x, new ConvexPiece(LogGammaAt, DigammaAt, Infinity, -Infinity));

    /// <summary>gamma: of one sign between its poles, with one extremum; it changes its sign at each pole.</summary>
    public static Interval Gamma(Interval x)
    {
        if (HoldsPoleInside(x))
        {
            return Interval.Entire.AtMost(IntervalDecoration.MayBeUndefined);
        }

        var isPositive = x.Upper > 0 || double.IsEvenInteger(Math.Floor((x.Lower / 2) + (x.Upper / 2)));
        var size = ConvexBetweenPoles(x, new ConvexPiece(GammaSizeAt, static t => GammaSizeAt(t) * DigammaAt(t), Infinity, 0));
        return isPositive ? size : -size;
    }

    /// <summary>polygamma(n, x) for a whole number n; of an interval of orders nothing is known.</summary>
    public static Interval PolyGamma(Interval n, Interval x)
    {
        if (!n.IsPoint)
        {
            return Interval.Entire.AtMost(IntervalDecoration.MayBeUndefined);
        }

        if (n.Lower is < 0 or >= int.MaxValue || !double.IsInteger(n.Lower))
        {
            return Interval.Empty;
        }

        var order = (int)n.Lower;
        return order == 0 ? DiGamma(x)
            : int.IsEvenInteger(order) ? RisingBetweenPoles(x, t => PolygammaAt(order, t))
            : ConvexBetweenPoles(x, new ConvexPiece(t => PolygammaAt(order, t), t => PolygammaAt(order + 1, t), 0, 0));
    }

    private static bool IsPole(double x) => x <= 0 && double.IsInteger(x);

    /// <summary>Whether a pole lies strictly between the bounds.</summary>
    private static bool HoldsPoleInside(Interval x) => Math.Min(Math.Ceiling(x.Upper) - 1, 0) > x.Lower;

    private static Interval RisingBetweenPoles(Interval x, Func<double, Interval> f)
    {
        if (x.IsPoint)
        {
            return IsPole(x.Lower) ? Interval.Empty : f(x.Lower);
        }

        if (HoldsPoleInside(x))
        {
            return Interval.Entire.AtMost(IntervalDecoration.MayBeUndefined);
        }

        return Interval.Of(
            IsPole(x.Lower) ? -Infinity : f(x.Lower).Lower,
            IsPole(x.Upper) || double.IsInfinity(x.Upper) ? Infinity : f(x.Upper).Upper,
            IsPole(x.Lower) || IsPole(x.Upper) ? IntervalDecoration.MayBeUndefined : IntervalDecoration.Smooth);
    }

    private static Interval ConvexBetweenPoles(Interval x, ConvexPiece piece)
    {
        if (x.IsPoint)
        {
            return IsPole(x.Lower) ? Interval.Empty : piece.At(x.Lower);
        }

        if (Math.Min(x.Upper, 0) - x.Lower > LargestPieceCount)
        {
            return Interval.Of(piece.Least, Infinity, IntervalDecoration.MayBeUndefined);
        }

        var hull = Interval.Empty;
        var (from, isWhole) = (x.Lower, true);
        while (from < x.Upper)
        {
            var to = from >= 0 ? x.Upper : Math.Min(Math.Floor(from) + 1, x.Upper);
            var values = piece.Enclose(from, IsPole(from), to, IsPole(to));
            isWhole &= !IsPole(from) && !IsPole(to);
            hull = hull.Hull(values);
            from = to;
        }

        return hull.Undecorated.AtMost(isWhole ? IntervalDecoration.Smooth : IntervalDecoration.MayBeUndefined);
    }

    private static Interval GammaSizeAt(double x) => Magnitudes(Around(GammaFunction.Gamma(x), KernelMargins.Gamma, 0));

    private static Interval LogGammaAt(double x) => Around(GammaFunction.LogGamma(x), KernelMargins.Gamma, 0);

    private static Interval DigammaAt(double x) => Around(
        DigammaFunction.Digamma(x), KernelMargins.Gamma, x < 0 ? DigammaError * (1 + Math.Log(1 - x)) : 0);

    private static Interval PolygammaAt(int n, double x)
    {
        var error = 0.0;
        if (x < 0 && int.IsEvenInteger(n))
        {
            // the sum of n!/|x+k|^(n+1) over all whole k
            var powers = new FactorialPowers(n);
            var r = Math.Abs(x - Math.Round(x));
            error = TermError * (powers.Over(r) + powers.Over(1 - r) + (3 * powers.Over(1)));
        }

        return Around(PolygammaFunction.Polygamma(n, x), KernelMargins.Polygamma, error);
    }

    private static Interval Around(double value, int margin, double error) => double.IsNaN(value)
        ? Interval.Of(-Infinity, Infinity)
        : Interval.Of(Rounding.SubtractDown(Rounding.StepDown(value, margin), error), Rounding.AddUp(Rounding.StepUp(value, margin), error));
}
