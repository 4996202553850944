namespace SymCalc.Analysis;

/// <summary>The roots of the derivative, and what the function does there.</summary>
internal static class CriticalPointFinder
{
    /// <summary>Finds and classifies the critical points on an interval.</summary>
    public static CriticalPointSearch Search(Expr f, Symbol variable, Interval domain, RootOptions options, CancellationToken cancellation)
    {
        using var curve = new Curve(f, variable, 2, cancellation);
        var roots = new RootFinder(curve, 1, options, cancellation).Search(domain);
        var points = new List<CriticalPoint>(roots.Roots.Count);
        foreach (var root in roots.Roots)
        {
            cancellation.ThrowIfCancellationRequested();
            // A little more than the location: at a point alone a jump is not seen, and there the derivative means nothing.
            Interval around = new(Math.BitDecrement(root.Enclosure.Lower), Math.BitIncrement(root.Enclosure.Upper));
            var isContinuous = curve.Natural(0, around).Decoration <= IntervalDecoration.Continuous;
            var kind = isContinuous ? Classify(curve, around, domain) : CriticalPointKind.Unknown;
            var value = curve.Natural(0, root.Enclosure);

            // between a fall and a rise a continuous function has a lowest point, whatever its derivative does
            var isProven = (root.IsProven && isContinuous) || kind is CriticalPointKind.Minimum or CriticalPointKind.Maximum;
            points.Add(new CriticalPoint(root.Enclosure, value, kind, isProven, root.IsUnique));
        }

        return new CriticalPointSearch(points.AsReadOnly(), roots.Completed);
    }

    /// <summary>What a continuous function does between the ends of a location that is widened by a bit.</summary>
    private static CriticalPointKind Classify(Curve curve, Interval around, Interval domain)
    {
        var curvature = curve.Natural(2, around);
        if (curvature is { MayBeUndefined: false, Lower: > 0 })
        {
            return CriticalPointKind.Minimum;
        }

        if (curvature is { MayBeUndefined: false, Upper: < 0 })
        {
            return CriticalPointKind.Maximum;
        }

        // the signs of the slope beside the location; a location at an end of the domain has only one side
        var (before, after) = (around.Lower, around.Upper);
        if (before < domain.Lower || after > domain.Upper)
        {
            return CriticalPointKind.Unknown;
        }

        return (SignAt(curve, before), SignAt(curve, after)) switch
        {
            (-1, 1) => CriticalPointKind.Minimum,
            (1, -1) => CriticalPointKind.Maximum,
            (1, 1) or (-1, -1) => CriticalPointKind.Inflection,
            _ => CriticalPointKind.Unknown,
        };
    }

    private static int SignAt(Curve curve, double x) => curve.At(1, x) switch
    {
        { MayBeUndefined: true } => 0,
        { Lower: > 0 } => 1,
        { Upper: < 0 } => -1,
        _ => 0,
    };
}
