namespace SymCalc;

/// <summary>What a check of a derivative came to.</summary>
public enum DerivativeVerdict
{
    /// <summary>The derivative is what it should be, within the tolerance.</summary>
    Agrees,

    /// <summary>It is another number.</summary>
    Differs,

    /// <summary>Nothing can be said: differences do not settle, as at a kink, a jump or a pole.</summary>
    Undecided,
}
