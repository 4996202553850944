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
