namespace SymCalc.Tests.Semantics;

/// <summary>docs/semantics.md, lines 17 to 20: what text means.</summary>
public sealed class TextSemanticsTests
{
    [Theory]
    [InlineData("1/2x", "(1/2)*x")]
    [InlineData("2x^2", "2*(x^2)")]
    [InlineData("2e", "2*e")]
    [InlineData("2e x", "2*e*x")]
    [InlineData("√4x", "2*x")]
    [InlineData("√x y", "sqrt(x)*y")]
    [InlineData("√(x)y", "sqrt(x)*y")]
    [InlineData("√x^2", "sqrt(x)^2")]
    [InlineData("sin^2(x)", "(sin(x))^2")]
    [InlineData("(x)(y)", "x*y")]
    [InlineData("x sin(y)", "x*sin(y)")]
    [InlineData("sin (x)", "sin(x)")]
    [InlineData("-x^2", "-(x^2)")]
    [InlineData("2^-x", "2^(-x)")]
    [InlineData("2^-x y", "2^(-x)*y")]
    [InlineData("x^y^z", "x^(y^z)")]
    public void Line17_ProductsAndPowers_AreReadAsWritten(string text, string meaning) => Assert.Equal(Expr.Parse(meaning), Expr.Parse(text));

    [Fact]
    public void Line17_AnExponentMakesANumber() => Assert.Equal((Expr)2000.0, Expr.Parse("2e3"));

    [Theory]
    [InlineData("x(2)", "Unknown function 'x' at column 1. For a product, write 'x*(...)'.")]
    [InlineData("x (2)", "Unknown function 'x' at column 1. For a product, write 'x*(...)'.")]
    [InlineData("2x(3)", "Unknown function 'x' at column 2. For a product, write 'x*(...)'.")]
    [InlineData("sn(x)", "Unknown function 'sn' at column 1. Did you mean 'sin'?")]
    [InlineData("x 2", "Line 1, column 3: unexpected '2', expected an operator or the end of the text.")]
    [InlineData("(x)2", "Line 1, column 4: unexpected '2', expected an operator or the end of the text.")]
    [InlineData("1 2", "Line 1, column 3: unexpected '2', expected an operator or the end of the text.")]
    [InlineData("sin^1(x)", "Line 1, column 5: the power of a function must be a whole number of at least 2.")]
    [InlineData("sin^n(x)", "Line 1, column 5: unexpected 'n', expected a whole number.")]
    [InlineData("sin^-1(x)", "Line 1, column 5: 'sin^-1' can mean two things; write asin(x) or 1/sin(x).")]
    [InlineData("sin⁻¹(x)", "Line 1, column 4: 'sin^-1' can mean two things; write asin(x) or 1/sin(x).")]
    public void Line17_AmbiguousText_IsAnErrorThatSaysWhatToWrite(string text, string message) =>
        Assert.Equal(message, Assert.Throws<ExprParseException>(() => Expr.Parse(text)).Message);

    [Theory]
    [InlineData("e", "'e' is Euler's number and cannot be the name of a symbol.")]
    [InlineData("pi", "'pi' is the constant pi and cannot be the name of a symbol.")]
    [InlineData("π", "'π' is the constant pi and cannot be the name of a symbol.")]
    [InlineData("undefined", "'undefined' is the undefined value and cannot be the name of a symbol.")]
    [InlineData("gamma", "'gamma' is a function and cannot be the name of a symbol.")]
    [InlineData("exp", "'exp' is a function and cannot be the name of a symbol.")]
    [InlineData("x y", "'x y' is not an identifier and cannot be the name of a symbol.")]
    public void Line18_ReservedNames_CannotBeSymbols(string name, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => new Symbol(name)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("E")]
    [InlineData("I")]
    [InlineData("gamma_")]
    [InlineData("θ₁")]
    public void Line18_OtherNames_CanBeSymbols(string name) => Assert.Equal(new Symbol(name), Expr.Parse(name));

