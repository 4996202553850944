namespace SymCalc;

/// <summary>Options of <see cref="Expr.EquivalentTo(Expr, EquivalenceOptions, CancellationToken)"/>.</summary>
public sealed class EquivalenceOptions
{
    internal static EquivalenceOptions Default { get; } = new();

    /// <summary>The budget in work units: one for each product of two terms, and some ten for each node. Default 1,000,000.</summary>
    /// <remarks>When it is used up, the verdict is Unknown and the reason says so; results never depend on time.</remarks>
    public long WorkLimit { get; init; } = 1_000_000;

    /// <summary>What may be taken for granted, such as x &gt; 0. Default <see cref="Assumptions.None"/>.</summary>
    /// <remarks>
    /// Proven means equal wherever the assumptions hold and both are defined; a point that refutes satisfies the assumptions.
    /// <example><code>
    /// Expr.Parse("sqrt(x^2)").EquivalentTo(x, new EquivalenceOptions { Assumptions = Assumptions.Of(x &gt; 0) }).Verdict      // Proven
    /// </code></example>
    /// </remarks>
    public Assumptions Assumptions { get; init; } = Assumptions.None;
}
