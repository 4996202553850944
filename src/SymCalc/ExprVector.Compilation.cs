using System.Runtime.CompilerServices;
using SymCalc.Compilation;
using SymCalc.Graph;

namespace SymCalc;

public sealed partial class ExprVector
{
    /// <summary>These expressions as one function of variables, for repeated evaluation; what they have in common is computed once.</summary>
    /// <param name="variables">The variables' names, in the order of the arguments; one that does not occur is ignored.</param>
    /// <returns>The function; every entry has the value of <see cref="Expr.Evaluate(IReadOnlyDictionary{string, double})"/> to the last bit.</returns>
    /// <exception cref="ArgumentException">A free symbol is not listed, a variable is given twice, or a name is no name of a symbol.</exception>
    /// <exception cref="InvalidOperationException">An expression calls a function without a kernel.</exception>
    /// <remarks>Cost: linear in the size of the entries, what they share counted once. An empty vector compiles to a function without results.
    /// <example><code>CompiledExprVector gradient = f.Gradient("x", "y").Compile("x", "y");</code></example>
    /// </remarks>
    public CompiledExprVector Compile(params ReadOnlySpan<string> variables)
    {
        var symbols = new Symbol[variables.Length];
        for (var i = 0; i < symbols.Length; i++)
        {
            symbols[i] = new Symbol(variables[i]);
        }

        return Compile(symbols, CompileOptions.Default);
    }

    /// <inheritdoc cref="Compile(ReadOnlySpan{string})"/>
    [OverloadResolutionPriority(1)]
    public CompiledExprVector Compile(params ReadOnlySpan<Symbol> variables) => Compile(variables, CompileOptions.Default);

    /// <inheritdoc cref="Compile(ReadOnlySpan{string})"/>
    public CompiledExprVector Compile(IEnumerable<Symbol> variables)
    {
        ArgumentNullException.ThrowIfNull(variables);
        return Compile([.. variables], CompileOptions.Default);
    }

    /// <summary>These expressions as one function of all symbols that occur, in ordinal order of their names.</summary>
    /// <returns>The function.</returns>
    /// <exception cref="InvalidOperationException">An expression calls a function without a kernel.</exception>
    [OverloadResolutionPriority(2)]
    public CompiledExprVector Compile() => Compile(Substitution.FreeSymbols([.. this]));

    /// <inheritdoc cref="Compile(ReadOnlySpan{string})"/>
    /// <param name="variables">The variables, in the order of the arguments; one that does not occur is ignored.</param>
    /// <param name="options">How it is executed.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public CompiledExprVector Compile(ReadOnlySpan<Symbol> variables, CompileOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var list = new ArgumentList(variables);
        return new CompiledExprVector(list, new CompiledTape(Lowering.ToTape([.. this], list, isReal: true, cancellation), options));
    }
}
