namespace SymCalc;

/// <content>Series of vector functions, entry by entry.</content>
public sealed partial class ExprVector
{
    /// <summary>The Taylor series of every entry about a point, up to a total degree.</summary>
    /// <param name="order">The largest total degree.</param>
    /// <param name="about">Each variable's name with its value at the point.</param>
    /// <returns>A series for each entry; their gradients are the rows of the Jacobian at the point.</returns>
    /// <inheritdoc cref="Expr.TaylorSeries(int, ReadOnlySpan{ValueTuple{string, Expr}})" path="/exception"/>
    public IReadOnlyList<MultivariateTaylorSeries> TaylorSeries(int order, params ReadOnlySpan<(string Variable, Expr Value)> about) =>
        TaylorSeries(order, SeriesFactory.Symbols(about), CancellationToken.None);

    /// <inheritdoc cref="TaylorSeries(int, ReadOnlySpan{ValueTuple{string, Expr}})"/>
    /// <param name="order">The largest total degree.</param>
    /// <param name="about">Each variable with its value at the point.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public IReadOnlyList<MultivariateTaylorSeries> TaylorSeries(int order, IEnumerable<(Symbol Variable, Expr Value)> about, CancellationToken cancellation)
    {
        var series = new MultivariateTaylorSeries[Count];
        for (var i = 0; i < series.Length; i++)
        {
            series[i] = this[i].TaylorSeries(order, about, cancellation);
        }

        return series.AsReadOnly();
    }

    /// <summary>The linearisation of every entry at a point: f(a) + J·(x - a).</summary>
    /// <param name="about">Each variable's name with its value at the point.</param>
    /// <returns>The tangent planes as a vector.</returns>
    /// <inheritdoc cref="Expr.TaylorSeries(int, ReadOnlySpan{ValueTuple{string, Expr}})" path="/exception"/>
    /// <example><code>new ExprVector(Expr.Parse("x*y"), Expr.Parse("x+y^2")).Linearize(("x", 1), ("y", 1))      // [-1 + x + y, -1 + x + 2*y]</code></example>
    public ExprVector Linearize(params ReadOnlySpan<(string Variable, Expr Value)> about) => Linearize(SeriesFactory.Symbols(about), CancellationToken.None);

    /// <inheritdoc cref="Linearize(ReadOnlySpan{ValueTuple{string, Expr}})"/>
    /// <param name="about">Each variable with its value at the point.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public ExprVector Linearize(IEnumerable<(Symbol Variable, Expr Value)> about, CancellationToken cancellation) =>
        new(TaylorSeries(1, about, cancellation).Select(series => series.Polynomial));

    /// <summary>The quadratic approximation of every entry at a point.</summary>
    /// <param name="about">Each variable's name with its value at the point.</param>
    /// <returns>The approximations as a vector.</returns>
    /// <inheritdoc cref="Expr.TaylorSeries(int, ReadOnlySpan{ValueTuple{string, Expr}})" path="/exception"/>
    public ExprVector Quadratic(params ReadOnlySpan<(string Variable, Expr Value)> about) => Quadratic(SeriesFactory.Symbols(about), CancellationToken.None);

    /// <inheritdoc cref="Quadratic(ReadOnlySpan{ValueTuple{string, Expr}})"/>
    /// <param name="about">Each variable with its value at the point.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public ExprVector Quadratic(IEnumerable<(Symbol Variable, Expr Value)> about, CancellationToken cancellation) =>
        new(TaylorSeries(2, about, cancellation).Select(series => series.Polynomial));
}
