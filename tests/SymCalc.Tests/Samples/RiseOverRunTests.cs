using SymCalc.Samples.RiseOverRun;

namespace SymCalc.Tests.Samples;

/// <summary>samples/RiseOverRun.</summary>
public sealed class RiseOverRunTests
{
    [Fact]
    public void Defaults_ShowQuotientLimitAndTable()
    {
        var output = Run().Succeeded();
        Assert.Contains("           = h^2 + 3*x^2 + 3*h*x - 2\n  h → 0    = 3*x^2 - 2\n", output, StringComparison.Ordinal);
        Assert.Contains("the rules of differentiation say the same: proven\n", output, StringComparison.Ordinal);
        Assert.Contains("  At x = 1:\n  rise/run = h^2 + 3*h + 1\n  h → 0    = 1\n", output, StringComparison.Ordinal);
        Assert.Contains("│        0.5 │ 1.37500000 │ 2.75000000 │ 1.8e+00 │      43.8 % │ ██████████▌              │\n", output, StringComparison.Ordinal);
        Assert.EndsWith("Half the run, half the error: the slope closes in on its limit in proportion to h.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void OwnFormulaAndPoint_GiveAnExactLimit()
    {
        var output = Run("sin(t)", "--at", "pi/4", "--count", "2").Succeeded();
        Assert.Contains("  h → 0    = cos(t)\n", output, StringComparison.Ordinal);
        Assert.Contains("  At t = pi/4:\n", output, StringComparison.Ordinal);
        Assert.Contains("  h → 0    = sqrt(2)/2\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", " 1.00000000 │     – │")]
    [InlineData("-1", " -1.00000000 │     – │")]
    public void Kink_HasNoLimit(string run, string cells)
    {
        var output = Run("abs(x)", "--at", "0", "--run", run).Succeeded();
        Assert.Contains("  h → 0      does not exist: -1 from the left, 1 from the right\n", output, StringComparison.Ordinal);
        Assert.Contains(cells, output, StringComparison.Ordinal);
        Assert.EndsWith("The two sides disagree: the curve has a kink or a jump here, and no slope.\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The line is the curve: every rise over run is the slope.", "2*x + 1")]
    [InlineData("The error falls faster than h.", "sin(x)", "--at", "0")]
    [InlineData("The error falls no more: rise is a difference of nearly equal numbers, whose rounding is now what is seen.", "exp(x)", "--count", "50")]
    public void Remark_SaysHowTheErrorFalls(string remark, params string[] arguments) =>
        Assert.EndsWith(remark + "\n", Run(arguments).Succeeded(), StringComparison.Ordinal);

    [Theory]
    [InlineData("The formula contains several variables (x, y); this sample is about functions of one.", "x*y")]
    [InlineData("The function has no finite value at x = 0.", "1/x", "--at", "0")]
    [InlineData("--run must not be 0: a line needs two points.", "x^2", "--run", "0")]
    [InlineData("--at needs a number, but 'a+1' contains 'a'.", "x^2", "--at", "a+1")]
    [InlineData("--at needs a finite number, not '1/0'.", "x^2", "--at", "1/0")]
    [InlineData("The variable cannot be 'h', the name of the run.", "h^2")]
    public void WrongInput_HasExitCode1(string message, params string[] arguments) =>
        Assert.Equal(new SampleRun(1, "", $"error: {message}\n"), Run(arguments));

    [Fact]
    public void TextThatIsNoFormula_IsShownWithACaret() => Assert.Equal(
        new SampleRun(1, "", "  2*sn(x)\n    ^\nerror: Unknown function 'sn' at column 3. Did you mean 'sin'?\n"),
        Run("2*sn(x)"));

    [Theory]
    [InlineData("Unknown option '--cont'. Did you mean '--count'?", "--cont", "3")]
    [InlineData("--count needs a whole number from 1 to 60, not '0'.", "--count", "0")]
    [InlineData("--plot needs a file that ends in .png or .svg, not 'a.gif'.", "--plot", "a.gif")]
    [InlineData("Unrecognized command or argument 'y'.", "x", "y")]
    public void WrongUsage_HasExitCode2(string message, params string[] arguments) =>
        Assert.Equal(new SampleRun(2, "", $"error: {message}\nTry 'rise-over-run --help'.\n"), Run(arguments));

    [Fact]
    public void FolderThatIsMissing_IsNamed()
    {
        var run = SampleRun.OfKeys(new RiseOverRunSample(), [], "--plot", Path.Combine("no-such-folder", "a.png"));
        Assert.Equal(
            (1, $"error: The picture cannot be written: there is no folder '{Path.GetFullPath("no-such-folder")}'.\n"),
            (run.ExitCode, run.Error));
    }

    [Fact]
    public void Help_HasExamplesAndExitCodes()
    {
        var output = SampleRun.OfKeys(new RiseOverRunSample(), [], "--help").Succeeded();
        Assert.Contains("--at <number>", output, StringComparison.Ordinal);
        Assert.Contains("Examples ('rise-over-run' stands for 'dotnet run --project samples/RiseOverRun --'):\n  rise-over-run\n", output, StringComparison.Ordinal);
        Assert.Contains("  130  cancelled by Ctrl+C\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Picture_IsDrawnAsPng() => SampleRun.AssertDraws(new RiseOverRunSample());

    [Fact]
    public void Picture_IsDrawnAsSvg()
    {
        var picture = SampleRun.PictureOf(new RiseOverRunSample(), ".svg", "abs(x)", "--at", "0", "--run", "-1");
        var text = System.Text.Encoding.UTF8.GetString(picture);
        Assert.Contains("<svg ", text, StringComparison.Ordinal);
        Assert.EndsWith("</svg>\n", text, StringComparison.Ordinal);
    }

    private static SampleRun Run(params string[] arguments) => SampleRun.Of(new RiseOverRunSample(), arguments);
}
