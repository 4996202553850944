namespace SymCalc;

/// <summary>Options of <see cref="TaylorSeries.ErrorBound(Interval, ErrorBoundOptions, CancellationToken)"/>.</summary>
public sealed class ErrorBoundOptions
{
    internal static ErrorBoundOptions Default { get; } = new();

    /// <summary>Into how many pieces the interval may be cut, at least 1. Default 400.</summary>
    /// <remarks>The bound is right with any number; more pieces make it tighter. Results never depend on time.</remarks>
    public int MaxPieces { get; init; } = 400;

    /// <summary>The search ends when the bound is at most this many times an error that is seen at a point, at least 1. Default 1.2.</summary>
    public double Tightness { get; init; } = 1.2;
}
