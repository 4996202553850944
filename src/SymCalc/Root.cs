namespace SymCalc;

/// <summary>Where a function has, or may have, a root.</summary>
/// <param name="Enclosure">An interval that holds the root.</param>
/// <param name="IsProven">Whether it is proven that there is a root in the interval; otherwise there may be none.</param>
/// <param name="IsUnique">Whether it is proven that there is at most one root in the interval.</param>
/// <remarks>
/// <example><code>
/// Expr.Parse("x^2 - 2").FindRoots("x", new Interval(0, 2)).Roots[0].IsProven      // True
/// </code></example>
/// </remarks>
public sealed record Root(Interval Enclosure, bool IsProven, bool IsUnique);
