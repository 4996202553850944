namespace SymCalc;

/// <summary>What a function does at a critical point.</summary>
public enum CriticalPointKind
{
    /// <summary>Not proven.</summary>
    Unknown,

    /// <summary>A local minimum: the function falls before it and rises after it.</summary>
    Minimum,

    /// <summary>A local maximum: the function rises before it and falls after it.</summary>
    Maximum,

    /// <summary>A point where the function levels off and goes on rising or falling.</summary>
    Inflection,
}
