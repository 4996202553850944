using System.Diagnostics;
using SymCalc.Samples.Calculator;
using SymCalc.Samples.Shared;

namespace SymCalc.Tests.Samples;

/// <summary>The algebraic commands of samples/Calculator, on the command line and in the interactive mode; and closed input.</summary>
public sealed class CalculatorAlgebraTests
{
    [Theory]
    [InlineData("x^2 + 2*x + 1\n", "expand", "(x + 1)^2")]
    [InlineData("(x - 1)*(1 + x)*(1 + x^2)\n", "factor", "x^4 - 1")]
    [InlineData("(1 + 2*x)/(x*(1 + x))\n", "together", "1/x + 1/(x + 1)")]
    [InlineData("1 + x\n", "cancel", "(x^2 - 1)/(x - 1)")]
    [InlineData("sin(2*x)/2\n", "trigreduce", "sin(x)*cos(x)")]
    [InlineData("2*cos(x)^2 - 1\n", "trigexpand", "cos(2x)")]
    [InlineData("ln(y) + 2*ln(abs(x))\n", "expandlog", "ln(x^2*y)")]
    [InlineData("ln(x/y)\n", "combinelogs", "ln(x) - ln(y)")]
    [InlineData("sqrt(x*y)\n", "powersimplify", "sqrt(x)*sqrt(y)")]
    [InlineData("sqrt(2) + sqrt(3)\n", "denestroots", "sqrt(5 + 2*sqrt(6))")]
    [InlineData("x*(a + b)\n", "collect", "a*x + b*x", "x")]
    [InlineData("1/(2*(x - 1)) - 1/(2*(1 + x))\n", "apart", "1/(x^2 - 1)", "x")]
    [InlineData("1/(2*(x - 1)) - 1/(2*(1 + x))\n", "apart", "1/(x^2 - 1)")]
    [InlineData("\\frac{1}{x}\n", "cancel", "x/x^2", "--latex")]
    [InlineData("x\n", "simplify", "sqrt(x^2)", "--assume", "x > 0")]
    [InlineData("ln(x) + ln(y) + ln(z)\n", "expandlog", "ln(x*y*z)", "--assume", "x > 0", "--assume", "y > 0, z > 0")]
    [InlineData("Proven: their difference has the normal form 0.\n", "equivalent", "sqrt(x^2)", "x", "--assume", "x > 0")]
    public void Operations_PrintTheResult(string expected, params string[] arguments) =>
        Assert.Equal(expected, CalculatorRun.Of(arguments).Succeeded());

    [Theory]
    [InlineData(0, "Proven: their difference has the normal form 0.\n", "sin(2x)", "2*sin(x)*cos(x)")]
    [InlineData(4, "Refuted: at x = -1 the first lies in [1, 1], the second in [-1, -1].\n", "sqrt(x^2)", "x")]
    [InlineData(5, "Unknown: an undefined expression has no values to compare.\n", "undefined", "x")]
    public void Equivalent_PrintsTheVerdictAndReturnsIt(int exitCode, string expected, params string[] sides) =>
        Assert.Equal(new CalculatorRun(exitCode, expected, ""), CalculatorRun.Of(["equivalent", .. sides]));

    [Theory]
    [InlineData("  sin(2*x\n         ^\nerror: Line 1, column 8: unexpected end of text, expected an operator, ',' or ')'.\n", "sin(2*x", "x")]
    [InlineData("  sin(2*x\n         ^\nerror: Line 1, column 8: unexpected end of text, expected an operator, ',' or ')'.\n", "x", "sin(2*x")]
    public void Equivalent_ShowsWhereEitherSideIsWrong(string expected, params string[] sides) =>
        Assert.Equal(new CalculatorRun(1, "", expected), CalculatorRun.Of(["equivalent", .. sides]));

    [Fact]
    public void Assumptions_ThatCannotBeRead_AreShown() => Assert.Equal(
        new CalculatorRun(1, "", "  x > 2)\n       ^\nerror: Line 1, column 6: unexpected ')', expected an operator or the end of the text.\n"),
        CalculatorRun.Of("simplify", "x", "--assume", "x > 2)"));

