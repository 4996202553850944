namespace SymCalc.Differentiation.Rules;

/// <summary>What does not depend on the variable has derivative 0.</summary>
internal sealed class ConstantRule() : DerivativeRule("constant rule", "d(c) = 0", @"\frac{d}{dx} c = 0")
{
    public static readonly ConstantRule Instance = new();

    // d(c) = 0
    public override Expr? Apply(Expr node, ReadOnlySpan<Expr?> d) => null;
}