    [Fact]
    public void Line18_Names_AreNfc()
    {
        Assert.Equal("\u00e9", new Symbol("e\u0301").Name);
        Assert.Equal(new Symbol("\u00e9"), Expr.Parse("e\u0301"));
    }

    [Fact]
    public void Line18_DerivativesOfDeclaredFunctions_PrintAndParse()
    {
        ParseOptions declared = new() { Functions = [new("f", 1), new("g", 2)] };
        var x = new Symbol("x");
        Assert.Equal("f'(x)", Expr.Parse("f(x)", declared).Differentiate(x).ToString());
        Assert.Equal("f''(x)", Expr.Parse("f(x)", declared).Differentiate(x, 2).ToString());
        Assert.Equal("2*g'[0,1](x, 2*x) + g'[1,0](x, 2*x)", Expr.Parse("g(x, 2x)", declared).Differentiate(x).ToString());
        foreach (var order in Enumerable.Range(0, 6))
        {
            var derivative = Expr.Parse("f(x^2)*g(x, y)", declared).Differentiate(x, order);
            Assert.Equal(derivative, Expr.Parse(derivative.ToString(), declared));
        }
    }

    [Fact]
    public void Line19_Nesting_IsCountedInBracketsAndCalls()
    {
        Assert.Equal(new Symbol("x"), Expr.Parse(Nested(1000)));
        Assert.Equal(
            "Line 1, column 1001: the text nests deeper than 1,000 levels (ParseOptions.MaxDepth).",
            Assert.Throws<ExprParseException>(() => Expr.Parse(Nested(1001))).Message);
        Assert.Equal(new Symbol("x"), Expr.Parse(Nested(5000), new ParseOptions { MaxDepth = 5000 }));
        var calls = string.Concat(Enumerable.Repeat("sin(", 1001)) + "x" + new string(')', 1001);
        Assert.Equal(
            "Line 1, column 4004: the text nests deeper than 1,000 levels (ParseOptions.MaxDepth).",
            Assert.Throws<ExprParseException>(() => Expr.Parse(calls)).Message);

        static string Nested(int levels) => new string('(', levels) + "x" + new string(')', levels);
    }

    [Fact]
    public void Line19_UnaryMinusAndPowers_DoNotNest()
    {
        Assert.Equal(new Symbol("x"), Expr.Parse(new string('-', 100_000) + "x"));
        Assert.Equal((Expr)1, Expr.Parse("1" + string.Concat(Enumerable.Repeat("^1", 100_000))));
    }

    [Fact]
    public void Line19_TextsOfAMillionCharacters_AreRead() =>
        Assert.Equal(250_000 * (Expr)new Symbol("x"), Expr.Parse(string.Join(" + ", Enumerable.Repeat("x", 250_000))));

    [Fact]
    public void Line20_LongTexts_NameTheirCommonParts_AndReadBack()
    {
        var e = Doubled(40);
        var text = e.ToString();
        Assert.InRange(text.Length, 1, 10_000);
        Assert.Contains(" where t1 = ", text, StringComparison.Ordinal);
        Assert.Equal(e, Expr.Parse(text));
    }

    [Fact]
    public void Line20_ShorterTexts_AreWrittenOut()
    {
        var text = Doubled(12).ToString();
        Assert.InRange(text.Length, 40_000, 100_000);
        Assert.DoesNotContain("where", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Line20_MessagesAndDebugger_CutAt200()
    {
        var shown = Doubled(40).ToShortString();
        Assert.Equal(201, shown.Length);
        Assert.EndsWith("…", shown, StringComparison.Ordinal);
        Assert.StartsWith("sin(x)", ExprMath.Sin(new Symbol("x")).ToShortString(), StringComparison.Ordinal);
    }

    private static Expr Doubled(int levels)
    {
        Expr e = new Symbol("x");
        for (var i = 0; i < levels; i++)
        {
            e = ExprMath.Atan2(ExprMath.Sin(e), ExprMath.Cos(e));
        }

        return e;
    }
}
