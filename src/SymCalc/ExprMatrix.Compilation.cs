using System.Runtime.CompilerServices;
using SymCalc.Compilation;

namespace SymCalc;

public sealed partial class ExprMatrix
{
    /// <summary>This matrix as one function of variables, for repeated evaluation; what the entries have in common is computed once.</summary>
    /// <param name="variables">The variables' names, in the order of the arguments; one that does not occur is ignored.</param>
    /// <returns>The function; every entry has the value of <see cref="Expr.Evaluate(IReadOnlyDictionary{string, double})"/> to the last bit.</returns>
    /// <exception cref="ArgumentException">A free symbol is not listed, a variable is given twice, or a name is no name of a symbol.</exception>
    /// <exception cref="InvalidOperationException">An entry calls a function without a kernel.</exception>
    /// <remarks>Cost: linear in the size of the entries, what they share counted once.
    /// <example><code>CompiledExprMatrix hessian = f.Hessian("x", "y").Compile("x", "y");</code></example>
    /// </remarks>
    public CompiledExprMatrix Compile(params ReadOnlySpan<string> variables) => Compile(VariableList.Of(variables), CompileOptions.Default);

    /// <inheritdoc cref="Compile(ReadOnlySpan{string})"/>
    [OverloadResolutionPriority(1)]
    public CompiledExprMatrix Compile(params ReadOnlySpan<Symbol> variables) => Compile(variables, CompileOptions.Default);

    /// <inheritdoc cref="Compile(ReadOnlySpan{string})"/>
    public CompiledExprMatrix Compile(IEnumerable<Symbol> variables) => Compile(VariableList.Of(variables), CompileOptions.Default);

    /// <summary>This matrix as one function of all symbols that occur, in ordinal order of their names.</summary>
    /// <returns>The function.</returns>
    /// <exception cref="InvalidOperationException">An entry calls a function without a kernel.</exception>
    [OverloadResolutionPriority(2)]
    public CompiledExprMatrix Compile() => Compile([.. FreeSymbols], CompileOptions.Default);

    /// <inheritdoc cref="Compile(ReadOnlySpan{string})"/>
    /// <param name="variables">The variables, in the order of the arguments; one that does not occur is ignored.</param>
    /// <param name="options">How it is executed, and in which order the stored entries are written.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public CompiledExprMatrix Compile(ReadOnlySpan<Symbol> variables, CompileOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var pattern = SparsePattern.Of(options.SparseOrder, RowStart, Columns, ColumnCount);
        var entries = Entries.All();
        var ordered = new Expr[pattern.Positions.Length];
        for (var i = 0; i < ordered.Length; i++)
        {
            ordered[i] = entries[pattern.Positions[i]];
        }

        var list = new ArgumentList(variables);
        var tape = Lowering.ToTape(ordered, list, isReal: true, cancellation);
        return new CompiledExprMatrix(list, new CompiledTape(tape, options), pattern, options.SparseOrder, RowCount, ColumnCount);
    }
}
