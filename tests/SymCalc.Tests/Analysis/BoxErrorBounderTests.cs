using SymCalc.Analysis;

namespace SymCalc.Tests.Analysis;

/// <summary>Bounds of Taylor polynomials of two variables, with polynomials written by hand.</summary>
public sealed class BoxErrorBounderTests
{
    [Theory]
    [InlineData("exp(x + y)", "1 + x + y + (x + y)^2/2", 2, -0.5, 0.5)]
    [InlineData("sin(x)*cos(y)", "x", 1, -0.7, 0.7)]
    [InlineData("exp(x)*sin(y)", "y + x*y", 2, -0.5, 0.5)]
    [InlineData("1/(1 - x*y)", "1 + x*y", 3, -0.5, 0.5)]
    [InlineData("sqrt(1 + x + y^2)", "1 + x/2 - x^2/8 + y^2/2", 2, -0.3, 0.3)]
    [InlineData("hypot(x + 1, y)", "1 + x", 1, -0.4, 0.4)]
    [InlineData("abs(x + 1/2) + y^2", "x + 1/2", 1, -0.8, 0.8)]
    [InlineData("x*y + x", "x", 1, -1, 1)]
    public void Bound_IsWithinTwiceTheLargestError(string text, string polynomial, int order, double lower, double upper)
    {
        var (f, t) = (Expr.Parse(text), Expr.Parse(polynomial));
        using var bounder = new BoxErrorBounder(
            f, [new("x"), new("y")], [new Interval(0), new Interval(0)], t, order, new ErrorBoundOptions(), CancellationToken.None);
        var bound = bounder.Bound([new Interval(lower, upper), new Interval(lower, upper)]);
        var grid = Enumerable.Range(0, 41).Select(i => lower + ((upper - lower) * i / 40)).ToArray();
        var largest = grid.Max(x => grid.Max(y => Math.Abs(f.Evaluate(("x", x), ("y", y)) - t.Evaluate(("x", x), ("y", y)))));
        Assert.True(bound >= largest * (1 - 1e-12), $"{bound} is less than {largest}");
        Assert.True(bound <= 2 * largest, $"{bound} is {bound / largest} times {largest}");
    }

    /// <summary>Through the series itself, about points that are not 0, with three variables too.</summary>
    [Theory]
    [InlineData("exp(x)*sin(y)", 3, 0.5)]
    [InlineData("ln(x + y^2)", 2, 0.3)]
    [InlineData("x*y*z + exp(z)", 2, 0.5)]
    [InlineData("atan2(y, x)", 2, 0.3)]
    public void Series_BoundsItsError(string text, int order, double radius)
    {
        var f = Expr.Parse(text);
        var names = f.FreeSymbols.Select(symbol => symbol.Name).ToArray();
        var series = f.TaylorSeries(order, [.. names.Select(name => (name, (Expr)1))]);
        var bound = series.ErrorBound(names.ToDictionary(name => name, _ => new Interval(1 - radius, 1 + radius)));
        var random = new Random(3);
        var largest = Enumerable.Range(0, 4000).Max(_ =>
        {
            var point = names.ToDictionary(name => name, _ => 1 + (radius * Math.Clamp((2.4 * random.NextDouble()) - 1.2, -1, 1)));
            return Math.Abs(f.Evaluate(point) - series.Polynomial.Evaluate(point));
        });
        Assert.True(bound >= largest * (1 - 1e-12), $"{bound} is less than {largest}");
        Assert.True(bound <= 2 * largest, $"{bound} is {bound / largest} times {largest}");
    }

    [Fact]
    public void Messages_SayWhatIsMissing()
    {
        var series = Expr.Parse("x*y").TaylorSeries(1, ("x", 0), ("y", 0));
        Assert.StartsWith(
            "Variable 'y' has no value; values were given for: x.",
            Assert.Throws<ArgumentException>(() => series.ErrorBound(new Dictionary<string, Interval> { ["x"] = new(0, 1) })).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "The interval [-Infinity, Infinity] of 'x' is not bounded; an error bound needs bounded intervals.",
            Assert.Throws<ArgumentException>(() => series.ErrorBound(new Dictionary<string, Interval> { ["x"] = Interval.Entire, ["y"] = new(0, 1) })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bound_WhereTheFunctionMayBeUndefined_IsInfinite()
    {
        using var bounder = new BoxErrorBounder(
            Expr.Parse("ln(1 + x*y)"), [new("x"), new("y")], [new Interval(0), new Interval(0)], Expr.Parse("x*y"), 3, new ErrorBoundOptions { MaxPieces = 50 }, CancellationToken.None);
        Assert.Equal(double.PositiveInfinity, bounder.Bound([new Interval(-2, 1), new Interval(-1, 1)]));
    }
}
