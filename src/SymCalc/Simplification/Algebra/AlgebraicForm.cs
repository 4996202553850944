namespace SymCalc.Simplification.Algebra;

/// <summary>How functions that are algebraically related are brought to common generators.</summary>
internal enum FunctionForm
{
    /// <summary>Each call is a kernel of its own.</summary>
    Separate,

    /// <summary>Of cos² = 1 - sin², and of its likes, the powers of the second function are replaced.</summary>
    First,

    /// <summary>The powers of the first are replaced.</summary>
    Second,
}
