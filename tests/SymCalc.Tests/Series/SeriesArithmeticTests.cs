using Xunit;

namespace SymCalc.Tests.Series;

/// <summary>Operations on series against the series of the results, and reversions against the series of inverse functions.</summary>
public sealed class SeriesArithmeticTests
{
    private static TaylorSeries Of(string f, int order = 8, string about = "0") => Expr.Parse(f).TaylorSeries("x", Expr.Parse(about), order);

    private static void AssertSame(TaylorSeries expected, TaylorSeries actual)
    {
        Assert.Equal(expected.Coefficients, actual.Coefficients);
        Assert.Equal((expected.Variable, expected.Centre), (actual.Variable, actual.Centre));
    }

    [Fact]
    public void Operators_AgreeWithTheFunctions()
    {
        var (sin, exp) = (Of("sin(x)"), Of("exp(x)"));
        AssertSame(Of("sin(x)+exp(x)"), sin + exp);
        AssertSame(Of("sin(x)-exp(x)"), sin - exp);
        AssertSame(Of("sin(x)*exp(x)"), sin * exp);
        AssertSame(Of("sin(x)/exp(x)"), sin / exp);
        AssertSame(Of("x/sin(x)", 7), Of("x") / sin);       // one term is lost where one cancels
        AssertSame(Of("exp(x/2)"), exp.Pow(Expr.Rational(1, 2)));
        AssertSame(Of("1/(1-x)"), Of("1-x").Pow(-1));
        AssertSame(Of("cos(x)", 7), sin.Differentiate());
        AssertSame(Of("exp(x)-1", 9), exp.Integrate());
        AssertSame(Of("exp(sin(x))"), exp.Compose(sin));
        AssertSame(Of("sin(x)^2+1", 5), (sin * sin) + Of("1", 5));
    }

    [Fact]
    public void Composition_MovesToTheInnerSeriesCentre()
    {
        AssertSame(Of("ln(1+x^2)", 6, "1"), Of("ln(x)", 6, "2").Compose(Of("1+x^2", 6, "1")));
        Assert.StartsWith(
            "The constant term '1' of the inner series must be the centre '0' of the outer one.",
            Assert.Throws<ArgumentException>(() => Of("sin(x)").Compose(Of("cos(x)"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sin(x)", "0", "asin(x)", "0")]
    [InlineData("asin(x)", "0", "sin(x)", "0")]
    [InlineData("exp(x)", "0", "ln(x)", "1")]
    [InlineData("tan(x)", "0", "atan(x)", "0")]
    [InlineData("x^2", "3", "sqrt(x)", "9")]
    [InlineData("x/(1-x)", "0", "x/(1+x)", "0")]
    [InlineData("a*x", "0", "x/a", "0")]
    public void Reversion_IsTheInverseFunctionsSeries(string f, string about, string inverse, string at) =>
        AssertSame(Of(inverse, 9, at), Of(f, 9, about).Reverse());

    /// <summary>Lambert's W: W(x)·exp(W(x)) = x (DLMF 4.13.5), with (-n)^(n-1)/n!.</summary>
    [Fact]
    public void Reversion_OfXTimesExp_IsLambertsW() =>
        Assert.Equal("x - x^2 + 3*x^3/2 - 8*x^4/3 + 125*x^5/24 + O(x^6)", Of("x*exp(x)", 5).Reverse().ToString());

    [Fact]
    public void Operations_ThatAreNotPossible_SayWhy()
    {
        Assert.Equal(SingularityKind.BranchPoint, Assert.Throws<SeriesException>(() => Of("cos(x)").Reverse()).Kind);
        Assert.Equal(SingularityKind.Pole, Assert.Throws<SeriesException>(() => Of("exp(x)") / Of("sin(x)")).Kind);
        Assert.Equal(
            "The inverse of 'x^2' has a branch point at the value for x = 0: the coefficient of the first power is 0.",
            Assert.Throws<SeriesException>(() => Of("x^2").Reverse()).Message);
        Assert.Throws<SeriesException>(() => Of("x^2", 1).Pow(-1));
        Assert.StartsWith(
            "Series in 'x' about '0' and in 'x' about '1' cannot be combined.",
            Assert.Throws<ArgumentException>(() => Of("x") + Of("x", 8, "1")).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Of("x", 0).Differentiate());
        Assert.StartsWith(
            "The exponent 'sin(x)' must not contain the variable 'x' of the series.",
            Assert.Throws<ArgumentException>(() => Of("1+x").Pow(Expr.Parse("sin(x)"))).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "The variable 't' of the inner series must not be a parameter of the outer one.",
            Assert.Throws<ArgumentException>(() => Of("exp(t*x)").Compose(Expr.Parse("sin(t)").MaclaurinSeries("t", 4))).Message, StringComparison.Ordinal);
    }
}
