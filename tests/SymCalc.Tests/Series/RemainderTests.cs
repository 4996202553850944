using Xunit;

namespace SymCalc.Tests.Series;

public sealed class RemainderTests
{
    [Theory]
    [InlineData("sin(x)", "0", 2, "-x^3*cos(xi)/6")]
    [InlineData("exp(2*x)", "1", 3, "2*exp(2*xi)*(x - 1)^4/3")]
    [InlineData("x^2", "1", 3, "0")]
    [InlineData("sin(xi*x)", "0", 2, "-x^3*xi^3*cos(xi*xi_1)/6")]
    public void Remainder_IsLagranges(string f, string about, int order, string expected) =>
        Assert.Equal(expected, Expr.Parse(f).TaylorSeries("x", Expr.Parse(about), order).Remainder.ToString());

    /// <summary>f - T = f'''(ξ)/6·x³ for some ξ between 0 and x: the sides of the interval enclose it, where f''' is monotonic.</summary>
    [Fact]
    public void Remainder_EnclosesTheError()
    {
        var series = Expr.Parse("exp(x)").MaclaurinSeries("x", 4);
        var error = Math.Exp(0.5) - series.Polynomial.Evaluate(("x", 0.5));
        Assert.InRange(error, series.Remainder.Evaluate(("x", 0.5), ("xi", 0)), series.Remainder.Evaluate(("x", 0.5), ("xi", 0.5)));
    }

    [Fact]
    public void Remainder_ThatIsTooLarge_IsRefused()
    {
        var series = Expr.Parse("exp(sin(x*exp(x)))/(1+x^2)").MaclaurinSeries("x", 60);
        Assert.Equal("The derivative of order 12 in the remainder has more than 100,000 parts.", Assert.Throws<ExpressionLimitException>(() => series.Remainder).Message);
        Assert.Throws<InvalidOperationException>(() => Expr.Parse("sin(x)").MaclaurinSeries("x", 3).Reverse().Remainder);
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => series.GetRemainder(source.Token));
    }
}
