namespace SymCalc.Analysis;

/// <summary>Cuts a box where its enclosure's bounds come from: the piece with the lowest or the highest bound is halved next.</summary>
internal sealed class Subdivision(BoxEnclosure enclosure, int maxPieces, CancellationToken cancellation)
{
    private readonly List<(Interval[] Box, Interval Range)> _pieces = [];

    /// <summary>The hull of the pieces' enclosures when the budget is used up, or no cut helps.</summary>
    public Interval Run(Interval[] box, Interval whole)
    {
        _pieces.Add((box, whole));
        while (_pieces.Count < maxPieces)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Next(_pieces.Count % 2 == 0) is not (>= 0 and var index))
            {
                break;
            }

            Halve(index);
        }

        var hull = _pieces[0].Range;
        foreach (var piece in _pieces)
        {
            hull = piece.Range.IsEmpty ? hull.AtMost(IntervalDecoration.MayBeUndefined)
                : hull.IsEmpty ? piece.Range.AtMost(IntervalDecoration.MayBeUndefined)
                : hull.Hull(piece.Range);
        }

        return whole.Intersect(hull);
    }

    /// <summary>The piece with the lowest or the highest bound that can be cut, the first of equals; -1 if none can.</summary>
    private int Next(bool lowest)
    {
        var best = -1;
        for (var i = 0; i < _pieces.Count; i++)
        {
            var (box, range) = _pieces[i];
            if (!range.IsEmpty && CanCut(box) && (best < 0 || (lowest ? range.Lower < _pieces[best].Range.Lower : range.Upper > _pieces[best].Range.Upper)))
            {
                best = i;
            }
        }

        return best;
    }

    private static bool CanCut(Interval[] box) => box.Any(x => x.IsBounded && x.Midpoint > x.Lower && x.Midpoint < x.Upper);

    /// <summary>Halves the widest side.</summary>
    private void Halve(int index)
    {
        var box = _pieces[index].Box;
        var side = 0;
        for (var i = 1; i < box.Length; i++)
        {
            side = box[i].IsBounded && (!box[side].IsBounded || box[i].Width > box[side].Width) ? i : side;
        }

        var (left, right) = ((Interval[])box.Clone(), (Interval[])box.Clone());
        var middle = box[side].Midpoint;
        left[side] = Interval.Of(box[side].Lower, middle);
        right[side] = Interval.Of(middle, box[side].Upper);
        _pieces[index] = (left, enclosure.Piece(left));
        _pieces.Add((right, enclosure.Piece(right)));
    }
}
