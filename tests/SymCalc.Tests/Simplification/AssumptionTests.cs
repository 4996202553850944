namespace SymCalc.Tests.Simplification;

/// <summary>How assumptions are written, what is wrong with some, and what follows from them.</summary>
public sealed class AssumptionTests
{
    private static readonly Symbol X = new("x");

    [Theory]
    [InlineData("x > 0", "x > 0")]
    [InlineData("0 < x <= 1", "0 < x, x <= 1")]
    [InlineData(" x≥0 ,a ≠ 0 ", "x >= 0, a != 0")]
    [InlineData("n integer, m is even, k is an integer", "n integer, m even, k integer")]
    [InlineData("x = 2", "x == 2")]
    [InlineData("a - b positive", "a - b > 0")]
    [InlineData("x real, y nonzero, z nonnegative, a nonpositive, b negative", "x real, y != 0, z >= 0, a <= 0, b < 0")]
    [InlineData("f < g*(x < 1)", null)]
    [InlineData("max(x, y) > 0", "max(x, y) > 0")]
    [InlineData("2k + 1 odd", "1 + 2*k odd")]
    public void Text_IsRead(string text, string? expected)
    {
        if (expected is null)
        {
            Assert.Throws<ExprParseException>(() => Assumptions.Of(text));
            return;
        }

        var assumptions = Assumptions.Of(text);
        Assert.Equal(expected, assumptions.ToString());
        Assert.Equal(expected, Assumptions.Of(assumptions.ToString()).ToString());
    }

    [Theory]
    [InlineData("x", "Line 1, column 1: 'x' is no assumption, expected a comparison such as 'x > 0' or a property such as 'n integer'.", 0)]
    [InlineData("", "Line 1, column 1: nothing is no assumption, expected a comparison such as 'x > 0' or a property such as 'n integer'.", 0)]
    [InlineData("n is not positive", "Line 1, column 1: 'n is not' is no assumption, expected a comparison such as 'x > 0' or a property such as 'n integer'.", 0)]
    [InlineData("x > 0 and y > 0", "Line 1, column 5: '0 and y' is no assumption, expected a comparison such as 'x > 0' or a property such as 'n integer'.", 4)]
    [InlineData("not x > 0", "Line 1, column 1: 'not x' is no assumption, expected a comparison such as 'x > 0' or a property such as 'n integer'.", 0)]
    [InlineData("x > 0, y", "Line 1, column 8: 'y' is no assumption, expected a comparison such as 'x > 0' or a property such as 'n integer'.", 7)]
    [InlineData("x > ", "Line 1, column 5: nothing is no assumption, expected a comparison such as 'x > 0' or a property such as 'n integer'.", 4)]
    [InlineData("x prime", "Line 1, column 1: 'x prime' is no assumption, expected a comparison such as 'x > 0' or a property such as 'n integer'.", 0)]
    [InlineData("x > 0, 2*y) > 1", "Line 1, column 11: unexpected ')', expected an operator or the end of the text.", 10)]
    [InlineData("x > 0, sn(y) > 1", "Unknown function 'sn' at column 8. Did you mean 'sin'?", 7)]
    public void WrongText_IsExplained(string text, string message, int position)
    {
        var exception = Assert.Throws<ExprParseException>(() => Assumptions.Of(text));
        Assert.Equal(message, exception.Message);
        Assert.Equal(position, exception.Error.Position);
    }

