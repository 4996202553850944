namespace SymCalc;

/// <summary>From where a point is approached.</summary>
public enum LimitSide
{
    /// <summary>From both sides, with one result.</summary>
    Both,

    /// <summary>From larger values, x → a⁺.</summary>
    Right,

    /// <summary>From smaller values, x → a⁻.</summary>
    Left,
}
