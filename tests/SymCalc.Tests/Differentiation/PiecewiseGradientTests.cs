using Xunit;

namespace SymCalc.Tests.Differentiation;

/// <summary>Definitions by cases in reverse mode: a branch that is not chosen does not matter, and costs its own size.</summary>
public sealed class PiecewiseGradientTests
{
    [Theory]
    [InlineData("piecewise(x < 2, x^2*y, sqrt(x - 2))", "[2*x*y, x^2]")]
    [InlineData("piecewise(x > 1, ln(x - 1), x*y)*y", "[y^2, 2*x*y]")]
    [InlineData("sin(piecewise(y > 5, 1/(y - 1.25), x))", "[cos(x), 0]")]
    [InlineData("piecewise(x < 0, undefined, y)", "[0, 1]")]
    [InlineData("piecewise(x < 0, piecewise(y < 0, ln(x), sqrt(y - 9)), x^2)", "[2*x, 0]")]
    [InlineData("piecewise(y > x, x + sqrt(x*y), ln(x - y))", "[1 + y/(2*sqrt(x*y)), x/(2*sqrt(x*y))]")]
    [InlineData("min(x, sqrt(y - 1.25) + 1)*y", "[y, x]")]
    [InlineData("max(x, max(y, x*y - sqrt(x - 0.75)))", "[0, 1]")]
    [InlineData("piecewise(sqrt(y) < 0, sqrt(y - 9)*x, sqrt(y)*x)", "[sqrt(y), x/(2*sqrt(y))]")]
    public void Gradient_IgnoresWhatIsNotChosen(string text, string expected)
    {
        var f = Expr.Parse(text);
        var gradient = f.Gradient("x", "y");
        var reference = new[] { expected.Trim('[', ']').Split(", ")[0], expected.Trim('[', ']').Split(", ")[1] };
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(Expr.Parse(reference[i]).Evaluate(("x", 0.75), ("y", 1.25)), gradient[i].Evaluate(("x", 0.75), ("y", 1.25)), 1e-12);
        }
    }

    [Fact]
    public void Gradient_ReadsLikeThePieces()
    {
        Assert.Equal("[piecewise(x <= y, 1, 0), piecewise(x <= y, 0, 1)]", Expr.Parse("min(x, y)").Gradient().ToString());
        Assert.Equal("[piecewise(x < 0, -1, 1)]", Expr.Parse("piecewise(x < 0, -x, x)").Gradient().ToString());
        Assert.Equal("[piecewise(x < 0, 0, y), piecewise(x < 0, 0, x)]", Expr.Parse("piecewise(x < 0, 0, x*y)").Gradient().ToString());
        Assert.Equal("[piecewise(x < 2, 2*x*y, 1/(2*sqrt(x - 2))), piecewise(x < 2, x^2, 0)]", Expr.Parse("piecewise(x < 2, x^2*y, sqrt(x - 2))").Gradient().ToString());
    }

    /// <summary>A rectified network of n layers: each layer is differentiated once, not once for each later one.</summary>
    [Fact]
    public void Gradient_OfNestedPieces_IsLinear()
    {
        const int layers = 3_000;
        Expr u = new Symbol("u");
        for (var i = 0; i < layers; i++)
        {
            var inner = u + new Symbol($"b{i}");
            u = ExprMath.Piecewise([(inner < 0, inner / 10)], otherwise: ExprMath.Tanh(inner));
        }

        var gradient = u.Gradient();
        Assert.Equal(layers + 1, gradient.Count);
        var at = u.FreeSymbols.ToDictionary(s => s.Name, _ => -0.25);
        Assert.Equal(u.Differentiate("u").Evaluate(at), gradient[layers].Evaluate(at), 1e-12);
    }

    [Fact]
    public void Gradient_OfAThousandVariablesWithOnePiece()
    {
        var x = Enumerable.Range(0, 1_000).Select(i => new Symbol($"x{i}")).ToArray();
        var s = ExprMath.Sum(x.Select(v => v.Pow(2)));
        var f = ExprMath.Piecewise([(s < 1, s)], otherwise: ExprMath.Sqrt(s - 1)) * ExprMath.Sin(s);
        var gradient = f.Gradient(x);
        var at = x.ToDictionary(v => v.Name, _ => 0.5);
        Assert.Equal(f.Differentiate(x[5]).Evaluate(at), gradient[5].Evaluate(at), 1e-10);
    }
}
