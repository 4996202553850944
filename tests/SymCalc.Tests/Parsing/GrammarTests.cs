using SymCalc.Nodes;

namespace SymCalc.Tests.Parsing;

/// <summary>The grammar of docs/grammar.md: what each text means, said by operators or by a simpler text.</summary>
public sealed class GrammarTests
{
    private static readonly Symbol X = new("x");
    private static readonly Symbol Y = new("y");
    private static readonly Symbol Z = new("z");

    private static readonly ParseOptions Declared = new()
    {
        Functions = [new FunctionDefinition("f", 1), new FunctionDefinition("f", 2), new FunctionDefinition("swish", 1)],
    };

    /// <summary>The simplest texts, against the operators: all other tests rest on these.</summary>
    public static TheoryData<string, Expr> Simple { get; } = new()
    {
        { "x", X },
        { "42", 42 },
        { "0.5", 0.5 },
        { "x + y", X + Y },
        { "x - y", X - Y },
        { "x*y", X * Y },
        { "x/y", X / Y },
        { "x^y", X.Pow(Y) },
        { "-x", -X },
        { "+x", X },
        { "sin(x)", ExprMath.Sin(X) },
        { "atan2(y, x)", ExprMath.Atan2(Y, X) },
        { "e", ExprMath.E },
        { "pi", ExprMath.Pi },
        { "undefined", ConstantExpr.Undefined },
        { "x + y*z", X + (Y * Z) },
        { "(x + y)*z", (X + Y) * Z },
        { "x - y - z", X - Y - Z },
        { "x/y/z", X / Y / Z },
        { "x/y*z", X / Y * Z },
        { "x^y^z", X.Pow(Y.Pow(Z)) },
        { "(x^y)^z", X.Pow(Y).Pow(Z) },
        { "x*y^z", X * Y.Pow(Z) },
        { "-(x + 1)", -(X + 1) },
        { "2*(x + 1)", 2 * (X + 1) },
        { "2^(-x)", ((Expr)2).Pow(-X) },
    };

    [Theory, MemberData(nameof(Simple))]
    public void SimpleText_MeansTheOperators(string text, Expr expected) => Assert.Equal(expected, Expr.Parse(text));

    [Theory]
    [InlineData("-x^2", "-(x^2)")]
    [InlineData("2^-x", "2^(-x)")]
    [InlineData("2^-x^2", "2^(-(x^2))")]
    [InlineData("2^-x*y", "(2^(-x))*y")]
    [InlineData("2^-3^2", "2^(-(3^2))")]
    [InlineData("2^--x", "2^x")]
    [InlineData("2^+x", "2^x")]
    [InlineData("x^-2", "1/x^2")]
    [InlineData("-2^2", "0-4")]
    [InlineData("(-2)^2", "4")]
    [InlineData("2*-x", "-(2*x)")]
    [InlineData("2*-x^2", "-(2*x^2)")]
    [InlineData("x/-y*z", "-(x/y*z)")]
    [InlineData("x*-y*-z", "x*y*z")]
    [InlineData("x - -y", "x + y")]
    [InlineData("x - - -y", "x - y")]
    [InlineData("x + -y", "x - y")]
    [InlineData("- - -x", "-x")]
    [InlineData("-+-x", "x")]
    [InlineData("-x + y", "y - x")]
    [InlineData("-x*y - z", "0 - x*y - z")]
    [InlineData("-(x + 1) + y", "y - x - 1")]
    [InlineData("-2x", "(-2)*x")]
    [InlineData("−x", "-x")]
    public void Signs(string text, string simpler) => AssertSame(text, simpler);

