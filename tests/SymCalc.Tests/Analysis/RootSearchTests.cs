namespace SymCalc.Tests.Analysis;

/// <summary>All roots are enclosed, and what is said of them is proven.</summary>
public sealed class RootSearchTests
{
    private static IReadOnlyList<Root> Roots(string text, double lower, double upper)
    {
        var search = Expr.Parse(text).FindRoots("x", new Interval(lower, upper));
        Assert.True(search.Completed);
        return search.Roots;
    }

    /// <summary>Simple roots with values from mpmath (40 digits): each in an enclosure a few ulps wide, proven and alone.</summary>
    [Theory]
    [InlineData("x^2 - 2", 0, 2, new[] { 1.4142135623730951 })]
    [InlineData("x^3 - x", -2, 2, new[] { -1.0, 0, 1 })]
    [InlineData("sin(x)", 1, 10, new[] { 3.141592653589793, 6.283185307179586, 9.42477796076938 })]
    [InlineData("cos(x) - x", -10, 10, new[] { 0.7390851332151607 })]
    [InlineData("exp(x) - 3*x", 0, 2, new[] { 0.6190612867359451, 1.5121345516578424 })]
    [InlineData("x*exp(x) - 1", -5, 5, new[] { 0.5671432904097838 })]
    [InlineData("ln(x)", 0.5, 3, new[] { 1.0 })]
    [InlineData("erf(x) - 1/2", -3, 3, new[] { 0.4769362762044699 })]
    [InlineData("digamma(x)", 0.1, 5, new[] { 1.4616321449683623 })]
    [InlineData("abs(x - 1) - 2", -5, 5, new[] { -1.0, 3 })]
    [InlineData("x^5 - 3*x + 1", -2, 2, new[] { -1.3887919844072543, 0.33473414194335268, 1.2146480426984618 })]
    public void SimpleRoots_AreProven(string text, double lower, double upper, double[] expected)
    {
        var roots = Roots(text, lower, upper);
        Assert.Equal(expected.Length, roots.Count);
        foreach (var (root, value) in roots.Zip(expected))
        {
            Assert.True(root is { IsProven: true, IsUnique: true }, $"{text}: {root}");
            Assert.True(root.Enclosure.Contains(value) || root.Enclosure.Contains(Math.BitIncrement(value)) || root.Enclosure.Contains(Math.BitDecrement(value)), $"{text}: {root}");
            Assert.True(root.Enclosure.Width <= 1e-14 * Math.Max(1, Math.Abs(value)), $"{text}: {root}");
        }
    }

    [Theory]
    [InlineData("x^2 + 1", -10, 10)]
    [InlineData("exp(x)", -10, 10)]
    [InlineData("1/x", -10, 10)]
    [InlineData("sqrt(x) + 1", -10, 10)]
    [InlineData("floor(x) + 1/2", -3, 3)]
    [InlineData("ln(x)", -3, -1)]
    public void NoRoots_AreFoundWhereThereAreNone(string text, double lower, double upper) =>
        Assert.DoesNotContain(Roots(text, lower, upper), root => root.IsProven);

    [Fact]
    public void PolesAreNoRoots()
    {
        var roots = Roots("1/x", -1, 1);
        Assert.All(roots, root => Assert.True(root.Enclosure.Contains(0) && !root.IsProven));
        var besidePole = Roots("tan(x)", -1, 4);
        Assert.Equal(2, besidePole.Count(root => root.IsProven));
        Assert.All(besidePole.Where(root => !root.IsProven), root => Assert.True(root.Enclosure.Contains(Math.PI / 2) && root.Enclosure.Width < 1e-8));
    }

    /// <summary>A root that is touched cannot be told from one that is missed; a triple one is crossed.</summary>
    [Fact]
    public void MultipleRoots_AreEnclosed()
    {
        var touched = Assert.Single(Roots("(x - 1/3)^2", 0, 1));
        Assert.True(touched is { IsProven: false, IsUnique: false } && touched.Enclosure.Contains(1.0 / 3) && touched.Enclosure.Width < 1e-6, touched.ToString());
        var crossed = Assert.Single(Roots("(x - 1/3)^3", 0, 1));
        Assert.True(crossed is { IsProven: true } && crossed.Enclosure.Contains(1.0 / 3), crossed.ToString());
    }

