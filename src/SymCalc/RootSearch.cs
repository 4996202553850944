namespace SymCalc;

/// <summary>What <see cref="Expr.FindRoots(string, Interval, RootOptions?, CancellationToken)"/> found.</summary>
/// <remarks>
/// Every root of the function in the interval lies in one of the enclosures; nowhere else is there one. An enclosure without
/// proof may hold none: a double root touches zero without crossing it, and doubles cannot tell touching from missing.
/// <example><code>
/// foreach (Root root in Expr.Parse("sin(x)").FindRoots("x", new Interval(1, 7)).Roots) { … }      // at pi and 2*pi
/// </code></example>
/// </remarks>
public sealed class RootSearch
{
    internal RootSearch(IReadOnlyList<Root> roots, bool completed)
    {
        Roots = roots;
        Completed = completed;
    }

    /// <summary>The enclosures, from left to right.</summary>
    public IReadOnlyList<Root> Roots { get; }

    /// <summary>Whether the search ended within <see cref="RootOptions.WorkLimit"/>; if not, some enclosures are wide.</summary>
    public bool Completed { get; }
}
