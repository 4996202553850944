namespace SymCalc.Models;

/// <summary>The functions that are fitted: values fᵢ(p) and the stored entries of their Jacobian, row by row. Immutable.</summary>
internal abstract class FittedFunction
{
    /// <summary>The parameters p, in their order.</summary>
    public abstract IReadOnlyList<Symbol> Parameters { get; }

    /// <summary>The number of functions.</summary>
    public abstract int Count { get; }

    /// <summary>The number of the Jacobian's stored entries.</summary>
    public abstract int NonZeroCount { get; }

    /// <summary>Where each row begins among the stored entries, and where the last one ends.</summary>
    public abstract ReadOnlySpan<int> Starts { get; }

    /// <summary>The parameter of each stored entry, ascending in its row.</summary>
    public abstract ReadOnlySpan<int> Indices { get; }

    /// <summary>Computes the values fᵢ(p).</summary>
    public abstract void Values(ReadOnlySpan<double> p, Span<double> values);

    /// <summary>Computes the stored entries ∂fᵢ/∂pⱼ.</summary>
    public abstract void Jacobian(ReadOnlySpan<double> p, Span<double> entries);

    /// <summary>The functions as expressions.</summary>
    public abstract IEnumerable<Expr> Expressions { get; }
}