    [Theory]
    [InlineData("2x", "2*x")]
    [InlineData("2(x+1)", "2*(x + 1)")]
    [InlineData("(x+1)(x-1)", "(x + 1)*(x - 1)")]
    [InlineData("x sin(x)", "x*sin(x)")]
    [InlineData("sin(x) cos(x)", "sin(x)*cos(x)")]
    [InlineData("sin(x)(y)", "sin(x)*y")]
    [InlineData("1/2x", "(1/2)*x")]
    [InlineData("1/x y", "(1/x)*y")]
    [InlineData("2x^2", "2*(x^2)")]
    [InlineData("2^3x", "(2^3)*x")]
    [InlineData("x^2(y)", "(x^2)*y")]
    [InlineData("2^-x y", "(2^(-x))*y")]
    [InlineData("x²(y)", "x^2*y")]
    [InlineData("x y z", "x*y*z")]
    [InlineData("2π", "2*pi")]
    [InlineData("2√3", "2*sqrt(3)")]
    [InlineData("e x", "e*x")]
    public void ProductsWithoutSign(string text, string simpler) => AssertSame(text, simpler);

    [Theory]
    [InlineData("2**3", "8")]
    [InlineData("2**3**2", "512")]
    [InlineData("x×y·z⋅x", "x*y*z*x")]
    [InlineData("x÷y", "x/y")]
    [InlineData("x²", "x^2")]
    [InlineData("x³", "x^3")]
    [InlineData("x¹", "x")]
    [InlineData("x⁰", "1")]
    [InlineData("x¹²", "x^12")]
    [InlineData("x⁴⁵⁶⁷⁸⁹", "x^456789")]
    [InlineData("x⁻¹²", "1/x^12")]
    [InlineData("2^x²", "2^(x^2)")]
    [InlineData("-2²", "0-4")]
    [InlineData("(x+1)²", "(x + 1)^2")]
    [InlineData("2²³", "8388608")]
    [InlineData("2² ³", "64")]
    [InlineData("√x", "sqrt(x)")]
    [InlineData("√x^2", "(sqrt(x))^2")]
    [InlineData("√x^3", "sqrt(x)^3")]
    [InlineData("√x²", "sqrt(x)^2")]
    [InlineData("√2x", "sqrt(2)*x")]
    [InlineData("√√x", "sqrt(sqrt(x))")]
    [InlineData("√(x+1)", "sqrt(x+1)")]
    [InlineData("√sin(x)", "sqrt(sin(x))")]
    [InlineData("√sin^2(x)", "sqrt(sin(x)^2)")]
    [InlineData("-√x", "-sqrt(x)")]
    [InlineData("x^√2", "x^sqrt(2)")]
    [InlineData("π", "pi")]
    public void UnicodeOperators(string text, string simpler) => AssertSame(text, simpler);

    [Theory]
    [InlineData("sin (x)", "sin(x)")]
    [InlineData("sin^2(x)", "sin(x)^2")]
    [InlineData("sin**2(x)", "sin(x)^2")]
    [InlineData("sin²(x)", "sin(x)^2")]
    [InlineData("sin¹²(x)", "sin(x)^12")]
    [InlineData("sin^2(x)^3", "(sin(x)^2)^3")]
    [InlineData("sin^10(x) y", "sin(x)^10*y")]
    [InlineData("log^2(x)", "ln(x)^2")]
    [InlineData("exp^2(x)", "exp(2*x)")]
    [InlineData("2^sin^2(x)", "2^(sin(x)^2)")]
    [InlineData("exp(x)", "e^x")]
    [InlineData("exp(1)", "e")]
    [InlineData("sqrt(x)", "x^(1/2)")]
    [InlineData("pow(x, y)", "x^y")]
    [InlineData("log(x)", "ln(x)")]
    [InlineData("log(x, y)", "ln(x)/ln(y)")]
    [InlineData("arcsin(x)", "asin(x)")]
    [InlineData("max(x, y, z)", "max(max(x, y), z)")]
    [InlineData("min(x, y, z, 1)", "min(min(min(x, y), z), 1)")]
    [InlineData("f(x) + f(x, y)", "f(x, y) + f(x)")]
    [InlineData("f^2(x)", "f(x)^2")]
    public void Calls(string text, string simpler) =>
        Assert.Equal(Expr.Parse(simpler, Declared), Expr.Parse(text, Declared));

