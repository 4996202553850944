namespace SymCalc.Analysis;

/// <summary>
/// Joins the enclosures that touch: a root at a split was found from both sides. Joins also what is left beside a multiple
/// root, where rounding decides which small pieces can be excluded.
/// </summary>
internal sealed class RootMerger(RootFinder finder)
{
    /// <summary>Roots that are not proven to be single are told apart from this distance on; a double root is known to √ε only.</summary>
    private const double Resolution = 1e-7;

    /// <summary>The enclosures from left to right, none touching the next.</summary>
    public List<Root> Merge(List<Root> found)
    {
        found.Sort(static (a, b) => a.Enclosure.Lower.CompareTo(b.Enclosure.Lower) is var byLower && byLower != 0
            ? byLower
            : a.Enclosure.Upper.CompareTo(b.Enclosure.Upper));
        var merged = new List<Root>();
        foreach (var root in found)
        {
            if (merged.Count > 0 && AreOne(merged[^1], root))
            {
                merged[^1] = Join(merged[^1], root);
            }
            else
            {
                merged.Add(root);
            }
        }

        return merged;
    }

    private static bool AreOne(Root a, Root b)
    {
        var gap = b.Enclosure.Lower - a.Enclosure.Upper;
        return gap <= 0 || (gap <= Resolution * Math.Max(1, a.Enclosure.Magnitude) && !(a is { IsProven: true, IsUnique: true } && b is { IsProven: true, IsUnique: true }));
    }

    private Root Join(Root a, Root b)
    {
        var hull = a.Enclosure.Hull(b.Enclosure).Undecorated;
        if (!finder.IsMonotone(hull))
        {
            return new Root(hull, a.IsProven || b.IsProven || finder.HasRoot(hull), false);
        }

        // one root at most in both
        return (a.IsProven, b.IsProven) switch
        {
            (true, true) => new Root(a.Enclosure.Intersect(b.Enclosure).Undecorated, true, true),
            (true, false) => a,
            (false, true) => b,
            _ => new Root(hull, finder.HasRoot(hull), true),
        };
    }
}
