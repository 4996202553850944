namespace SymCalc;

/// <summary>Options of <see cref="Expr.Simplify(SimplifyOptions, CancellationToken)"/>.</summary>
public sealed class SimplifyOptions
{
    internal static SimplifyOptions Default { get; } = new();

    /// <summary>The budget in work units: one for each look of a rule at a node. Default 20,000,000.</summary>
    /// <remarks>When it is used up, the best form so far is returned with <c>Completed = false</c>; results never depend on time.</remarks>
    public long WorkLimit { get; init; } = 20_000_000;
}
