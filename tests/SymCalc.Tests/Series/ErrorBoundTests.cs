namespace SymCalc.Tests.Series;

/// <summary>Error bounds of Taylor polynomials: near the largest error, finite only where the function is defined.</summary>
public sealed class ErrorBoundTests
{
    private static double Bound(string text, string about, int order, double lower, double upper) =>
        Expr.Parse(text).TaylorSeries("x", Expr.Parse(about), order).ErrorBound(new Interval(lower, upper));

    /// <summary>At least the largest error seen on a grid of 801 points, and less than twice that.</summary>
    [Theory]
    [InlineData("exp(x)", "0", 8, -1, 1)]
    [InlineData("exp(x)", "0", 3, -3, 3)]
    [InlineData("sin(x)", "0", 8, -2, 2)]
    [InlineData("sin(x)", "pi/4", 4, 0, 3)]
    [InlineData("cos(x)", "1", 5, 0, 4)]
    [InlineData("sin(x)*cos(x)", "0", 8, -1, 1)]
    [InlineData("exp(sin(x))", "0", 8, -1, 1)]
    [InlineData("ln(1+x*exp(x))", "1", 8, 0.2, 1.8)]
    [InlineData("ln(1+x)", "0", 8, -0.5, 0.5)]
    [InlineData("ln(x)", "1", 5, 0.5, 2)]
    [InlineData("1/(1-x-x^2)", "0", 8, -0.4, 0.4)]
    [InlineData("1/(1+x^2)", "0", 8, -0.8, 0.8)]
    [InlineData("tan(x)", "0", 8, -1, 1)]
    [InlineData("sqrt(1+x)", "0", 8, -0.5, 0.9)]
    [InlineData("x^(7/3)", "1", 4, 0.5, 2)]
    [InlineData("atan(x)", "0", 8, -0.9, 0.9)]
    [InlineData("asin(x)", "0", 7, -0.8, 0.8)]
    [InlineData("tanh(x)", "0", 8, -1, 1)]
    [InlineData("sech(x)", "0", 8, -1, 1)]
    [InlineData("erf(x)", "0", 8, -1, 1)]
    [InlineData("gamma(x)", "2", 5, 1.3, 2.7)]
    [InlineData("lgamma(x)", "3", 5, 2, 4)]
    [InlineData("sigmoid(x)", "0", 6, -2, 2)]
    [InlineData("x^x", "1", 5, 0.5, 1.5)]
    [InlineData("cosh(x)/(2+sin(x))", "0", 6, -1, 1)]
    [InlineData("abs(x)", "1", 3, -2, 2)]
    [InlineData("max(x, x^2)", "2", 2, -1, 3)]
    [InlineData("floor(x)", "1/2", 3, -2, 2)]
    [InlineData("piecewise(x < 1, x, exp(x - 1))", "0", 3, -2, 2)]
    [InlineData("cbrt(x)", "1", 3, -1, 2)]
    [InlineData("sqrt(x)", "1", 3, 0, 2)]
    [InlineData("x^3 - 2*x", "1", 1, -2, 2)]
    [InlineData("atan2(x, 2)", "0", 4, -1, 1)]
    [InlineData("hypot(x, 1)", "0", 4, -0.7, 0.7)]
    [InlineData("exp(x)", "0", 0, -1, 1)]
    [InlineData("max(-x^2, x^2) + x^2", "0", 1, -1, 1)]
    [InlineData("min(x^2, -x^2) - x^2", "0", 1, -1, 1)]
    [InlineData("abs(-x^2 - x^4) + x^2", "0", 1, -1, 1)]
    public void Bound_IsWithinTwiceTheLargestError(string text, string about, int order, double lower, double upper)
    {
        var series = Expr.Parse(text).TaylorSeries("x", Expr.Parse(about), order);
        var (f, t) = (Expr.Parse(text), series.HornerForm);
        var largest = Enumerable.Range(0, 801).Select(i => lower + ((upper - lower) * i / 800))
            .Max(x => Math.Abs(f.Evaluate(("x", x)) - t.Evaluate(("x", x))));
        var bound = series.ErrorBound(new Interval(lower, upper));
        Assert.True(bound >= largest * (1 - 1e-6), $"{text}: {bound} is less than {largest}");
        Assert.True(bound <= 2 * largest, $"{text}: {bound} is {bound / largest} times {largest}");
    }

    /// <summary>A small error is not drowned by rounding: order 8 of exp on [-0.01, 0.01], the value from mpmath (40 digits).</summary>
    [Fact]
    public void Bound_OfASmallError_IsTight()
    {
        var bound = Bound("exp(x)", "0", 8, -0.01, 0.01);
        Assert.InRange(bound, 2.75849e-24, 2.75850e-24 * 1.2);
    }

    [Fact]
    public void Bound_OfAPolynomial_IsZero() => Assert.Equal(0, Bound("x^3 - 2*x + 1", "1", 3, -5, 5));

    [Fact]
    public void Bound_AtTheCentre_IsZero() => Assert.Equal(0, Bound("exp(x)", "0", 3, 0, 0));