    [Theory]
    [InlineData("f'(x)", new[] { 1 })]
    [InlineData("f''(x)", new[] { 2 })]
    [InlineData("f ' ' '(x)", new[] { 3 })]
    [InlineData("f'[1](x)", new[] { 1 })]
    [InlineData("f'[12](x)", new[] { 12 })]
    [InlineData("f'[1,0](x, y)", new[] { 1, 0 })]
    [InlineData("f' [ 0 , 2 ] (x, y)", new[] { 0, 2 })]
    public void Derivatives_OfDeclaredFunctions(string text, int[] orders)
    {
        var call = Assert.IsType<CallExpr>(Expr.Parse(text, Declared));
        Assert.Equal("f", call.Function.Root.Name);
        Assert.Equal(orders, call.Function.DerivativeOrders);
        Assert.Equal(orders.Length, call.Function.Root.Arity);
    }

    [Theory]
    [InlineData("x <= 0", Relation.LessOrEqual)]
    [InlineData("x ≤ 0", Relation.LessOrEqual)]
    [InlineData("x < 0", Relation.Less)]
    [InlineData("x > 0", Relation.Greater)]
    [InlineData("x >= 0", Relation.GreaterOrEqual)]
    [InlineData("x ≥ 0", Relation.GreaterOrEqual)]
    [InlineData("x == 0", Relation.Equal)]
    [InlineData("x != 0", Relation.NotEqual)]
    [InlineData("x ≠ 0", Relation.NotEqual)]
    public void Piecewise_ReadsEveryComparison(string condition, Relation relation) =>
        Assert.Equal(
            PiecewiseExpr.Of([(new Condition(X, relation, 0), -X)], X),
            Expr.Parse($"piecewise({condition}, -x, x)"));

    [Fact]
    public void Piecewise_WithoutOtherwise_IsUndefinedThere() =>
        Assert.Equal(PiecewiseExpr.Of([(X < 0, 1), (X > 1, Y)], ConstantExpr.Undefined), Expr.Parse("piecewise(x < 0, 1, x > 1, y)"));

    [Fact]
    public void Piecewise_Nests() => Assert.Equal(
        PiecewiseExpr.Of([(PiecewiseExpr.Of([(Y < 1, X)], Y) < X + 1, PiecewiseExpr.Of([(X > 2, Z)], X))], Y),
        Expr.Parse("piecewise(piecewise(y < 1, x, y) < x + 1, piecewise(x > 2, z, x), y)"));

    /// <summary>Brackets around the beginning of a sum are passed over; these are the cases beside it.</summary>
    [Theory]
    [InlineData("((x + y) + z)", "x + y + z")]
    [InlineData("((x + y) + z) - 1", "x + y + z - 1")]
    [InlineData("((x + y) + z)^2", "(x + y + z)^2")]
    [InlineData("((x + y) - z)*y", "(x + y - z)*y")]
    [InlineData("((x*y) + z)*y", "(x*y + z)*y")]
    [InlineData("(((x)))", "x")]
    [InlineData("(-(x + 1))", "-(x + 1)")]
    [InlineData("(-x + 1) + y", "1 + y - x")]
    [InlineData("-(x + 1)*y", "-((x + 1)*y)")]
    [InlineData("max((x + y) + z, (x) - 1)", "max(x + y + z, x - 1)")]
    [InlineData("√(x + y) + z", "sqrt(x + y) + z")]
    [InlineData("2^(x + y) + z", "z + 2^(x + y)")]
    [InlineData("x - (y + z)", "x - y - z")]
    [InlineData("x - (y - (z + 1))", "x - y + z + 1")]
    [InlineData("(x + y)(x + z) + 1", "1 + (x + y)*(x + z)")]
    public void Brackets(string text, string simpler) => AssertSame(text, simpler);

    [Fact]
    public void BracketsBeforeDecimals_KeepTheOrderOfAdding() =>
        Assert.Equal((Expr)(0.1 + 0.2 + 0.3) + X, Expr.Parse("((0.1 + 0.2) + 0.3) + x"));

    [Fact]
    public void BracketsBehindDecimals_AreAddedFirst() =>
        Assert.Equal((Expr)(0.1 + (0.2 + 0.3)) + X, Expr.Parse("0.1 + (0.2 + 0.3) + x"));

