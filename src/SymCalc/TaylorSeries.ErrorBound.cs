using SymCalc.Series;

namespace SymCalc;

/// <content>Rigorous bounds of the error.</content>
public sealed partial class TaylorSeries
{
    /// <summary>A rigorous bound of the error |f(x) - T(x)| on an interval, T being the polynomial with its exact coefficients.</summary>
    /// <param name="interval">Where x lies: bounded, and not empty.</param>
    /// <returns>
    /// A number that no error exceeds, at any point, also where f has kinks or jumps; +∞ where f may be undefined in the interval.
    /// </returns>
    /// <exception cref="ArgumentException">The interval is empty or unbounded.</exception>
    /// <exception cref="InvalidOperationException">The series was not made from a function, or has parameters.</exception>
    /// <remarks>
    /// The interval is cut into pieces; on each the difference f - T itself is enclosed by power series with intervals as
    /// coefficients, or by plain intervals where f is not proven to be smooth (docs/decisions/0021-error-bounds.md). The
    /// bound is usually within 20 % of the largest error; evaluating T in floating point adds rounding errors of its own.
    /// A function that <c>Evaluate</c> leaves undefined at a point, as sin(x)/x at 0, has no finite bound there.
    /// <para>Cost: O(n²) interval operations for each distinct subexpression and piece.</para>
    /// <example><code>Expr.Parse("exp(x)").MaclaurinSeries("x", 8).ErrorBound(new Interval(-1, 1))      // 3.06E-06, the error at 1</code></example>
    /// </remarks>
    public double ErrorBound(Interval interval) => ErrorBound(interval, ErrorBoundOptions.Default, CancellationToken.None);

    /// <inheritdoc cref="ErrorBound(Interval)"/>
    /// <param name="interval">Where x lies: bounded, and not empty.</param>
    /// <param name="options">The number of pieces, and when a bound is tight enough.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of pieces or the tightness is less than 1.</exception>
    public double ErrorBound(Interval interval, ErrorBoundOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        return ErrorBound(interval, 0, options, cancellation);
    }

    /// <summary>The series of the smallest order whose error is proven to be within a tolerance on an interval; null if there is none.</summary>
    internal static TaylorSeries? Within(
        Expr f, Symbol variable, Expr centre, Interval interval, double tolerance, int maxOrder, CancellationToken cancellation)
    {
        for (int limit = Math.Min(8, maxOrder), n = 0; ; limit = Math.Min(2 * limit, maxOrder))
        {
            var series = Of(f, variable, centre, limit, cancellation);
            for (; n <= limit; n++)
            {
                var candidate = new TaylorSeries(f, variable, centre, new CoefficientList([.. series._coefficients.Take(n + 1)]));
                if (candidate.ErrorBound(interval, tolerance, ErrorBoundOptions.Default, cancellation) <= tolerance)
                {
                    return candidate;
                }
            }

            if (limit == maxOrder)
            {
                return null;
            }
        }
    }

    private double ErrorBound(Interval interval, double goal, ErrorBoundOptions options, CancellationToken cancellation)
    {
        if (!interval.IsBounded)
        {
            throw new ArgumentException($"The interval {interval} is not bounded; an error bound needs a bounded interval.", nameof(interval));
        }

        if (Function is null)
        {
            throw new InvalidOperationException("The series was not made from a function, so that its error is not known.");
        }

        using var bounder = new ErrorBounder(Function, Variable, Centre, Coefficients, options, cancellation);
        return bounder.Bound(interval.Undecorated, goal);
    }
}
