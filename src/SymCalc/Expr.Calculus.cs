using SymCalc.Differentiation;

namespace SymCalc;

public abstract partial class Expr
{
    /// <summary>The largest order of <see cref="Differentiate(string, int)"/>.</summary>
    private const int MaxOrder = 10_000;

    /// <summary>The derivative by a variable.</summary>
    /// <param name="variable">The variable's name; one that does not occur gives 0.</param>
    /// <param name="order">How many times to differentiate, at least 0.</param>
    /// <returns>∂ⁿf/∂xⁿ in canonical form; <see cref="Simplify()"/> makes it shorter.</returns>
    /// <exception cref="ArgumentException">The variable is not the name of a symbol.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The order is negative or above 10,000.</exception>
    /// <remarks>
    /// Cost: one application of a rule for each distinct subexpression and order. Where a function has kinks or jumps the
    /// derivative is that of the smooth pieces (|u|' = u/|u|·u'; floor' = 0); see docs/semantics.md.
    /// <example><code>Expr.Parse("x^3").Differentiate("x")      // 3*x^2</code></example>
    /// </remarks>
    public Expr Differentiate(string variable, int order = 1) => Differentiate(new Symbol(variable), order);

    /// <inheritdoc cref="Differentiate(string, int)"/>
    public Expr Differentiate(Symbol variable, int order = 1) => Differentiate(variable, order, CancellationToken.None);

    /// <inheritdoc cref="Differentiate(string, int)"/>
    /// <param name="variable">The variable; one that does not occur gives 0.</param>
    /// <param name="order">How many times to differentiate, at least 0.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public Expr Differentiate(Symbol variable, int order, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(variable);
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(order, MaxOrder);
        var result = this;
        for (var i = 0; i < order && !result.IsZero; i++)
        {
            result = ForwardDriver.Differentiate(result, variable, cancellation);
        }

        return result;
    }

    /// <summary>The derivative by a variable together with the rules that lead to it.</summary>
    /// <param name="variable">The variable's name.</param>
    /// <returns>The derivation, step by step, with the simplified result.</returns>
    /// <exception cref="ArgumentException">The variable is not the name of a symbol.</exception>
    /// <example><code>
    /// Console.WriteLine(Expr.Parse("x^2*sin(x)").DifferentiateWithSteps("x"));
    /// </code></example>
    public Derivation DifferentiateWithSteps(string variable) => DifferentiateWithSteps(new Symbol(variable));

    /// <inheritdoc cref="DifferentiateWithSteps(string)"/>
    public Derivation DifferentiateWithSteps(Symbol variable) => DifferentiateWithSteps(variable, CancellationToken.None);

    /// <inheritdoc cref="DifferentiateWithSteps(string)"/>
    /// <param name="variable">The variable.</param>
    /// <param name="cancellation">Ends the work with an exception.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public Derivation DifferentiateWithSteps(Symbol variable, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(variable);
        return StepRecorder.Derive(this, variable, derivative => derivative.Simplify(SimplifyOptions.Default, cancellation), cancellation);
    }
}
