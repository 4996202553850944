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
    private readonly VariableList _variables;
    private readonly CompiledTape _code;

    internal CompiledExpr(VariableList variables, CompiledTape code) => (_variables, _code) = (variables, code);

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
}
