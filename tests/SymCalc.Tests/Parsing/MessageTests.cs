namespace SymCalc.Tests.Parsing;

/// <summary>Every message of the parser, word for word, with its position.</summary>
public sealed class MessageTests
{
    private static readonly ParseOptions Options = new()
    {
        Functions =
        [
            new FunctionDefinition("f", 1), new FunctionDefinition("f", 2), new FunctionDefinition("g", 3),
            new FunctionDefinition("known", 1) { UnaryKernel = u => u, PartialDerivatives = [(_, _) => 1] },
        ],
    };

    [Theory]
    // What can stand where an operand begins, and behind one, in every kind of bracket.
    [InlineData("", 0, "Line 1, column 1: unexpected end of text, expected a number, a name or '('.")]
    [InlineData("1 + sin(x+)", 10, "Line 1, column 11: unexpected ')', expected a number, a name or '('.")]
    [InlineData("x 2", 2, "Line 1, column 3: unexpected '2', expected an operator or the end of the text.")]
    [InlineData("(x)2", 3, "Line 1, column 4: unexpected '2', expected an operator or the end of the text.")]
    [InlineData("(x", 2, "Line 1, column 3: unexpected end of text, expected an operator or ')'.")]
    [InlineData("(x 2)", 3, "Line 1, column 4: unexpected '2', expected an operator or ')'.")]
    [InlineData("2*(x 2)", 5, "Line 1, column 6: unexpected '2', expected an operator or ')'.")]
    [InlineData("(x + (y))2", 9, "Line 1, column 10: unexpected '2', expected an operator or the end of the text.")]
    [InlineData("sin(x", 5, "Line 1, column 6: unexpected end of text, expected an operator, ',' or ')'.")]
    [InlineData("sin((x 2))", 7, "Line 1, column 8: unexpected '2', expected an operator or ')'.")]
    [InlineData("max((1, 2), 3)", 6, "Line 1, column 7: unexpected ',', expected an operator or ')'.")]
    [InlineData("x\n+\n *", 5, "Line 3, column 2: unexpected '*', expected a number, a name or '('.")]
    [InlineData("3*-*x", 3, "Line 1, column 4: unexpected '*', expected a number, a name or '('.")]
    [InlineData("√-x", 1, "Line 1, column 2: unexpected '-', expected a number, a name or '('.")]
    [InlineData("1.2.3", 3, "Line 1, column 4: unexpected '.3', expected an operator or the end of the text.")]
    // Comparisons.
    [InlineData("x<y", 1, "Line 1, column 2: unexpected '<', expected an operator or the end of the text.")]
    [InlineData("x = 1", 2, "Line 1, column 3: unexpected '=', expected an operator or the end of the text.")]
    [InlineData("piecewise(x)", 11, "Line 1, column 12: unexpected ')', expected an operator or a comparison.")]
    [InlineData("piecewise(x, 1)", 11, "Line 1, column 12: unexpected ',', expected an operator or a comparison.")]
    [InlineData("piecewise(x < 0)", 15, "Line 1, column 16: unexpected ')', expected an operator or ','.")]
    [InlineData("piecewise(x < y < z, 1)", 16, "Line 1, column 17: unexpected '<', expected an operator or ','.")]
    [InlineData("piecewise(x < 0, 1 < 2)", 19, "Line 1, column 20: unexpected '<', expected an operator, ',' or ')'.")]
    [InlineData("piecewise(x < 0, 1, 2, 3)", 21, "Line 1, column 22: unexpected ',', expected an operator, a comparison or ')'.")]
    [InlineData("piecewise((x < 0), 1)", 13, "Line 1, column 14: unexpected '<', expected an operator or ')'.")]
    // Functions.
    [InlineData("x*sn(x)", 2, "Unknown function 'sn' at column 3. Did you mean 'sin'?")]
    [InlineData("x +\n sn(x)", 5, "Unknown function 'sn' at line 2, column 2. Did you mean 'sin'?")]
    [InlineData("Sin(x)", 0, "Unknown function 'Sin' at column 1. Did you mean 'sin'?")]
    [InlineData("sni(x)", 0, "Unknown function 'sni' at column 1. Did you mean 'sin'?")]
    [InlineData("sqr(x)", 0, "Unknown function 'sqr' at column 1. Did you mean 'sqrt'?")]
    [InlineData("arctann(x)", 0, "Unknown function 'arctann' at column 1. Did you mean 'arctan'?")]
    [InlineData("knwon(x)", 0, "Unknown function 'knwon' at column 1. Did you mean 'known'?")]
    [InlineData("besselj(x)", 0, "Unknown function 'besselj' at column 1.")]
    [InlineData("x(2)", 0, "Unknown function 'x' at column 1. For a product, write 'x*(...)'.")]
    [InlineData("pi(2)", 0, "Unknown function 'pi' at column 1. For a product, write 'pi*(...)'.")]
    [InlineData("sin x", 4, "Line 1, column 5: unexpected 'x', expected '(' after the function 'sin'.")]
    [InlineData("sin", 3, "Line 1, column 4: unexpected end of text, expected '(' after the function 'sin'.")]
    [InlineData("sin^2 x", 6, "Line 1, column 7: unexpected 'x', expected '(' after the function 'sin'.")]
    [InlineData("sin()", 4, "Line 1, column 5: unexpected ')', expected a number, a name or '('.")]
    [InlineData("1 + sin(x, y)", 4, "Line 1, column 5: function 'sin' takes 1 argument, not 2.")]
    [InlineData("atan2(x)", 0, "Line 1, column 1: function 'atan2' takes 2 arguments, not 1.")]
    [InlineData("exp(x, y)", 0, "Line 1, column 1: function 'exp' takes 1 argument, not 2.")]
    [InlineData("pow(x)", 0, "Line 1, column 1: function 'pow' takes 2 arguments, not 1.")]
    [InlineData("log(x, y, z)", 0, "Line 1, column 1: function 'log' takes 1 or 2 arguments, not 3.")]
    [InlineData("max(x)", 0, "Line 1, column 1: function 'max' takes at least 2 arguments, not 1.")]
    [InlineData("f(x, y, z)", 0, "Line 1, column 1: function 'f' takes 1 or 2 arguments, not 3.")]
    [InlineData("g(x)", 0, "Line 1, column 1: function 'g' takes 3 arguments, not 1.")]
    // Powers of functions.
    [InlineData("sin^-1(x)", 4, "Line 1, column 5: 'sin^-1' can mean two things; write asin(x) or 1/sin(x).")]
    [InlineData("sin⁻¹(x)", 3, "Line 1, column 4: 'sin^-1' can mean two things; write asin(x) or 1/sin(x).")]
    [InlineData("abs^-1(x)", 4, "Line 1, column 5: 'abs^-1' could be an inverse function or a power; write 1/abs(...).")]
    [InlineData("sin^-2(x)", 4, "Line 1, column 5: the power of a function must be a whole number of at least 2.")]
    [InlineData("sin^-n(x)", 4, "Line 1, column 5: the power of a function must be a whole number of at least 2.")]
    [InlineData("piecewise^2(x < 0, 1, 2)", 9, "Line 1, column 10: unexpected '^', expected '(' after the function 'piecewise'.")]
    [InlineData("sin^n(x)", 4, "Line 1, column 5: unexpected 'n', expected a whole number.")]
    [InlineData("sin^2.0(x)", 4, "Line 1, column 5: unexpected '2.0', expected a whole number.")]
    [InlineData("sin^1(x)", 4, "Line 1, column 5: the power of a function must be a whole number of at least 2.")]
    [InlineData("sin⁰(x)", 3, "Line 1, column 4: the power of a function must be a whole number of at least 2.")]
    // Derivatives.
    [InlineData("x'", 1, "Line 1, column 2: unexpected \"'\", expected an operator or the end of the text.")]
    [InlineData("sin'(x)", 3, "Line 1, column 4: unexpected \"'\", expected '(' after the function 'sin'.")]
    [InlineData("f'", 2, "Line 1, column 3: unexpected end of text, expected '(' after the function 'f'.")]
    [InlineData("f'[x](x)", 3, "Line 1, column 4: unexpected 'x', expected a whole number.")]
    [InlineData("f'[1 2](x)", 5, "Line 1, column 6: unexpected '2', expected ',' or ']'.")]
    [InlineData("f'[1000001](x)", 3, "Line 1, column 4: the order of a derivative must be at most 1,000,000.")]
    [InlineData("f'[99999999999](x)", 3, "Line 1, column 4: the order of a derivative must be at most 1,000,000.")]
    [InlineData("f'[0,0](x, y)", 1, "Line 1, column 2: a derivative of order 0 is the function itself.")]
    [InlineData("f'[1,0](x)", 0, "Line 1, column 1: function 'f' takes 1 or 2 arguments, not 1.")]
    [InlineData("g'(x, y, z)", 1, "Line 1, column 2: function 'g' takes 3 arguments; write g'[1,0,0](...).")]
    [InlineData("known'(x)", 5, "Line 1, column 6: the derivatives of 'known' are known, and known'(...) stands for an unknown one.")]
    // Numbers.
    [InlineData("x + 1e400", 4, "Line 1, column 5: the number is too large for a double.")]
    [InlineData("1e-400", 0, "Line 1, column 1: the number is too small for a double.")]
    // Characters.
    [InlineData("x$y", 1, "Line 1, column 2: unexpected '$', expected an operator or the end of the text.")]
    [InlineData("[x]", 0, "Line 1, column 1: unexpected '[', expected a number, a name or '('.")]
    [InlineData("x\u0001", 1, "Line 1, column 2: unexpected 'U+0001', expected an operator or the end of the text.")]
    [InlineData("x\u202E", 1, "Line 1, column 2: unexpected 'U+202E', expected an operator or the end of the text.")]
    [InlineData("x + 😀", 4, "Line 1, column 5: unexpected '😀', expected a number, a name or '('.")]
    [InlineData("\u0301x", 0, "Line 1, column 1: unexpected '\u0301', expected a number, a name or '('.")]
    public void Error_SaysWhatAndWhere(string text, int position, string message)
    {
        Assert.False(Expr.TryParse(text, Options, out var expression, out var error));
        Assert.Null(expression);
        Assert.Equal(message, error.Message);
        Assert.Equal(position, error.Position);
        Assert.Equal(message, error.ToString());
    }

