namespace SymCalc;

public abstract partial class Expr
{
    /// <summary>The Taylor series in a variable about a centre.</summary>
    /// <param name="variable">The variable's name; other symbols are parameters, taken to have general values.</param>
    /// <param name="about">The centre: a number, or an expression without the variable such as pi/4 or a parameter.</param>
    /// <param name="order">The largest exponent, from 0 to 10,000.</param>
    /// <returns>The series with exact coefficients.</returns>
    /// <exception cref="ArgumentException">The variable is no name of a symbol; the centre is undefined or contains the variable.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The order is negative or above 10,000.</exception>
    /// <exception cref="SeriesException">The function has a pole, branch point, kink or jump at the centre, or no real value; the message says which part and where.</exception>
    /// <exception cref="ExpressionLimitException">The coefficients grow beyond the limits.</exception>
    /// <remarks>
    /// Cost: O(n²) operations on coefficients for each distinct subexpression.
    /// <example><code>
    /// Expr.Parse("sin(x)").TaylorSeries("x", about: 0, order: 5)          // x - x^3/6 + x^5/120 + O(x^6)
    /// Expr.Parse("cos(x)").TaylorSeries("x", about: ExprMath.Pi, order: 2)     // -1 + (x - pi)^2/2 + O((x - pi)^3)
    /// </code></example>
    /// </remarks>
    public TaylorSeries TaylorSeries(string variable, Expr about, int order) => TaylorSeries(new Symbol(variable), about, order);

    /// <inheritdoc cref="TaylorSeries(string, Expr, int)"/>
    public TaylorSeries TaylorSeries(Symbol variable, Expr about, int order) => TaylorSeries(variable, about, order, CancellationToken.None);

    /// <inheritdoc cref="TaylorSeries(string, Expr, int)"/>
    /// <param name="variable">The variable; other symbols are parameters, taken to have general values.</param>
    /// <param name="about">The centre: a number, or an expression without the variable.</param>
    /// <param name="order">The largest exponent, from 0 to 10,000.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public TaylorSeries TaylorSeries(Symbol variable, Expr about, int order, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(variable);
        ArgumentNullException.ThrowIfNull(about);
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(order, SeriesFactory.MaxOrder);
        return SymCalc.TaylorSeries.Of(this, variable, about, order, cancellation);
    }

    /// <summary>The Taylor series about 0.</summary>
    /// <param name="variable">The variable's name.</param>
    /// <param name="order">The largest exponent, from 0 to 10,000.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>What <see cref="TaylorSeries(string, Expr, int)"/> returns for the centre 0.</returns>
    /// <example><code>Expr.Parse("1/(1-x)").MaclaurinSeries("x", order: 3)      // 1 + x + x^2 + x^3 + O(x^4)</code></example>
    public TaylorSeries MaclaurinSeries(string variable, int order, CancellationToken cancellation = default) => MaclaurinSeries(new Symbol(variable), order, cancellation);

    /// <inheritdoc cref="MaclaurinSeries(string, int, CancellationToken)"/>
    public TaylorSeries MaclaurinSeries(Symbol variable, int order, CancellationToken cancellation = default) => TaylorSeries(variable, 0, order, cancellation);

    /// <summary>The Laurent series in a variable about a centre: the Taylor series, or the expansion at a pole of finite order.</summary>
    /// <param name="variable">The variable's name; other symbols are parameters, taken to have general values.</param>
    /// <param name="about">The centre.</param>
    /// <param name="order">The largest exponent, from -10,000 to 10,000.</param>
    /// <returns>The series with exact coefficients.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The order is out of range.</exception>
    /// <exception cref="SeriesException">The function has a branch point, an essential singularity, a kink or a jump at the centre, or no real value.</exception>
    /// <example><code>Expr.Parse("cot(x)").LaurentSeries("x", about: 0, order: 3)      // 1/x - x/3 - x^3/45 + O(x^4)</code></example>
    public LaurentSeries LaurentSeries(string variable, Expr about, int order) => LaurentSeries(new Symbol(variable), about, order);

    /// <inheritdoc cref="LaurentSeries(string, Expr, int)"/>
    public LaurentSeries LaurentSeries(Symbol variable, Expr about, int order) => LaurentSeries(variable, about, order, CancellationToken.None);

    /// <inheritdoc cref="LaurentSeries(string, Expr, int)"/>
    /// <param name="variable">The variable; other symbols are parameters, taken to have general values.</param>
    /// <param name="about">The centre.</param>
    /// <param name="order">The largest exponent, from -10,000 to 10,000.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public LaurentSeries LaurentSeries(Symbol variable, Expr about, int order, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(variable);
        ArgumentNullException.ThrowIfNull(about);
        ArgumentOutOfRangeException.ThrowIfLessThan(order, -SeriesFactory.MaxOrder);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(order, SeriesFactory.MaxOrder);
        return SymCalc.LaurentSeries.Of(this, variable, about, order, cancellation);
    }
}
