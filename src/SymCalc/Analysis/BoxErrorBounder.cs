// Method: on each piece of the box the smaller of two bounds of |f - T|:
// - along the rays from the centre a to the points of the piece, where f and T agree up to order n:
//   φ(t) = f(a + t·(x - a)) has the error Σ φ_k(0) (k from n+1 to K-1) + φ_K(ξ), each enclosed for all x of the piece at once;
// - the mean-value form of f - T on the piece, or plain intervals at kinks (BoxEnclosure.cs).

using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Series;

namespace SymCalc.Analysis;

/// <summary>Bounds the error of a Taylor polynomial of several variables on a box, rigorously (docs/decisions/0021-error-bounds.md).</summary>
internal sealed class BoxErrorBounder : IDisposable
{
    /// <summary>How many terms beyond the order are used along a ray.</summary>
    private const int ExtraTerms = 4;

    private readonly Symbol[] _variables;
    private readonly Interval[] _centre;
    private readonly int _order;
    private readonly bool _isExact;
    private readonly IntervalExpansion _expansion;
    private readonly BoxEnclosure _difference;
    private readonly ErrorBoundOptions _options;
    private readonly CancellationToken _cancellation;

    /// <summary>Prepares f - T.</summary>
    public BoxErrorBounder(Expr f, Symbol[] variables, Interval[] centre, Expr polynomial, int order, ErrorBoundOptions options, CancellationToken cancellation)
    {
        (_variables, _centre, _order, _options, _cancellation) = (variables, centre, order, options, cancellation);
        _isExact = Exactness.IsExact([f, polynomial]);
        _expansion = new IntervalExpansion(f, cancellation);
        _difference = new BoxEnclosure(SumExpr.Subtract(f, polynomial), variables, EnclosureForm.MeanValue, cancellation);
    }

    /// <summary>A bound of |f(x) - T(x)| for every point of a box; +∞ if f may be undefined there.</summary>
    public double Bound(Interval[] box)
    {
        var pieces = new PriorityQueue<(Interval[] Box, double Bound), double>();
        var seen = 0.0;
        Push(pieces, box, ref seen);
        for (var count = 1; ; count++)
        {
            _cancellation.ThrowIfCancellationRequested();
            var (piece, bound) = pieces.Peek();
            var side = WidestSide(piece);
            var middle = piece[side].Midpoint;
            if (bound <= _options.Tightness * seen || count >= _options.MaxPieces || !(middle > piece[side].Lower && middle < piece[side].Upper))
            {
                return bound;
            }

            pieces.Dequeue();
            Push(pieces, With(piece, side, Interval.Of(piece[side].Lower, middle)), ref seen);
            Push(pieces, With(piece, side, Interval.Of(middle, piece[side].Upper)), ref seen);
        }
    }

    private void Push(PriorityQueue<(Interval[] Box, double Bound), double> pieces, Interval[] piece, ref double seen)
    {
        var difference = _difference.Piece(piece);
        var bound = difference.MayBeUndefined ? double.PositiveInfinity : difference.Magnitude;
        if (difference.Decoration == IntervalDecoration.Smooth && _isExact)
        {
            bound = Math.Min(bound, AlongRays(piece).Magnitude);
        }

        seen = Math.Max(seen, Seen(Array.ConvertAll(piece, x => Interval.Of(x.Midpoint, x.Midpoint))));
        seen = Math.Max(seen, Seen(FarCorner(piece)));
        pieces.Enqueue((piece, bound), -bound);
    }

    private double Seen(Interval[] point)
    {
        var value = _difference.Piece(point);
        return value.MayBeUndefined ? 0
            : value.Decoration == IntervalDecoration.Smooth && _isExact ? Math.Max(value.Mignitude, AlongRays(point).Mignitude)
            : value.Mignitude;
    }

    /// <summary>The corner farthest from the centre, where the error is often largest.</summary>
    private Interval[] FarCorner(Interval[] piece)
    {
        var corner = new Interval[piece.Length];
        for (var i = 0; i < piece.Length; i++)
        {
            var far = piece[i].Midpoint >= _centre[i].Midpoint ? piece[i].Upper : piece[i].Lower;
            corner[i] = Interval.Of(far, far);
        }

        return corner;
    }

    private Interval AlongRays(Interval[] piece)
    {
        var length = _order + 1 + ExtraTerms;
        if (Ray(_centre, piece, length) is not { } start || Ray([.. piece.Select((x, i) => x.Hull(_centre[i]).Undecorated)], piece, length) is not { } anywhere)
        {
            return Interval.Entire;
        }

        var sum = Interval.Of(0, 0);
        var best = Interval.Entire;
        for (var k = _order + 1; k < length; k++)
        {
            best = best.Intersect(sum + At(anywhere, k));
            sum += At(start, k);
        }

        return best.IsEmpty ? Interval.Entire : best;       // enclosures that contradict each other prove nothing
    }

    /// <summary>The series of f(b + t·(x - a)) for all b of a box and all x of a piece.</summary>
    private Interval[]? Ray(Interval[] from, Interval[] piece, int length) => _expansion.Expand(
        symbol => Array.IndexOf(_variables, symbol) is >= 0 and var i ? [from[i], piece[i] - _centre[i]] : throw new ArgumentException($"Variable '{symbol.Name}' has no value."), length);

    private static Interval At(Interval[] series, int k) => k < series.Length ? series[k] : default;

    private static Interval[] With(Interval[] box, int side, Interval x)
    {
        var changed = (Interval[])box.Clone();
        changed[side] = x;
        return changed;
    }

    private static int WidestSide(Interval[] box)
    {
        var side = 0;
        for (var i = 1; i < box.Length; i++)
        {
            side = box[i].Width > box[side].Width ? i : side;
        }

        return side;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _expansion.Dispose();
        _difference.Dispose();
    }
}
