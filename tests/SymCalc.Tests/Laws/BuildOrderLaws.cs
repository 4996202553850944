namespace SymCalc.Tests.Laws;

/// <summary>Equal expressions have equal forms, in whatever order their terms and factors were put together.</summary>
public sealed class BuildOrderLaws
{
    private static readonly Dictionary<string, Func<Expr, Expr>> Operations = new()
    {
        ["Simplify"] = e => e.Simplify(),
        ["Expand"] = e => e.Expand(),
        ["Factor"] = e => e.Factor(),
        ["Together"] = e => e.Together(),
        ["Cancel"] = e => e.Cancel(),
        ["Apart"] = e => e.Apart("x"),
        ["Collect"] = e => e.Collect("x"),
        ["TrigReduce"] = e => e.TrigReduce(),
        ["TrigExpand"] = e => e.TrigExpand(),
        ["PowerSimplify"] = e => e.PowerSimplify(),
        ["ExpandLog"] = e => e.ExpandLog(),
        ["CombineLogs"] = e => e.CombineLogs(),
        ["DenestRoots"] = e => e.DenestRoots(),
        ["Stabilize"] = e => e.Stabilize(),
    };

    [Fact]
    public void Forms_OfRandomExpressions_DoNotDependOnIt() => Law.Holds(ExprGenerator.Expressions(Ingredients.Exact, largest: 14), c =>
    {
        var e = c.Build();
        var reversed = Reversed(e);
        AssertEqualForms(e, reversed);
        return e.ChildCount > 0;
    });

    [Theory]
    [InlineData("(x+y)^2 + x*(x-2)*y + y^2*x + 1/8")]
    [InlineData("exp(x) - exp(y)")]
    [InlineData("2*x*y + 3*x + 2*y + 9*z/2 + x*y^2/(1 + z) - 2")]
    [InlineData("x*z^2 + x*y + x*z + x + z + z^2/y + tan(1/z^4) - 1")]
    [InlineData("-3*y*z*(y - 5)*(y - 3)*(6 + y)")]
    [InlineData("sqrt(x^2 + y^2) + cos(x) + cos(y) + 1")]
    [InlineData("x*y*(x + z) + y*z*(x + y) + z*x*(y + z)")]
    public void Forms_DoNotDependOnIt(string text) => AssertEqualForms(Expr.Parse(text), Reversed(Expr.Parse(text)));

    private static void AssertEqualForms(Expr e, Expr reversed)
    {
        Assert.Equal(e, reversed);
        foreach (var (name, operation) in Operations)
        {
            Assert.True(TextOf(e, operation) == TextOf(reversed, operation), $"{name} of {e} is {TextOf(e, operation)} or {TextOf(reversed, operation)}");
        }
    }

    private static string TextOf(Expr e, Func<Expr, Expr> operation)
    {
        try
        {
            return operation(e).ToString();
        }
        catch (ExpressionLimitException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>The same expression with its terms and factors put together from the last to the first.</summary>
    private static Expr Reversed(Expr e) => e switch
    {
        SumExpr sum => sum.Terms.Reverse().Select(Reversed).Aggregate((a, b) => a + b),
        ProductExpr product => product.Factors.Reverse().Select(Reversed).Aggregate((a, b) => a * b),
        PowerExpr power => Reversed(power.Base).Pow(Reversed(power.Exponent)),
        CallExpr call => CallExpr.Of(call.Function, [.. Enumerable.Range(0, call.ChildCount).Select(i => Reversed(call.GetChild(i)))]),
        _ => e,
    };
}
