using System.Runtime.CompilerServices;
using SymCalc.Differentiation;

namespace SymCalc;

public abstract partial class Expr
{
    /// <summary>The Hessian: the second partial derivatives ∂²f/∂xᵢ∂xⱼ by several variables, as a sparse matrix.</summary>
    /// <param name="variables">The variables' names, in the order of rows and columns; one that does not occur gives zeros.</param>
    /// <returns>The symmetric matrix; its entries share their parts and are made when somebody looks at them.</returns>
    /// <exception cref="ArgumentException">A name is no name of a symbol, or is given twice.</exception>
    /// <remarks>
    /// Cost: for each variable a reverse sweep through the part of the graph that the entry of the gradient uses. Of each
    /// pair of equal derivatives one is computed.
    /// <example><code>Expr.Parse("x^2*y").Hessian("x", "y")      // [[2*y, 2*x], [2*x, 0]]</code></example>
    /// </remarks>
    public ExprMatrix Hessian(params ReadOnlySpan<string> variables) => JacobianDriver.Hessian(this, VariableList.Of(variables), CancellationToken.None);

    /// <inheritdoc cref="Hessian(ReadOnlySpan{string})"/>
    [OverloadResolutionPriority(1)]
    public ExprMatrix Hessian(params ReadOnlySpan<Symbol> variables) => Hessian(variables, CancellationToken.None);

    /// <inheritdoc cref="Hessian(ReadOnlySpan{string})"/>
    public ExprMatrix Hessian(IEnumerable<Symbol> variables) => JacobianDriver.Hessian(this, VariableList.Of(variables), CancellationToken.None);

    /// <summary>The Hessian by all free symbols, in the order of <see cref="FreeSymbols"/>.</summary>
    /// <returns>The symmetric matrix of ∂²f/∂xᵢ∂xⱼ.</returns>
    [OverloadResolutionPriority(2)]
    public ExprMatrix Hessian() => Hessian(FreeSymbols);

    /// <inheritdoc cref="Hessian(ReadOnlySpan{string})"/>
    /// <param name="variables">The variables, in the order of rows and columns; one that does not occur gives zeros.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public ExprMatrix Hessian(ReadOnlySpan<Symbol> variables, CancellationToken cancellation) =>
        JacobianDriver.Hessian(this, VariableList.Of(variables), cancellation);

    /// <summary>The Hessian times a vector, H·v, without the Hessian: the derivative of the gradient along v.</summary>
    /// <param name="variables">The variables.</param>
    /// <param name="direction">v, an entry for each variable; what symbols occur in it is held constant.</param>
    /// <returns>The vector of Σⱼ ∂²f/∂xᵢ∂xⱼ·vⱼ.</returns>
    /// <exception cref="ArgumentException">A variable is given twice, or v has another length.</exception>
    /// <remarks>Cost: a small multiple of the size of the expression, whatever the number of variables.
    /// <example><code>Expr.Parse("x^2*y").HessianVectorProduct(["x", "y"], [1, 2])      // [4*x + 2*y, 2*x]</code></example>
    /// </remarks>
    public ExprVector HessianVectorProduct(IEnumerable<string> variables, ExprVector direction) =>
        HessianVectorProduct(VariableList.Of(variables), direction, CancellationToken.None);

    /// <inheritdoc cref="HessianVectorProduct(IEnumerable{string}, ExprVector)"/>
    [OverloadResolutionPriority(1)]
    public ExprVector HessianVectorProduct(IEnumerable<Symbol> variables, ExprVector direction) =>
        HessianVectorProduct(variables, direction, CancellationToken.None);

    /// <inheritdoc cref="HessianVectorProduct(IEnumerable{string}, ExprVector)"/>
    /// <param name="variables">The variables.</param>
    /// <param name="direction">v, an entry for each variable; what symbols occur in it is held constant.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public ExprVector HessianVectorProduct(IEnumerable<Symbol> variables, ExprVector direction, CancellationToken cancellation)
    {
        var symbols = VariableList.Of(variables);
        VariableList.CheckLength(symbols, direction, nameof(direction));
        return TangentDriver.HessianVectorProduct(this, direction.Entries.All(), symbols, cancellation);
    }
}
