namespace SymCalc;

/// <summary>Why a function has no power series at a point.</summary>
public enum SingularityKind
{
    /// <summary>It grows like 1/(x - a)^n: <c>LaurentSeries</c> has the expansion.</summary>
    Pole,

    /// <summary>A root or logarithm of something that is 0 there, such as sqrt(x) at 0.</summary>
    BranchPoint,

    /// <summary>A function of something that grows without bound there, such as exp(1/x) at 0.</summary>
    EssentialSingularity,

    /// <summary>It is continuous but not smooth, such as abs(x) at 0.</summary>
    Kink,

    /// <summary>Its values from the left and from the right differ, such as those of floor(x) at 1; or a definition by cases changes its branch.</summary>
    Jump,

    /// <summary>It has no real values there, such as ln(x) at -1.</summary>
    OutsideDomain,

    /// <summary>It could not be decided whether a coefficient is 0, or which sign it has.</summary>
    Undecided,
}
