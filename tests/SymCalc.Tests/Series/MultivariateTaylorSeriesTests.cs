using Xunit;

namespace SymCalc.Tests.Series;

/// <summary>Series in several variables: against derivatives, along lines, and in the form of the course.</summary>
public sealed class MultivariateTaylorSeriesTests
{
    private static readonly (string, Expr)[] Origin = [("x", 0), ("y", 0)];

    [Theory]
    [InlineData("exp(x)*sin(y)", 3, "y + x*y + x^2*y/2 - y^3/6 + O(|(x, y)|^4)")]
    [InlineData("1/(1-x-y)", 2, "1 + x + y + x^2 + 2*x*y + y^2 + O(|(x, y)|^3)")]
    [InlineData("sin(x*y)/(x*y)", 4, "1 - x^2*y^2/6 + O(|(x, y)|^5)")]
    [InlineData("x^2*y", 2, "O(|(x, y)|^3)")]
    public void Series_IsByTotalDegree(string f, int order, string expected) => Assert.Equal(expected, Expr.Parse(f).TaylorSeries(order, Origin).ToString());

    [Fact]
    public void Parts_AreValueJacobianAndHessian()
    {
        var f = Expr.Parse("x^2*y+ln(x)*z");
        var series = f.TaylorSeries(3, ("x", 1), ("y", 2), ("z", 3));
        Assert.Equal(["x", "y", "z"], series.Variables.Select(v => v.Name));
        Assert.Equal(f.Substitute(new Dictionary<Symbol, Expr> { [new("x")] = 1, [new("y")] = 2, [new("z")] = 3 }), series.Value);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(At(f.Differentiate(series.Variables[i])), series.Gradient[i]);
            for (var j = 0; j < 3; j++)
            {
                Assert.Equal(At(f.Differentiate(series.Variables[i]).Differentiate(series.Variables[j])), series.Hessian[i, j]);
            }
        }

        Assert.Equal(At(f.Differentiate("x").Differentiate("x").Differentiate("y")) / 2, series.Coefficient(2, 1, 0));
        Assert.Equal(series.Polynomial, series.Part(0) + series.Part(1) + series.Part(2) + series.Part(3));

        static Expr At(Expr e) => e.Substitute(new Dictionary<Symbol, Expr> { [new("x")] = 1, [new("y")] = 2, [new("z")] = 3 }).Simplify();
    }

    /// <summary>On x = a + t·u the series in t is that of the function of one variable.</summary>
    [Theory]
    [InlineData("exp(x*y)+x/(2+y)", 1, 2, -3)]
    [InlineData("sin(x+2*y)*ln(3+x)", -1, 1, 1)]
    [InlineData("atan(x-y^2)", 2, -1, 2)]
    [InlineData("sqrt(4+x+y)*cbrt(8-x*y)", 0, 3, -2)]
    public void Series_AlongALine_IsTheUnivariateOne(string f, int about, int u, int v)
    {
        var t = new Symbol("t");
        var line = new Dictionary<Symbol, Expr> { [new("x")] = about + (u * t), [new("y")] = 1 + (v * t) };
        var expected = Expr.Parse(f).Substitute(line).TaylorSeries(t, 0, 5);
        var series = Expr.Parse(f).TaylorSeries(5, ("x", about), ("y", 1));
        var actual = series.Polynomial.Substitute(line).TaylorSeries(t, 0, 5);
        for (var k = 0; k <= 5; k++)
        {
            Assert.Equal(expected.Coefficients[k].Evaluate(), actual.Coefficients[k].Evaluate(), 1e-12);
        }
    }

    [Fact]
    public void Linearize_AndQuadratic_AreTheFirstOrders()
    {
        Assert.Equal("2*x + 4*y - 5", Expr.Parse("x^2+y^2").Linearize(("x", 1), ("y", 2)).Polynomial.ToString());
        Assert.Equal("1 - x^2/2", Expr.Parse("cos(x*y)").Quadratic(("x", 0), ("y", 1)).Polynomial.ToString());
        var vector = new ExprVector(Expr.Parse("x*y"), Expr.Parse("x+y^2"));
        Assert.Equal("[x + y - 1, x + 2*y - 1]", vector.Linearize(("x", 1), ("y", 1)).ToString());
        Assert.Equal(2, vector.TaylorSeries(3, Origin).Count);
        Assert.Equal("[x*y, y^2 + x]", vector.Quadratic(Origin).ToString());
    }

    [Fact]
    public void Latex_HasTheErrorTerm() => Assert.Equal(
        @"1 + x + y + O\left(\left|\left(x, y\right)\right|^{2}\right)", Expr.Parse("exp(x+y)").Linearize(Origin).ToString("L"));

    [Theory]
    [InlineData("sqrt(x^2+y^2)", SingularityKind.Kink)]
    [InlineData("x*y/(x^2+y^2)", SingularityKind.Undecided)]
    [InlineData("1/(x*y)", SingularityKind.Pole)]
    [InlineData("ln(x+y)", SingularityKind.BranchPoint)]
    public void Series_ThatDoesNotExist_IsRefused(string f, SingularityKind kind) =>
        Assert.Equal(kind, Assert.Throws<SeriesException>(() => Expr.Parse(f).TaylorSeries(2, Origin)).Kind);

    [Fact]
    public void Arguments_AreChecked()
    {
        var f = Expr.Parse("x*y");
        Assert.StartsWith("A series needs at least one variable.", Assert.Throws<ArgumentException>(() => f.TaylorSeries(2, [])).Message, StringComparison.Ordinal);
        Assert.StartsWith("Variable 'x' is given twice.", Assert.Throws<ArgumentException>(() => f.Linearize(("x", 0), ("x", 1))).Message, StringComparison.Ordinal);
        Assert.StartsWith("The value 'y' must not contain the variable 'y' of the series.", Assert.Throws<ArgumentException>(() => f.Linearize(("x", new Symbol("y")), ("y", 1))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => f.TaylorSeries(-1, Origin));
        Assert.Equal("A series of order 500 in 2 variables has more than 100,000 terms.", Assert.Throws<ExpressionLimitException>(() => f.TaylorSeries(500, Origin)).Message);
        var series = f.Linearize(Origin);
        Assert.Equal("A series of order 1 says nothing about the Hessian.", Assert.Throws<InvalidOperationException>(() => series.Hessian).Message);
        Assert.Throws<ArgumentException>(() => series.Coefficient(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => series.Coefficient(1, 1));
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => f.TaylorSeries(5, [(new Symbol("x"), 0)], source.Token));
    }
}
