namespace SymCalc.Tests.Laws;

/// <summary>Text and expressions belong to each other: exact laws, without a tolerance.</summary>
public sealed class TextLaws
{
    /// <summary>Deep enough for every expression that the generator makes, and for its derivative.</summary>
    private static readonly ParseOptions Deep = new() { MaxDepth = 100_000 };

    [Fact]
    public void Infix_ReadsBack() => Law.Always(ExprGenerator.Expressions(), tree => AssertReadsBack(tree.Build()));

    [Fact]
    public void Infix_OfDerivatives_ReadsBack() => Law.Always(
        ExprGenerator.Expressions(largest: 15), tree => AssertReadsBack(tree.Build().Differentiate("x")));

    [Fact]
    public void Infix_OfSimplified_ReadsBack() => Law.Always(
        ExprGenerator.Expressions(largest: 15), tree => AssertReadsBack(tree.Build().Simplify()));

    /// <summary>
    /// Text and operators make one expression. Without doubles: the parser adds a whole run of terms at once, so that
    /// 0.5*x + 0.5*x + x rounds (and meets the exact 1) in another order. And not where a term is 0: then -(a + b) alone is
    /// left, which is a product by the operator and a sum by the parser.
    /// </summary>
    [Fact]
    public void Parser_MakesWhatTheOperatorsMake() => Law.Holds(ExprGenerator.Expressions(Ingredients.Exact), tree =>
    {
        var text = RawText.Of(tree);
        Assert.Equal(HasZeroTerm(tree) ? Expr.Parse(text) : tree.Build(), Expr.Parse(text));
        return !HasZeroTerm(tree);
    });

    private static bool HasZeroTerm(RawExpr e) =>
        (e.Kind is RawKind.Add or RawKind.Subtract or RawKind.Sum && e.Children.Any(child => child.Build().IsZero))
        || e.Children.Any(HasZeroTerm);

    private static void AssertReadsBack(Expr e)
    {
        var text = e.ToString();
        var again = Expr.Parse(text, Deep);
        Assert.True(e == again, $"{text} was read as {again}");
        Assert.Equal(text, again.ToString());
    }
}
