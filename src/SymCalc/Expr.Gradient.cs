using System.Runtime.CompilerServices;
using SymCalc.Differentiation;

namespace SymCalc;

public abstract partial class Expr
{
    /// <summary>The gradient: the partial derivatives by several variables, from one sweep in reverse mode.</summary>
    /// <param name="variables">The variables' names, in the order of the entries; one that does not occur gives 0.</param>
    /// <returns>The vector of ∂f/∂xᵢ; its entries share their parts and are made when somebody looks at them.</returns>
    /// <exception cref="ArgumentException">A name is no name of a symbol, or is given twice.</exception>
    /// <remarks>Cost: a small multiple of the size of the expression, whatever the number of variables.
    /// <example><code>Expr.Parse("x^2*y").Gradient("x", "y")      // [2*x*y, x^2]</code></example>
    /// </remarks>
    public ExprVector Gradient(params ReadOnlySpan<string> variables) => ReverseDriver.Gradient(this, VariableList.Of(variables), CancellationToken.None);

    /// <inheritdoc cref="Gradient(ReadOnlySpan{string})"/>
    [OverloadResolutionPriority(1)]
    public ExprVector Gradient(params ReadOnlySpan<Symbol> variables) => Gradient(variables, CancellationToken.None);

    /// <inheritdoc cref="Gradient(ReadOnlySpan{string})"/>
    public ExprVector Gradient(IEnumerable<Symbol> variables) => ReverseDriver.Gradient(this, VariableList.Of(variables), CancellationToken.None);

    /// <summary>The gradient by all free symbols, in the order of <see cref="FreeSymbols"/>.</summary>
    /// <returns>The vector of ∂f/∂xᵢ.</returns>
    [OverloadResolutionPriority(2)]
    public ExprVector Gradient() => Gradient(FreeSymbols);

    /// <inheritdoc cref="Gradient(ReadOnlySpan{string})"/>
    /// <param name="variables">The variables, in the order of the entries; one that does not occur gives 0.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public ExprVector Gradient(ReadOnlySpan<Symbol> variables, CancellationToken cancellation) =>
        ReverseDriver.Gradient(this, VariableList.Of(variables), cancellation);
}
