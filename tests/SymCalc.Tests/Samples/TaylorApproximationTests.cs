using System.Globalization;
using SymCalc.Samples.TaylorApproximation;

namespace SymCalc.Tests.Samples;

/// <summary>samples/TaylorApproximation.</summary>
public sealed class TaylorApproximationTests
{
    [Fact]
    public void Defaults_ShowSeriesAndTable()
    {
        var run = Run();
        var output = run.Succeeded();
        Assert.Contains("  f(x) = x - x^2/3 - x^3/9 + 4*x^4/81 - x^5/2430 - 13*x^6/7290 + 83*x^7/459270 + 2*x^8/98415 + O(x^9)\n", output, StringComparison.Ordinal);
        Assert.Contains("  On [-3, 3]: the bound is proven to hold at every point", output, StringComparison.Ordinal);
        Assert.Equal(8, run.Rows().Count);
        Assert.All(run.Rows(), cells =>
        {
            var (bound, error, ratio) = (Number(cells[2]), Number(cells[3]), Number(cells[4]));
            Assert.True(bound >= error, output);
            Assert.InRange(ratio, 1, 2);
        });
    }

    [Fact]
    public void OwnFormula_TakesCentreIntervalAndOrders()
    {
        var rows = Run("cos(t)", "--about", "pi/4", "--from", "0", "--to", "pi/2", "--orders", "3").Rows();
        Assert.Equal(["1", "2", "3"], rows.Select(cells => cells[0]));
        Assert.Equal(["-sqrt(2)/2", "-sqrt(2)/4", "sqrt(2)/12"], rows.Select(cells => cells[1]));
        Assert.InRange(Number(rows[2][3]), 0.0127, 0.0128);      // |f - T_3| at 0: 1 - sqrt(2)/2*(1 + u - u^2/2 - u^3/6) with u = pi/4
    }

    [Fact]
    public void Polynomial_IsMetExactly()
    {
        var last = Run("x^3 - x", "--orders", "3").Rows()[^1];
        Assert.Equal("–", last[4]);
        Assert.True(Number(last[2]) < 1e-10, last[2]);
    }

    [Theory]
    [InlineData("A bound of ∞ means: the function may be undefined or unbounded somewhere on the interval.", "ln(1+x)")]
    [InlineData("Higher orders are worse here: the interval is wider than the series converges.", "1/(1+x^2)")]
    [InlineData("Near the centre each order gains a power of the distance; the pictures' bands show it.", "exp(x)")]
    public void Remark_SaysHowItWent(string remark, params string[] arguments) =>
        Assert.EndsWith(remark + "\n", Run(arguments).Succeeded(), StringComparison.Ordinal);

    [Fact]
    public void FunctionWithoutSeries_IsSaidInTheLibrarysWords()
    {
        var exception = Assert.Throws<SeriesException>(() => Expr.Parse("sqrt(x)").TaylorSeries("x", 0, 1));
        Assert.Equal(new SampleRun(1, "", $"error: {exception.Message}\n"), Run("sqrt(x)"));
    }

    [Theory]
    [InlineData("error: The interval from 2 to 1 is empty.\n", "--from", "2", "--to", "1")]
    [InlineData("  sin(x\n       ^\nerror: Line 1, column 6: unexpected end of text, expected an operator, ',' or ')'.\n", "sin(x")]
    public void WrongInput_HasExitCode1(string message, params string[] arguments) =>
        Assert.Equal(new SampleRun(1, "", message), Run(arguments));

    [Fact]
    public void WrongUsage_HasExitCode2() => Assert.Equal(
        new SampleRun(2, "", "error: --orders needs a whole number from 1 to 24, not '25'.\nTry 'taylor-approximation --help'.\n"),
        Run("--orders", "25"));

    [Theory]
    [InlineData]
    [InlineData("ln(1+x)", "--from", "-2", "--to", "1", "--orders", "3")]
    public void Picture_IsDrawn(params string[] arguments) => SampleRun.AssertDraws(new TaylorApproximationSample(), arguments);

    private static SampleRun Run(params string[] arguments) => SampleRun.Of(new TaylorApproximationSample(), arguments);

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
