using System.Numerics;
using System.Runtime.CompilerServices;
using SymCalc.Compilation;
using SymCalc.Evaluation;

namespace SymCalc;

public abstract partial class Expr
{
    /// <summary>This expression as a function of variables, for repeated evaluation.</summary>
    /// <param name="variables">The variables' names, in the order of the arguments; one that does not occur is ignored.</param>
    /// <returns>The function; its values are those of <see cref="Evaluate(IReadOnlyDictionary{string, double})"/> to the last bit.</returns>
    /// <exception cref="ArgumentException">A free symbol is not listed, a variable is given twice, or a name is no name of a symbol.</exception>
    /// <exception cref="InvalidOperationException">The expression calls a function without a kernel.</exception>
    /// <remarks>Cost: linear in the size of the expression, a fraction of a microsecond for an operation.
    /// <example><code>Expr.Parse("x^2*sin(y)").Compile("x", "y").Invoke(2, 0.5)      // 1.917702154416812</code></example>
    /// </remarks>
    public CompiledExpr Compile(params ReadOnlySpan<string> variables) => Compile(VariableList.Of(variables), CompileOptions.Default);

    /// <inheritdoc cref="Compile(ReadOnlySpan{string})"/>
    [OverloadResolutionPriority(1)]
    public CompiledExpr Compile(params ReadOnlySpan<Symbol> variables) => Compile(variables, CompileOptions.Default);

    /// <inheritdoc cref="Compile(ReadOnlySpan{string})"/>
    public CompiledExpr Compile(IEnumerable<Symbol> variables)
    {
        ArgumentNullException.ThrowIfNull(variables);
        return Compile([.. variables], CompileOptions.Default);
    }

    /// <summary>This expression as a function of its free symbols, in the order of <see cref="FreeSymbols"/>.</summary>
    /// <returns>The function.</returns>
    /// <exception cref="InvalidOperationException">The expression calls a function without a kernel.</exception>
    [OverloadResolutionPriority(2)]
    public CompiledExpr Compile() => Compile(FreeSymbols);

