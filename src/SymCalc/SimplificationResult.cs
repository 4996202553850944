namespace SymCalc;

/// <summary>What <see cref="Expr.SimplifyWithSteps()"/> found, and how.</summary>
public sealed class SimplificationResult
{
    internal SimplificationResult(Expr result, IReadOnlyList<SimplificationStep> steps, bool completed)
    {
        Result = result;
        Steps = steps;
        Completed = completed;
    }

    /// <summary>The simplified expression.</summary>
    public Expr Result { get; }

    /// <summary>The rewrites that were made, in their order.</summary>
    public IReadOnlyList<SimplificationStep> Steps { get; }

    /// <summary>Whether the work was finished within <see cref="SimplifyOptions.WorkLimit"/>.</summary>
    public bool Completed { get; }
}

/// <summary>One rewrite: a part of the expression before and after, and the rule's name.</summary>
/// <param name="Rule">The rule's name, such as <c>pythagorean-sin-cos</c>.</param>
/// <param name="Before">The part before.</param>
/// <param name="After">The part after.</param>
public sealed record SimplificationStep(string Rule, Expr Before, Expr After)
{
    /// <summary>The step as text: <c>sin(x)^2 + cos(x)^2 = 1   [pythagorean-sin-cos]</c>.</summary>
    public override string ToString() => $"{Before} = {After}   [{Rule}]";
}
