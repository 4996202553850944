namespace SymCalc.Compilation;

/// <summary>Something that executes a tape, from many threads at once.</summary>
/// <typeparam name="T">The kind of numbers.</typeparam>
internal abstract class TapeMachine<T>
    where T : unmanaged
{
    /// <summary>Computes all results; x and results may overlap.</summary>
    /// <param name="x">The variables' values, as many as there are variables.</param>
    /// <param name="results">Room for the results, as many as there are.</param>
    public abstract void Run(ReadOnlySpan<T> x, Span<T> results);
}
