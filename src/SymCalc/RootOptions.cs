namespace SymCalc;

/// <summary>Options of searches for roots and critical points.</summary>
public sealed class RootOptions
{
    internal static RootOptions Default { get; } = new();

    /// <summary>The budget in work units: one for each interval that is looked at. Default 20,000.</summary>
    /// <remarks>When it is used up, what is left is given as it is, with <c>Completed = false</c>; results never depend on time.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public int WorkLimit
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(WorkLimit));
            field = value;
        }
    } = 20_000;

    /// <summary>The width, relative to the place (below 1: absolute), at which an interval without proof is not split further. Default 1e-9.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or NaN.</exception>
    public double Tolerance
    {
        get;
        init
        {
            if (!(value >= 0))
            {
                throw new ArgumentOutOfRangeException(nameof(Tolerance), value, "A tolerance is a number that is not negative.");
            }

            field = value;
        }
    } = 1e-9;
}
