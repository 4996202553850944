using System.Globalization;
using Spectre.Console;
using SymCalc.Samples.Calculator;
using SymCalc.Samples.Shared;
using SymCalc.Samples.Calculator.Commands;

namespace SymCalc.Tests.Samples;

/// <summary>The commands of samples/Calculator and what they print for people.</summary>
public sealed class CalculatorTests
{
    private const string Formula = "x^2*sin(x)/(1+x^2)";

    public static TheoryData<string> Examples => [.. Commands().SelectMany(command => command.Examples)];

    public static TheoryData<string> CommandNames => [.. Commands().Select(command => command.Name)];

    [Theory]
    [InlineData("2*x\n", "diff", "x^2", "x")]
    [InlineData("2*x\n", "diff", "x^2")]
    [InlineData("0\n", "diff", "x^2", "y")]
    [InlineData("4*x*y\n", "diff", "x^2*y^2", "x", "y")]
    [InlineData("2*y^2\n", "diff", "x^2*y^2", "x", "x")]
    [InlineData("60*x^2\n", "diff", "x^5", "x", "--order", "3")]
    [InlineData("60*x^2\n", "diff", "x^5", "--order=3")]
    [InlineData("2 x\n", "diff", "x^2", "x", "--latex")]
    public void Diff_PrintsNothingButTheDerivative(string expected, params string[] arguments) =>
        Assert.Equal(expected, CalculatorRun.Of(arguments).Succeeded());

    [Fact]
    public void Diff_Raw_LeavesTheDerivativeAsItIs()
    {
        var derivative = Expr.Parse(Formula).Differentiate("x");
        Assert.Equal($"{derivative}\n", CalculatorRun.Of("diff", Formula, "x", "--raw").Succeeded());
        Assert.Equal($"{derivative.Simplify()}\n", CalculatorRun.Of("diff", Formula, "x").Succeeded());
        Assert.NotEqual(derivative, derivative.Simplify());
    }

    [Fact]
    public void Diff_Steps_ShowsTheResultThenTheDerivation()
    {
        var lines = CalculatorRun.Of("diff", Formula, "x", "--steps").Succeeded().Split('\n');
        var derivation = Expr.Parse(Formula).DifferentiateWithSteps("x");
        Assert.Equal(derivation.Result.ToString(), lines[0]);
        Assert.Equal("", lines[1]);
        Assert.Equal($"  1  {derivation.Steps[0].Before} = {derivation.Steps[0].After}", lines[2]);
        Assert.Equal("     product rule: d(u*v) = du*v + u*dv", lines[3]);
        Assert.Equal($"  {derivation.Steps.Count}  {derivation.Steps[^1].Before} = {derivation.Result}", lines[^3]);
        Assert.Equal("     simplify", lines[^2]);
        Assert.Equal(3 + (2 * derivation.Steps.Count), lines.Length);
    }

    [Fact]
    public void Diff_StepsByTwoVariables_DerivesInTurn()
    {
        var output = CalculatorRun.Of("diff", "x^2*y^2", "x", "y", "--steps").Succeeded();
        Assert.StartsWith("4*x*y\n\nBy x:\n  1  ", output, StringComparison.Ordinal);
        Assert.Contains("\n\nThen by y:\n  1  ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-2*x\n", "diff", "-x^2", "x")]
    [InlineData("-1\n", "diff", "-x")]
    [InlineData("-1\n", "diff", "-h", "h")]
    [InlineData("0\n", "diff", "-1", "x")]
    [InlineData("1\n", "diff", "--", "--x", "x")]
    [InlineData("-8\n", "eval", "-x^3", "x=2")]
    [InlineData("-1\n", "eval", "-1")]
    public void ExpressionsWithAMinusInFront_AreNoOptions(string expected, params string[] arguments) =>
        Assert.Equal(expected, CalculatorRun.Of(arguments).Succeeded());

    [Theory]
    [InlineData("4\n", "eval", "x^2*sin(y)", "x=2", "y=pi/2")]
    [InlineData("0.5\n", "eval", "1/2")]
    [InlineData("4/15\n", "eval", "x/3 + 0.1", "x=1/2", "--exact")]
    [InlineData("1/10\n", "eval", "x", "x=0.1", "--exact")]
    [InlineData("1 + 2i\n", "eval", "sqrt(z)", "z=-3+4i", "--complex")]
    [InlineData("-i\n", "eval", "i^3", "--complex")]
    [InlineData("7\n", "eval", "i", "i=7", "--complex")]
    [InlineData("2i\n", "eval", "sqrt(-4)", "--complex")]
    [InlineData("1 - i\n", "eval", "z", "z=1-i", "--complex")]
    [InlineData("Infinity\n", "eval", "1/x", "x=0")]
    [InlineData("NaN\n", "eval", "ln(x)", "x=-1")]
    public void Eval_PrintsTheValue(string expected, params string[] arguments) =>
        Assert.Equal(expected, CalculatorRun.Of(arguments).Succeeded());

    [Fact]
    public void Eval_IsTheSameInEveryCulture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal("1234.5\n", CalculatorRun.Of("eval", "x/2", "x=2469").Succeeded());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Simplify_PrintsTheShorterForm() =>
        Assert.Equal("1\n", CalculatorRun.Of("simplify", "sin(x)^2 + cos(x)^2").Succeeded());

