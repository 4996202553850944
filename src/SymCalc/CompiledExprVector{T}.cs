using SymCalc.Compilation;

namespace SymCalc;

/// <summary>A vector of expressions compiled to one function in another kind of numbers: float, Half or Complex.</summary>
/// <typeparam name="T">The kind of numbers.</typeparam>
/// <remarks>Immutable and safe to use from many threads; see <see cref="CompiledExpr{T}"/> for what the numbers are.
/// <example><code>CompiledExprVector&lt;float&gt; gradient = f.Gradient("x", "y").Compile&lt;float&gt;("x", "y");</code></example>
/// </remarks>
public sealed class CompiledExprVector<T>
    where T : unmanaged
{
    private readonly ArgumentList _variables;
    private readonly TapeMachine<T> _machine;

    internal CompiledExprVector(ArgumentList variables, TapeMachine<T> machine, int count) =>
        (_variables, _machine, Count) = (variables, machine, count);

    /// <summary>The variables, in the order of the values that <see cref="Invoke"/> takes.</summary>
    public IReadOnlyList<Symbol> Variables => _variables.Symbols;

    /// <summary>The number of entries.</summary>
    public int Count { get; }

    /// <summary>Computes all entries at a point.</summary>
    /// <param name="x">The variables' values, in their order.</param>
    /// <param name="results">Takes the entries, as many as there are; may be the memory of <paramref name="x"/>.</param>
    /// <exception cref="ArgumentException">There are not as many values as variables, or there is not room for exactly the entries.</exception>
    /// <example><code>gradient.Invoke([1f, 2f], results);</code></example>
    public void Invoke(ReadOnlySpan<T> x, Span<T> results)
    {
        _variables.CheckValues(x.Length, nameof(x));
        ArgumentList.CheckRoom(Count, results.Length, nameof(results));
        _machine.Run(x, results);
    }
}
