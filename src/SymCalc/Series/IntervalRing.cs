using SymCalc.Numerics;

namespace SymCalc.Series;

/// <summary>Coefficients that are intervals: every operation encloses.</summary>
/// <param name="cancellation">Ends the work with an exception.</param>
internal readonly struct IntervalRing(CancellationToken cancellation) : ISeriesRing<Interval>
{
    public Interval Zero => default;

    public Interval One => Interval.Of(1, 1);

    public Interval OfInteger(long n) => IntervalNumbers.Enclose(new Number(n));

    public bool IsZero(Interval a) => a.Lower == 0 && a.Upper == 0;

    public Interval Add(Interval a, Interval b) => a + b;

    public Interval Negate(Interval a) => -a;

    public Interval Multiply(Interval a, Interval b) => a * b;

    public Interval Scale(Interval a, long n) => a * OfInteger(n);

    public Interval DivideBy(Interval a, long n) => a / OfInteger(n);

    public Interval Invert(Interval a) => One / a;

    public Interval SumOfProducts(ReadOnlySpan<Interval> a, ReadOnlySpan<Interval> b)
    {
        var sum = a[0] * b[^1];
        for (var i = 1; i < a.Length; i++)
        {
            sum += a[i] * b[b.Length - 1 - i];
        }

        return sum;
    }

    public void Checkpoint() => cancellation.ThrowIfCancellationRequested();
}
