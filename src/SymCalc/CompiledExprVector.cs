using System.Globalization;
using SymCalc.Compilation;

namespace SymCalc;

/// <summary>A vector of expressions compiled to one function; what the entries have in common is computed once.</summary>
/// <remarks>
/// <para>Immutable and safe to use from many threads. A call allocates nothing, and every entry gets exactly the value that
/// evaluating that entry gives, to the last bit.</para>
/// <example><code>
/// CompiledExprVector gradient = Expr.Parse("x^2*y").Gradient("x", "y").Compile("x", "y");
/// double[] values = new double[2];
/// gradient.Invoke([3, 5], values);
/// values      // 30, 9
/// </code></example>
/// </remarks>
public sealed class CompiledExprVector
{
    private readonly ArgumentList _variables;
    private readonly CompiledTape _code;

    internal CompiledExprVector(ArgumentList variables, CompiledTape code) => (_variables, _code) = (variables, code);

    /// <summary>The variables, in the order of the values that <see cref="Invoke"/> takes.</summary>
    public IReadOnlyList<Symbol> Variables => _variables.Symbols;

    /// <summary>The number of entries.</summary>
    public int Count => _code.OutputCount;

    /// <summary>The number of operations of a call: additions, multiplications, calls of functions and so on.</summary>
    public int OperationCount => _code.OperationCount;

    /// <summary>What executes the next call: the interpreter or emitted code.</summary>
    public CompileBackend Backend => _code.Backend;

    internal CompiledTape Code => _code;

    /// <summary>Computes all entries at a point.</summary>
    /// <param name="x">The variables' values, in their order.</param>
    /// <param name="results">Takes the entries, as many as there are; may be the memory of <paramref name="x"/>.</param>
    /// <exception cref="ArgumentException">There are not as many values as variables, or there is not room for exactly the entries.</exception>
    /// <example><code>v.Invoke([1.0, 2.0], results);</code></example>
    public void Invoke(ReadOnlySpan<double> x, Span<double> results)
    {
        _variables.CheckValues(x.Length, nameof(x));
        ArgumentList.CheckRoom(Count, results.Length, nameof(results));
        _code.Run(x, results);
    }

    /// <summary>Computes all entries at many points, several times faster than calls of <see cref="Invoke"/> from some 30 points on.</summary>
    /// <param name="columns">The variables' values in columns: all of the first variable, all of the second and so on.</param>
    /// <param name="results">
    /// Takes the entries in columns: the first entry at all points, then the second and so on; must not overlap <paramref name="columns"/>.
    /// </param>
    /// <exception cref="ArgumentException">There are not as many columns as variables or entries, or the memory overlaps.</exception>
    /// <remarks>
    /// Functions may differ from those of <see cref="Invoke"/> by some ulps, see <see cref="CompileOptions.ScalarFunctions"/>.
    /// The values at a point do not depend on the other points.
    /// <example><code>gradient.InvokeBatch(columns, results);</code></example>
    /// </remarks>
    public void InvokeBatch(ReadOnlySpan<double> columns, Span<double> results)
    {
        if (Count == 0 ? results.Length > 0 : results.Length % Count != 0)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"Room for {results.Length} numbers is not room for whole points of {Count} results each."), nameof(results));
        }

        var points = Count == 0 ? 0 : results.Length / Count;
        _variables.CheckColumns(columns, results, points);
        _code.RunBatch(columns, results, points);
    }

    /// <summary>A C# method of the same operations in the same order, to be pasted into a program.</summary>
    /// <param name="methodName">The method's name, an identifier.</param>
    /// <returns>
    /// A static method that takes the variables and stores the entries, as <see cref="Invoke"/> does. It needs
    /// <c>using System;</c>, and SymCalc for the functions that .NET lacks.
    /// </returns>
    /// <example><code>gradient.ToCSharp("Gradient")      // public static void Gradient(ReadOnlySpan&lt;double&gt; x, Span&lt;double&gt; results) …</code></example>
    public string ToCSharp(string methodName)
    {
        CSharpWriter.CheckMethodName(methodName);
        return CSharpWriter.Procedure(_code.Tape, _code.Constants, _variables, methodName);
    }
}
