namespace SymCalc;

/// <summary>What a limit is.</summary>
public enum LimitKind
{
    /// <summary>Not found: the function has no series at the point that says it.</summary>
    Unknown,

    /// <summary>The number or expression <see cref="Limit.Value"/>.</summary>
    Finite,

    /// <summary>The function grows beyond every bound.</summary>
    PositiveInfinity,

    /// <summary>The function falls below every bound.</summary>
    NegativeInfinity,

    /// <summary>The limits from the two sides differ.</summary>
    DoesNotExist,
}