    [Theory]
    [InlineData("The expression contains several variables (x, y); name one of them.", "collect", "x*y")]
    [InlineData("The expression contains no variable; name one.", "apart", "1/2")]
    [InlineData("Expand needs more than 10,000,000 work units; SimplifyOptions.WorkLimit sets the limit.", "expand", "(a+b+c+d+f)^1000")]
    public void WrongInput_IsSaidInTheUsersWords(string message, params string[] arguments) =>
        Assert.Equal(new CalculatorRun(1, "", $"error: {message}\n"), CalculatorRun.Of(arguments));

    [Fact]
    public void Json_HasTheVerdictThePointAndTheReason()
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(CalculatorRun.Of("equivalent", "sqrt(x^2)", "x", "--json").Output)!;
        Assert.Equal(
            """{"input":"sqrt(x^2)","other":"x","result":"Refuted","reason":"at x = -1 the first lies in [1, 1], the second in [-1, -1].","point":{"x":-1}}""",
            json.ToJsonString());
        json = System.Text.Json.Nodes.JsonNode.Parse(CalculatorRun.Of("apart", "1/(x^2 - 1)", "--json").Succeeded())!;
        Assert.Equal("x", (string)json["variables"]![0]!);
        Assert.Equal("1/(2*(x - 1)) - 1/(2*(1 + x))", (string)json["result"]!);
    }

    [Theory]
    [InlineData("x^2 + 2*x + 1\n", "expand (x + 1)^2")]
    [InlineData("x*(a + b)\n", "collect a*x + b*x x")]
    [InlineData("1/(2*(x - 1)) - 1/(2*(1 + x))\n", "apart 1/(x^2 - 1) x")]
    [InlineData("Proven: both are the same expression.\n", "equivalent x + x == 2x")]
    [InlineData("Proven: both are the same expression.\n", "equivalent x+x 2x")]
    [InlineData("Proven: both are the same expression.\n", "equivalent \"x + x\" 2x")]
    [InlineData("Refuted: at x = 2 the first lies in [1, 1], the second in [0, 0].\n", "equivalent piecewise(x == 2, 1, 0) == 0")]
    [InlineData("x\n", "simplify sqrt(x^2) --assume x>0")]
    [InlineData("x\n", "simplify \"sqrt(x^2)\" --assume \"x > 0\"")]
    [InlineData("f = x^2 - 1\n(x - 1)*(1 + x)\n", "f = x^2 - 1", "factor f")]
    public void InteractiveMode_TakesThemWithBlanks(string expected, params string[] lines) =>
        Assert.Equal(expected, CalculatorRun.OfLines(lines).Succeeded());

    [Fact]
    public void Help_IsACommandToo()
    {
        Assert.Equal(CalculatorRun.Of("--help").Succeeded(), CalculatorRun.Of("help").Succeeded());
        Assert.Equal(CalculatorRun.Of("equivalent", "--help").Succeeded(), CalculatorRun.Of("help", "equivalent").Succeeded());
        Assert.Contains(
            $"\nExit codes of 'equivalent':\n  {VerdictExitCode.Proven}    Proven: equal at every point where both are defined\n  {VerdictExitCode.Refuted}    Refuted: ",
            CalculatorRun.Of("help", "equivalent").Succeeded(),
            StringComparison.Ordinal);
        Assert.Equal(
            new CalculatorRun(2, "", "error: Unknown command 'bogus'.\nTry 'calculator --help'.\n"), CalculatorRun.Of("help", "bogus"));
    }

    /// <summary>Without standard input the runtime's own pipe stands in its place, and reading would wait for ever.</summary>
    [Theory]
    [InlineData("<&-", "")]
    [InlineData("</dev/null", "")]
    [InlineData("3<&0 <<EOF\n2x + x\nEOF", "3*x\n")]
    public async Task ClosedInput_EndsTheInteractiveMode(string redirection, string expected)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Descriptors are looked at on Linux alone.");
        var program = Path.Combine(AppContext.BaseDirectory, "Calculator.dll");
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardOutput = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"exec \"$0\" \"$1\" {redirection}");
        start.ArgumentList.Add(Environment.ProcessPath is { } host && Path.GetFileName(host) == "dotnet" ? host : "dotnet");
        start.ArgumentList.Add(program);
        using var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        try
        {
            Assert.Equal(expected, await process.StandardOutput.ReadToEndAsync(limit.Token));
            await process.WaitForExitAsync(limit.Token);
            Assert.Equal(ExitCode.Success, process.ExitCode);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
