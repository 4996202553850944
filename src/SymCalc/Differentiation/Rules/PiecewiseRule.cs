using SymCalc.Nodes;

namespace SymCalc.Differentiation.Rules;

/// <summary>The chosen branch is differentiated; nothing is said of the points where the choice changes.</summary>
internal sealed class PiecewiseRule()
    : DerivativeRule("piecewise rule", "d(piecewise(c, u, v)) = piecewise(c, du, dv)", @"\begin{cases} u & c \\ v \end{cases}' = \begin{cases} u' & c \\ v' \end{cases}")
{
    public static readonly PiecewiseRule Instance = new();

    // d(piecewise(c, u, v)) = piecewise(c, du, dv)
    public override Expr Apply(Expr node, ReadOnlySpan<Expr?> d)
    {
        var children = new Expr[d.Length];
        for (var i = 0; i < children.Length; i++)
        {
            children[i] = !PiecewiseExpr.IsValue(i, children.Length) ? node.GetChild(i)
                : node.GetChild(i).IsUndefined ? ConstantExpr.Undefined
                : d[i] ?? NumberExpr.Zero;
        }

        return ((PiecewiseExpr)node).WithChildren(children);
    }
}
