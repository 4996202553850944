using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Differentiation.Rules;

/// <summary>A function of functions: each partial derivative of its definition times the argument's derivative.</summary>
internal sealed class ChainRule() : DerivativeRule("chain rule", "d(f(u)) = f'(u)*du", @"\left(f\left(u\right)\right)' = f'\left(u\right) u'")
{
    public static readonly ChainRule Instance = new();

    // d(f(u₀, u₁, …)) = Σ ∂f/∂uᵢ*duᵢ
    public override Expr Apply(Expr node, ReadOnlySpan<Expr?> d)
    {
        var call = (CallExpr)node;
        if (d.Length == 1)
        {
            return ProductExpr.Multiply(call.Function.DifferentiateBy(0, [call.Argument], call), d[0]!);
        }

        var arguments = new Expr[d.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = call.GetChild(i);
        }

        var partials = new Expr[d.Length];
        for (var i = 0; i < d.Length; i++)
        {
            partials[i] = d[i] is null ? NumberExpr.Zero : call.Function.DifferentiateBy(i, arguments, call);
        }

        return Selection(partials, d) ?? Total(partials, d);
    }

    /// <summary>Σ ∂f/∂uᵢ*duᵢ.</summary>
    private static Expr Total(ReadOnlySpan<Expr> partials, ReadOnlySpan<Expr?> d)
    {
        var builder = new SumBuilder(d.Length);
        for (var i = 0; i < d.Length; i++)
        {
            if (d[i] is { } du && !partials[i].IsZero)
            {
                builder.Add(ProductExpr.Multiply(partials[i], du), Number.One);
            }
        }

        return builder.ToExpr();
    }

    /// <summary>
    /// The total where the function chooses among its arguments, as min and max do: all partial derivatives are cases
    /// under the same conditions. The derivatives go into the cases, so that one that is not chosen has no say, even
    /// where it is infinite (docs/semantics.md, line 15).
    /// </summary>
    private static Expr? Selection(ReadOnlySpan<Expr> partials, ReadOnlySpan<Expr?> d)
    {
        PiecewiseExpr? shape = null;
        for (var i = 0; i < d.Length; i++)
        {
            if (d[i] is not null && (partials[i] is not PiecewiseExpr piecewise || !(shape ??= piecewise).HasConditionsOf(piecewise)))
            {
                return null;
            }
        }

        if (shape is null)
        {
            return null;
        }

        var children = new Expr[shape.ChildCount];
        var cases = new Expr[d.Length];
        for (var child = 0; child < children.Length; child++)
        {
            for (var i = 0; i < cases.Length; i++)
            {
                cases[i] = d[i] is null ? NumberExpr.Zero : partials[i].GetChild(child);
            }

            children[child] = PiecewiseExpr.IsValue(child, children.Length) ? Total(cases, d) : shape.GetChild(child);
        }

        return shape.WithChildren(children);
    }
}
