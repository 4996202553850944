using SymCalc.Compilation;

namespace SymCalc;

/// <summary>An expression, its gradient and its Hessian compiled to one function; what they have in common is computed once.</summary>
/// <remarks>
/// Immutable and safe to use from many threads; a call allocates nothing. Everything has the bits of evaluating the
/// expression and the entries of its gradient and Hessian.
/// <example><code>
/// CompiledExprWithHessian f = Expr.Parse("x^2*y").CompileWithGradientAndHessian("x", "y");
/// double[] gradient = new double[2], hessian = new double[4];
/// f.Invoke([3, 5], gradient, hessian)      // 45
/// hessian                                  // 10, 6, 6, 0
/// </code></example>
/// </remarks>
public sealed class CompiledExprWithHessian
{
    private readonly ArgumentList _variables;
    private readonly CompiledTape _code;
    private readonly SparsePattern _pattern;
    private readonly WorkPool<double> _pool;

    internal CompiledExprWithHessian(ArgumentList variables, CompiledTape code, SparsePattern pattern)
    {
        (_variables, _code, _pattern) = (variables, code, pattern);
        _pool = new WorkPool<double>(() => new double[code.OutputCount]);
    }

    /// <summary>The variables, in the order of the values, of the partial derivatives, and of the Hessian's rows and columns.</summary>
    public IReadOnlyList<Symbol> Variables => _variables.Symbols;

    /// <summary>The number of the Hessian's entries that are stored: all that are not 0 by their structure, both halves.</summary>
    public int NonZeroCount => _pattern.Indices.Length;

    /// <summary>Where each row of the Hessian begins among the stored entries, and where the last one ends.</summary>
    public ReadOnlySpan<int> Starts => _pattern.Starts;

    /// <summary>The column of each stored entry of the Hessian, ascending in its row.</summary>
    public ReadOnlySpan<int> Indices => _pattern.Indices;

    /// <summary>The number of operations of a call, value, gradient and Hessian together.</summary>
    public int OperationCount => _code.OperationCount;

    /// <summary>What executes the next call: the interpreter or emitted code.</summary>
    public CompileBackend Backend => _code.Backend;

    /// <summary>The value, the gradient and the whole Hessian at a point.</summary>
    /// <param name="x">The variables' values, in their order.</param>
    /// <param name="gradient">Takes the partial derivatives, one for each variable.</param>
    /// <param name="hessian">Takes the Hessian's rows one after another, zeros included.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">There are not as many values as variables, or there is not room for exactly the derivatives.</exception>
    /// <example><code>double value = f.Invoke(x, gradient, hessian);</code></example>
    public double Invoke(ReadOnlySpan<double> x, Span<double> gradient, Span<double> hessian) => Run(x, gradient, hessian, isDense: true);

    /// <summary>The value, the gradient and the stored entries of the Hessian at a point.</summary>
    /// <param name="x">The variables' values, in their order.</param>
    /// <param name="gradient">Takes the partial derivatives, one for each variable.</param>
    /// <param name="hessian">Takes the stored entries, row by row; <see cref="Starts"/> and <see cref="Indices"/> say where they belong.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">There are not as many values as variables, or there is not room for exactly the derivatives.</exception>
    /// <example><code>double value = f.InvokeNonZeros(x, gradient, entries);</code></example>
    public double InvokeNonZeros(ReadOnlySpan<double> x, Span<double> gradient, Span<double> hessian) => Run(x, gradient, hessian, isDense: false);

    private double Run(ReadOnlySpan<double> x, Span<double> gradient, Span<double> hessian, bool isDense)
    {
        var n = _variables.Count;
        _variables.CheckValues(x.Length, nameof(x));
        ArgumentList.CheckRoom(n, gradient.Length, nameof(gradient));
        ArgumentList.CheckRoom(isDense ? n * n : NonZeroCount, hessian.Length, nameof(hessian));
        var results = _pool.Rent();
        try
        {
            _code.Run(x, results);
            results.AsSpan(1, n).CopyTo(gradient);
            var entries = results.AsSpan(1 + n, NonZeroCount);
            if (isDense)
            {
                _pattern.Scatter(entries, hessian);
            }
            else
            {
                entries.CopyTo(hessian);
            }

            return results[0];
        }
        finally
        {
            _pool.Return(results);
        }
    }
}
