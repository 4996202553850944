using System.Numerics;
using System.Runtime.CompilerServices;
using SymCalc.Compilation;
using SymCalc.Evaluation;
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
    public CompiledExprVector Compile(params ReadOnlySpan<string> variables) =>
        Compile(VariableList.Of(variables), CompileOptions.Default);

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
        return new CompiledExprVector(list, new CompiledTape(Lowering.ToTape(Entries.InPassing(), list, isReal: true, cancellation), options));
    }

    /// <summary>These expressions as one function in another width of floating-point numbers, such as float.</summary>
    /// <typeparam name="T">The kind of numbers: float, Half or double.</typeparam>
    /// <param name="variables">The variables' names, in the order of the arguments; one that does not occur is ignored.</param>
    /// <returns>The function; every operation rounds to the width, functions are computed as doubles and rounded.</returns>
    /// <exception cref="ArgumentException">A free symbol is not listed, a variable is given twice, or a name is no name of a symbol.</exception>
    /// <exception cref="InvalidOperationException">An expression calls a function without a kernel.</exception>
    /// <example><code>CompiledExprVector&lt;float&gt; gradient = f.Gradient("x", "y").Compile&lt;float&gt;("x", "y");</code></example>
    public CompiledExprVector<T> Compile<T>(params ReadOnlySpan<string> variables)
        where T : unmanaged, IFloatingPointIeee754<T> => Compile<T>(VariableList.Of(variables));

    /// <inheritdoc cref="Compile{T}(ReadOnlySpan{string})"/>
    [OverloadResolutionPriority(1)]
    public CompiledExprVector<T> Compile<T>(params ReadOnlySpan<Symbol> variables)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var list = new ArgumentList(variables);
        var tape = Lowering.ToTape(Entries.InPassing(), list, isReal: true, CancellationToken.None);
        return new CompiledExprVector<T>(list, new GroupedInterpreter<T, FloatingArithmetic<T>>(tape), Count);
    }

    /// <summary>These expressions as one function of complex variables, on the principal branch of every function.</summary>
    /// <param name="variables">The variables' names, in the order of the arguments; one that does not occur is ignored.</param>
    /// <returns>The function; NaN where numbers that are not real are ordered, or meet a function of real numbers only.</returns>
    /// <exception cref="ArgumentException">A free symbol is not listed, a variable is given twice, or a name is no name of a symbol.</exception>
    /// <exception cref="InvalidOperationException">An expression calls a function without a kernel.</exception>
    /// <example><code>CompiledExprVector&lt;Complex&gt; v = vector.CompileComplex("z");</code></example>
    public CompiledExprVector<Complex> CompileComplex(params ReadOnlySpan<string> variables) => CompileComplex(VariableList.Of(variables));

    /// <inheritdoc cref="CompileComplex(ReadOnlySpan{string})"/>
    [OverloadResolutionPriority(1)]
    public CompiledExprVector<Complex> CompileComplex(params ReadOnlySpan<Symbol> variables)
    {
        var list = new ArgumentList(variables);
        var tape = Lowering.ToTape(Entries.InPassing(), list, isReal: false, CancellationToken.None);
        return new CompiledExprVector<Complex>(list, new GroupedInterpreter<Complex, ComplexArithmetic>(tape), Count);
    }
}
