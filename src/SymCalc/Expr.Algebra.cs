using SymCalc.Simplification;

namespace SymCalc;

public abstract partial class Expr
{
    /// <summary>The expression with products and positive integer powers of sums multiplied out, everywhere in it.</summary>
    /// <returns>An expression that is defined and equal wherever this is defined in the reals.</returns>
    /// <remarks>
    /// <para>Denominators and exponents are left as they are. Powers of sums go by the multinomial theorem.</para>
    /// <example><code>Expr.Parse("(x + 1)^2*y").Expand()      // y + x^2*y + 2*x*y</code></example>
    /// </remarks>
    /// <exception cref="ExpressionLimitException">The result would need more work than <see cref="SimplifyOptions.WorkLimit"/>.</exception>
    public Expr Expand() => Expand(SimplifyOptions.Default, CancellationToken.None);

    /// <inheritdoc cref="Expand()"/>
    /// <param name="options">The budget.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public Expr Expand(SimplifyOptions options, CancellationToken cancellation = default) =>
        AlgebraOperation.Run("Expand", options, cancellation, budget => Expander.Expand(this, budget));

    /// <summary>The expression as a product of irreducible factors over the fractions; a sum of fractions as one fraction in lowest terms.</summary>
    /// <returns>An expression that is defined and equal wherever this is defined in the reals; its domain may be larger.</returns>
    /// <remarks>
    /// <para>Whatever is no sum, product or power is taken for an unknown: <c>sin(x)^2 - 1</c> has two factors. Very large
    /// polynomials may stay whole in part; an expression with doubles stays as it is.</para>
    /// <example><code>Expr.Parse("x^4 - 1").Factor()      // (x - 1)*(1 + x)*(1 + x^2)</code></example>
    /// </remarks>
    /// <exception cref="ExpressionLimitException">The result would need more work than <see cref="SimplifyOptions.WorkLimit"/>.</exception>
    public Expr Factor() => Factor(SimplifyOptions.Default, CancellationToken.None);

    /// <inheritdoc cref="Factor()"/>
    /// <param name="options">The budget.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public Expr Factor(SimplifyOptions options, CancellationToken cancellation = default) =>
        AlgebraOperation.Run("Factor", options, cancellation, (budget, prover) => Fractions.Factor(this, budget, prover));

    /// <summary>The expression multiplied out, with one term for each power of a variable.</summary>
    /// <param name="variable">The variable's name.</param>
    /// <returns>Σ cᵢ·x^i, defined and equal wherever this is defined in the reals.</returns>
    /// <remarks>Only the surface is multiplied out: a function of the variable belongs to the coefficients.
    /// <example><code>Expr.Parse("a*x + b*x + a*x^2").Collect("x")      // x*(a + b) + a*x^2</code></example>
    /// </remarks>
    /// <exception cref="ArgumentException">The variable is not the name of a symbol.</exception>
    /// <exception cref="ExpressionLimitException">The result would need more work than <see cref="SimplifyOptions.WorkLimit"/>.</exception>
    public Expr Collect(string variable) => Collect(new Symbol(variable));

    /// <inheritdoc cref="Collect(string)"/>
    /// <param name="variable">The variable.</param>
    public Expr Collect(Symbol variable) => Collect(variable, SimplifyOptions.Default, CancellationToken.None);

    /// <inheritdoc cref="Collect(string)"/>
    /// <param name="variable">The variable.</param>
    /// <param name="options">The budget.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public Expr Collect(Symbol variable, SimplifyOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(variable);
        return AlgebraOperation.Run("Collect", options, cancellation, budget => Collector.Collect(this, variable, budget));
    }

    /// <summary>The expression as one fraction in lowest terms, its numerator multiplied out, its denominator factored.</summary>
    /// <returns>An expression that is defined and equal wherever this is defined in the reals; its domain may be larger.</returns>
    /// <remarks>An expression with doubles stays as it is.
    /// <example><code>Expr.Parse("1/x + 1/(x + 1)").Together()      // (1 + 2*x)/(x*(1 + x))</code></example>
    /// </remarks>
    /// <exception cref="ExpressionLimitException">The result would need more work than <see cref="SimplifyOptions.WorkLimit"/>.</exception>
    public Expr Together() => Together(SimplifyOptions.Default, CancellationToken.None);

    /// <inheritdoc cref="Together()"/>
    /// <param name="options">The budget.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public Expr Together(SimplifyOptions options, CancellationToken cancellation = default) =>
        AlgebraOperation.Run("Together", options, cancellation, (budget, prover) => Fractions.Together(this, budget, prover));

    /// <summary>The expression as one fraction in lowest terms, numerator and denominator multiplied out.</summary>
    /// <returns>An expression that is defined and equal wherever this is defined in the reals; its domain may be larger.</returns>
    /// <remarks>An expression with doubles stays as it is.
    /// <example><code>Expr.Parse("(x^2 - 1)/(x - 1)").Cancel()      // 1 + x</code></example>
    /// </remarks>
    /// <exception cref="ExpressionLimitException">The result would need more work than <see cref="SimplifyOptions.WorkLimit"/>.</exception>
    public Expr Cancel() => Cancel(SimplifyOptions.Default, CancellationToken.None);

    /// <inheritdoc cref="Cancel()"/>
    /// <param name="options">The budget.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public Expr Cancel(SimplifyOptions options, CancellationToken cancellation = default) =>
        AlgebraOperation.Run("Cancel", options, cancellation, (budget, prover) => Fractions.Cancel(this, budget, prover));

    /// <summary>The partial fractions by a variable: a polynomial, and fractions over powers of one irreducible factor each.</summary>
    /// <param name="variable">The variable's name.</param>
    /// <returns>
    /// A sum that is defined and equal wherever this is defined in the reals, but for values of the other symbols at which two
    /// factors of the denominator are equal: 1/(x*(x + y)) becomes 1/(x*y) - 1/(y*(x + y)), which is undefined for y = 0.
    /// </returns>
    /// <remarks>
    /// <para>The factors are irreducible over the fractions; all other symbols and functions of them are constants. An
    /// expression with doubles, with roots of the variable, or with a factor below that holds a function of it, such as
    /// 1/(x*(x + sin(x))), stays as it is.</para>
    /// <example><code>Expr.Parse("1/(x^2 - 1)").Apart("x")      // 1/(2*(x - 1)) - 1/(2*(1 + x))</code></example>
    /// </remarks>
    /// <exception cref="ArgumentException">The variable is not the name of a symbol.</exception>
    /// <exception cref="ExpressionLimitException">The result would need more work than <see cref="SimplifyOptions.WorkLimit"/>.</exception>
    public Expr Apart(string variable) => Apart(new Symbol(variable));

    /// <inheritdoc cref="Apart(string)"/>
    /// <param name="variable">The variable.</param>
    public Expr Apart(Symbol variable) => Apart(variable, SimplifyOptions.Default, CancellationToken.None);

    /// <inheritdoc cref="Apart(string)"/>
    /// <param name="variable">The variable.</param>
    /// <param name="options">The budget.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public Expr Apart(Symbol variable, SimplifyOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(variable);
        return AlgebraOperation.Run("Apart", options, cancellation, (budget, prover) => Simplification.Algebra.PartialFractions.Of(this, variable, budget, prover));
    }
}
