using SymCalc.Nodes;

namespace SymCalc.Differentiation;

/// <summary>
/// What a rule differentiates in a node: its children, but of a product its factors b^e, as the product rule is taught.
/// </summary>
internal static class Parts
{
    public static int Count(Expr node) => node is ProductExpr product ? product.Stored.Length : node.ChildCount;

    public static Expr Get(Expr node, int index) => node is ProductExpr product ? product.Stored[index].ToExpr() : node.GetChild(index);
}
