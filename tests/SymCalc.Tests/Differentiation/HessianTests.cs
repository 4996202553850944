using Xunit;

namespace SymCalc.Tests.Differentiation;

/// <summary>Hessians: values, symmetry, pattern.</summary>
public sealed class HessianTests
{
    private static readonly Dictionary<string, double> Point = new() { ["x"] = 0.75, ["y"] = 1.25, ["z"] = 0.5 };

    [Theory]
    [InlineData("x^2*y*z^3")]
    [InlineData("x*y*z + sin(x*y) - z/x")]
    [InlineData("x^y + y^x + 2^z + z^(x*y)")]
    [InlineData("atan2(y, x)*hypot(x, z) + min(x, y)*max(y, z)")]
    [InlineData("tanh(x*y + z)*sigmoid(z) + erf(x) + gamma(y)")]
    [InlineData("abs(x - y)*sign(z)*x^2")]
    [InlineData("sqrt(x^2 + y^2 + z^2) + 1/(x*y) + (x + 2*y)^(-3)")]
    [InlineData("piecewise(x < 2, x^2*y*z, sqrt(x - 2)*y) * z^2")]
    [InlineData("piecewise(y < x, ln(y - 2), x*y > 0, x^2*y^2, z)^2")]
    public void Hessian_AgreesWithDifferentiatingTwice(string text)
    {
        var f = Expr.Parse(text);
        var hessian = f.Hessian("x", "y", "z");
        string[] names = ["x", "y", "z"];
        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 3; j++)
            {
                var expected = f.Differentiate(names[i]).Differentiate(names[j]).Evaluate(Point);
                Assert.Equal(expected, hessian[i, j].Evaluate(Point), 1e-11 * Math.Max(1, Math.Abs(expected)));
                Assert.Same(hessian[i, j], hessian[j, i]);
            }
        }
    }

    [Fact]
    public void Hessian_OfASeparableSum_IsDiagonal()
    {
        var f = ExprMath.Sum(Enumerable.Range(0, 2_000).Select(i => ExprMath.Sin(new Symbol($"x{i}"))));
        var hessian = f.Hessian();
        Assert.Equal(2_000, hessian.NonZeroCount);
        Assert.All(hessian.Pattern, entry => Assert.Equal(entry.Row, entry.Column));
        Assert.Equal(-ExprMath.Sin(f.FreeSymbols[7]), hessian[7, 7]);
    }

    [Fact]
    public void Hessian_CallSites()
    {
        Symbol x = new("x"), y = new("y");
        var f = x.Pow(2) * y;
        const string text = "[[2*y, 2*x], [2*x, 0]]";
        Assert.Equal(text, f.Hessian("x", "y").ToString());
        Assert.Equal(text, f.Hessian(x, y).ToString());
        Assert.Equal(text, f.Hessian().ToString());
        Assert.Equal(text, f.Hessian(f.FreeSymbols).ToString());
        Assert.Equal(text, f.Hessian([x, y], CancellationToken.None).ToString());
        Assert.Equal("[4*x + 2*y, 2*x]", f.HessianVectorProduct(["x", "y"], [1, 2]).ToString());
        Assert.Equal("[4*x + 2*y, 2*x]", f.HessianVectorProduct([x, y], [1, 2]).ToString());
        Assert.Equal("[]", f.Hessian([]).ToString());
        Assert.Equal(@"\begin{bmatrix} 2 y & 2 x \\ 2 x & 0 \end{bmatrix}", f.Hessian().ToString("L"));
    }

    [Fact]
    public void Hessian_ByARepeatedName_IsAnError() => Assert.Equal(
        "Variable 'x' is given twice. (Parameter 'variables')", Assert.Throws<ArgumentException>(() => Expr.Parse("x").Hessian("x", "x")).Message);
}