    /// <inheritdoc cref="Compile(ReadOnlySpan{string})"/>
    /// <param name="variables">The variables, in the order of the arguments; one that does not occur is ignored.</param>
    /// <param name="options">How it is executed.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public CompiledExpr Compile(ReadOnlySpan<Symbol> variables, CompileOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var list = new ArgumentList(variables);
        return new CompiledExpr(list, new CompiledTape(Lowering.ToTape([this], list, isReal: true, cancellation), options));
    }

    /// <summary>This expression as a function in another width of floating-point numbers, such as float.</summary>
    /// <typeparam name="T">The kind of numbers: float, Half or double.</typeparam>
    /// <param name="variables">The variables' names, in the order of the arguments; one that does not occur is ignored.</param>
    /// <returns>The function; every operation rounds to the width, functions are computed as doubles and rounded.</returns>
    /// <exception cref="ArgumentException">A free symbol is not listed, a variable is given twice, or a name is no name of a symbol.</exception>
    /// <exception cref="InvalidOperationException">The expression calls a function without a kernel.</exception>
    /// <example><code>Expr.Parse("x^2 + 1").Compile&lt;float&gt;("x").Invoke(3f)      // 10</code></example>
    public CompiledExpr<T> Compile<T>(params ReadOnlySpan<string> variables)
        where T : unmanaged, IFloatingPointIeee754<T> => Compile<T>(VariableList.Of(variables));

    /// <inheritdoc cref="Compile{T}(ReadOnlySpan{string})"/>
    [OverloadResolutionPriority(1)]
    public CompiledExpr<T> Compile<T>(params ReadOnlySpan<Symbol> variables)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var list = new ArgumentList(variables);
        return new CompiledExpr<T>(list, new GroupedInterpreter<T, FloatingArithmetic<T>>(Lowering.ToTape([this], list, isReal: true, CancellationToken.None)));
    }

    /// <summary>This expression as a function of complex variables, on the principal branch of every function.</summary>
    /// <param name="variables">The variables' names, in the order of the arguments; one that does not occur is ignored.</param>
    /// <returns>The function; NaN where numbers that are not real are ordered, or meet a function of real numbers only.</returns>
    /// <exception cref="ArgumentException">A free symbol is not listed, a variable is given twice, or a name is no name of a symbol.</exception>
    /// <exception cref="InvalidOperationException">The expression calls a function without a kernel.</exception>
    /// <example><code>Expr.Parse("sqrt(z)").CompileComplex("z").Invoke(-4)      // 0 + 2i</code></example>
    public CompiledExpr<Complex> CompileComplex(params ReadOnlySpan<string> variables) => CompileComplex(VariableList.Of(variables));

    /// <inheritdoc cref="CompileComplex(ReadOnlySpan{string})"/>
    [OverloadResolutionPriority(1)]
    public CompiledExpr<Complex> CompileComplex(params ReadOnlySpan<Symbol> variables)
    {
        var list = new ArgumentList(variables);
        return new CompiledExpr<Complex>(list, new GroupedInterpreter<Complex, ComplexArithmetic>(Lowering.ToTape([this], list, isReal: false, CancellationToken.None)));
    }

    /// <summary>This expression together with its gradient as one function, for optimisers.</summary>
    /// <param name="variables">The variables' names, in the order of the arguments and of the partial derivatives.</param>
    /// <returns>The function; it costs a small multiple of the expression alone, whatever the number of variables.</returns>
    /// <exception cref="ArgumentException">A free symbol is not listed, a variable is given twice, or a name is no name of a symbol.</exception>
    /// <exception cref="InvalidOperationException">The expression or a derivative calls a function without a kernel.</exception>
    /// <example><code>double value = Expr.Parse("x^2*y").CompileWithGradient("x", "y").Invoke([3, 5], gradient);      // 45</code></example>
    public CompiledExprWithGradient CompileWithGradient(params ReadOnlySpan<string> variables) =>
        CompileWithGradient(VariableList.Of(variables), CompileOptions.Default);

    /// <inheritdoc cref="CompileWithGradient(ReadOnlySpan{string})"/>
    [OverloadResolutionPriority(1)]
    public CompiledExprWithGradient CompileWithGradient(params ReadOnlySpan<Symbol> variables) => CompileWithGradient(variables, CompileOptions.Default);

    /// <summary>This expression together with its gradient by all free symbols, in the order of <see cref="FreeSymbols"/>.</summary>
    /// <returns>The function.</returns>
    [OverloadResolutionPriority(2)]
    public CompiledExprWithGradient CompileWithGradient() => CompileWithGradient([.. FreeSymbols], CompileOptions.Default);

    /// <inheritdoc cref="CompileWithGradient(ReadOnlySpan{string})"/>
    /// <param name="variables">The variables, in the order of the arguments and of the partial derivatives.</param>
    /// <param name="options">How it is executed.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public CompiledExprWithGradient CompileWithGradient(ReadOnlySpan<Symbol> variables, CompileOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var list = new ArgumentList(variables);
        var tape = Lowering.ToTape(Gradient(variables, cancellation).Entries.InPassing().Prepend(this), list, isReal: true, cancellation);
        return new CompiledExprWithGradient(list, new CompiledTape(tape, options));
    }

    /// <summary>This expression together with its gradient and Hessian as one function, for optimisers.</summary>
    /// <param name="variables">The variables' names, in the order of the arguments and of the derivatives.</param>
    /// <returns>The function.</returns>
    /// <exception cref="ArgumentException">A free symbol is not listed, a variable is given twice, or a name is no name of a symbol.</exception>
    /// <exception cref="InvalidOperationException">The expression or a derivative calls a function without a kernel.</exception>
    /// <example><code>double value = Expr.Parse("x^2*y").CompileWithGradientAndHessian("x", "y").Invoke([3, 5], gradient, hessian);      // 45</code></example>
    public CompiledExprWithHessian CompileWithGradientAndHessian(params ReadOnlySpan<string> variables) =>
        CompileWithGradientAndHessian(VariableList.Of(variables), CompileOptions.Default);

    /// <inheritdoc cref="CompileWithGradientAndHessian(ReadOnlySpan{string})"/>
    [OverloadResolutionPriority(1)]
    public CompiledExprWithHessian CompileWithGradientAndHessian(params ReadOnlySpan<Symbol> variables) =>
        CompileWithGradientAndHessian(variables, CompileOptions.Default);

    /// <summary>This expression together with its gradient and Hessian by all free symbols, in the order of <see cref="FreeSymbols"/>.</summary>
    /// <returns>The function.</returns>
    [OverloadResolutionPriority(2)]
    public CompiledExprWithHessian CompileWithGradientAndHessian() => CompileWithGradientAndHessian([.. FreeSymbols], CompileOptions.Default);

    /// <inheritdoc cref="CompileWithGradientAndHessian(ReadOnlySpan{string})"/>
    /// <param name="variables">The variables, in the order of the arguments and of the derivatives.</param>
    /// <param name="options">How it is executed.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public CompiledExprWithHessian CompileWithGradientAndHessian(
        ReadOnlySpan<Symbol> variables, CompileOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var list = new ArgumentList(variables);
        var hessian = Hessian(variables, cancellation);
        var roots = Gradient(variables, cancellation).Entries.InPassing().Prepend(this).Concat(hessian.Entries.InPassing());
        var pattern = SparsePattern.Of(SparseOrder.Rows, hessian.RowStart, hessian.Columns, hessian.ColumnCount);
        return new CompiledExprWithHessian(list, new CompiledTape(Lowering.ToTape(roots, list, isReal: true, cancellation), options), pattern);
    }
}
