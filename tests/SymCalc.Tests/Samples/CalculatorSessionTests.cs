using SymCalc.Samples.Calculator;
using SymCalc.Samples.Shared;

namespace SymCalc.Tests.Samples;

/// <summary>The interactive mode of samples/Calculator, through piped input.</summary>
public sealed class CalculatorSessionTests
{
    [Theory]
    [InlineData("3*x\n", "2x + x")]
    [InlineData("sqrt(2)\n≈ 1.4142135623730951\n", "sqrt(2)")]
    [InlineData("4\n", "2 + 2")]
    [InlineData("sqrt(-1)\n", "sqrt(-1)")]
    [InlineData("", "", "   ")]
    public void Expression_IsSimplified(string expected, params string[] lines) =>
        Assert.Equal(expected, CalculatorRun.OfLines(lines).Succeeded());

    [Theory]
    [InlineData("2*x\n", "diff x^2 x")]
    [InlineData("2*x\n", "diff x^2 + 1 x")]
    [InlineData("2*x\n", "diff \"x^2 + 1\" x")]
    [InlineData("2\n", "diff --order 2 x^2 + 1")]
    [InlineData("1\n", "diff x + y - 1 x")]
    [InlineData("2*x\n", "diff x^2*y x y")]
    [InlineData("-1\n", "diff - x")]
    [InlineData("7\n", "eval x + y x=3 y = 2*2")]
    [InlineData("1\n", "eval piecewise(x == 2, 1, 0) x=2")]
    [InlineData("7/2\n", "eval x / 2 --exact x = 7")]
    [InlineData("1\n", "simplify sin(x)^2 + cos(x)^2")]
    [InlineData("\\frac{x}{2}\n", "latex x / 2")]
    public void Command_TakesExpressionsWithBlanks(string expected, string line) =>
        Assert.Equal(expected, CalculatorRun.OfLines(line).Succeeded());

    [Theory]
    [InlineData("a = 3\n3*x\n", "a = 3", "a*x")]
    [InlineData("f = a*x^2\na = 3\n3*x^2\n", "f = a*x^2", "a = 3", "f")]
    [InlineData("x = 1\nx = 2\n2\n", "x=1", "x = x + 1", "x")]
    [InlineData("x = 2\n2*x\n", "x = 2", "diff x^2 x")]
    [InlineData("f = x^2\n2*x\n", "f = x^2", "diff f x")]
    [InlineData("x = 2\n4\n9\n", "x = 2", "eval x^2", "eval x^2 x=3")]
    [InlineData("x = 2\n1\n", "x = 2", "eval y y=x/2")]
    [InlineData("b = 2\na = 1\na = 1\nb = 2\n", "b = 2", "a = 1", "vars")]
    [InlineData("a = 1\nb = 2\nb = 2\na\n", "a = 1", "b = 2", "clear a", "vars", "a")]
    [InlineData("a = 1\na\n", "a = 1", "clear", "vars", "a")]
    public void Definitions_AreRemembered(string expected, params string[] lines) =>
        Assert.Equal(expected, CalculatorRun.OfLines(lines).Succeeded());

    [Theory]
    [InlineData("'x' cannot stand for an expression that contains it.", "x = x + 1")]
    [InlineData("'e' is Euler's number and cannot be the name of a symbol.", "e = 3")]
    [InlineData("Only names can be defined, not functions; leave '(x)' away.", "f(x) = x^2")]
    [InlineData("'q' is not defined.", "clear q")]
    [InlineData("Unknown command 'bogus'.\nTry 'calculator --help'.", "help bogus")]
    [InlineData("Unknown option '--stepz'. Did you mean '--steps'?\nTry 'calculator diff --help'.", "diff x^2 --stepz")]
    [InlineData("Required argument 'expression' missing for command: 'diff'.\nTry 'calculator diff --help'.", "diff")]
    public void Errors_DoNotEndIt(string message, string line)
    {
        var isUsage = message.EndsWith("--help'.", StringComparison.Ordinal);
        Assert.Equal(
            new CalculatorRun(isUsage ? ExitCode.WrongUsage : ExitCode.WrongInput, "3*x\n", $"error: {message}\n"),
            CalculatorRun.OfLines(line, "2x + x"));
    }

    /// <summary>A script is told that a line failed; a person has seen it.</summary>
    [Fact]
    public void Conversation_EndsWellWhateverFailed()
    {
        using var interrupt = new Interrupt();
        var terminal = new Terminal(new StringReader("2*("), TextWriter.Null, TextWriter.Null) { IsConversation = true };
        Assert.Equal(ExitCode.Success, new CalculatorApp(terminal, interrupt).Run([]));
    }

    [Fact]
    public void ParseErrors_HaveACaret() => Assert.Equal(
        new CalculatorRun(ExitCode.WrongInput, "", "  2*(\n     ^\nerror: Line 1, column 4: unexpected end of text, expected a number, a name or '('.\n"),
        CalculatorRun.OfLines("f = 2*("));

    [Fact]
    public void Definitions_NeverGoInCircles()
    {
        var run = CalculatorRun.OfLines("a = b", "b = a", "f = a + x", "x = f", "f");
        Assert.Equal("a = b\nf = b + x\nb + x\n", run.Output);
        Assert.Equal(
            "error: 'b' cannot stand for an expression that contains it.\nerror: 'x' cannot stand for an expression that contains it.\n", run.Error);
    }

    [Theory]
    [InlineData("quit")]
    [InlineData("exit")]
    public void Quit_EndsIt(string word) => Assert.Equal("x\n", CalculatorRun.OfLines("x", word, "y").Succeeded());

    [Fact]
    public void Help_ShowsTheInteractiveModeOrACommand()
    {
        Assert.StartsWith("Interactive mode, a line each:\n", CalculatorRun.OfLines("help").Succeeded(), StringComparison.Ordinal);
        Assert.Equal(CalculatorRun.Of("diff", "--help").Succeeded(), CalculatorRun.OfLines("help diff").Succeeded());
    }

    [Fact]
    public void Conversation_HasAGreetingAndAPrompt()
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var interrupt = new Interrupt();
        var terminal = new Terminal(new StringReader("2x"), output, TextWriter.Null) { IsConversation = true };
        Assert.Equal(0, new CalculatorApp(terminal, interrupt).Run([]));
        Assert.Matches(@"^SymCalc \S+\. Type an expression, a command or 'help'; 'quit' ends\.\n> 2\*x\n> \n$", output.ToString().Replace("\r\n", "\n", StringComparison.Ordinal));
    }
}