    /// <summary>A minus before a number is the number's own, so that a coefficient -1.0 can be written.</summary>
    [Fact]
    public void MinusBeforeANumber_IsTheNumbersOwn()
    {
        Assert.Equal((Expr)(-1.0) * X, Expr.Parse("-1.0*x"));
        Assert.Equal(Y + ((Expr)(-1.0) * X), Expr.Parse("y + -1.0*x"));
        Assert.NotEqual(-X, Expr.Parse("-1.0*x"));
    }

    [Theory]
    [InlineData("θ₁", "θ₁")]
    [InlineData("Ärger", "Ärger")]
    [InlineData("_a1", "_a1")]
    [InlineData("变量", "变量")]
    [InlineData("x̂", "x̂")]
    [InlineData("𝑥", "𝑥")]
    [InlineData("E", "E")]
    [InlineData("I", "I")]
    [InlineData("gamma_", "gamma_")]
    [InlineData("where", "where")]
    [InlineData("e\u0301", "é")]
    [InlineData("\u212B", "Å")]
    public void Names(string text, string name) => Assert.Equal(name, Assert.IsType<Symbol>(Expr.Parse(text)).Name);

    [Fact]
    public void EqualNames_AreOneObject()
    {
        var sum = Assert.IsType<PowerExpr>(Expr.Parse("x1^x1"));
        Assert.Same(sum.Base, sum.Exponent);
    }

    [Theory]
    [InlineData(" \t\r\n x\u00A0+\u2009y \n", "x + y")]
    [InlineData("sin\n(x)", "sin(x)")]
    public void Blanks_SeparateTokens(string text, string simpler) => AssertSame(text, simpler);

    [Fact]
    public void DeclaredFunction_HidesTheTables()
    {
        FunctionDefinition sin = new("sin", 1), gamma = new("gamma", 2);
        var e = Expr.Parse("sin(gamma(x, y))", new ParseOptions { Functions = [sin, gamma] });
        Assert.Equal(sin.Of(gamma.Of(X, Y)), e);
        Assert.Same(sin, ((CallExpr)e).Function);
    }

    [Theory]
    [InlineData("f + f(x)")]
    [InlineData("f^2*f(f)")]
    [InlineData("1/f - f'(x)*f^3")]
    [InlineData("f*(1 + x)")]
    public void NameOfADeclaredFunction_IsASymbolWhereItIsNotCalled(string text)
    {
        var options = new ParseOptions { Functions = [new FunctionDefinition("f", 1)] };
        var e = Expr.Parse(text, options);
        Assert.Contains(new Symbol("f"), e.FreeSymbols);
        Assert.Equal(e, Expr.Parse(e.ToString(), options));
    }

    [Fact]
    public void DeclaredFunction_IsReadByItsAliases()
    {
        FunctionDefinition f = new("longname", 1) { Aliases = ["ln2", "λ"] };
        Assert.Equal(Expr.Parse("2*longname(x)", new ParseOptions { Functions = [f] }), Expr.Parse("ln2(x) + λ(x)", new ParseOptions { Functions = [f] }));
    }

    [Theory]
    [InlineData("e")]
    [InlineData("pi")]
    [InlineData("undefined")]
    [InlineData("piecewise")]
    [InlineData("exp")]
    [InlineData("sqrt")]
    [InlineData("log")]
    [InlineData("pow")]
    public void Options_RefuseNamesWithAMeaningOfTheirOwn(string name)
    {
        var error = Assert.Throws<ArgumentException>(() => new ParseOptions { Functions = [new FunctionDefinition(name, 1)] });
        Assert.StartsWith($"'{name}' has a meaning of its own and cannot be declared as a function.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_RefuseOneFunctionTwice()
    {
        var error = Assert.Throws<ArgumentException>(() => new ParseOptions { Functions = [new FunctionDefinition("f", 1), new FunctionDefinition("f", 1)] });
        Assert.StartsWith("Function 'f' is declared twice for 1 argument.", error.Message, StringComparison.Ordinal);
    }

    private static void AssertSame(string text, string simpler) => Assert.Equal(Expr.Parse(simpler), Expr.Parse(text));
}
