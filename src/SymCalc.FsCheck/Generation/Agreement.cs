namespace SymCalc.Generation;

/// <summary>Whether two expressions have the same value at a point.</summary>
internal static class Agreement
{
    /// <summary>Where there are no enclosures: relative to the largest intermediate result.</summary>
    private const double Tolerance = 1e-9;

    /// <summary>
    /// True or false, or null where it cannot be said. Enclosures with outward rounding decide, if both expressions have them: values
    /// that are equal lie in both. Otherwise (functions without an enclosure) doubles decide, up to rounding errors.
    /// </summary>
    public static bool? Of(Expr left, Expr right, IReadOnlyDictionary<string, double> point)
    {
        if (Definedness.LargestPart(left, point) is not { } largest)
        {
            return null;
        }

        var box = point.ToDictionary(p => p.Key, p => new Interval(p.Value));
        var (a, b) = (left.Evaluate(box), right.Evaluate(box));
        if (!a.MayBeUndefined && a.IsBounded && (b.IsEmpty || (b.IsBounded && !b.MayBeUndefined)))
        {
            return !a.IsDisjointFrom(b);
        }

        if (a.IsBounded && b.IsBounded)
        {
            return null;        // known to be near the edge of a domain
        }

        return Definedness.LargestPart(right, point) is not { } other ? null
            : Math.Abs(left.Evaluate(point) - right.Evaluate(point)) <= Tolerance * Math.Max(1, Math.Max(largest, other));
    }
}
