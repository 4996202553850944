using System.Xml.Linq;
using SymCalc.Tests.Functions;

namespace SymCalc.Tests.Printing;

/// <summary>Long texts name their common subexpressions: … where t1 = …</summary>
public class CommonNamesTests
{
    /// <summary>A number behind the letter says from which length on parts are named.</summary>
    [Theory]
    [InlineData("G", null)]
    [InlineData("G39", null)]
    [InlineData("G38", " where t1 = sin(x*y)")]
    [InlineData("G0", " where t1 = sin(x*y)")]
    [InlineData("L0", @" \quad \text{where } t_{1} = \sin\left(x y\right)")]
    [InlineData("L1000", null)]
    public void Format_SaysFromWhichLengthOnPartsAreNamed(string format, string? definition)
    {
        var e = Expr.Parse("sin(x*y)^2 + cos(sin(x*y)) + x*sin(x*y)");
        Assert.Equal("sin(x*y)^2 + x*sin(x*y) + cos(sin(x*y))", e.ToString());
        var text = e.ToString(format);
        Assert.Equal(definition is not null, text.Contains("where", StringComparison.Ordinal));
        Assert.EndsWith(definition ?? ")", text, StringComparison.Ordinal);
        Assert.True(!format.StartsWith('G') || Expr.Parse(text) == e);
    }

    [Theory]
    [InlineData("X")]
    [InlineData("G-1")]
    [InlineData("L 5")]
    [InlineData("G99999999999")]
    [InlineData("LL")]
    public void Format_ThatIsUnknown_IsAnError(string format) => Assert.Equal(
        $"Unknown format '{format}'; the formats of an expression are \"G\" (infix), \"L\" (LaTeX), \"M\" (MathML) and \"C\" (C#).",
        Assert.Throws<FormatException>(() => new Symbol("x").ToString(format)).Message);

    private static readonly Symbol X = new("x");
    private static readonly string[] Formats = ["G", "L", "M", "C"];

    /// <summary>A DAG of some 5·levels nodes whose tree has 3^levels.</summary>
    private static Expr Shared(Expr seed, int levels)
    {
        for (var i = 0; i < levels; i++)
        {
            seed = (ExprMath.Sin((seed * X) + 1) * seed) + ExprMath.Cos(seed);
        }

        return seed;
    }

    [Fact]
    public void ToString_OfASharedExpression_IsLinear()
    {
        foreach (var format in Formats)
        {
            var (small, large) = (Shared(X, 50).ToString(format).Length, Shared(X, 500).ToString(format).Length);
            Assert.InRange(large, 9 * small, 12 * small);
        }
    }

    [Fact]
    public void ToString_OfASharedExpression_ReadsBack()
    {
        var e = Shared(X, 100);
        var text = e.ToString();
        Assert.StartsWith("sin(1 + x*t99)*t99 + cos(t99) where t1 = sin(1 + x^2)*x + cos(x), t2 = sin(1 + x*t1)*t1 + cos(t1), t3 = ", Canonical(text));
        Assert.Equal(e, Expr.Parse(text));

        // the product's order of factors is not this test's subject
        static string Canonical(string text) => text.Replace("x*sin(1 + x^2)", "sin(1 + x^2)*x", StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_OfASharedExpression_DoesNotDependOnHowItWasBuilt()
    {
        var y = new Symbol("y");
        Expr a = X, b = X;
        for (var i = 0; i < 60; i++)
        {
            a = (ExprMath.Sin(a + y) * a) + ExprMath.Cos(a);
            b = ExprMath.Cos(b) + (b * ExprMath.Sin(y + b));
        }

        Assert.Equal(a, b);
        Assert.Equal(a.ToString(), b.ToString());
    }

    [Theory]
    [InlineData("t1", "tt1")]
    [InlineData("t_1", "tt1")]
    [InlineData("t₁₂", "tt1")]
    [InlineData("tt5", "ttt1")]
    [InlineData("t", "t1")]
    [InlineData("theta", "t1")]
    public void Names_AvoidTheSymbols(string symbol, string firstName)
    {
        var e = Shared(new Symbol(symbol) + X, 40);
        var text = e.ToString();
        Assert.Contains($" where {firstName} = ", text, StringComparison.Ordinal);
        Assert.Equal(e, Expr.Parse(text));
    }

    [Fact]
    public void Names_AvoidTheFunctions()
    {
        FunctionDefinition t2 = new("t2", 1);
        var e = Shared(t2.Of(X), 40);
        Assert.Contains(" where tt1 = ", e.ToString(), StringComparison.Ordinal);
        Assert.Equal(e, Expr.Parse(e.ToString(), new ParseOptions { Functions = [t2] }));
    }

    [Fact]
    public void ToString_UpToTheLimit_NamesNothing()
    {
        var e = Shared(X, 8);       // some 80,000 characters
        Assert.InRange(e.ToString().Length, 50_000, 100_000);
        Assert.DoesNotContain("where", e.ToString(), StringComparison.Ordinal);
        Assert.Contains("where", Shared(X, 9).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_OfNestedCases_IsLinearInEveryFormat()
    {
        Expr e = X;
        for (var i = 0; i < 200; i++)
        {
            e = ExprMath.Piecewise([(e < 2 * X, e + i)], (e * e) + 1);
        }

        Assert.All(Formats, format => Assert.InRange(e.ToString(format).Length, 5_000, 150_000));
        Assert.Equal(e, Expr.Parse(e.ToString()));
    }

    [Fact]
    public void ToString_OfAFormatThatRepeatsItsArgument_IsLinear()
    {
        var square = new FunctionDefinition("square", 1) { CSharpFormat = "({0}) * ({0})", LatexFormat = @"{0} \cdot {0}" };
        Expr e = X;
        for (var i = 0; i < 100; i++)
        {
            e = square.Of(e + 1);
        }

        Assert.InRange(e.ToString("C").Length, 1_000, 10_000);
        Assert.InRange(e.ToString("L").Length, 1_000, 10_000);
    }

    [Fact]
    public void LatexAndMathML_OfASharedExpression_DefineTheNames()
    {
        var e = Shared(X, 30);
        Assert.Contains(@" \quad \text{where } t_{1} = ", e.ToString("L"), StringComparison.Ordinal);
        Assert.Contains(@", \; t_{2} = ", e.ToString("L"), StringComparison.Ordinal);
        var math = XElement.Parse(e.ToString("M"));
        Assert.Contains(math.Elements(), element => element.Value == " where ");
    }

    [Fact]
    public void CSharp_OfASharedExpression_ComputesTheValue()
    {
        var e = Shared(X, 30);
        var code = CompiledCode.TypeOf("Shared", $"using System; public static class Shared {{ public static double F(double x) => {e.ToString("C")}; }}");
        var value = (double)code.GetMethod("F")!.Invoke(null, [0.3])!;
        FunctionSamples.AssertClose(e.Evaluate(("x", 0.3)), value, 1e-9, "30 levels");
    }
}
