using SymCalc.Compilation;

namespace SymCalc;

/// <summary>An expression compiled to a function of its variables in double precision.</summary>
/// <remarks>
/// <para>Immutable and safe to use from many threads. A call allocates nothing, and gives exactly the value of
/// <see cref="Expr.Evaluate(IReadOnlyDictionary{string, double})"/>, to the last bit: infinities at poles, NaN outside the
/// domain.</para>
/// <example><code>
/// CompiledExpr f = Expr.Parse("x^2*sin(y)").Compile("x", "y");
/// f.Invoke(2, 0.5)      // 1.917702154416812
/// </code></example>
/// </remarks>
public sealed class CompiledExpr
{
    private readonly ArgumentList _variables;
    private readonly CompiledTape _code;

    internal CompiledExpr(ArgumentList variables, CompiledTape code) => (_variables, _code) = (variables, code);

    /// <summary>The variables, in the order of the values that <see cref="Invoke"/> takes.</summary>
    public IReadOnlyList<Symbol> Variables => _variables.Symbols;

    /// <summary>The number of operations of a call: additions, multiplications, calls of functions and so on.</summary>
    public int OperationCount => _code.OperationCount;

    /// <summary>What executes the next call: the interpreter or emitted code.</summary>
    public CompileBackend Backend => _code.Backend;

    internal CompiledTape Code => _code;

    /// <summary>The value at a point.</summary>
    /// <param name="x">The variables' values, in their order.</param>
    /// <returns>The value: ±∞ at poles, NaN outside the domain.</returns>
    /// <exception cref="ArgumentException">There are not as many values as variables.</exception>
    /// <example><code>Expr.Parse("x^y").Compile("x", "y").Invoke(2, 10)      // 1024</code></example>
    public double Invoke(params ReadOnlySpan<double> x)
    {
        if (x.Length != _variables.Count)
        {
            throw _variables.WrongValueCount(x.Length, nameof(x));
        }

        var result = 0.0;
        _code.Run(x, new Span<double>(ref result));
        return result;
    }

    /// <summary>The values at many points, several times faster than calls of <see cref="Invoke"/> from some 30 points on.</summary>
    /// <param name="columns">The variables' values in columns: all of the first variable, all of the second and so on.</param>
    /// <param name="results">Takes a value for each point; must not overlap <paramref name="columns"/>.</param>
    /// <exception cref="ArgumentException">There are not as many columns as variables, or the memory overlaps.</exception>
    /// <remarks>
    /// Functions may differ from those of <see cref="Invoke"/> by some ulps, see <see cref="CompileOptions.ScalarFunctions"/>.
    /// The value at a point does not depend on the other points.
    /// <example><code>
    /// double[] values = new double[3];
    /// Expr.Parse("x*y").Compile("x", "y").InvokeBatch([1, 2, 3, 10, 20, 30], values);
    /// values      // 10, 40, 90
    /// </code></example>
    /// </remarks>
    public void InvokeBatch(ReadOnlySpan<double> columns, Span<double> results)
    {
        _variables.CheckColumns(columns, results, results.Length);
        _code.RunBatch(columns, results, results.Length);
    }
}
