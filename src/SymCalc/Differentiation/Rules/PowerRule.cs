using SymCalc.Nodes;

namespace SymCalc.Differentiation.Rules;

/// <summary>A power with a constant exponent; the factor db is the chain rule's.</summary>
internal sealed class PowerRule() : DerivativeRule("power rule", "d(b^e) = e*b^(e-1)*db", @"\left(b^{e}\right)' = e b^{e-1} b'")
{
    public static readonly PowerRule Instance = new();

    // d(b^e) = e*b^(e-1)*db
    public override Expr Apply(Expr node, ReadOnlySpan<Expr?> d)
    {
        var (b, e, db) = (((PowerExpr)node).Base, ((PowerExpr)node).Exponent, d[0]!);
        var builder = new ProductBuilder();
        builder.Multiply(e);
        builder.Multiply(PowerExpr.Of(b, Lowered(e)));
        return ProductExpr.Multiply(builder.ToExpr(), db);      // a long db grows as a rope
    }

    /// <summary>e - 1, the exponent that is left of b^e.</summary>
    public static Expr Lowered(Expr e) => PowerExpr.AddExponents(e, NumberExpr.MinusOne);
}
