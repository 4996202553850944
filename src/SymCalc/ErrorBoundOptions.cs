namespace SymCalc;

/// <summary>Options of <see cref="TaylorSeries.ErrorBound(Interval, ErrorBoundOptions, CancellationToken)"/>.</summary>
public sealed class ErrorBoundOptions
{
    internal static ErrorBoundOptions Default { get; } = new();

    /// <summary>Into how many pieces the interval may be cut, at least 1. Default 400.</summary>
    /// <remarks>The bound is right with any number; more pieces make it tighter. Results never depend on time.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public int MaxPieces
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(MaxPieces));
            field = value;
        }
    } = 400;

    /// <summary>The search ends when the bound is at most this many times an error that is seen at a point, at least 1. Default 1.2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1 or NaN.</exception>
    public double Tightness
    {
        get;
        init
        {
            if (!(value >= 1))
            {
                throw new ArgumentOutOfRangeException(nameof(Tightness), value, "A tightness is a number from 1 on.");
            }

            field = value;
        }
    } = 1.2;
}
