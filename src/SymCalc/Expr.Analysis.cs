using SymCalc.Analysis;

namespace SymCalc;

public abstract partial class Expr
{
    /// <summary>A tighter enclosure of the values on a box than <see cref="Evaluate(IReadOnlyDictionary{string, Interval})"/> gives.</summary>
    /// <param name="box">An interval for every free symbol, by name; others are ignored.</param>
    /// <param name="options">The form and the number of pieces; by default mean-value forms on up to 64 pieces.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>
    /// An interval that holds the value at every point of the box where the expression is defined. Never wider than the
    /// natural enclosure; derivatives are used only where the function is proven to be continuous.
    /// </returns>
    /// <exception cref="ArgumentException">A free symbol has no interval.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of pieces is less than 1.</exception>
    /// <remarks>Cost: one evaluation of the function, its gradient (and its Hessian, for Taylor forms) for each piece.</remarks>
    /// <example><code>
    /// Expr.Parse("x - x^2").Enclose(new Dictionary&lt;string, Interval&gt; { ["x"] = new(0, 1) })      // [0, 0.25…]; Evaluate gives [-1, 1]
    /// </code></example>
    public Interval Enclose(IReadOnlyDictionary<string, Interval> box, EnclosureOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(box);
        options ??= EnclosureOptions.Default;
        var variables = FreeSymbols;
        return BoxEnclosure.Enclose(this, variables, [.. variables.Select(symbol => Lookup(box, symbol))], options, cancellation);
    }

    /// <summary>Encloses all roots on an interval, by interval Newton and bisection.</summary>
    /// <param name="variable">The variable; no other symbol may occur.</param>
    /// <param name="interval">Where to search: bounded.</param>
    /// <param name="options">Budget and tolerance.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>Enclosures of which each root in the interval lies in one, with what is proven of them.</returns>
    /// <exception cref="ArgumentException">Another symbol occurs, or the interval is empty or unbounded.</exception>
    /// <remarks>
    /// A simple root is proven to exist and to be alone in its enclosure, which is a few ulps wide; a root that lies within
    /// ulps outside an end of the interval may be among them. Reference: R. E. Moore et al., Introduction to Interval
    /// Analysis (2009), 8.1.
    /// </remarks>
    /// <example><code>Expr.Parse("x^3 - x").FindRoots("x", new Interval(-2, 2)).Roots.Count      // 3</code></example>
    public RootSearch FindRoots(string variable, Interval interval, RootOptions? options = null, CancellationToken cancellation = default)
    {
        var x = SearchVariable(variable, interval);
        using var curve = new Curve(this, x, 1, cancellation);
        return new RootFinder(curve, 0, options ?? RootOptions.Default, cancellation).Search(interval);
    }

    /// <summary>Encloses and classifies all critical points on an interval: the roots of the derivative, and kinks.</summary>
    /// <param name="variable">The variable; no other symbol may occur.</param>
    /// <param name="interval">Where to search: bounded.</param>
    /// <param name="options">Budget and tolerance.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The critical points: minima, maxima and inflections where that is proven.</returns>
    /// <exception cref="ArgumentException">Another symbol occurs, or the interval is empty or unbounded.</exception>
    /// <example><code>Expr.Parse("x*exp(-x)").FindCriticalPoints("x", new Interval(0, 5)).Points[0].Kind      // Maximum</code></example>
    public CriticalPointSearch FindCriticalPoints(string variable, Interval interval, RootOptions? options = null, CancellationToken cancellation = default) =>
        CriticalPointFinder.Search(this, SearchVariable(variable, interval), interval, options ?? RootOptions.Default, cancellation);

    /// <summary>Newton's method from a starting point, with every tangent on the way and a proof of the root at the end.</summary>
    /// <param name="variable">The variable; no other symbol may occur.</param>
    /// <param name="start">The starting point.</param>
    /// <param name="maxSteps">The largest number of steps. Default 50.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The steps, whether they came to rest, and the verified root.</returns>
    /// <exception cref="ArgumentException">Another symbol occurs, or the start is no number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of steps is negative.</exception>
    /// <example><code>Expr.Parse("x^2 - 2").NewtonRaphson("x", 2).Point      // 1.414213562373095</code></example>
    public SymCalc.NewtonRaphson NewtonRaphson(string variable, double start, int maxSteps = 50, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxSteps);
        if (!double.IsFinite(start))
        {
            throw new ArgumentException("The start must be a finite number.", nameof(start));
        }

        return NewtonIteration.Run(this, OnlyVariable(variable), start, maxSteps, cancellation);
    }

    /// <summary>The Taylor series of the smallest order that reaches a tolerance on an interval, proven.</summary>
    /// <param name="variable">The variable; no other symbol may occur.</param>
    /// <param name="about">The centre.</param>
    /// <param name="interval">Where the error matters: bounded.</param>
    /// <param name="tolerance">The largest error allowed, above 0.</param>
    /// <param name="maxOrder">The largest order that is tried. Default 60.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The series, whose <see cref="SymCalc.TaylorSeries.Order"/> is the smallest with a proven bound within the tolerance; null if no order up to the largest has one.</returns>
    /// <exception cref="ArgumentException">The interval is empty or unbounded.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is not above 0, or the largest order is negative or above 10,000.</exception>
    /// <exception cref="SeriesException">There is no series about the centre.</exception>
    /// <example><code>Expr.Parse("exp(x)").TaylorSeriesWithin("x", 0, new Interval(-1, 1), 1e-6)!.Order      // 9</code></example>
    public SymCalc.TaylorSeries? TaylorSeriesWithin(
        string variable, Expr about, Interval interval, double tolerance, int maxOrder = 60, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(about);
        ArgumentOutOfRangeException.ThrowIfNegative(maxOrder);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxOrder, SeriesFactory.MaxOrder);
        if (!(tolerance > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(tolerance), tolerance, "The tolerance must be above 0.");
        }

        return SymCalc.TaylorSeries.Within(this, new Symbol(variable), about, interval, tolerance, maxOrder, cancellation);
    }

    private Symbol SearchVariable(string variable, Interval interval) => interval.IsBounded
        ? OnlyVariable(variable)
        : throw new ArgumentException(interval.IsEmpty ? "The interval is empty; roots are searched on a bounded interval." : $"The interval {interval} is not bounded; roots are searched on a bounded interval.", nameof(interval));

    private Symbol OnlyVariable(string variable)
    {
        var x = new Symbol(variable);
        foreach (var symbol in FreeSymbols)
        {
            if (symbol != x)
            {
                throw new ArgumentException($"Variable '{symbol.Name}' has no value; only '{x.Name}' may occur.", nameof(variable));
            }
        }

        return x;
    }
}
