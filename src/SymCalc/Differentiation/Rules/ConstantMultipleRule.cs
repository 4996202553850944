namespace SymCalc.Differentiation.Rules;

/// <summary>Constant factors stay: the product rule where only one factor depends on the variable.</summary>
internal sealed class ConstantMultipleRule() : DerivativeRule("constant multiple rule", "d(c*u) = c*du", @"\left(c u\right)' = c u'")
{
    public static readonly ConstantMultipleRule Instance = new();

    // d(c*u) = c*du
    public override Expr Apply(Expr node, ReadOnlySpan<Expr?> d)
    {
        var index = 0;
        while (d[index] is null)
        {
            index++;
        }

        return ProductRule.Term((ProductExpr)node, index, d[index]!);
    }
}
