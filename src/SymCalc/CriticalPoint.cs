namespace SymCalc;

/// <summary>Where a derivative has, or may have, a root, or where the function has a kink.</summary>
/// <param name="Location">An interval that holds the critical point.</param>
/// <param name="Value">An enclosure of the function on the location.</param>
/// <param name="Kind">What the function does there, as far as it is proven.</param>
/// <param name="IsProven">Whether it is proven that there is a critical point in the location.</param>
/// <param name="IsUnique">Whether it is proven that there is at most one.</param>
/// <remarks>
/// <example><code>
/// Expr.Parse("x^3 - 3*x").FindCriticalPoints("x", new Interval(-2, 2)).Points[0].Kind      // Maximum
/// </code></example>
/// </remarks>
public sealed record CriticalPoint(Interval Location, Interval Value, CriticalPointKind Kind, bool IsProven, bool IsUnique);