    [Theory]
    [InlineData("x > 1, y > 0, x < 0", "The assumptions contradict each other: x > 1, x < 0.")]
    [InlineData("x > 0, x <= 0", "The assumptions contradict each other: x > 0, x <= 0.")]
    [InlineData("x = 2, x != 2", "The assumptions contradict each other: x == 2, x != 2.")]
    [InlineData("a > b, b > a", "The assumptions contradict each other: a > b, b > a.")]
    [InlineData("n integer, 0 < n < 1", "The assumptions contradict each other: n integer, 0 < n, n < 1.")]
    [InlineData("n even, n odd", "The assumptions contradict each other: n even, n odd.")]
    [InlineData("x > 0, y > 0, x + y < 0", "The assumptions contradict each other: x > 0, y > 0, x + y < 0.")]
    [InlineData("x^2 < 0", "The assumptions contradict each other: x^2 < 0.")]
    [InlineData("x > x", "The assumption x > x never holds.")]
    [InlineData("1/2 integer", "The assumption 1/2 integer never holds.")]
    public void Contradictions_AreErrors(string text, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => Assumptions.Of(text)).Message);

    [Fact]
    public void Assumptions_AreImmutable()
    {
        var one = Assumptions.Of(X > 0);
        var two = one.And("n integer").AndInteger(new Symbol("m"));
        Assert.Equal("x > 0", one.ToString());
        Assert.Equal("x > 0, n integer, m integer", two.ToString());
        Assert.Equal([X > 0], two.Conditions);
        Assert.Equal("", Assumptions.None.ToString());
    }

    [Theory]
    [InlineData("sqrt(x^2)", "x > 0", "x")]
    [InlineData("sqrt(x^2)", "x <= 0", "-x")]
    [InlineData("sqrt(x^2)", "x != 0", "abs(x)")]
    [InlineData("abs(x)*abs(y)", "x > 0, y < 0", "-x*y")]
    [InlineData("(x^a)^(1/a)", "x > 0", "x")]
    [InlineData("(x^a)^(1/a)", "a > 0", "(x^a)^(1/a)")]
    [InlineData("exp(ln(x^a*exp(y)) - y)", "x > 0", "x^a")]
    [InlineData("sin(n*pi)", "n integer", "0")]
    [InlineData("cos(n*pi)", "n integer", "(-1)^n")]
    [InlineData("cos(2*n*pi)", "n integer", "1")]
    [InlineData("(-1)^(2*n)", "n integer", "1")]
    [InlineData("cos(n*pi)^2 + sin(n*pi)", "n integer", "1")]
    [InlineData("sqrt(x^2*y)/sqrt(y)", "x > 0", "x")]
    [InlineData("sqrt(x)*sqrt(y) - sqrt(x*y)", "x > 0, y > 0", "0")]
    [InlineData("abs(a - b) - a", "a > b", "-b")]
    [InlineData("max(x, 0) + min(x, 0)", "x >= 0", "x")]
    [InlineData("floor(n/1) - ceil(n)", "n integer", "0")]
    public void Simplify_UsesThem(string e, string assumptions, string expected) =>
        Assert.Equal(Expr.Parse(expected), Expr.Parse(e).Simplify(new SimplifyOptions { Assumptions = Assumptions.Of(assumptions) }));

    [Theory]
    [InlineData("sqrt(x^2)", "x", "x > 0", EquivalenceVerdict.Proven)]
    [InlineData("sqrt(x^2)", "x", "x >= 0", EquivalenceVerdict.Proven)]
    [InlineData("sqrt(x^2)", "-x", "x < -1", EquivalenceVerdict.Proven)]
    [InlineData("sqrt(x^2)", "x", "x < 1", EquivalenceVerdict.Refuted)]
    [InlineData("sqrt(x^2)", "x", "100 < x < 101, y > x", EquivalenceVerdict.Proven)]
    [InlineData("sqrt(x^2)", "-x", "100 < x < 101, y > x", EquivalenceVerdict.Refuted)]
    [InlineData("(x^a)^b", "x^(a*b)", "x > 0", EquivalenceVerdict.Proven)]
    [InlineData("ln(x*y)", "ln(x) + ln(y)", "x > 0", EquivalenceVerdict.Proven)]
    [InlineData("abs(a^2 - b^2)", "a^2 - b^2", "a - b > 0, a + b > 0", EquivalenceVerdict.Proven)]
    [InlineData("sqrt((x + 1)^2)", "x + 1", "x > 0", EquivalenceVerdict.Proven)]
    [InlineData("sign(a)^2", "1", "a != 0", EquivalenceVerdict.Proven)]
    [InlineData("sin(x + n*pi)", "(-1)^n*sin(x)", "n integer", EquivalenceVerdict.Proven)]
    [InlineData("sin(n*pi/2)", "0", "n integer", EquivalenceVerdict.Refuted)]
    [InlineData("cos(n*pi)", "1", "n even", EquivalenceVerdict.Proven)]
    [InlineData("x*sin(x + n*pi) + (-1)^n", "(-1)^n*(1 + x*sin(x))", "n integer", EquivalenceVerdict.Proven)]
    public void EquivalentTo_UsesThem(string f, string g, string assumptions, EquivalenceVerdict expected) =>
        Assert.Equal(expected, Expr.Parse(f).EquivalentTo(Expr.Parse(g), new EquivalenceOptions { Assumptions = Assumptions.Of(assumptions) }).Verdict);

    [Fact]
    public void Algebra_UsesThem()
    {
        var e = Expr.Parse("(x - y)/(sqrt(x^2*y) - sqrt(y)*x + 1)");
        var options = new SimplifyOptions { Assumptions = Assumptions.Of("x > 0") };
        Assert.Equal(Expr.Parse("x - y"), e.Factor(options));
        Assert.Equal(Expr.Parse("x - y"), e.Cancel(options));
        Assert.Equal(Expr.Parse("x - y"), e.Together(options));
        Assert.NotEqual(Expr.Parse("x - y"), e.Factor());
        Assert.Equal(Expr.Parse("1/x"), Expr.Parse("1/(x + sqrt(x^2*y) - x*sqrt(y))").Apart(X, options));
    }

    [Theory]
    [InlineData("tan(x/2) - (1 - cos(x))/sin(x)", "", true)]
    [InlineData("tan(abs(x)/2) - (1 - cos(x))/sin(x)", "x > 0", true)]
    [InlineData("tan(abs(x)/2) - (1 - cos(x))/sin(x)", "", false)]
    [InlineData("tan(x/2) - (1 - cos(x))/sin(x) + 1/10^12", "", false)]
    public void ProveZero_IsTheLastStep(string text, string assumptions, bool isZero)
    {
        var e = Expr.Parse(text);
        var assumed = assumptions.Length == 0 ? Assumptions.None : Assumptions.Of(assumptions);
        Assert.NotEqual(0, e.Simplify(new SimplifyOptions { Assumptions = assumed }));
        var result = e.SimplifyWithSteps(new SimplifyOptions { ProveZero = true, Assumptions = assumed });
        Assert.Equal(isZero, result.Result == 0);
        Assert.Equal(isZero, result.Steps.Any(step => step.Rule == "zero-proof"));
    }

    /// <summary>Points that refute keep to the assumptions.</summary>
    [Fact]
    public void Refutations_SatisfyThem()
    {
        var result = Expr.Parse("x^2 + n").EquivalentTo(Expr.Parse("x^3 + n"), new EquivalenceOptions { Assumptions = Assumptions.Of("1000 < x < 1000.5", "n odd") });
        Assert.Equal(EquivalenceVerdict.Refuted, result.Verdict);
        Assert.InRange(result.Point!["x"], 1000.0, 1000.5);
        Assert.Equal(1, Math.Abs(result.Point["n"] % 2));
    }
}
