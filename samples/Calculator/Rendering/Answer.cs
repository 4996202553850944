namespace SymCalc.Samples.Calculator.Rendering;

/// <summary>What a command found out; an <see cref="IRenderer"/> decides what it looks like.</summary>
/// <param name="Input">The expression as the user wrote it.</param>
internal sealed record Answer(string Input)
{
    /// <summary>The expression that it was compared with, as the user wrote it.</summary>
    public string? Other { get; init; }

    /// <summary>What a comparison found.</summary>
    public EquivalenceResult? Equivalence { get; init; }

    /// <summary>The resulting expression; null if the result is a number only.</summary>
    public Expr? Formula { get; init; }

    /// <summary>The resulting number, alone or as the value of a constant <see cref="Formula"/>.</summary>
    public NumericValue? Value { get; init; }

    /// <summary>The name that the user gave to the formula.</summary>
    public string? Name { get; init; }

    /// <summary>The variables that were differentiated by, in turn.</summary>
    public IReadOnlyList<Symbol>? Variables { get; init; }

    /// <summary>How many times each of <see cref="Variables"/>.</summary>
    public int? Order { get; init; }

    /// <summary>The values at which the expression was evaluated, as the user wrote them.</summary>
    public IReadOnlyDictionary<string, string>? Values { get; init; }

    /// <summary>One derivation for each time it was differentiated; null if nobody asked.</summary>
    public IReadOnlyList<Derivation>? Derivations { get; init; }

    /// <summary>The rules of a simplification; null if nobody asked.</summary>
    public IReadOnlyList<SimplificationStep>? Trace { get; init; }

    /// <summary>Whether a simplification was finished within its budget; null if there was none.</summary>
    public bool? Completed { get; init; }

    /// <summary>Whether text shows formulas as LaTeX (JSON always has both).</summary>
    public bool AsLatex { get; init; }

    /// <summary>Whether text shows the derivation only, which ends with the result.</summary>
    public bool DerivationOnly { get; init; }
}
