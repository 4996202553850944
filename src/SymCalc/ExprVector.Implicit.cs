using System.Globalization;
using System.Runtime.CompilerServices;

namespace SymCalc;

public sealed partial class ExprVector
{
    /// <summary>The Jacobian of the functions that a system of equations defines: ∂y/∂x where this vector F(x, y) is 0.</summary>
    /// <param name="unknowns">The names of y: as many as there are equations.</param>
    /// <param name="variables">The names of x.</param>
    /// <returns>-(∂F/∂y)⁻¹·∂F/∂x in terms of x and y; it holds on the solution, where the determinant of ∂F/∂y is not 0.</returns>
    /// <exception cref="ArgumentException">A name is given twice, or there are not as many unknowns as equations.</exception>
    /// <exception cref="InvalidOperationException">
    /// The vector has no entries or more than <see cref="ExprMatrix.MaxInverseSize"/>, or the determinant of ∂F/∂y is 0.
    /// </exception>
    /// <example><code>
    /// new ExprVector(Expr.Parse("u + v - x"), Expr.Parse("u*v - y")).ImplicitJacobian(["u", "v"], ["x"])      // [[u/(u - v)], [-v/(u - v)]]
    /// </code></example>
    public ExprMatrix ImplicitJacobian(IEnumerable<string> unknowns, IEnumerable<string> variables) =>
        ImplicitJacobian(VariableList.Of(unknowns), VariableList.Of(variables), CancellationToken.None);

    /// <inheritdoc cref="ImplicitJacobian(IEnumerable{string}, IEnumerable{string})"/>
    [OverloadResolutionPriority(1)]
    public ExprMatrix ImplicitJacobian(IEnumerable<Symbol> unknowns, IEnumerable<Symbol> variables) =>
        ImplicitJacobian(unknowns, variables, CancellationToken.None);

    /// <inheritdoc cref="ImplicitJacobian(IEnumerable{string}, IEnumerable{string})"/>
    /// <param name="unknowns">y: as many as there are equations.</param>
    /// <param name="variables">x.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public ExprMatrix ImplicitJacobian(IEnumerable<Symbol> unknowns, IEnumerable<Symbol> variables, CancellationToken cancellation)
    {
        CheckNotEmpty();
        var y = VariableList.Of(unknowns);
        var x = VariableList.Of(variables);
        VariableList.Of((IEnumerable<Symbol>)[.. y, .. x]);
        if (y.Length != Count)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"A system of {Count} equations has {Count} unknowns, not {y.Length}."), nameof(unknowns));
        }

        var byUnknowns = Jacobian(y, cancellation);
        return -(byUnknowns.Inverse() * Jacobian(x, cancellation));
    }
}
