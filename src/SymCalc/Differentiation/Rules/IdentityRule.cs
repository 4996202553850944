namespace SymCalc.Differentiation.Rules;

/// <summary>The variable itself has derivative 1.</summary>
internal sealed class IdentityRule() : DerivativeRule("identity rule", "d(x) = 1", @"\frac{d}{dx} x = 1")
{
    public static readonly IdentityRule Instance = new();

    // d(x) = 1
    public override Expr Apply(Expr node, ReadOnlySpan<Expr?> d) => NumberExpr.One;
}
