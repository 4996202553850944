using Xunit;

namespace SymCalc.Tests.Analysis;

/// <summary>Limits that textbooks list, on both sides, at infinity, and the answer "unknown".</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData("sin(x)/x", "0", "1", "1", "1")]
    [InlineData("(1-cos(x))/x^2", "0", "1/2", "1/2", "1/2")]
    [InlineData("(sqrt(1+x)-1)/x", "0", "1/2", "1/2", "1/2")]
    [InlineData("(x^2-4)/(x-2)", "2", "4", "4", "4")]
    [InlineData("abs(x)", "0", "0", "0", "0")]
    [InlineData("abs(x)/x", "0", "does not exist: -1 from the left, 1 from the right", "-1", "1")]
    [InlineData("1/x", "0", "does not exist: -infinity from the left, infinity from the right", "-infinity", "infinity")]
    [InlineData("-1/(x-1)^2", "1", "-infinity", "-infinity", "-infinity")]
    [InlineData("floor(x)", "2", "does not exist: 1 from the left, 2 from the right", "1", "2")]
    [InlineData("round(x)", "1/2", "does not exist: 0 from the left, 1 from the right", "0", "1")]
    [InlineData("atan(1/x)", "0", "does not exist: -pi/2 from the left, pi/2 from the right", "-pi/2", "pi/2")]
    [InlineData("acot(x)", "0", "does not exist: -pi/2 from the left, pi/2 from the right", "-pi/2", "pi/2")]
    [InlineData("cbrt(x)", "0", "0", "0", "0")]
    [InlineData("piecewise(x < 0, 1, x >= 0, 2)", "0", "does not exist: 1 from the left, 2 from the right", "1", "2")]
    [InlineData("(exp(a*x)-1)/x", "0", "a", "a", "a")]
    [InlineData("x*gamma(x)", "0", "1", "1", "1")]
    [InlineData("atan2(x, -1)", "0", "does not exist: -pi from the left, pi from the right", "-pi", "pi")]
    public void Limit_AtAPoint(string f, string point, string both, string left, string right)
    {
        var e = Expr.Parse(f);
        Assert.Equal(both, e.Limit("x", Expr.Parse(point)).ToString());
        Assert.Equal(left, e.Limit("x", Expr.Parse(point), LimitSide.Left).ToString());
        Assert.Equal(right, e.Limit("x", Expr.Parse(point), LimitSide.Right).ToString());
    }

    [Theory]
    [InlineData("sqrt(x)", "0")]
    [InlineData("x^(1/3)", "0")]
    [InlineData("sqrt(x)/sqrt(sin(x))", "1")]
    [InlineData("asin(1-x)", "pi/2")]
    [InlineData("(sqrt(x)+x^(1/3))/x^(1/3)", "1")]
    public void Limit_ThroughFractionalPowers_IsFoundOnTheirSide(string f, string right) =>
        Assert.Equal(right, Expr.Parse(f).Limit("x", 0, LimitSide.Right).ToString());

    [Theory]
    [InlineData("(3x^2+1)/(2x^2-x)", "3/2", "3/2")]
    [InlineData("atan(x)", "pi/2", "-pi/2")]
    [InlineData("sqrt(x^2+x)-x", "1/2", "infinity")]
    [InlineData("(1+1/x)^x", "e", "e")]
    [InlineData("x*sin(1/x)", "1", "1")]
    [InlineData("x^3", "infinity", "-infinity")]
    [InlineData("exp(-x)", "unknown: the function has no series for x towards infinity.", "unknown: the function has no series for x towards -infinity.")]
    public void Limit_AtInfinity(string f, string positive, string negative)
    {
        Assert.Equal(positive, Expr.Parse(f).LimitAtInfinity("x").ToString());
        Assert.Equal(negative, Expr.Parse(f).LimitAtNegativeInfinity("x").ToString());
    }

    [Theory]
    [InlineData("x*ln(x)", "unknown: 'ln(x)' has a branch point at x = 0, so that it has no power series there.")]
    [InlineData("exp(1/x)", "unknown: The argument of 'exp(1/x)' grows without bound at x = 0, so that it has no power series there.")]
    [InlineData("sqrt(x)", "unknown: 'sqrt(x)' has a branch point at x = 0, so that it has no power series there.")]
    public void Limit_WithoutASeries_IsUnknown(string f, string expected)
    {
        var limit = Expr.Parse(f).Limit("x", 0);
        Assert.Equal((LimitKind.Unknown, null), (limit.Kind, limit.Value));
        Assert.Equal(expected, limit.ToString());
    }

    /// <summary>The formal definition of the derivative can be computed: the limit is the derivative.</summary>
    [Theory]
    [InlineData("x^2")]
    [InlineData("x^3-x")]
    [InlineData("1/x")]
    [InlineData("sin(x)")]
    [InlineData("x^2*sin(x)")]
    [InlineData("exp(sin(x))")]
    [InlineData("ln(x)")]
    [InlineData("sqrt(x)")]
    [InlineData("x^x")]
    [InlineData("tan(x)")]
    [InlineData("x^a")]
    [InlineData("abs(x)")]
    [InlineData("erf(x)")]
    [InlineData("gamma(x)")]
    public void DifferenceQuotient_TendsToTheDerivative(string f)
    {
        var e = Expr.Parse(f);
        var limit = e.DifferenceQuotient("x", "h").Limit("h", 0);
        Assert.Equal(LimitKind.Finite, limit.Kind);
        var derivative = e.Differentiate("x");
        foreach (var x in new[] { 0.3, 0.8, 1.7 })
        {
            Assert.Equal(derivative.Evaluate(("x", x), ("a", 2.5)), limit.Value!.Evaluate(("x", x), ("a", 2.5)), 1e-12);
        }
    }

    [Fact]
    public void DifferenceQuotient_IsAnExpression()
    {
        Assert.Equal(Expr.Parse("((x+h)^2-x^2)/h"), Expr.Parse("x^2").DifferenceQuotient("x", "h"));
        Assert.Equal("2*x", Expr.Parse("x^2").DifferenceQuotient("x", "h").Limit("h", 0).ToString());
        Assert.Throws<ArgumentException>(() => Expr.Parse("x*h").DifferenceQuotient("x", "h"));
        Assert.Throws<ArgumentException>(() => Expr.Parse("x").DifferenceQuotient("x", "x"));
    }

    [Fact]
    public void Arguments_AreChecked()
    {
        Assert.Throws<ArgumentException>(() => Expr.Parse("x").Limit("x", Expr.Parse("x")));
        Assert.Throws<ArgumentException>(() => Expr.Parse("x").Limit("x", double.PositiveInfinity));
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => Expr.Parse("sin(x)/x").Limit(new Symbol("x"), 0, LimitSide.Both, source.Token));
    }
}
