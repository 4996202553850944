// Source: interval Newton with bisection: R. E. Moore, R. B. Kearfott, M. J. Cloud, Introduction to Interval Analysis (SIAM,
// 2009), 8.1: if N(X) = m - f(m)/F'(X) lies in X, then X holds exactly one root, and it lies in N(X); what of X lies outside
// N(X) holds none.

using SymCalc.Numerics;

namespace SymCalc.Analysis;

/// <summary>Encloses all roots of a derivative of a <see cref="Curve"/> on an interval.</summary>
internal sealed class RootFinder(Curve curve, int derivative, RootOptions options, CancellationToken cancellation)
{
    /// <summary>Splits lie beside the middle, so that roots at round numbers are seldom split.</summary>
    private const double SplitAt = 0.4921875;

    /// <summary>Newton goes on while it leaves less than this of an interval.</summary>
    private const double Progress = 0.75;

    private readonly List<Root> _found = [];
    private int _work;

    /// <summary>All roots, from left to right.</summary>
    /// <remarks>The widest interval comes first: where the work ends before the search, no large part has been left alone.</remarks>
    public RootSearch Search(Interval domain)
    {
        var open = new PriorityQueue<Interval, (double, double)>();
        Push(domain);
        while (open.TryDequeue(out var x, out _))
        {
            cancellation.ThrowIfCancellationRequested();
            if (_work++ >= options.WorkLimit)
            {
                _found.Add(new Root(x, false, false));
                continue;
            }

            if (Examine(x))
            {
                var middle = Math.Clamp(x.Lower + (SplitAt * (x.Upper - x.Lower)), x.Lower, x.Upper);
                Push(Interval.Of(x.Lower, middle));
                Push(Interval.Of(middle, x.Upper));
            }
        }

        return new RootSearch(new RootMerger(this).Merge(_found).AsReadOnly(), _work <= options.WorkLimit);

        void Push(Interval x) => open.Enqueue(x, (-x.Width, x.Lower));
    }

    /// <summary>Whether an interval must be split; otherwise its roots have been added.</summary>
    private bool Examine(Interval x)
    {
        var slope = Slope(x);
        var range = curve.Range(derivative, x, slope);
        if (!range.Contains(0))
        {
            return false;
        }

        if (Curve.IsSlope(range, slope) && !slope.Contains(0))
        {
            if (Contract(x) is { } root)
            {
                _found.Add(root);
            }

            return false;
        }

        if (x.Width > options.Tolerance * Math.Max(1, x.Magnitude))
        {
            return true;
        }

        _found.Add(new Root(x.Undecorated, HasRoot(x), false));
        return false;
    }

    /// <summary>The one root of a monotone piece; null if it has none.</summary>
    private Root? Contract(Interval x)
    {
        var (left, right) = (curve.At(derivative, x.Lower), curve.At(derivative, x.Upper));
        if ((left.Lower > 0 && right.Lower > 0) || (left.Upper < 0 && right.Upper < 0))
        {
            return null;
        }

        if (IsZero(left) || IsZero(right))
        {
            return new Root(Interval.Of(IsZero(left) ? x.Lower : x.Upper, IsZero(left) ? x.Lower : x.Upper), true, true);
        }

        var proven = HasRoot(x);
        while (true)
        {
            var newton = Newton(x);
            proven |= x.Contains(newton) && !newton.IsEmpty;
            var rest = x.Intersect(newton).Undecorated;
            if (rest.IsEmpty)
            {
                return null;
            }

            var progress = rest.Width < Progress * x.Width;
            x = rest;
            if (!progress || x.IsPoint)
            {
                return proven ? new Root(x, true, true) : Inflate(x) ?? new Root(x, false, true);
            }
        }
    }

    /// <summary>The root near a narrow interval, proven in a slightly wider one: it may lie at an end of the interval.</summary>
    public Root? Inflate(Interval x)
    {
        for (var radius = Math.Max(x.Width, 4 * (Math.BitIncrement(x.Magnitude) - x.Magnitude)); radius <= 1e-6 * Math.Max(1, x.Magnitude); radius *= 8)
        {
            var wide = Interval.Of(x.Lower - radius, x.Upper + radius);
            if (IsMonotone(wide) && Newton(wide) is { IsEmpty: false } newton && wide.ContainsInside(newton))
            {
                return new Root(wide.Intersect(newton).Undecorated, true, true);
            }
        }

        return null;
    }

    /// <summary>Whether the function is proven to be continuous with a slope of one sign.</summary>
    public bool IsMonotone(Interval x) => Slope(x) is var slope && !slope.Contains(0) && Curve.IsSlope(curve.Natural(derivative, x), slope);

    /// <summary>Whether the values at the ends are proven to have different signs, and the function to be continuous between.</summary>
    public bool HasRoot(Interval x)
    {
        var (left, right) = (curve.At(derivative, x.Lower), curve.At(derivative, x.Upper));
        return IsZero(left) || IsZero(right)
            || (((left.Upper < 0 && right.Lower > 0) || (left.Lower > 0 && right.Upper < 0))
                && !left.MayBeUndefined && !right.MayBeUndefined
                && curve.Natural(derivative, x).Decoration <= IntervalDecoration.Continuous);
    }

    private static bool IsZero(Interval value) => value is { IsPoint: true, Lower: 0, MayBeUndefined: false };

    private Interval Slope(Interval x) => curve.Natural(derivative + 1, x);

    // m - f(m)/F'(X)
    private Interval Newton(Interval x)
    {
        var m = x.Midpoint;
        return Interval.Of(m, m) - (curve.At(derivative, m) / Slope(x));
    }
}
