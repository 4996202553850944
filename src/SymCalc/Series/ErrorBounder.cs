// Method: on each piece of the interval the smallest of three bounds of |f - T|:
// - about the series' own centre a, where f and T agree in the terms up to n exactly:
//   (x - a)^(n+1)·(c_(n+1) + … + c_(K-1)·(x - a)^(K-n-2) + f_K(H)·(x - a)^(K-n-1)), f_K(H) the K-th Taylor coefficient of f
//   for every point of the hull H of a and the piece;
// - about the middle m of the piece: Σ (f_k(m) - T_k(m))·(x - m)^k + (f_K(P) - T_K(P))·(x - m)^K, with T recentred at m;
// - f(P) - T(P), where f is not proven to be smooth.
// K is what serves best. The piece with the largest bound is halved, until that is hardly more than what is seen at points.
// K. Makino, M. Berz, Taylor models and other validated functional inclusion methods, Int. J. Pure Appl. Math. 4 (2003)
// 379-456, encloses remainders alike; W. Tucker, Validated Numerics (Princeton, 2011), chapters 5 and 8.

using System.Diagnostics.CodeAnalysis;
using SymCalc.Evaluation;
using SymCalc.Numerics;

namespace SymCalc.Series;

/// <summary>Bounds the error of a Taylor polynomial on an interval, rigorously.</summary>
internal sealed class ErrorBounder : IDisposable
{
    /// <summary>How many terms beyond the order are used about the centre.</summary>
    private const int ExtraTerms = 8;

    private readonly Expr _f;
    private readonly Symbol _variable;
    private readonly Interval _centre;
    private readonly Interval[] _coefficients;      // of T
    private readonly IntervalExpansion _expansion;
    private readonly Interval[]? _atCentre;         // of f, beyond the order too
    private readonly Interval[]? _rounding;         // what T's coefficients miss of f's; null if they are exact
    private readonly int _length;
    private readonly ErrorBoundOptions _options;
    private readonly CancellationToken _cancellation;

    public ErrorBounder(Expr f, Symbol variable, Expr centre, IReadOnlyList<Expr> coefficients, ErrorBoundOptions options, CancellationToken cancellation)
    {
        (_f, _variable, _options, _cancellation) = (f, variable, options, cancellation);
        _centre = Constant(centre);
        _coefficients = [.. coefficients.Select(Constant)];
        _length = coefficients.Count + ExtraTerms;
        _expansion = new IntervalExpansion(f, cancellation);
        _atCentre = _centre.IsBounded ? Padded(Expand(_centre, _length), _length) : null;
        if (_atCentre is not null && !Exactness.IsExact([f, centre, .. coefficients]))
        {
            _rounding = [.. _coefficients.Select((c, k) => _atCentre[k] - c)];
        }
    }

    private int Order => _coefficients.Length - 1;

    /// <summary>A bound of |f(x) - T(x)| for every x of an interval; +∞ if f may be undefined there.</summary>
    /// <param name="x">The interval.</param>
    /// <param name="goal">The search ends when the bound is this small, or an error above it is seen; 0 for none.</param>
    public double Bound(Interval x, double goal)
    {
        var pieces = new PriorityQueue<(Interval Piece, double Bound), double>();
        var seen = Math.Max(Seen(x.Lower), Seen(x.Upper));
        Push(pieces, x, ref seen);
        var count = 1;
        while (true)
        {
            _cancellation.ThrowIfCancellationRequested();
            var (piece, bound) = pieces.Peek();
            var middle = piece.Midpoint;
            if (bound <= _options.Tightness * seen || bound <= goal || (goal > 0 && seen > goal) || count >= _options.MaxPieces || !(middle > piece.Lower && middle < piece.Upper) || IsUndefinedAt(piece))
            {
                return bound;
            }

            pieces.Dequeue();
            Push(pieces, Interval.Of(piece.Lower, middle), ref seen);
            Push(pieces, Interval.Of(middle, piece.Upper), ref seen);
            count++;
        }
    }

    private void Push(PriorityQueue<(Interval Piece, double Bound), double> pieces, Interval piece, ref double seen)
    {
        var bound = OnPiece(piece, seen, out var atMiddle);
        seen = Math.Max(seen, atMiddle);
        pieces.Enqueue((piece, bound), -bound);
    }

    /// <summary>A bound on one piece, and a lower bound of what the error is at its middle.</summary>
    private double OnPiece(Interval piece, double seen, out double atMiddle)
    {
        var middle = Interval.Of(piece.Midpoint, piece.Midpoint);
        var natural = Natural(piece);
        atMiddle = 0;
        if (natural.MayBeUndefined)
        {
            return double.PositiveInfinity;
        }

        var plain = (natural - Polynomial(piece)).Magnitude;
        if (natural.Decoration != IntervalDecoration.Smooth)
        {
            atMiddle = (Natural(middle) - Polynomial(middle)).Mignitude;
            return plain;
        }

        var aboutCentre = ErrorAboutCentre(piece).Magnitude;
        if (aboutCentre <= _options.Tightness * seen)
        {
            return aboutCentre;
        }

        var aboutMiddle = AboutMiddle(piece, middle, out atMiddle);
        return Math.Min(plain, Math.Min(aboutCentre, aboutMiddle));
    }

