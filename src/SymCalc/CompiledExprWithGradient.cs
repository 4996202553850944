using SymCalc.Compilation;

namespace SymCalc;

/// <summary>An expression and its gradient compiled to one function; what they have in common is computed once.</summary>
/// <remarks>
/// Immutable and safe to use from many threads; a call allocates nothing. The value and every partial derivative are those
/// of evaluating the expression and the entries of its gradient, to the last bit.
/// <example><code>
/// CompiledExprWithGradient f = Expr.Parse("x^2*y").CompileWithGradient("x", "y");
/// double[] gradient = new double[2];
/// f.Invoke([3, 5], gradient)      // 45
/// gradient                        // 30, 9
/// </code></example>
/// </remarks>
public sealed class CompiledExprWithGradient
{
    private readonly ArgumentList _variables;
    private readonly CompiledTape _code;
    private readonly WorkPool<double> _pool;

    internal CompiledExprWithGradient(ArgumentList variables, CompiledTape code)
    {
        (_variables, _code) = (variables, code);
        _pool = new WorkPool<double>(() => new double[code.OutputCount]);
    }

    /// <summary>The variables, in the order of the values that <see cref="Invoke"/> takes and of the partial derivatives.</summary>
    public IReadOnlyList<Symbol> Variables => _variables.Symbols;

    /// <summary>The number of operations of a call, value and gradient together.</summary>
    public int OperationCount => _code.OperationCount;

    /// <summary>What executes the next call: the interpreter or emitted code.</summary>
    public CompileBackend Backend => _code.Backend;

    /// <summary>The value and the gradient at a point.</summary>
    /// <param name="x">The variables' values, in their order.</param>
    /// <param name="gradient">Takes the partial derivatives, one for each variable; may be the memory of <paramref name="x"/>.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">There are not as many values as variables, or there is not room for exactly the derivatives.</exception>
    /// <example><code>double value = f.Invoke(x, gradient);</code></example>
    public double Invoke(ReadOnlySpan<double> x, Span<double> gradient)
    {
        _variables.CheckValues(x.Length, nameof(x));
        ArgumentList.CheckRoom(_variables.Count, gradient.Length, nameof(gradient));
        var results = _pool.Rent();
        try
        {
            _code.Run(x, results);
            results.AsSpan(1).CopyTo(gradient);
            return results[0];
        }
        finally
        {
            _pool.Return(results);
        }
    }
}
