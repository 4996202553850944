using SymCalc.Simplification;
using SymCalc.Simplification.Trigonometry;

namespace SymCalc;

public abstract partial class Expr
{
    /// <summary>The expression with products and powers of sines and cosines written as sums of sines and cosines of multiple angles.</summary>
    /// <returns>An expression that is defined and equal wherever this is defined in the reals.</returns>
    /// <remarks>
    /// <para>sin(u)*cos(v) = sin(u + v)/2 + sin(u - v)/2, and so on, everywhere in the expression; sinh and cosh likewise. Sums that
    /// hold such functions are multiplied out where they are factors; angles begin with a positive term.
    /// Other functions, tan and tanh among them, and denominators stay as they are.</para>
    /// <para>The inverse of <see cref="TrigExpand()"/>: what both give is equivalent. Reducing again changes nothing.</para>
    /// <example><code>Expr.Parse("sin(x)^3*cos(y)").TrigReduce()      // 3*sin(x + y)/8 + 3*sin(x - y)/8 - sin(3*x + y)/8 - sin(3*x - y)/8</code></example>
    /// </remarks>
    /// <exception cref="ExpressionLimitException">The result would need more work than <see cref="SimplifyOptions.WorkLimit"/>.</exception>
    public Expr TrigReduce() => TrigReduce(SimplifyOptions.Default, CancellationToken.None);

    /// <inheritdoc cref="TrigReduce()"/>
    /// <param name="options">The budget.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public Expr TrigReduce(SimplifyOptions options, CancellationToken cancellation = default) =>
        AlgebraOperation.Run("TrigReduce", options, cancellation, budget => TrigReducer.Reduce(this, budget));

    /// <summary>The expression with functions of sums and of multiple angles written through functions of the parts.</summary>
    /// <returns>An expression that is defined and equal wherever this is defined in the reals.</returns>
    /// <remarks>
    /// <para>sin(u + v) = sin(u)*cos(v) + cos(u)*sin(v), cos(2*u) = 2*cos(u)^2 - 1, and so on, everywhere in the expression; sinh and
    /// cosh likewise. tan, cot, sec and csc of sums become quotients of polynomials in sines and cosines, which are defined
    /// everywhere (tan(u) need not be where tan(u + v) is); tanh one in tanh. Each term of a sum is a part, n*u its n-fold.</para>
    /// <para>sin(n*u) has some n/2 terms: a large n needs a large budget.</para>
    /// <example><code>Expr.Parse("sin(2x + y)").TrigExpand()      // 2*cos(x)^2*sin(y) + 2*cos(x)*cos(y)*sin(x) - sin(y)</code></example>
    /// </remarks>
    /// <exception cref="ExpressionLimitException">The result would need more work than <see cref="SimplifyOptions.WorkLimit"/>.</exception>
    public Expr TrigExpand() => TrigExpand(SimplifyOptions.Default, CancellationToken.None);

    /// <inheritdoc cref="TrigExpand()"/>
    /// <param name="options">The budget.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public Expr TrigExpand(SimplifyOptions options, CancellationToken cancellation = default) =>
        AlgebraOperation.Run("TrigExpand", options, cancellation, budget => TrigExpander.Expand(this, budget));
}
