using Xunit;

namespace SymCalc.Tests.Series;

/// <summary>Expansions at poles. Expected: DLMF 4.19, 4.33, 5.7 (the gamma function), otherwise by hand.</summary>
public sealed class LaurentSeriesTests
{
    [Theory]
    [InlineData("1/sin(x)^2", "0", 2, "1/x^2 + 1/3 + x^2/15 + O(x^3)")]
    [InlineData("cot(x)", "0", 3, "1/x - x/3 - x^3/45 + O(x^4)")]
    [InlineData("csch(x)", "0", 3, "1/x - x/6 + 7*x^3/360 + O(x^4)")]
    [InlineData("exp(x)/x^3", "0", 0, "1/x^3 + 1/x^2 + 1/(2*x) + 1/6 + O(x)")]
    [InlineData("1/(sin(x)-x)", "0", 1, "-6/x^3 - 3/(10*x) - 11*x/1400 + O(x^2)")]
    [InlineData("1/(x-1)^2", "1", 1, "1/(x - 1)^2 + O((x - 1)^2)")]
    [InlineData("tan(x)", "pi/2", 1, "-1/(x - pi/2) + (x - pi/2)/3 + O((x - pi/2)^2)")]
    [InlineData("gamma(x)", "0", 0, "1/x + digamma(1) + O(x)")]
    [InlineData("gamma(x)", "-1", -1, "-1/(1 + x) + O(1)")]
    [InlineData("digamma(x)", "0", 0, "-1/x + digamma(1) + O(x)")]
    [InlineData("polygamma(2, x)", "-1", 0, "-2/(1 + x)^3 + (2 + polygamma(2, 1)) + O(1 + x)")]
    [InlineData("sin(x)", "0", 3, "x - x^3/6 + O(x^4)")]
    [InlineData("x^5", "0", 3, "O(x^4)")]
    public void Series_AtAPole_HasNegativePowers(string f, string about, int order, string expected) =>
        Assert.Equal(expected, Expr.Parse(f).LaurentSeries("x", Expr.Parse(about), order).ToString());

    [Fact]
    public void Parts_OfTheSeries_AreThere()
    {
        var series = Expr.Parse("(1+x)^3/x^2").LaurentSeries("x", 0, 4);
        Assert.Equal((-2, 4, 7), (series.Valuation, series.Order, series.Coefficients.Count));
        Assert.Equal("1/x^2 + 3/x", series.PrincipalPart.ToString());
        Assert.Equal("3", series.Residue.ToString());
        Assert.Equal("0", series[-3].ToString());
        Assert.Equal("1", series[1].ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => series[5]);
        Assert.Equal(Expr.Parse("1/x^2+3/x+3+x"), series.Truncation);
        Assert.Equal("0", Expr.Parse("exp(x)").LaurentSeries("x", 0, 2).PrincipalPart.ToString());
        Assert.Throws<InvalidOperationException>(() => Expr.Parse("1/x^5").LaurentSeries("x", 0, -3).Residue);
        Assert.Equal(@"\frac{1}{x} + O\left(x^{2}\right)", Expr.Parse("1/x").LaurentSeries("x", 0, 1).ToString("L"));
    }

    /// <summary>Close to the pole the terms up to order 6 give the function to ten digits.</summary>
    [Theory]
    [InlineData("gamma(x)", 0)]
    [InlineData("gamma(x)", -3)]
    [InlineData("digamma(x)", -2)]
    [InlineData("polygamma(1, x)", -2)]
    [InlineData("polygamma(2, x)", -1)]
    [InlineData("polygamma(3, x)", 0)]
    [InlineData("1/(exp(x)-1)", 0)]
    public void Truncation_IsCloseToTheFunction(string f, int pole)
    {
        var e = Expr.Parse(f);
        foreach (var x in new[] { pole - 0.02, pole + 0.02 })
        {
            var expected = e.Evaluate(("x", x));
            Assert.Equal(expected, e.LaurentSeries("x", pole, 6).Truncation.Evaluate(("x", x)), 1e-10 * Math.Abs(expected));
        }
    }

    [Fact]
    public void EssentialSingularity_IsRefused() => Assert.Equal(
        SingularityKind.EssentialSingularity, Assert.Throws<SeriesException>(() => Expr.Parse("sin(1/x)").LaurentSeries("x", 0, 3)).Kind);

    [Fact]
    public void Order_OutsideTheLimits_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Expr.Parse("1/x").LaurentSeries("x", 0, -10_001));
        Assert.Throws<ArgumentOutOfRangeException>(() => Expr.Parse("1/x").LaurentSeries("x", 0, 10_001));
    }
}
