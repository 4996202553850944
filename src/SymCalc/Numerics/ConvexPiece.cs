// Method: bisection for the zero of the slope, with the slope's own error bound; then the tangent at a point c beside it
// bounds a convex f from below: f(t) >= f(c) + f'(c)*(t - c).

namespace SymCalc.Numerics;

/// <summary>Encloses a convex function between two neighbouring poles, at which it is +∞.</summary>
/// <param name="At">Encloses the value at a point.</param>
/// <param name="Slope">Encloses the derivative at a point; it rises.</param>
/// <param name="AtInfinity">The limit of the function at +∞, where it is monotone.</param>
/// <param name="Least">A lower bound of all values.</param>
internal sealed record ConvexPiece(Func<double, Interval> At, Func<double, Interval> Slope, double AtInfinity, double Least)
{
    /// <summary>To the right of this the functions of the gamma family are monotone.</summary>
    private const double MonotoneFrom = 4;

    /// <summary>The range on [from, to].</summary>
    public Interval Enclose(double from, bool fromIsPole, double to, bool toIsPole)
    {
        var left = fromIsPole ? Interval.Of(double.PositiveInfinity, double.PositiveInfinity) : At(from);
        var right = toIsPole ? Interval.Of(double.PositiveInfinity, double.PositiveInfinity)
            : double.IsInfinity(to) ? Interval.Of(AtInfinity, AtInfinity)
            : At(to);
        var rises = !fromIsPole && Slope(from).Lower >= 0;
        var falls = !toIsPole && (double.IsInfinity(to) ? AtInfinity == 0 : Slope(to).Upper <= 0);
        var least = rises ? left.Lower
            : falls ? right.Lower
            : Math.Min(Math.Min(left.Lower, right.Lower), Minimum(from, Math.Min(to, Math.Max(from + 1, MonotoneFrom))));
        return Interval.Of(Math.Max(least, Least), Math.Max(left.Upper, right.Upper));
    }

    /// <summary>A lower bound of the minimum, which lies between the two.</summary>
    private double Minimum(double low, double high)
    {
        var c = low;
        var slope = Interval.Entire;
        while (true)
        {
            var middle = low + ((high - low) / 2);
            if (!(middle > low && middle < high))
            {
                break;
            }

            (c, slope) = (middle, Slope(middle));
            if (slope.Upper < 0)
            {
                low = middle;
            }
            else if (slope.Lower > 0)
            {
                high = middle;
            }
            else
            {
                break;
            }
        }

        return (At(c) + (slope * (Interval.Of(low, high) - Interval.Of(c, c)))).Lower;
    }
}
