namespace SymCalc.Graph;

/// <summary>
/// For sums and products in an arena, between which numbers the nodes lie that are their terms or bases once everything
/// is written out: parts with disjoint ranges have none in common, which is known without looking at them.
/// </summary>
internal sealed class PartRanges
{
    private readonly Arena _arena;
    private readonly (int Low, int High)[] _ranges;

    private static readonly (int Low, int High) Empty = (int.MaxValue, -1);

    public PartRanges(Arena arena, int count)
    {
        _arena = arena;
        _ranges = new (int, int)[count];
        for (var node = 0; node < count; node++)
        {
            _ranges[node] = arena.Op(node) switch
            {
                ArenaOp.Add => Union(OfTerm(arena.A(node)), OfTerm(arena.B(node))),
                ArenaOp.Multiply => Union(OfFactor(arena.A(node)), OfFactor(arena.B(node))),
                _ => (node, node),
            };
        }
    }

    /// <summary>Whether the parts of a sum, or of a product, have no term or base in common, as far as their ranges show.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="isSum">Whether they are added; otherwise they are multiplied.</param>
    public bool AreDisjoint(List<int> parts, bool isSum)
    {
        if (parts.Count == 2)
        {
            var (a, b) = isSum ? (OfTerm(parts[0]), OfTerm(parts[1])) : (OfFactor(parts[0]), OfFactor(parts[1]));
            return a.High < b.Low || b.High < a.Low;
        }

        var ranges = new List<(int Low, int High)>(parts.Count);
        foreach (var part in parts)
        {
            var range = isSum ? OfTerm(part) : OfFactor(part);
            if (range != Empty)
            {
                ranges.Add(range);
            }
        }

        ranges.Sort();
        for (var i = 1; i < ranges.Count; i++)
        {
            if (ranges[i].Low <= ranges[i - 1].High)
            {
                return false;
            }
        }

        return true;
    }

    private static (int Low, int High) Union((int Low, int High) a, (int Low, int High) b) =>
        (Math.Min(a.Low, b.Low), Math.Max(a.High, b.High));

    /// <summary>As a term of a sum: a sum is its terms, and a coefficient does not count.</summary>
    private (int Low, int High) OfTerm(int node)
    {
        if (_arena.IsNumber(node, out _))
        {
            return Empty;
        }

        if (_arena.Op(node) == ArenaOp.Multiply && _arena.IsNumber(_arena.A(node), out _))
        {
            node = _arena.B(node);
        }

        return _arena.Op(node) == ArenaOp.Add ? _ranges[node] : (node, node);
    }

    /// <summary>As a factor of a product: a product is its factors, and a numeric exponent does not count.</summary>
    public (int Low, int High) OfFactor(int node)
    {
        if (_arena.IsNumber(node, out _))
        {
            return Empty;
        }

        if (_arena.Op(node) == ArenaOp.Power && _arena.IsNumber(_arena.B(node), out _))
        {
            node = _arena.A(node);
        }

        return _arena.Op(node) == ArenaOp.Multiply ? _ranges[node] : (node, node);
    }
}