    /// <summary>Attributes of C# cannot carry a lone surrogate.</summary>
    [Theory]
    [InlineData(0xD800)]
    [InlineData(0xDFFF)]
    public void LoneSurrogate_IsShownByItsNumber(int unit)
    {
        Assert.False(Expr.TryParse("x+" + (char)unit, out _, out var error));
        Assert.Equal($"Line 1, column 3: unexpected 'U+{unit:X4}', expected a number, a name or '('.", error.Message);
        Assert.Equal(2, error.Position);
    }

    [Fact]
    public void LongToken_IsCut()
    {
        Assert.False(Expr.TryParse("x 1" + new string('2', 1000), out _, out var error));
        Assert.Equal($"Line 1, column 3: unexpected '1{new string('2', 39)}…', expected an operator or the end of the text.", error.Message);
    }

    [Fact]
    public void LongName_IsCut()
    {
        Assert.False(Expr.TryParse(new string('a', 1000) + "(x)", out _, out var error));
        Assert.Equal($"Unknown function '{new string('a', 40)}…' at column 1.", error.Message);
    }

    [Fact]
    public void Expected_IsAList()
    {
        Assert.False(Expr.TryParse("max(1 2)", out _, out var error));
        Assert.Equal(["an operator", "','", "')'"], error.Expected);
        Assert.False(Expr.TryParse("sin x", out _, out error));
        Assert.Equal(["'('"], error.Expected);
        Assert.False(Expr.TryParse("1e400", out _, out error));
        Assert.Empty(error.Expected);
    }

