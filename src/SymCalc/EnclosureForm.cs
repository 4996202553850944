namespace SymCalc;

/// <summary>How an enclosure on a box is computed.</summary>
public enum EnclosureForm
{
    /// <summary>Each operation on intervals: cheap, but a symbol that occurs twice counts as two.</summary>
    Natural,

    /// <summary>Met with the mean-value form f(c) + ∇f(X)·(X - c): the excess falls with the square of the box's size.</summary>
    MeanValue,

    /// <summary>Met, besides, with the Taylor form f(c) + ∇f(c)·(X - c) + ½·(X - c)ᵀ·H(X)·(X - c): the tightest on small boxes.</summary>
    Taylor,
}