    [Fact]
    public void Simplify_Trace_NamesTheRules()
    {
        var lines = CalculatorRun.Of("simplify", "sin(x)^2 + cos(x)^2", "--trace").Succeeded().Split('\n');
        Assert.Equal(["1", "", $"  1  {Expr.Parse("sin(x)^2 + cos(x)^2")} = 1", "     pythagorean-sin-cos", ""], lines);
    }

    [Fact]
    public void Simplify_TraceOfWhatTheFactoriesDid_SaysSo() =>
        Assert.Equal(
            "2*x\n\nNo rule fired: reading the expression was enough to bring it into this form.\n",
            CalculatorRun.Of("simplify", "x + x", "--trace").Succeeded());

    [Fact]
    public void Latex_PrintsTheExpressionAsItWasGiven()
    {
        Assert.Equal("\\frac{x^{2}}{2}\n", CalculatorRun.Of("latex", "x^2/2").Succeeded());
        Assert.Equal("\\sqrt{x^{2}}\n", CalculatorRun.Of("latex", "sqrt(x^2)").Succeeded());
    }

    [Fact]
    public void Steps_PrintsTheDerivationAlone()
    {
        var output = CalculatorRun.Of("steps", "x^3", "x").Succeeded();
        var step = Assert.Single(Expr.Parse("x^3").DifferentiateWithSteps("x").Steps);
        Assert.Equal($"  1  {step.Before} = 3*x^2\n     power rule: {step.Statement}\n", output);
        Assert.Equal(output, CalculatorRun.Of("steps", "x^3").Succeeded());
    }

    [Fact]
    public void Steps_Latex_PrintsAnAlignEnvironment()
    {
        var output = CalculatorRun.Of("steps", Formula, "x", "--latex").Succeeded();
        Assert.Equal(Expr.Parse(Formula).DifferentiateWithSteps("x").ToLatex() + "\n", output);
        Assert.StartsWith("\\begin{align*}\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void LongFormulas_StayOnOneLine()
    {
        var sum = string.Join(" + ", Enumerable.Range(1, 300).Select(i => $"a{i}*x"));
        Assert.Equal(2, CalculatorRun.Of("diff", sum, "x").Succeeded().Split('\n').Length);
    }

    [Fact]
    public void Output_IsColouredOnATerminalOnly()
    {
        var plain = CalculatorRun.Of("diff", Formula, "x", "--steps").Succeeded();
        var coloured = CalculatorRun.Of(AnsiSupport.Yes, "", "diff", Formula, "x", "--steps").Succeeded();
        Assert.DoesNotContain('\u001b', plain);
        Assert.StartsWith("\u001b[", coloured, StringComparison.Ordinal);
        Assert.Equal(plain, System.Text.RegularExpressions.Regex.Replace(coloured, "\u001b\\[[0-9;]*m", ""));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Help_GivesExamplesThatWork(string example)
    {
        var arguments = System.CommandLine.Parsing.CommandLineParser.SplitCommandLine(example).ToArray();
        var run = CalculatorRun.Of(arguments);
        Assert.Equal((run.Output.StartsWith("Refuted", StringComparison.Ordinal) ? VerdictExitCode.Refuted : ExitCode.Success, ""), (run.ExitCode, run.Error));
        Assert.NotEqual("", run.Output);
        Assert.Contains($"\n  calculator {example}\n", CalculatorRun.Of(arguments[0], "--help").Succeeded(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(CommandNames))]
    public void Help_OfEachCommand_NamesTheExitCodes(string command)
    {
        var help = CalculatorRun.Of(command, "--help").Succeeded();
        Assert.Contains($"\n  calculator {command} <expression>", help, StringComparison.Ordinal);
        Assert.Contains("Exit codes:\n  0    an answer was found\n  1    the formula or a value is wrong", help, StringComparison.Ordinal);
        Assert.Equal(help, CalculatorRun.Of(command, "-h").Succeeded());
        Assert.Equal(help, CalculatorRun.Of(command, "-?").Succeeded());
    }

    [Fact]
    public void Help_ListsTheCommandsAndTheInteractiveMode()
    {
        var help = CalculatorRun.Of("--help").Succeeded();
        Assert.All(Commands(), command => Assert.Contains($"\n  {command.Name} <expression>", help, StringComparison.Ordinal));
        Assert.Contains("Interactive mode, a line each:", help, StringComparison.Ordinal);
        Assert.Contains("  5    Unknown: neither was found\n\nExit codes:\n  0 ", help, StringComparison.Ordinal);
        Assert.Contains("calculator diff \"x^2*sin(x)/(1+x^2)\" x --steps", help, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_IsTheLibrarys() => Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", CalculatorRun.Of("--version").Succeeded());

    [Fact]
    public async Task Cancelling_EndsALongCalculation()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var interrupt = new Interrupt();
        var app = new CalculatorApp(new Terminal(TextReader.Null, output, error), interrupt);
        Assert.False(interrupt.TryCancel());        // nothing runs: Ctrl+C ends the program

        var run = Task.Run(() => app.Run(["diff", "sin(x)*exp(x^2)*ln(x)/(1+x^2)", "x", "--order", "10000"]));
        Assert.True(SpinWait.SpinUntil(interrupt.TryCancel, TimeSpan.FromMinutes(1)));
        Assert.False(interrupt.TryCancel());        // told before: the second Ctrl+C ends the program

        Assert.Equal(ExitCode.Cancelled, await run);
        Assert.Equal("error: Cancelled." + Environment.NewLine, error.ToString());
        Assert.Equal("", output.ToString());
    }

    private static IReadOnlyList<CalculatorCommand> Commands() => new CommandLine(_ => 0).Commands;
}
