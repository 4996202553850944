using System.Linq.Expressions;
using SymCalc.Importing;

namespace SymCalc;

public abstract partial class Expr
{
    /// <summary>The expression that a C# lambda computes.</summary>
    /// <param name="lambda">
    /// A lambda with parameters of type double, of the operators <c>+ - * /</c>, methods of <see cref="Math"/>, <c>double</c> and
    /// <see cref="SpecialFunctions"/>, conditionals, captured variables and fields (numbers, or expressions), and other lambdas invoked.
    /// </param>
    /// <returns>The expression; its symbols have the parameters' names.</returns>
    /// <exception cref="NotSupportedException">A part of the lambda has no counterpart; the message shows it.</exception>
    /// <exception cref="ArgumentException">A parameter has the name of a constant or function.</exception>
    /// <remarks>
    /// <para>C# turns the 2 of <c>2*x</c> into a double before the lambda is seen, so doubles that are integers are read as
    /// integers, and Math.PI and Math.E as pi and e. Captured variables are read now, not later.</para>
    /// <para><c>x &lt; 0 ? a : b</c> becomes a definition by cases, whose value is undefined, not b, where x is NaN.</para>
    /// <example><code>Expr.FromLambda((double x, double y) =&gt; Math.Sin(x) * y)      // y*sin(x)</code></example>
    /// </remarks>
    public static Expr FromLambda(LambdaExpression lambda)
    {
        ArgumentNullException.ThrowIfNull(lambda);
        return LambdaImporter.Import(lambda);
    }
}
