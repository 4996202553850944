using SymCalc.Simplification;

namespace SymCalc;

public abstract partial class Expr
{
    /// <summary>A shorter form of the same function.</summary>
    /// <returns>
    /// An expression that is defined and equal wherever this is defined in the reals; its domain may be larger. Never longer,
    /// by a cost that follows the printed length; simplifying again changes nothing.
    /// </returns>
    /// <remarks>Uses identities of the real numbers: complex evaluation after it is not covered.
    /// <example><code>Expr.Parse("sqrt(x^2) + sin(x)^2 + cos(x)^2").Simplify()      // 1 + abs(x)</code></example>
    /// </remarks>
    public Expr Simplify() => Simplify(SimplifyOptions.Default, CancellationToken.None);

    /// <inheritdoc cref="Simplify()"/>
    /// <param name="options">The budget.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public Expr Simplify(SimplifyOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Simplifier.Run(this, options, record: false, cancellation).Result;
    }

    /// <summary>The same function in a form for numeric evaluation that avoids cancellation where it is known how.</summary>
    /// <returns>
    /// An expression that is defined and equal wherever this is defined in the reals. It may be longer; at points where this does
    /// not cancel it is about as accurate.
    /// </returns>
    /// <remarks>
    /// <para>Uses expm1, log1p, hypot and softplus, half angles (1 - cos(u) = 2*sin(u/2)^2), conjugates of differences of roots, common
    /// denominators of fractions that nearly agree, and products for differences of squares. A conjugate needs to know a sign:
    /// sqrt(x^2 + 1) - x is left alone unless x &gt;= 0 is assumed, since for negative x it does not cancel.</para>
    /// <para>Simplify first, if at all: <c>Simplify</c> goes for short forms, and may undo this one.</para>
    /// <example><code>
    /// Expr f = Expr.Parse("(1 - cos(x))/x^2");
    /// f.Evaluate(("x", 1e-8))                  // 0
    /// f.Stabilize()                            // 2*sin(x/2)^2/x^2
    /// f.Stabilize().Evaluate(("x", 1e-8))      // 0.5
    /// </code></example>
    /// </remarks>
    public Expr Stabilize() => Stabilize(SimplifyOptions.Default, CancellationToken.None);

    /// <inheritdoc cref="Stabilize()"/>
    /// <param name="options">The assumptions, and the budget; when that is used up, the rest is left as it is.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public Expr Stabilize(SimplifyOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Simplification.Stability.Stabilizer.Run(this, options, cancellation);
    }

    /// <summary>A shorter form of the same function, with the rules that led to it.</summary>
    /// <returns>The result, the rewrites in their order, and whether the budget sufficed.</returns>
    /// <example><code>e.SimplifyWithSteps().Steps[0].Rule      // pythagorean-sin-cos</code></example>
    public SimplificationResult SimplifyWithSteps() => SimplifyWithSteps(SimplifyOptions.Default);

    /// <inheritdoc cref="SimplifyWithSteps()"/>
    /// <param name="options">The budget.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public SimplificationResult SimplifyWithSteps(SimplifyOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Simplifier.Run(this, options, record: true, cancellation);
    }
}
