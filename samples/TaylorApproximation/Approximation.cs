namespace SymCalc.Samples.TaylorApproximation;

/// <summary>A Taylor polynomial on an interval: how far it is from the function at most, and how far where one looks.</summary>
internal sealed class Approximation
{
    private const int SampleCount = 2001;

    private readonly CompiledExpr _function;
    private readonly CompiledExpr _polynomial;

    /// <summary>Expands the function and bounds the error.</summary>
    /// <exception cref="SeriesException">The function has no Taylor series at the point.</exception>
    public Approximation(Formula formula, Expr about, int order, Interval interval, CancellationToken cancellation)
    {
        Formula = formula;
        Interval = interval;
        Series = formula.Function.TaylorSeries(formula.Variable, about, order, cancellation);
        Bound = Series.ErrorBound(interval, new ErrorBoundOptions(), cancellation);
        _function = formula.Function.Compile(formula.Variable);
        _polynomial = Series.HornerForm.Compile(formula.Variable);
        Error = LargestError();
    }

    public Formula Formula { get; }

    public Interval Interval { get; }

    public TaylorSeries Series { get; }

    /// <summary>No point of the interval is further off: proven, rounding included.</summary>
    public double Bound { get; }

    /// <summary>The largest distance at evenly spaced points; nothing is proven of the points between them.</summary>
    public double Error { get; }

    /// <summary>How far the bound is above the error that was found; null where that is rounding only, or nothing is proven.</summary>
    public double? Ratio => double.IsFinite(Bound) && Error > 1e-14 * Math.Max(1, Math.Abs(ValueAt(Interval.Midpoint))) ? Bound / Error : null;

    public double ValueAt(double x) => _function.Invoke(x);

    public double PolynomialAt(double x) => _polynomial.Invoke(x);

    /// <summary>
    /// A band around the polynomial that is proven to hold the function: at the ends of each piece of the interval it is as
    /// high as the larger bound of the two pieces that meet, and straight between.
    /// </summary>
    /// <returns>Places and half heights; infinity where nothing is proven.</returns>
    public IReadOnlyList<(double X, double Height)> Band(int pieceCount, CancellationToken cancellation)
    {
        ErrorBoundOptions options = new() { MaxPieces = 16 };
        var bounds = Enumerable.Range(0, pieceCount)
            .Select(i => Series.ErrorBound(new Interval(Place(i, pieceCount), Place(i + 1, pieceCount)), options, cancellation))
            .ToList();
        return [.. Enumerable.Range(0, pieceCount + 1).Select(i => (Place(i, pieceCount), Math.Max(bounds[Math.Max(i - 1, 0)], bounds[Math.Min(i, pieceCount - 1)])))];
    }

    private double Place(int i, int count) => Interval.Lower + (Interval.Width * i / count);

    private double LargestError()
    {
        var errors = Enumerable.Range(0, SampleCount)
            .Select(i => Place(i, SampleCount - 1))
            .Select(x => Math.Abs(ValueAt(x) - PolynomialAt(x)))
            .Where(double.IsFinite)
            .ToList();
        return errors.Count == 0 ? double.NaN : errors.Max();
    }
}
