namespace SymCalc.Tests.Analysis;

/// <summary>Critical points are enclosed and classified.</summary>
public sealed class CriticalPointTests
{
    [Theory]
    [InlineData("x^3 - 3*x", -2, 2, new[] { -1.0, 1 }, new[] { CriticalPointKind.Maximum, CriticalPointKind.Minimum })]
    [InlineData("x*exp(-x)", 0, 5, new[] { 1.0 }, new[] { CriticalPointKind.Maximum })]
    [InlineData("gamma(x)", 0.5, 5, new[] { 1.4616321449683623 }, new[] { CriticalPointKind.Minimum })]
    [InlineData("sin(x)", 0, 7, new[] { 1.5707963267948966, 4.71238898038469 }, new[] { CriticalPointKind.Maximum, CriticalPointKind.Minimum })]
    [InlineData("x^4", -1, 1.1, new[] { 0.0 }, new[] { CriticalPointKind.Minimum })]
    [InlineData("x^3", -1, 1.1, new[] { 0.0 }, new[] { CriticalPointKind.Inflection })]
    [InlineData("abs(x)", -1, 2, new[] { 0.0 }, new[] { CriticalPointKind.Minimum })]
    [InlineData("exp(x)", -1, 2, new double[0], new CriticalPointKind[0])]
    public void CriticalPoints_AreClassified(string text, double lower, double upper, double[] locations, CriticalPointKind[] kinds)
    {
        var search = Expr.Parse(text).FindCriticalPoints("x", new Interval(lower, upper));
        Assert.True(search.Completed);
        Assert.Equal(kinds, search.Points.Select(point => point.Kind));
        foreach (var (point, location) in search.Points.Zip(locations))
        {
            Assert.True(point.Location.Lower <= Math.BitIncrement(location) && point.Location.Upper >= Math.BitDecrement(location), $"{text}: {point}");
            Assert.True(point.Location.Width < 1e-6, $"{text}: {point}");
            Assert.True(point.Kind == CriticalPointKind.Inflection || point.IsProven, $"{text}: {point}");
            Assert.True(point.Value.Contains(Expr.Parse(text).Evaluate(("x", point.Location.Midpoint))), $"{text}: {point}");
        }
    }

    [Fact]
    public void CriticalPoints_AtAnEnd_AreNotClassifiedFromOneSide() =>
        Assert.All(Expr.Parse("x^4").FindCriticalPoints("x", new Interval(0, 1)).Points, point => Assert.Equal(CriticalPointKind.Unknown, point.Kind));

    /// <summary>At a jump the derivative of the parts says nothing.</summary>
    [Theory]
    [InlineData("floor(x) + x^2")]
    [InlineData("sign(x) + x^2")]
    [InlineData("ceil(x) - x^2")]
    [InlineData("exp(x) - x + floor(x)")]
    public void CriticalPoints_AtJumps_AreNotProven(string text)
    {
        var point = Assert.Single(Expr.Parse(text).FindCriticalPoints("x", new Interval(-0.9, 0.9)).Points);
        Assert.True(point.Location.Contains(0));
        Assert.Equal(CriticalPointKind.Unknown, point.Kind);
        Assert.False(point.IsProven);
    }
}
