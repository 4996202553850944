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

        var builder = new SumBuilder(d.Length);
        for (var i = 0; i < d.Length; i++)
        {
            if (d[i] is { } du)
            {
                builder.Add(ProductExpr.Multiply(call.Function.DifferentiateBy(i, arguments, call), du), Number.One);
            }
        }

        return builder.ToExpr();
    }
}
