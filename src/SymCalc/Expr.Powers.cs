using SymCalc.Simplification;
using SymCalc.Simplification.Powers;

namespace SymCalc;

public abstract partial class Expr
{
    /// <summary>The expression with logarithms of products, quotients and powers written as sums of logarithms, as far as that is certain.</summary>
    /// <returns>An expression that is defined and equal wherever this is defined in the reals.</returns>
    /// <remarks>
    /// <para>ln(u*v) = ln(u) + ln(v) where u or v is proven not to be negative; several factors of unknown sign stay together.
    /// ln(u^n) = n*ln(u) for odd n and for fractions, n*ln(abs(u)) for even n. log10 and log2 likewise, ln(8) = 3*ln(2).</para>
    /// <example><code>
    /// Expr.Parse("ln(2*x^2*y)").ExpandLog()      // ln(2) + ln(y) + 2*ln(abs(x))
    /// Expr.Parse("ln(x*y)").ExpandLog()          // ln(x*y): both may be negative
    /// Expr.Parse("ln(x*y)").ExpandLog(new SimplifyOptions { Assumptions = Assumptions.Of("x &gt; 0") })      // ln(x) + ln(y)
    /// </code></example>
    /// </remarks>
    /// <exception cref="ExpressionLimitException">The result would need more work than <see cref="SimplifyOptions.WorkLimit"/>.</exception>
    public Expr ExpandLog() => ExpandLog(SimplifyOptions.Default, CancellationToken.None);

    /// <inheritdoc cref="ExpandLog()"/>
    /// <param name="options">The budget, and what is assumed.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public Expr ExpandLog(SimplifyOptions options, CancellationToken cancellation = default) =>
        AlgebraOperation.Run("ExpandLog", options, cancellation, (budget, prover) => LogarithmExpander.Expand(this, prover, budget));

    /// <summary>The expression with the logarithms of every sum joined: a*ln(u) + b*ln(v) = ln(u^a*v^b).</summary>
    /// <returns>An expression that is defined and equal wherever this is defined in the reals; its domain may be larger.</returns>
    /// <remarks>
    /// <para>Logarithms of one kind (ln, log10, log2) that are multiplied by the same expression, up to exact numbers, become one;
    /// what the numbers have in common stays in front. Where the logarithms are defined, this needs no conditions.</para>
    /// <example><code>Expr.Parse("ln(x) + 2*ln(y) - ln(z)").CombineLogs()      // ln(x*y^2/z)</code></example>
    /// </remarks>
    /// <exception cref="ExpressionLimitException">The result would need more work than <see cref="SimplifyOptions.WorkLimit"/>.</exception>
    public Expr CombineLogs() => CombineLogs(SimplifyOptions.Default, CancellationToken.None);

    /// <inheritdoc cref="CombineLogs()"/>
    /// <param name="options">The budget, and what is assumed.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public Expr CombineLogs(SimplifyOptions options, CancellationToken cancellation = default) =>
        AlgebraOperation.Run("CombineLogs", options, cancellation, budget => LogarithmCombiner.Combine(this, budget));

    /// <summary>The expression with powers of powers as one power, factors out of roots, and powers with one exponent joined, as far as that is certain.</summary>
    /// <returns>An expression that is defined and equal wherever this is defined in the reals; its domain may be larger.</returns>
    /// <remarks>
    /// <para>(u^a)^b = u^(a*b) where u is proven not to be negative or a is no integer, abs(u)^(a*b) for an even a; (u*v)^b = u^b*v^b
    /// where the signs of u and v allow it; u^b*v^b = (u*v)^b; e^(a*ln(u)) = u^a; cubes leave cbrt.</para>
    /// <example><code>
    /// Expr.Parse("sqrt(x)*sqrt(y)").PowerSimplify()               // sqrt(x*y)
    /// Expr.Parse("sqrt(x^2*(1 + y^2))").PowerSimplify()           // abs(x)*sqrt(1 + y^2)
    /// Expr.Parse("sqrt(x^2*y)").PowerSimplify()                   // sqrt(x^2*y): at x = 0, y may be negative
    /// </code></example>
    /// </remarks>
    /// <exception cref="ExpressionLimitException">The result would need more work than <see cref="SimplifyOptions.WorkLimit"/>.</exception>
    public Expr PowerSimplify() => PowerSimplify(SimplifyOptions.Default, CancellationToken.None);

    /// <inheritdoc cref="PowerSimplify()"/>
    /// <param name="options">The budget, and what is assumed.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public Expr PowerSimplify(SimplifyOptions options, CancellationToken cancellation = default) =>
        AlgebraOperation.Run("PowerSimplify", options, cancellation, (budget, prover) => PowerSimplifier.Simplify(this, prover, budget));

    /// <summary>The expression with roots of sums of roots written without roots in roots, where that is possible.</summary>
    /// <returns>An expression that is defined and equal wherever this is defined in the reals.</returns>
    /// <remarks>
    /// <para>sqrt(a + b*sqrt(c)) = sqrt((a + d)/2) ± sqrt((a - d)/2) with d = sqrt(a^2 - b^2*c), for numbers, for several square
    /// roots in a sum and deeper nesting, and for expressions whose d is a number; and cube roots that are p + q*sqrt(c) with
    /// fractions p and q.</para>
    /// <example><code>
    /// Expr.Parse("sqrt(5 + 2*sqrt(6))").DenestRoots()         // sqrt(2) + sqrt(3)
    /// Expr.Parse("cbrt(2 + sqrt(5))").DenestRoots()           // 1/2 + sqrt(5)/2
    /// </code></example>
    /// Reference: A. Borodin, R. Fagin, J. E. Hopcroft, M. Tompa: Decreasing the nesting depth of expressions involving square
    /// roots, Journal of Symbolic Computation 1 (1985).
    /// </remarks>
    /// <exception cref="ExpressionLimitException">The result would need more work than <see cref="SimplifyOptions.WorkLimit"/>.</exception>
    public Expr DenestRoots() => DenestRoots(SimplifyOptions.Default, CancellationToken.None);

    /// <inheritdoc cref="DenestRoots()"/>
    /// <param name="options">The budget, and what is assumed.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public Expr DenestRoots(SimplifyOptions options, CancellationToken cancellation = default) =>
        AlgebraOperation.Run("DenestRoots", options, cancellation, (budget, prover) => RadicalDenester.Denest(this, prover, budget));
}
