using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Differentiation.Rules;

/// <summary>A power with a constant base; ln(e) = 1. The factor de is the chain rule's.</summary>
internal sealed class ExponentialRule() : DerivativeRule("exponential rule", "d(b^e) = b^e*ln(b)*de", @"\left(b^{e}\right)' = b^{e} \ln\left(b\right) e'")
{
    public static readonly ExponentialRule Instance = new();

    // d(b^e) = b^e*ln(b)*de
    public override Expr Apply(Expr node, ReadOnlySpan<Expr?> d)
    {
        var builder = new ProductBuilder();
        builder.Multiply(node);
        builder.Multiply(CallExpr.Of(FunctionTable.Ln, ((PowerExpr)node).Base));
        return ProductExpr.Multiply(builder.ToExpr(), d[1]!);
    }
}
