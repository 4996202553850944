namespace SymCalc;

/// <summary>What <see cref="Expr.FindCriticalPoints(string, Interval, RootOptions?, CancellationToken)"/> found.</summary>
/// <remarks>
/// Every zero of the derivative in the interval, and every point where the derivative does not exist, lies in one of the
/// locations. The ends of the interval are none, though the function may be largest or smallest there.
/// <example><code>
/// Expr.Parse("abs(x)").FindCriticalPoints("x", new Interval(-1, 2)).Points[0].Kind      // Minimum
/// </code></example>
/// </remarks>
public sealed class CriticalPointSearch
{
    internal CriticalPointSearch(IReadOnlyList<CriticalPoint> points, bool completed)
    {
        Points = points;
        Completed = completed;
    }

    /// <summary>The critical points, from left to right.</summary>
    public IReadOnlyList<CriticalPoint> Points { get; }

    /// <summary>Whether the search ended within <see cref="RootOptions.WorkLimit"/>; if not, some locations are wide.</summary>
    public bool Completed { get; }
}
