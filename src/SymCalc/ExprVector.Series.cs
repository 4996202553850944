namespace SymCalc;

/// <content>Series of vector functions, entry by entry.</content>
public sealed partial class ExprVector
{
    /// <summary>The Taylor series of every entry about a point, up to a total degree.</summary>
    /// <param name="order">The largest total degree.</param>
    /// <param name="about">Each variable's name with its value at the point.</param>
    /// <returns>A series for each entry; their gradients are the rows of the Jacobian at the point.</returns>
    /// <inheritdoc cref="Expr.TaylorSeries(int, ReadOnlySpan{ValueTuple{string, Expr}})" path="/exception"/>
    public IReadOnlyList<MultivariateTaylorSeries> TaylorSeries(int order, params ReadOnlySpan<(string Variable, Expr Value)> about)
    {
        var series = new MultivariateTaylorSeries[Count];
        for (var i = 0; i < series.Length; i++)
        {
            series[i] = this[i].TaylorSeries(order, about);
        }

        return series.AsReadOnly();
    }

    /// <summary>The linearisation of every entry at a point: f(a) + J·(x - a).</summary>
    /// <param name="about">Each variable's name with its value at the point.</param>
    /// <returns>The tangent planes as a vector.</returns>
    /// <inheritdoc cref="Expr.TaylorSeries(int, ReadOnlySpan{ValueTuple{string, Expr}})" path="/exception"/>
    /// <example><code>new ExprVector(Expr.Parse("x*y"), Expr.Parse("x+y^2")).Linearize(("x", 1), ("y", 1))      // [-1 + x + y, -1 + x + 2*y]</code></example>
    public ExprVector Linearize(params ReadOnlySpan<(string Variable, Expr Value)> about) => new(TaylorSeries(1, about).Select(series => series.Polynomial));

    /// <summary>The quadratic approximation of every entry at a point.</summary>
    /// <param name="about">Each variable's name with its value at the point.</param>
    /// <returns>The approximations as a vector.</returns>
    /// <inheritdoc cref="Expr.TaylorSeries(int, ReadOnlySpan{ValueTuple{string, Expr}})" path="/exception"/>
    public ExprVector Quadratic(params ReadOnlySpan<(string Variable, Expr Value)> about) => new(TaylorSeries(2, about).Select(series => series.Polynomial));
}
