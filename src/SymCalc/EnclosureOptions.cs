namespace SymCalc;

/// <summary>Options of <see cref="Expr.Enclose(IReadOnlyDictionary{string, Interval}, EnclosureOptions?, CancellationToken)"/>.</summary>
public sealed class EnclosureOptions
{
    internal static EnclosureOptions Default { get; } = new();

    /// <summary>How the enclosure of a piece is computed; every form is met with the cheaper ones. Default <see cref="EnclosureForm.MeanValue"/>.</summary>
    public EnclosureForm Form { get; init; } = EnclosureForm.MeanValue;

    /// <summary>Into how many pieces the box may be cut, at least 1. Default 64.</summary>
    /// <remarks>The piece that decides a bound is halved next, so that the work goes where it helps. The result depends on nothing else.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public int MaxPieces
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(MaxPieces));
            field = value;
        }
    } = 64;
}
