using SymCalc.Differentiation;
using SymCalc.Nodes;

namespace SymCalc;

public abstract partial class Expr
{
    /// <summary>The derivative of a function that an equation defines: dy/dx where this expression F(x, y) is 0.</summary>
    /// <param name="dependent">The name of y.</param>
    /// <param name="independent">The name of x.</param>
    /// <param name="order">How many times to differentiate, at least 1.</param>
    /// <returns>-F_x/F_y, or a higher derivative, in terms of x and y; it holds on the curve, where F_y is not 0.</returns>
    /// <exception cref="ArgumentException">A name is no name of a symbol, or both are the same.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The order is less than 1 or above 100.</exception>
    /// <exception cref="InvalidOperationException">F does not depend on y.</exception>
    /// <example><code>
    /// Expr circle = Expr.Parse("x^2 + y^2 - 1");
    /// circle.ImplicitDerivative("y", "x")       // -x/y
    /// </code></example>
    public Expr ImplicitDerivative(string dependent, string independent, int order = 1) =>
        ImplicitDerivative(new Symbol(dependent), new Symbol(independent), order, CancellationToken.None);

    /// <inheritdoc cref="ImplicitDerivative(string, string, int)"/>
    public Expr ImplicitDerivative(Symbol dependent, Symbol independent, int order = 1) =>
        ImplicitDerivative(dependent, independent, order, CancellationToken.None);

    /// <inheritdoc cref="ImplicitDerivative(string, string, int)"/>
    /// <param name="dependent">y.</param>
    /// <param name="independent">x.</param>
    /// <param name="order">How many times to differentiate, at least 1.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public Expr ImplicitDerivative(Symbol dependent, Symbol independent, int order, CancellationToken cancellation)
    {
        VariableList.Of((ReadOnlySpan<Symbol>)[dependent, independent]);
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(order, MaxImplicitOrder);
        var byDependent = ForwardDriver.Differentiate(this, dependent, cancellation);
        if (byDependent.IsZero)
        {
            throw new InvalidOperationException($"The equation does not depend on '{dependent.Name}', so that it defines no function of '{independent.Name}'.");
        }

        var slope = -ProductExpr.Divide(ForwardDriver.Differentiate(this, independent, cancellation), byDependent);
        var result = slope;
        for (var i = 1; i < order; i++)
        {
            // d/dx g(x, y(x)) = g_x + g_y*y'
            result = SumExpr.Add(
                ForwardDriver.Differentiate(result, independent, cancellation),
                ProductExpr.Multiply(ForwardDriver.Differentiate(result, dependent, cancellation), slope));
        }

        return result;
    }

    private const int MaxImplicitOrder = 100;
}
