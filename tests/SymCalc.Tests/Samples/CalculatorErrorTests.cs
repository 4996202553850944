namespace SymCalc.Tests.Samples;

/// <summary>Mistakes: the message, word for word, the caret, and the exit code.</summary>
public sealed class CalculatorErrorTests
{
    [Theory]
    [InlineData("2*(x+", "  2*(x+\n       ^\nerror: Line 1, column 6: unexpected end of text, expected a number, a name or '('.\n")]
    [InlineData("x)", "  x)\n   ^\nerror: Line 1, column 2: unexpected ')', expected an operator or the end of the text.\n")]
    [InlineData("sn(x)", "  sn(x)\n  ^\nerror: Unknown function 'sn' at column 1. Did you mean 'sin'?\n")]
    [InlineData("x +\n\t2*y $ 2\n+ 1", "      2*y $ 2\n          ^\nerror: Line 2, column 6: unexpected '$', expected an operator or the end of the text.\n")]
    [InlineData("数 + ²", "  数 + ²\n       ^\nerror: Line 1, column 5: unexpected '²', expected a number, a name or '('.\n")]
    [InlineData("x + \u001b[31m", "  x + \uFFFD[31m\n      ^\nerror: Line 1, column 5: unexpected 'U+001B', expected a number, a name or '('.\n")]
    [InlineData("", "error: Line 1, column 1: unexpected end of text, expected a number, a name or '('.\n")]
    [InlineData("@x", "  @x\n  ^\nerror: Line 1, column 1: unexpected '@', expected a number, a name or '('.\n")]
    public void TextThatIsNoExpression_IsShownWithACaret(string text, string expected)
    {
        foreach (var command in new[] { "diff", "eval", "simplify", "latex", "steps", "expand", "factor", "trigreduce", "collect" })
        {
            Assert.Equal(new CalculatorRun(1, "", expected), CalculatorRun.Of(command, text));
        }
    }

    [Fact]
    public void LongText_IsShownAroundTheError()
    {
        var text = string.Concat(Enumerable.Repeat("ab+", 1000)) + "*" + string.Concat(Enumerable.Repeat("+cd", 1000));
        var lines = CalculatorRun.Of("simplify", text).Error.Split('\n');
        Assert.Equal("  …" + text[2960..3020] + "…", lines[0]);
        Assert.Equal('*', lines[0][lines[1].IndexOf('^', StringComparison.Ordinal)]);
        Assert.Equal("error: Line 1, column 3001: unexpected '*', expected a number, a name or '('.", lines[2]);
    }

    [Fact]
    public void LongText_IsNotCutThroughACharacter()
    {
        var text = "x" + string.Concat(Enumerable.Repeat("𝑥", 100)) + "+*";       // two UTF-16 units each
        var lines = CalculatorRun.Of("simplify", text).Error.Split('\n');
        Assert.DoesNotContain('\uFFFD', lines[0]);
        Assert.EndsWith("+*", lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Variable 'y' has no value; values were given for: x.", "eval", "x+y", "x=1")]
    [InlineData("Variable 'z' has no value; values were given for: none.", "eval", "z", "--complex")]
    [InlineData("'x' is given twice.", "eval", "x", "x=1", "x=2")]
    [InlineData("The value of 'x' must be a number, but it contains 'y'.", "eval", "x", "x=y", "y=1")]
    [InlineData("Function 'floor' has no value for arguments that are not real.", "eval", "floor(z)", "z=i", "--complex")]
    [InlineData("'e' is Euler's number and cannot be the name of a symbol.", "eval", "x", "e=3")]
    [InlineData("'e' is Euler's number and cannot be the name of a symbol.", "diff", "x", "e")]
    [InlineData("'+' is not the name of a variable. Put an expression that contains blanks in quotes: \"x^2 + 1\" x.", "diff", "x^2", "+", "1", "x")]
    [InlineData("'-2x' is not the name of a variable. Put an expression that contains blanks in quotes: \"x^2 + 1\" x.", "diff", "x", "-2x")]
    [InlineData("The expression contains no variable; name the one to differentiate by.", "diff", "5")]
    [InlineData("The expression contains several variables (x, y); name the one to differentiate by.", "steps", "x*y")]
    public void WrongInput_HasExitCode1(string message, params string[] arguments) =>
        Assert.Equal(new CalculatorRun(1, "", $"error: {message}\n"), CalculatorRun.Of(arguments));

    [Fact]
    public void WhatTheLibraryCannotCalculate_IsSaidInItsWords()
    {
        var exception = Assert.ThrowsAny<InvalidOperationException>(() => Expr.Parse("sin(x)").EvaluateExact(("x", 1)));
        Assert.Equal(new CalculatorRun(1, "", $"error: {exception.Message}\n"), CalculatorRun.Of("eval", "sin(x)", "x=1", "--exact"));
    }

    [Fact]
    public void ValuesThatCannotBeRead_AreShownThemselves() => Assert.Equal(
        new CalculatorRun(1, "", "  2*\n    ^\nerror: Line 1, column 3: unexpected end of text, expected a number, a name or '('.\n"),
        CalculatorRun.Of("eval", "x^2", "x=2*"));

    [Theory]
    [InlineData("Unknown command 'dif'. Did you mean 'diff'?", "", "dif", "x")]
    [InlineData("Unknown command 'x^2'.", "", "x^2")]
    [InlineData("Unknown option '--stepz'. Did you mean '--steps'?", " diff", "diff", "x^2", "x", "--stepz")]
    [InlineData("Unknown option '-steps'. Did you mean '--steps'?", " diff", "diff", "x^2", "x", "-steps")]
    [InlineData("Unknown option '--order'.", " latex", "latex", "x", "--order")]
    [InlineData("Required argument 'expression' missing for command: 'eval'.", " eval", "eval")]
    [InlineData("Unrecognized command or argument 'y'.", " latex", "latex", "x", "y")]
    [InlineData("--order needs a whole number from 1 to 10,000, not 'two'.", " diff", "diff", "x", "--order", "two")]
    [InlineData("--order needs a whole number from 1 to 10,000, not '0'.", " diff", "diff", "x", "--order", "0")]
    [InlineData("--order needs a whole number from 1 to 10,000, not '10001'.", " diff", "diff", "x", "--order", "10001")]
    [InlineData("--order goes with one variable; to mix, name a variable as often as needed: x x y.", " diff", "diff", "x", "x", "y", "--order", "2")]
    [InlineData("'2' is not of the form name=value.", " eval", "eval", "x", "2")]
    [InlineData("--exact and --complex exclude each other.", " eval", "eval", "x", "x=1", "--exact", "--complex")]
    public void WrongUsage_HasExitCode2(string message, string command, params string[] arguments) =>
        Assert.Equal(new CalculatorRun(2, "", $"error: {message}\nTry 'calculator{command} --help'.\n"), CalculatorRun.Of(arguments));
}
