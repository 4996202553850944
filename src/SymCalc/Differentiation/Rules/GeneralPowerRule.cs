using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Differentiation.Rules;

/// <summary>A power whose base and exponent both depend on the variable.</summary>
internal sealed class GeneralPowerRule()
    : DerivativeRule("general power rule", "d(b^e) = e*b^(e-1)*db + b^e*ln(b)*de", @"\left(b^{e}\right)' = e b^{e-1} b' + b^{e} \ln\left(b\right) e'")
{
    public static readonly GeneralPowerRule Instance = new();

    // d(b^e) = e*b^(e-1)*db + b^e*ln(b)*de
    public override Expr Apply(Expr node, ReadOnlySpan<Expr?> d) => SumExpr.Add(
        PowerRule.Instance.Apply(node, d), ExponentialRule.Instance.Apply(node, d));
}
