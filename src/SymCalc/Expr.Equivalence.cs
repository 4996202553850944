using SymCalc.Simplification;

namespace SymCalc;

public abstract partial class Expr
{
    /// <summary>Whether this and another expression are the same function of real variables.</summary>
    /// <param name="other">The other expression.</param>
    /// <returns>
    /// Proven: both are equal at every point where both are defined. Refuted: <see cref="EquivalenceResult.Point"/> is a point
    /// where both are defined and differ. Unknown: neither was found.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <remarks>
    /// A proof is a normal form over algebraically independent kernels, never a sample; semantics.md, section 22, says what it
    /// covers. Deterministic. Takes less than a millisecond for ordinary formulas.
    /// <example><code>Expr.Parse("tanh(x)^2").EquivalentTo(Expr.Parse("1 - sech(x)^2")).Verdict      // Proven</code></example>
    /// </remarks>
    public EquivalenceResult EquivalentTo(Expr other) => EquivalentTo(other, EquivalenceOptions.Default, CancellationToken.None);

    /// <inheritdoc cref="EquivalentTo(Expr)"/>
    /// <param name="other">The other expression.</param>
    /// <param name="options">The budget.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public EquivalenceResult EquivalentTo(Expr other, EquivalenceOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(options);
        return Equivalence.Decide(this, other, options, cancellation);
    }
}