    [Theory]
    [InlineData("ln(1+x)", "0", 3, -2, 0)]
    [InlineData("1/x", "1", 3, -1, 1)]
    [InlineData("1/x", "1", 3, 0, 1)]
    [InlineData("tan(x)", "0", 3, 1, 2)]
    [InlineData("asin(x)", "0", 3, 0, 2)]
    [InlineData("sqrt(x)", "1", 3, -0.001, 2)]
    [InlineData("gamma(x)", "1", 3, -1.5, 1)]
    public void Bound_WhereTheFunctionMayBeUndefined_IsInfinite(string text, string about, int order, double lower, double upper) =>
        Assert.Equal(double.PositiveInfinity, Bound(text, about, order, lower, upper));

    /// <summary>A denominator that plain intervals take for 0 on the whole interval, and subdivision does not.</summary>
    [Fact]
    public void Bound_IsFinite_WhereSubdivisionProvesTheDomain() => Assert.InRange(Bound("1/(x^2 - x + 1)", "0", 3, -1, 1), 0.6666, 0.81);

    [Fact]
    public void Bound_IsSharperWithHigherOrder()
    {
        var bounds = Enumerable.Range(1, 10).Select(n => Bound("exp(x)", "0", n, -1, 1)).ToArray();
        Assert.All(bounds.Zip(bounds.Skip(1)), pair => Assert.True(pair.Second < pair.First / 2));
    }

    /// <summary>The error falls with the power n + 1 of the interval's size.</summary>
    [Theory]
    [InlineData("exp(x)", 3)]
    [InlineData("ln(1+x)", 4)]
    [InlineData("tan(x)", 4)]
    [InlineData("gamma(2+x)", 2)]
    public void Bound_ConvergesWithItsOrder(string text, int order)
    {
        var series = Expr.Parse(text).MaclaurinSeries("x", order);
        var bounds = Enumerable.Range(3, 6).Select(k => series.ErrorBound(new Interval(0, Math.Pow(2, -k)), new ErrorBoundOptions { Tightness = 1.01 }, CancellationToken.None)).ToArray();
        Assert.All(bounds.Zip(bounds.Skip(1)), pair => Assert.InRange(Math.Log2(pair.First / pair.Second), order + 0.8, order + 1.2));
    }

    /// <summary>Coefficients that are doubles are rounded: T is not f's Taylor polynomial to the last digit, and the bound knows.</summary>
    [Fact]
    public void Bound_CountsTheRoundingOfCoefficients()
    {
        var rounded = Expr.Parse("0.1*sin(0.3*x)").MaclaurinSeries("x", 3);
        Assert.InRange(rounded.ErrorBound(new Interval(0, 1e-6)), 1e-30, 1e-20);
        Assert.InRange(Expr.Parse("sin(3*x/10)/10").MaclaurinSeries("x", 3).ErrorBound(new Interval(0, 1e-6)), 0, 3e-36);
    }

    [Theory]
    [InlineData("exp(x)", "0", -1, 1, 1e-6, 9)]
    [InlineData("sin(x)", "0", -1, 1, 1e-10, 13)]
    [InlineData("x^3", "1", -1, 1, 1e-6, 3)]
    public void SmallestOrder_ReachesTheTolerance(string text, string about, double lower, double upper, double tolerance, int order)
    {
        var series = Expr.Parse(text).TaylorSeriesWithin("x", Expr.Parse(about), new Interval(lower, upper), tolerance);
        Assert.Equal(order, series!.Order);
        Assert.True(series.ErrorBound(new Interval(lower, upper)) <= tolerance);
    }

    [Fact]
    public void SmallestOrder_IsNoneOutsideTheCircleOfConvergence()
    {
        Assert.Null(Expr.Parse("1/(1+x^2)").TaylorSeriesWithin("x", 0, new Interval(-2, 2), 1e-3, maxOrder: 20));
        Assert.Null(Expr.Parse("ln(x)").TaylorSeriesWithin("x", 1, new Interval(0, 1), 1e-3, maxOrder: 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Expr.Parse("x").TaylorSeriesWithin("x", 0, new Interval(0, 1), 0));
    }

    [Fact]
    public void Messages_SayWhatIsWrong()
    {
        var series = Expr.Parse("exp(x)").MaclaurinSeries("x", 3);
        Assert.StartsWith("The interval [0, Infinity] is not bounded; an error bound needs a bounded interval.", Assert.Throws<ArgumentException>(() => series.ErrorBound(new Interval(0, double.PositiveInfinity))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => series.ErrorBound(Interval.Empty));
        Assert.Equal(
            "The function has the parameter 'a'; an error bound needs numbers.",
            Assert.Throws<InvalidOperationException>(() => Expr.Parse("exp(a*x)").MaclaurinSeries("x", 0).ErrorBound(new Interval(0, 1))).Message);
        Assert.Throws<OperationCanceledException>(() => series.ErrorBound(new Interval(0, 1), new ErrorBoundOptions(), new CancellationToken(true)));
    }
}