    [Fact]
    public void RootsAtTheEnds_AreFound()
    {
        Assert.True(Assert.Single(Roots("x", 0, 1)).IsProven);
        Assert.True(Assert.Single(Roots("x", -1, 0)).IsProven);
        Assert.True(Assert.Single(Roots("sqrt(x)", 0, 1)) is var root && root.Enclosure.Contains(0));
    }

    [Fact]
    public void AConstant_HasRootsEverywhereOrNowhere()
    {
        Assert.Empty(Roots("1", 0, 1));
        Assert.True(Expr.Parse("0").FindRoots("x", new Interval(0, 1)).Roots is [{ Enclosure: { Lower: 0, Upper: 1 } }]);
    }

    [Fact]
    public void Budget_LeavesWideEnclosures()
    {
        var search = Expr.Parse("sin(1/x)").FindRoots("x", new Interval(1e-3, 1), new RootOptions { WorkLimit = 100 });
        Assert.False(search.Completed);
        foreach (var k in Enumerable.Range(1, 300))
        {
            Assert.Contains(search.Roots, root => root.Enclosure.Contains(1 / (k * Math.PI)));
        }
    }

    [Fact]
    public void Messages_SayWhatIsMissing()
    {
        Assert.StartsWith("Variable 'a' has no value; only 'x' may occur.", Assert.Throws<ArgumentException>(() => Expr.Parse("a*x").FindRoots("x", new Interval(0, 1))).Message, StringComparison.Ordinal);
        Assert.StartsWith("The interval [-Infinity, Infinity] is not bounded; roots are searched on a bounded interval.", Assert.Throws<ArgumentException>(() => Expr.Parse("x").FindRoots("x", Interval.Entire)).Message, StringComparison.Ordinal);
        Assert.StartsWith("The interval is empty; roots are searched on a bounded interval.", Assert.Throws<ArgumentException>(() => Expr.Parse("x").FindRoots("x", Interval.Empty)).Message, StringComparison.Ordinal);
        Assert.Throws<OperationCanceledException>(() => Expr.Parse("x").FindRoots("x", new Interval(0, 1), null, new CancellationToken(true)));
        Assert.StartsWith("A tolerance is a number that is not negative. (Parameter 'Tolerance')", Assert.Throws<ArgumentOutOfRangeException>(() => new RootOptions { Tolerance = double.NaN }).Message, StringComparison.Ordinal);
        Assert.Equal("WorkLimit", Assert.Throws<ArgumentOutOfRangeException>(() => new RootOptions { WorkLimit = 0 }).ParamName);
        Assert.Equal("MaxPieces", Assert.Throws<ArgumentOutOfRangeException>(() => new EnclosureOptions { MaxPieces = 0 }).ParamName);
        Assert.Equal("MaxPieces", Assert.Throws<ArgumentOutOfRangeException>(() => new ErrorBoundOptions { MaxPieces = 0 }).ParamName);
        Assert.StartsWith("A tightness is a number from 1 on. (Parameter 'Tightness')", Assert.Throws<ArgumentOutOfRangeException>(() => new ErrorBoundOptions { Tightness = 0.5 }).Message, StringComparison.Ordinal);
        Assert.StartsWith("There is no such side. (Parameter 'side')", Assert.Throws<ArgumentOutOfRangeException>(() => Expr.Parse("x").Limit("x", 0, (LimitSide)77)).Message, StringComparison.Ordinal);
    }

    /// <summary>A double root is one report, whatever pieces beside it rounding lets stand.</summary>
    [Theory]
    [InlineData("x^2 - 4*x + 4", 0, 3, 2)]
    [InlineData("cos(x) - 1", -1, 1, 0)]
    [InlineData("(x - 1/3)^2*exp(x)", -1, 1, 1.0 / 3)]
    public void MultipleRoots_AreReportedOnce(string text, double lower, double upper, double expected)
    {
        var root = Assert.Single(Roots(text, lower, upper));
        Assert.True(root.Enclosure.Contains(expected) && root.Enclosure.Width < 1e-6, root.ToString());
    }

    /// <summary>Where zero cannot be excluded in one part, the others are excluded all the same.</summary>
    [Theory]
    [InlineData("exp(x)", -800, 800, -740)]
    [InlineData("sin(1/x) + 2*x", -0.5, 1, 0.35)]
    public void WidestPieces_ComeFirst(string text, double lower, double upper, double last)
    {
        var search = Expr.Parse(text).FindRoots("x", new Interval(lower, upper), new RootOptions { WorkLimit = 2_000 });
        Assert.All(search.Roots, root => Assert.True(root.Enclosure.Upper < last, root.ToString()));
    }
}
