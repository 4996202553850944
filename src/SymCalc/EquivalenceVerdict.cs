namespace SymCalc;

/// <summary>What is known about the equality of two functions; see <see cref="EquivalenceResult"/>.</summary>
public enum EquivalenceVerdict
{
    /// <summary>Neither a proof nor a counterexample was found.</summary>
    Unknown,

    /// <summary>Both are equal wherever both are defined, by a normal form.</summary>
    Proven,

    /// <summary>Both are defined at a point and differ there, by rigorous bounds of their values.</summary>
    Refuted,
}
