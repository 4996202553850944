namespace SymCalc.Simplification.Zero;

/// <summary>cos(v) + i·sin(v).</summary>
/// <param name="Cosine">cos(v).</param>
/// <param name="Sine">sin(v).</param>
internal readonly record struct ComplexFact(Fact Cosine, Fact Sine);
