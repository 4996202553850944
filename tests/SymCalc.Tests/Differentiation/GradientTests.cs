using Xunit;

namespace SymCalc.Tests.Differentiation;

/// <summary>The gradient, in reverse mode in the arena, against forward mode.</summary>
public sealed class GradientTests
{
    private static readonly Dictionary<string, double> Point = new() { ["x"] = 0.75, ["y"] = 1.25, ["z"] = 0.5 };

    [Theory]
    [InlineData("x^2*y")]
    [InlineData("x*y*z + sin(x*y) - z/x")]
    [InlineData("(x + y)*(x + y)*(x + z)^3")]
    [InlineData("x^y + y^x + 2^z + z^(x*y)")]
    [InlineData("exp(x*sin(y)) + ln(x + y) + sqrt(x*z)")]
    [InlineData("atan2(y, x)*hypot(x, z) + min(x, y)*max(y, z)")]
    [InlineData("tanh(x*y + z)*sigmoid(z) + erf(x) + gamma(y)")]
    [InlineData("abs(x - y)*sign(z)")]
    [InlineData("0.5*x + 0.25*(x + y)")]
    [InlineData("piecewise(x < 2, x^2*y, sqrt(x - 2))")]
    [InlineData("piecewise(y < x, ln(y - 2), x*y > 0, x^2*y^2, z)^2*z")]
    [InlineData("7")]
    public void Gradient_AgreesWithDifferentiate(string text)
    {
        var f = Expr.Parse(text);
        var gradient = f.Gradient("x", "y", "z");
        Assert.Equal(3, gradient.Count);
        foreach (var (entry, name) in gradient.Zip(["x", "y", "z"]))
        {
            var expected = f.Differentiate(name).Evaluate(Point);
            Assert.Equal(expected, entry.Evaluate(Point), 1e-12 * Math.Max(1, Math.Abs(expected)));
        }
    }

    [Fact]
    public void Gradient_OfUndefinedFunctions()
    {
        var f = Expr.Parse("f(x, y)*x", new ParseOptions { Functions = [new FunctionDefinition("f", 2)] });
        Assert.Equal(f.Differentiate("x"), f.Gradient("x", "y")[0]);
        Assert.Equal(f.Differentiate("y"), f.Gradient("x", "y")[1]);
    }

    [Fact]
    public void Gradient_CallSites()
    {
        Symbol x = new("x"), y = new("y");
        var f = x.Pow(2) * y;
        Assert.Equal("[2*x*y, x^2]", f.Gradient("x", "y").ToString());
        Assert.Equal("[2*x*y, x^2]", f.Gradient(x, y).ToString());
        Assert.Equal("[2*x*y, x^2]", f.Gradient().ToString());
        Assert.Equal("[2*x*y, x^2]", f.Gradient(f.FreeSymbols).ToString());
        Assert.Equal("[]", f.Gradient([]).ToString());
        Assert.Equal([2 * x * y, x.Pow(2)], [.. f.Gradient("x", "y")]);
    }

    [Fact]
    public void Gradient_ByARepeatedName_IsAnError() => Assert.StartsWith(
        "Variable 'x' is given twice.", Assert.Throws<ArgumentException>(() => Expr.Parse("x").Gradient("x", "x")).Message, StringComparison.Ordinal);

    [Fact]
    public void Gradient_OfALongProduct_IsNotQuadraticUntilLookedAt()
    {
        const int n = 50_000;
        var symbols = Enumerable.Range(0, n).Select(i => new Symbol($"x{i}")).ToArray();
        var gradient = ExprMath.Product(symbols).Gradient(symbols);
        Assert.Equal(n, gradient.Count);
        Assert.Equal(n - 1, ((ProductExpr)gradient[n / 2]).Factors.Count);
    }

    [Fact]
    public void Gradient_OfADeepChain()
    {
        Expr e = new Symbol("x");
        for (var i = 0; i < 200_000; i++)
        {
            e = ExprMath.Sin(e);
        }

        Assert.Equal(e.Differentiate("x"), e.Gradient("x")[0]);
    }
}
