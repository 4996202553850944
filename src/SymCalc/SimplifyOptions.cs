namespace SymCalc;

/// <summary>Options of <see cref="Expr.Simplify(SimplifyOptions, CancellationToken)"/> and of the algebraic operations, such as <see cref="Expr.Factor(SimplifyOptions, CancellationToken)"/>.</summary>
public sealed class SimplifyOptions
{
    internal static SimplifyOptions Default { get; } = new();

    /// <summary>The budget in work units: one for a product of two coefficients, some fifty for each node in each pass of the rules. Default 10,000,000, some half a second to one second.</summary>
    /// <remarks>
    /// When it is used up, simplification returns the best form so far with <c>Completed = false</c>, and an algebraic operation
    /// throws an <see cref="ExpressionLimitException"/>. Results never depend on time.
    /// </remarks>
    public long WorkLimit { get; init; } = 10_000_000;

    /// <summary>Whether it is tried to prove that the expression is 0, as <see cref="Expr.EquivalentTo(Expr)"/> does it. Default false.</summary>
    /// <remarks>
    /// <para>The trace names it <c>zero-proof</c>. It finds many identities that no rule knows. A proof does not speak of single points
    /// without others near them at which the expression is defined (docs/semantics.md, section 22), so that the value rule does not hold
    /// there; that is why one has to ask for it.</para>
    /// <example><code>
    /// Expr.Parse("tan(x/2) - (1 - cos(x))/sin(x)").Simplify(new SimplifyOptions { ProveZero = true })      // 0
    /// </code></example>
    /// </remarks>
    public bool ProveZero { get; init; }

    /// <summary>What may be taken for granted, such as x &gt; 0. Default <see cref="Assumptions.None"/>.</summary>
    /// <remarks>
    /// The result is right at every point at which all assumptions hold.
    /// <example><code>Expr.Parse("sqrt(x^2)").Simplify(new SimplifyOptions { Assumptions = Assumptions.Of("x &gt; 0") })      // x</code></example>
    /// </remarks>
    public Assumptions Assumptions { get; init; } = Assumptions.None;
}
