namespace SymCalc;

/// <summary>The course of Newton's method: a function is replaced by its tangent, again and again.</summary>
/// <remarks>
/// The steps are plain floating point, for looking at; the <see cref="Root"/> is proven by interval Newton around the last
/// point.
/// <example><code>
/// NewtonRaphson newton = Expr.Parse("x^2 - 2").NewtonRaphson("x", 2);
/// newton.Steps[0].Next      // 1.5
/// newton.Root!.IsProven     // True
/// </code></example>
/// </remarks>
public sealed class NewtonRaphson
{
    internal NewtonRaphson(IReadOnlyList<NewtonStep> steps, bool converged, Root? root)
    {
        Steps = steps;
        Converged = converged;
        Root = root;
    }

    /// <summary>The steps in their order.</summary>
    public IReadOnlyList<NewtonStep> Steps { get; }

    /// <summary>Whether the steps came to rest near a zero; otherwise they ran out, a value or slope was no number, the slope was 0, or they rest where the value is not small.</summary>
    public bool Converged { get; }

    /// <summary>The last point: the approximate root if <see cref="Converged"/>; NaN without a step.</summary>
    public double Point => Steps.Count == 0 ? double.NaN : Steps[^1].Next;

    /// <summary>The root near the last point, enclosed and proven to exist and to be the only one in its enclosure; null if that is not proven, as at a double root.</summary>
    public Root? Root { get; }
}