    [Fact]
    public void LineAndColumn_CountFromOne()
    {
        Assert.False(Expr.TryParse("x\r\n + y\n*+ )", out _, out var error));
        Assert.Equal((11, 3, 4), (error.Position, error.Line, error.Column));
    }

    [Fact]
    public void Exception_CarriesTheError()
    {
        var exception = Assert.Throws<ExprParseException>(() => Expr.Parse("2*"));
        Assert.IsAssignableFrom<FormatException>(exception);
        Assert.Equal("Line 1, column 3: unexpected end of text, expected a number, a name or '('.", exception.Message);
        Assert.Equal(exception.Message, exception.Error.Message);
        Assert.Equal(2, exception.Error.Position);
    }

    /// <summary>The error that is nearest to the beginning is an error of the grammar, even if a number before it is too large.</summary>
    [Fact]
    public void ErrorOfTheGrammar_ComesBeforeANumberOutOfRange()
    {
        Assert.False(Expr.TryParse("1e400 + *", out _, out var error));
        Assert.Equal(8, error.Position);
    }

    [Fact]
    public void ErrorOfTheExpression_ComesBeforeOneOfADefinition()
    {
        Assert.False(Expr.TryParse("x + * where t = /", out _, out var error));
        Assert.Equal(4, error.Position);
    }

    [Fact]
    public void Null_IsAnArgumentException_OrFalse()
    {
        Assert.Throws<ArgumentNullException>(() => Expr.Parse(null!));
        Assert.Throws<ArgumentNullException>(() => Expr.Parse("x", null!));
        Assert.False(Expr.TryParse(null, out var expression, out var error));
        Assert.Null(expression);
        Assert.Equal("There is no text: it is null.", error.Message);
    }

    [Fact]
    public void IParsable_Works()
    {
        Assert.Equal(Expr.Parse("x + 1"), Read<Expr>("x + 1"));

        static T Read<T>(string text)
            where T : IParsable<T>
        {
            Assert.True(T.TryParse(text, null, out var value));
            Assert.False(T.TryParse("x +", null, out _));
            Assert.Equal(value, T.Parse(text, null));
            return value;
        }
    }

    [Fact]
    public void TooManyPrimes_AreAnErrorAtTheFirstTooMany()
    {
        var options = new ParseOptions { Functions = [new FunctionDefinition("f", 1)] };
        Assert.True(Expr.TryParse($"f{new string('\'', 1_000_000)}(x)", options, out _));
        Assert.False(Expr.TryParse($"f{new string('\'', 1_000_001)}(x)", options, out _, out var error));
        Assert.Equal("Line 1, column 1000002: the order of a derivative must be at most 1,000,000.", error.Message);
    }
}
