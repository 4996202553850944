namespace SymCalc;

/// <summary>Options of <see cref="Expr.EquivalentTo(Expr, EquivalenceOptions, CancellationToken)"/>.</summary>
public sealed class EquivalenceOptions
{
    internal static EquivalenceOptions Default { get; } = new();

    /// <summary>The budget in work units: one for each product of two terms, and for each part looked at. Default 1,000,000.</summary>
    /// <remarks>When it is used up, the verdict is Unknown and the reason says so; results never depend on time.</remarks>
    public long WorkLimit { get; init; } = 1_000_000;
}
