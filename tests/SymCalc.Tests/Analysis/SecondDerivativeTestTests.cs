using Xunit;

namespace SymCalc.Tests.Analysis;

/// <summary>The second derivative test, exact and with rounding.</summary>
public sealed class SecondDerivativeTestTests
{
    [Theory]
    [InlineData("x^2 + y^2", 0, 0, SecondDerivativeVerdict.Minimum, true)]
    [InlineData("-x^2 - 3*y^2 + x*y", 0, 0, SecondDerivativeVerdict.Maximum, true)]
    [InlineData("x*y", 0, 0, SecondDerivativeVerdict.Saddle, true)]
    [InlineData("x^4 + y^2", 0, 0, SecondDerivativeVerdict.Undecided, true)]
    [InlineData("x^4 + y^4", 0, 0, SecondDerivativeVerdict.Undecided, true)]
    [InlineData("x^3 - 3*x + y^2", 1, 0, SecondDerivativeVerdict.Minimum, true)]
    [InlineData("x^3 - 3*x + y^2", -1, 0, SecondDerivativeVerdict.Saddle, true)]
    [InlineData("100*(y - x^2)^2 + (1 - x)^2", 1, 1, SecondDerivativeVerdict.Minimum, true)]
    [InlineData("x^2 + y^2", 0.5, 0, SecondDerivativeVerdict.NotCritical, false)]
    [InlineData("cos(x)*cos(y)", Math.PI, 0, SecondDerivativeVerdict.Minimum, false)]
    [InlineData("(x^2 - 2)^2 - y^2", 1.4142135623730951, 0, SecondDerivativeVerdict.Saddle, false)]
    [InlineData("(x^2 - 2)^2 - y^2", 1.41421, 0, SecondDerivativeVerdict.NotCritical, false)]
    [InlineData("sqrt(x) + y", 0, 0, SecondDerivativeVerdict.NotCritical, false)]
    [InlineData("(x + y)^2", 1, -1, SecondDerivativeVerdict.Undecided, true)]
    [InlineData("exp(x) - x + sin(y)^2", 0, 0, SecondDerivativeVerdict.Minimum, true)]
    public void Kind_IsThatOfTheHessiansSigns(string text, double x, double y, SecondDerivativeVerdict kind, bool isExact)
    {
        var result = Expr.Parse(text).ClassifyCriticalPoint(("x", x), ("y", y));
        Assert.Equal(kind, result.Kind);
        Assert.Equal(isExact, result.IsExact);
    }

    [Fact]
    public void Text_BeginsWithTheKind()
    {
        Assert.Equal("Saddle: the Hessian's eigenvalues are -2, 2", Expr.Parse("x^2 - y^2").ClassifyCriticalPoint(("x", 0), ("y", 0)).ToString());
        Assert.Equal("NotCritical: the gradient is 2, 0", Expr.Parse("x^2 - y^2").ClassifyCriticalPoint(("x", 1), ("y", 0)).ToString());
    }

    /// <summary>Eigenvalues of the second difference matrix of n rows: 2 - 2·cos(kπ/(n + 1)).</summary>
    [Fact]
    public void Eigenvalues_OfSecondDifferences()
    {
        const int n = 12;
        var x = Enumerable.Range(0, n).Select(i => new Symbol($"x{(char)('a' + i)}")).ToArray();
        var f = ExprMath.Sum(Enumerable.Range(0, n).Select(i => x[i].Pow(2) - (i > 0 ? x[i] * x[i - 1] : 0)));
        var result = f.ClassifyCriticalPoint(x.ToDictionary(s => s.Name, _ => 0.0));
        Assert.Equal(SecondDerivativeVerdict.Minimum, result.Kind);
        for (var k = 1; k <= n; k++)
        {
            Assert.Equal(2 - (2 * Math.Cos(k * Math.PI / (n + 1))), result.Eigenvalues[k - 1], 1e-13);
        }
    }

    [Fact]
    public void AMissingValue_IsAnError() => Assert.StartsWith(
        "Variable 'y' has no value; values were given for: x.",
        Assert.Throws<ArgumentException>(() => Expr.Parse("x*y").ClassifyCriticalPoint(("x", 0))).Message,
        StringComparison.Ordinal);
}
