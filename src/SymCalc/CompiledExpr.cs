using System.Globalization;
using System.Linq.Expressions;
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
        _variables.CheckValues(x.Length, nameof(x));

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

    /// <summary>A C# method of the same operations in the same order, to be pasted into a program.</summary>
    /// <param name="methodName">The method's name, an identifier.</param>
    /// <returns>
    /// A static method with a parameter for each variable, or with a span of them if there are more than 16. It needs
    /// <c>using System;</c>, and SymCalc for the functions that .NET lacks.
    /// </returns>
    /// <remarks>Names that C# does not take are written as <c>ToString("C")</c> writes them.
    /// <example><code>
    /// Expr.Parse("x^2*sin(x^2)").Compile("x").ToCSharp("F")
    /// // public static double F(double x)
    /// // {
    /// //     double t0 = x * x;
    /// //     double t1 = Math.Sin(t0);
    /// //     double t2 = t0 * t1;
    /// //     return t2;
    /// // }
    /// </code></example>
    /// </remarks>
    public string ToCSharp(string methodName)
    {
        CSharpWriter.CheckMethodName(methodName);
        return CSharpWriter.Function(_code.Tape, _code.Constants, _variables, methodName);
    }

    /// <summary>A LINQ expression tree of the same operations in the same order.</summary>
    /// <typeparam name="TDelegate">The type of the lambda, from as many doubles as there are variables to double.</typeparam>
    /// <returns>The lambda: a block with a variable for every operation.</returns>
    /// <exception cref="ArgumentException">The delegate takes other arguments.</exception>
    /// <example><code>Expression&lt;Func&lt;double, double&gt;&gt; square = Expr.Parse("x^2").Compile("x").ToLambda&lt;Func&lt;double, double&gt;&gt;();</code></example>
    public Expression<TDelegate> ToLambda<TDelegate>()
        where TDelegate : Delegate
    {
        var parameters = Variables.Select(variable => Expression.Parameter(typeof(double), variable.Name)).ToArray();
        var body = new LambdaWriter(_code.Tape, _code.Constants, parameters).Write();
        try
        {
            return Expression.Lambda<TDelegate>(body, parameters);
        }
        catch (ArgumentException exception)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{typeof(TDelegate)} does not take {parameters.Length} double{(parameters.Length == 1 ? "" : "s")} and return one."), exception);
        }
    }
}
