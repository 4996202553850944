using SymCalc.Functions;

namespace SymCalc.Tests.Semantics;

/// <summary>docs/semantics.md, lines 9 to 13: the forms that the factories make, order and equality.</summary>
public sealed class CanonicalFormSemanticsTests
{
    private static readonly Symbol X = new("x");
    private static readonly Symbol Y = new("y");

    [Theory]
    [InlineData("x - (x + 1)", "-1")]
    [InlineData("y + 2*(x + 1)", "2*x + y + 2")]
    [InlineData("y - 1/3*(3*x + 6)", "y - x - 2")]
    [InlineData("x + (y + (x + y))", "2*x + 2*y")]
    [InlineData("x*(y*(x*y))", "x^2*y^2")]
    public void Line09_SumsAndProducts_AreFlatAndCollected(string text, string expected) => Assert.Equal(Expr.Parse(expected), Expr.Parse(text));

    [Fact]
    public void Line09_ANumberTimesASum_StaysAProduct()
    {
        var product = Assert.IsType<ProductExpr>(2 * (X + 1));
        Assert.Equal([2, X + 1], product.Factors);
        Assert.NotEqual((2 * X) + 2, product);
        Assert.Equal(product, product + 0);
        Assert.Equal(product, ExprMath.Sum(product));
        Assert.Equal(product, ExprMath.Sum(0, product));
    }

    [Fact]
    public void Line09_ADoubleMultipleOfASum_IsNotDistributed()
    {
        var sum = Assert.IsType<SumExpr>(Y - (0.5 * (X + 1)));
        Assert.Equal(2, sum.Terms.Count);
        Assert.Contains(-0.5 * (X + 1), sum.Terms);
        Assert.NotEqual(Y - (0.5 * X) - 0.5, sum);
    }

    [Theory]
    [InlineData("(x*y)^3", "x^3*y^3")]
    [InlineData("(2*x)^-2", "1/4*x^-2")]
    [InlineData("(x^a)^2", "x^(2*a)")]
    [InlineData("(x^(1/2))^2", "x")]
    [InlineData("(x^a)^-1", "x^(-a)")]
    [InlineData("x^a*x^b", "x^(a + b)")]
    [InlineData("x^a/x^b", "x^(a - b)")]
    [InlineData("x^(1/2)*x^(1/2)", "x")]
    [InlineData("(-x)^2", "x^2")]
    [InlineData("(-x)^3", "-x^3")]
    public void Line10_IntegerExponents_DistributeAndMerge(string text, string expected) => Assert.Equal(Expr.Parse(expected), Expr.Parse(text));

    [Theory]
    [InlineData("(x*y)^(1/2)", "x^(1/2)*y^(1/2)")]
    [InlineData("(x*y)^a", "x^a*y^a")]
    [InlineData("(2*x)^(1/2)", "2^(1/2)*x^(1/2)")]
    [InlineData("(x^a)^b", "x^(a*b)")]
    [InlineData("(x^2)^(1/2)", "x")]
    [InlineData("(x^2)^a", "x^(2*a)")]
    [InlineData("(-x)^a", "x^a")]
    public void Line10_OtherExponents_NeverDo(string text, string wrong) => Assert.NotEqual(Expr.Parse(wrong), Expr.Parse(text));

    [Fact]
    public void Line11_ExpIsAPower()
    {
        var exp = Assert.IsType<PowerExpr>(ExprMath.Exp(X));
        Assert.Equal(ExprMath.E, exp.Base);
        Assert.Equal(ExprMath.E.Pow(X), exp);
        Assert.Equal("exp(x)", exp.ToString());
    }

    [Fact]
    public void Line11_LogIsTheNaturalLogarithm()
    {
        Assert.Equal(Expr.Parse("ln(x)"), Expr.Parse("log(x)"));
        Assert.Equal(ExprMath.Ln(X) / ExprMath.Ln(2), Expr.Parse("log(x, 2)"));
        Assert.NotEqual(Expr.Parse("log2(x)"), Expr.Parse("log(x, 2)"));
    }

    [Fact]
    public void Line11_SqrtIsThePowerOneHalf_CbrtIsAFunctionOfItsOwn()
    {
        Assert.Equal(X.Pow(Expr.Rational(1, 2)), ExprMath.Sqrt(X));
        Assert.IsType<CallExpr>(ExprMath.Cbrt(X));
        Assert.NotEqual(X.Pow(Expr.Rational(1, 3)), ExprMath.Cbrt(X));
        Assert.Equal(-2, ExprMath.Cbrt(X).Evaluate(("x", -8)));
        Assert.Equal(double.NaN, X.Pow(Expr.Rational(1, 3)).Evaluate(("x", -8)));
    }

    [Theory]
    [InlineData("x^2 + 2*x + 1")]
    [InlineData("x^2*y + x*y^2")]
    [InlineData("x + y + sin(x)")]
    [InlineData("1 + sin(x)")]
    [InlineData("x*y*cos(x)*sin(x)*(1 + x)")]
    [InlineData("pi + sin(sin(x)) + tan(x)")]
    public void Line12_DisplayOrder_DependsOnTheExpressionOnly(string text)
    {
        var e = Expr.Parse(text);
        var parts = e is SumExpr sum ? sum.Terms : ((ProductExpr)e).Factors;
        Func<IEnumerable<Expr>, Expr> make = e is SumExpr ? ExprMath.Sum : ExprMath.Product;
        foreach (var order in Permutations([.. parts]))
        {
            var again = make(order);
            Assert.Equal(e.ToString(), again.ToString());
            Assert.Equal(parts, again is SumExpr other ? other.Terms : ((ProductExpr)again).Factors);
        }
    }

    [Theory]
    [InlineData("1 + 2*x + x^2", "x^2 + 2*x + 1")]
    [InlineData("sin(x) + cos(x) + y + x + x^2", "x^2 + x + y + cos(x) + sin(x)")]
    [InlineData("cos(x)*(1 + x)*y*x*2", "2*x*y*cos(x)*(1 + x)")]
    public void Line12_DisplayOrder_IsForTheReader(string text, string expected) => Assert.Equal(expected, Expr.Parse(text).ToString());

    [Fact]
    public void Line13_Equality_IsStructuralAndNullSafe()
    {
        Expr? none = null;
        Assert.True(X + Y == Y + X);
        Assert.False(X * (X + 1) == X.Pow(2) + X);
        Assert.True(X * (X + 1) != X.Pow(2) + X);
        Assert.False(X == none);
        Assert.False(none == X);
        Assert.True(none == null);
        Assert.True(X != none);
        Assert.False(X.Equals((object)"x"));
    }

    [Fact]
    public void Line13_AFunction_IsItsNameAndArity()
    {
        FunctionDefinition f = new("f", 1) { UnaryKernel = Math.Sin };
        Assert.Equal(f.Of(X), new FunctionDefinition("f", 1) { UnaryKernel = Math.Cos }.Of(X));
        Assert.NotEqual(f.Of(X), new FunctionDefinition("g", 1) { UnaryKernel = Math.Sin }.Of(X));
        Assert.NotEqual(new FunctionDefinition("f", 2).Of(X, X), f.Of(X));
        Assert.Equal(FunctionTable.Sin.Of(X), new FunctionDefinition("sin", 1).Of(X));
    }

    private static IEnumerable<Expr[]> Permutations(Expr[] parts) => parts.Length <= 1
        ? [parts]
        : parts.SelectMany((first, i) => Permutations([.. parts[..i], .. parts[(i + 1)..]]).Select(rest => (Expr[])[first, .. rest]));
}
