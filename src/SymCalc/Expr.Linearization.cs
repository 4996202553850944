using SymCalc.Nodes;

namespace SymCalc;

public abstract partial class Expr
{
    /// <summary>The Taylor series in several variables about a point, up to a total degree.</summary>
    /// <param name="order">The largest total degree, from 0 to 10,000.</param>
    /// <param name="about">Each variable's name with its value at the point; other symbols are parameters, taken to have general values.</param>
    /// <returns>The series with exact coefficients.</returns>
    /// <exception cref="ArgumentException">A variable is no name of a symbol or given twice, none is given, or a value is undefined or contains a variable.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The order is negative or above 10,000.</exception>
    /// <exception cref="SeriesException">The function has no Taylor series there.</exception>
    /// <exception cref="ExpressionLimitException">There would be more than 100,000 terms, or the coefficients grow beyond the limits.</exception>
    /// <remarks>The series in t of f(a + t·h), with coefficients that are polynomials in h.
    /// <example><code>Expr.Parse("x^2*y").TaylorSeries(2, ("x", 1), ("y", 2))      // 2 + 4*(x - 1) + (y - 2) + 2*(x - 1)^2 + 2*(x - 1)*(y - 2) + O(|(x - 1, y - 2)|^3)</code></example></remarks>
    public MultivariateTaylorSeries TaylorSeries(int order, params ReadOnlySpan<(string Variable, Expr Value)> about) =>
        TaylorSeries(order, SeriesFactory.Symbols(about), CancellationToken.None);

    /// <inheritdoc cref="TaylorSeries(int, ReadOnlySpan{ValueTuple{string, Expr}})"/>
    /// <param name="order">The largest total degree, from 0 to 10,000.</param>
    /// <param name="about">Each variable with its value at the point.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public MultivariateTaylorSeries TaylorSeries(int order, IEnumerable<(Symbol Variable, Expr Value)> about, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(about);
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(order, SeriesFactory.MaxOrder);
        var point = about.ToArray();
        SeriesFactory.Check(point, order);
        return MultivariateTaylorSeries.Of(this, [.. point.Select(p => p.Variable)], [.. point.Select(p => p.Value)], order, cancellation);
    }

    /// <summary>The linearisation at a point, whose graph is the tangent plane: f(a) + J·(x - a).</summary>
    /// <param name="about">Each variable's name with its value at the point.</param>
    /// <returns>The series of order 1.</returns>
    /// <inheritdoc cref="TaylorSeries(int, ReadOnlySpan{ValueTuple{string, Expr}})" path="/exception"/>
    /// <example><code>Expr.Parse("x^2+y^2").Linearize(("x", 1), ("y", 2)).Polynomial      // 5 + 2*(x - 1) + 4*(y - 2)</code></example>
    public MultivariateTaylorSeries Linearize(params ReadOnlySpan<(string Variable, Expr Value)> about) => TaylorSeries(1, about);

    /// <inheritdoc cref="Linearize(ReadOnlySpan{ValueTuple{string, Expr}})"/>
    /// <param name="about">Each variable with its value at the point.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public MultivariateTaylorSeries Linearize(IEnumerable<(Symbol Variable, Expr Value)> about, CancellationToken cancellation) => TaylorSeries(1, about, cancellation);

    /// <summary>The quadratic approximation at a point: f(a) + J·(x - a) + ½·(x - a)ᵀ·H·(x - a).</summary>
    /// <param name="about">Each variable's name with its value at the point.</param>
    /// <returns>The series of order 2.</returns>
    /// <inheritdoc cref="TaylorSeries(int, ReadOnlySpan{ValueTuple{string, Expr}})" path="/exception"/>
    /// <example><code>Expr.Parse("cos(x*y)").Quadratic(("x", 0), ("y", 1)).Polynomial      // 1 - x^2/2</code></example>
    public MultivariateTaylorSeries Quadratic(params ReadOnlySpan<(string Variable, Expr Value)> about) => TaylorSeries(2, about);

    /// <inheritdoc cref="Quadratic(ReadOnlySpan{ValueTuple{string, Expr}})"/>
    /// <param name="about">Each variable with its value at the point.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public MultivariateTaylorSeries Quadratic(IEnumerable<(Symbol Variable, Expr Value)> about, CancellationToken cancellation) => TaylorSeries(2, about, cancellation);
}
