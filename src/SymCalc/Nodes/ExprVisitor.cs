namespace SymCalc;

/// <summary>A function of an expression's kind: one method for each kind of node, none with a default.</summary>
/// <typeparam name="T">What the visitor returns.</typeparam>
/// <remarks>
/// A visitor looks at one node; to treat a whole expression, walk to the children with an explicit stack (expressions
/// can be a million levels deep) or use <see cref="Expr.Fold{T}"/>, which visits every distinct node once, children first.
/// </remarks>
public abstract class ExprVisitor<T>
{
    /// <summary>Treats a number.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The result for the node.</returns>
    public abstract T VisitNumber(NumberExpr node);

    /// <summary>Treats a named constant.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The result for the node.</returns>
    public abstract T VisitConstant(ConstantExpr node);

    /// <summary>Treats a symbol.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The result for the node.</returns>
    public abstract T VisitSymbol(Symbol node);

    /// <summary>Treats a sum.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The result for the node.</returns>
    public abstract T VisitSum(SumExpr node);

    /// <summary>Treats a product.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The result for the node.</returns>
    public abstract T VisitProduct(ProductExpr node);

    /// <summary>Treats a power.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The result for the node.</returns>
    public abstract T VisitPower(PowerExpr node);

    /// <summary>Treats the call of a function.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The result for the node.</returns>
    public abstract T VisitCall(CallExpr node);

    /// <summary>Treats a piecewise definition.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The result for the node.</returns>
    public abstract T VisitPiecewise(PiecewiseExpr node);
}