    /// <summary>A lower bound of the error at a point.</summary>
    private double Seen(double x)
    {
        var point = Interval.Of(x, x);
        var natural = Natural(point);
        if (natural.MayBeUndefined)
        {
            return 0;
        }

        var difference = natural - Polynomial(point);
        return Math.Max(difference.Mignitude, natural.Decoration == IntervalDecoration.Smooth ? ErrorAboutCentre(point).Mignitude : 0);
    }

    private Interval ErrorAboutCentre(Interval piece)
    {
        var hull = piece.Hull(_centre);
        if (_atCentre is null || Expand(hull, _length) is not { } series)
        {
            return Interval.Entire;
        }

        var everywhere = Padded(series, _length);
        var d = piece - _centre;
        var best = Interval.Entire;
        for (var k = Order + 1; k < _length; k++)
        {
            var sum = everywhere[k];
            for (var i = k - 1; i > Order; i--)
            {
                sum = _atCentre[i] + (d * sum);
            }

            best = best.Intersect(sum);
        }

        if (best.IsEmpty)
        {
            return Interval.Entire;     // enclosures that contradict each other: nothing is proven
        }

        var error = best * d.Pow(Order + 1);
        return _rounding is null ? error : error + Polynomial(_rounding, d);
    }

    private double AboutMiddle(Interval piece, Interval middle, out double atMiddle)
    {
        var length = Order + 2;
        atMiddle = 0;
        if (Expand(middle, length) is not { } here || Expand(piece, length) is not { } everywhere)
        {
            return double.PositiveInfinity;
        }

        var (f, all) = (Padded(here, length), Padded(everywhere, length));
        var (shifted, shiftedAll) = (Recentred(middle - _centre), Recentred(piece - _centre));
        var g = new Interval[length];
        for (var k = 0; k < length; k++)
        {
            g[k] = k <= Order ? f[k] - shifted[k] : f[k];
        }

        atMiddle = g[0].Mignitude;
        var t = piece - middle;
        var best = Interval.Entire;
        for (var k = 1; k < length; k++)
        {
            var sum = k <= Order ? all[k] - shiftedAll[k] : all[k];
            for (var i = k - 1; i >= 0; i--)
            {
                sum = g[i] + (t * sum);
            }

            best = best.Intersect(sum);
        }

        return best.IsEmpty ? double.PositiveInfinity : best.Magnitude;
    }

    /// <summary>The coefficients of T about another centre, which lies d further: by repeated synthetic division.</summary>
    private Interval[] Recentred(Interval d)
    {
        var shifted = (Interval[])_coefficients.Clone();
        for (var i = 0; i < Order; i++)
        {
            for (var k = Order - 1; k >= i; k--)
            {
                shifted[k] += d * shifted[k + 1];
            }
        }

        return shifted;
    }

    private Interval Polynomial(Interval x) => Polynomial(_coefficients, x - _centre);

    private static Interval Polynomial(Interval[] coefficients, Interval d)
    {
        var sum = coefficients[^1];
        for (var k = coefficients.Length - 2; k >= 0; k--)
        {
            sum = coefficients[k] + (d * sum);
        }

        return sum;
    }

    private bool IsUndefinedAt(Interval piece) =>
        Natural(Interval.Of(piece.Midpoint, piece.Midpoint)).IsEmpty || Natural(Interval.Of(piece.Lower, piece.Lower)).IsEmpty || Natural(Interval.Of(piece.Upper, piece.Upper)).IsEmpty;

    private Interval Natural(Interval x) => IntervalEvaluator.Evaluate(_f, _ => x);

    private static Interval Constant(Expr e) => IntervalEvaluator.Evaluate(
        e, symbol => throw new InvalidOperationException($"The series has the parameter '{symbol.Name}'; an error bound needs numbers."));

    private Interval[]? Expand(Interval x, int length)
    {
        Interval[] variable = [x.Undecorated, Interval.Of(1, 1)];
        return _expansion.Expand(
            symbol => symbol == _variable ? variable : throw new InvalidOperationException($"The function has the parameter '{symbol.Name}'; an error bound needs numbers."), length);
    }

    [return: NotNullIfNotNull(nameof(series))]
    private static Interval[]? Padded(Interval[]? series, int length)
    {
        if (series is not null && series.Length < length)
        {
            Array.Resize(ref series, length);
        }

        return series;
    }

    /// <inheritdoc/>
    public void Dispose() => _expansion.Dispose();
}
