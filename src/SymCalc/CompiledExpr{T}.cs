using SymCalc.Compilation;

namespace SymCalc;

/// <summary>An expression compiled to a function of its variables in another kind of numbers: float, Half or Complex.</summary>
/// <typeparam name="T">The kind of numbers.</typeparam>
/// <remarks>
/// <para>Immutable and safe to use from many threads; a call allocates nothing. Floats: every operation rounds to a float;
/// functions are computed as doubles and rounded. Complex numbers: the principal branch of every function, as
/// <see cref="Expr.EvaluateComplex(IReadOnlyDictionary{string, System.Numerics.Complex})"/> gives it; where that throws (an order of complex
/// numbers, a function of real numbers only), the value is NaN.</para>
/// <example><code>
/// CompiledExpr&lt;float&gt; f = Expr.Parse("x^2 + 1").Compile&lt;float&gt;("x");
/// f.Invoke(3f)      // 10
/// </code></example>
/// </remarks>
public sealed class CompiledExpr<T>
    where T : unmanaged
{
    private readonly ArgumentList _variables;
    private readonly TapeMachine<T> _machine;

    internal CompiledExpr(ArgumentList variables, TapeMachine<T> machine) => (_variables, _machine) = (variables, machine);

    /// <summary>The variables, in the order of the values that <see cref="Invoke"/> takes.</summary>
    public IReadOnlyList<Symbol> Variables => _variables.Symbols;

    /// <summary>The value at a point.</summary>
    /// <param name="x">The variables' values, in their order.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">There are not as many values as variables.</exception>
    /// <example><code>Expr.Parse("sqrt(z)").CompileComplex("z").Invoke(-4)      // 0 + 2i</code></example>
    public T Invoke(params ReadOnlySpan<T> x)
    {
        _variables.CheckValues(x.Length, nameof(x));
        T result = default;
        _machine.Run(x, new Span<T>(ref result));
        return result;
    }
}
