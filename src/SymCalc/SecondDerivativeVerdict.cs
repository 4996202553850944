namespace SymCalc;

/// <summary>What the gradient and the Hessian say of a point.</summary>
public enum SecondDerivativeVerdict
{
    /// <summary>The gradient is not 0, or not defined.</summary>
    NotCritical,

    /// <summary>All eigenvalues of the Hessian are positive: a strict local minimum.</summary>
    Minimum,

    /// <summary>All eigenvalues of the Hessian are negative: a strict local maximum.</summary>
    Maximum,

    /// <summary>There are positive and negative eigenvalues: neither a minimum nor a maximum.</summary>
    Saddle,

    /// <summary>The Hessian is singular, and its other eigenvalues have one sign: the second derivatives do not decide.</summary>
    Undecided,
}
