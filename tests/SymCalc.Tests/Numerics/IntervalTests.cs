namespace SymCalc.Tests.Numerics;

/// <summary>The vocabulary of IEEE 1788 and outward rounding, against exact fractions.</summary>
public sealed class IntervalTests
{
    private static readonly double[] Numbers =
    [
        0, 1, -1, 0.1, -0.1, 1.0 / 3, -2.5, 3, 1e-310, -1e-310, double.Epsilon, -double.Epsilon, 1e-160, -1e-160, 1e300, -1e300,
        double.MaxValue, double.MinValue, 1 + 1e-15, 4.0 / 3, 1e16, 123456789.123,
    ];

    [Fact]
    public void Default_IsZero() => Assert.Equal(new Interval(0), default);

    [Theory]
    [InlineData(double.NaN, 1)]
    [InlineData(1, double.NaN)]
    [InlineData(2, 1)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, double.NegativeInfinity)]
    public void Constructor_OfNoInterval_Throws(double lower, double upper) => Assert.Throws<ArgumentException>(() => new Interval(lower, upper));

    [Fact]
    public void Constructor_SaysWhatIsWrong() => Assert.Equal(
        "[2, 1] is no interval: the bounds must be numbers, the lower one not above the upper one, and not both the same infinity.",
        Assert.Throws<ArgumentException>(() => new Interval(2, 1)).Message);

    [Fact]
    public void Measures_AreThoseOfTheBounds()
    {
        Interval x = new(-1, 3);
        Assert.Equal((4, 1, 2, 3, 0), (x.Width, x.Midpoint, x.Radius, x.Magnitude, x.Mignitude));
        Assert.Equal((1, 2), (new Interval(-2, -1).Mignitude, new Interval(-2, -1).Magnitude));
        Assert.True(double.IsNaN(Interval.Empty.Width) && double.IsNaN(Interval.Empty.Midpoint) && double.IsNaN(Interval.Empty.Radius));
        Assert.Equal(double.PositiveInfinity, Interval.Entire.Width);
        Assert.Equal(0, Interval.Entire.Midpoint);
        Assert.Equal(double.MaxValue, new Interval(0, double.PositiveInfinity).Midpoint);
        Assert.Equal(1.25e308, new Interval(1e308, 1.5e308).Midpoint, 1e293);
    }

    [Fact]
    public void Radius_ReachesBothBounds()
    {
        Interval x = new(0.1, 0.7);
        Assert.True(Rational.FromDouble(x.Midpoint) + Rational.FromDouble(x.Radius) >= Rational.FromDouble(0.7));
        Assert.True(Rational.FromDouble(x.Midpoint) - Rational.FromDouble(x.Radius) <= Rational.FromDouble(0.1));
    }

    [Fact]
    public void Sets_MeetJoinAndContain()
    {
        Interval a = new(0, 2), b = new(1, 3), far = new(5, 6);
        Assert.Equal(new Interval(1, 2), a.Intersect(b));
        Assert.Equal(new Interval(0, 3), a.Hull(b));
        Assert.True(a.Intersect(far).IsEmpty);
        Assert.Equal(new Interval(2), a.Intersect(new Interval(2, 4)));
        Assert.True(a.IsDisjointFrom(far) && !a.IsDisjointFrom(b));
        Assert.True(a.Contains(new Interval(0, 1)) && !a.ContainsInside(new Interval(0, 1)) && a.ContainsInside(new Interval(0.5, 1)));
        Assert.True(Interval.Entire.ContainsInside(Interval.Entire));
        Assert.True(a.Contains(2) && !a.Contains(double.NaN) && !Interval.Entire.Contains(double.PositiveInfinity));
        Assert.True(a.Contains(Interval.Empty) && !Interval.Empty.Contains(0) && Interval.Empty.IsDisjointFrom(a));
    }

    [Fact]
    public void Text_ShowsBoundsAndDoubt()
    {
        Assert.Equal("[0.1, 2]", new Interval(0.1, 2).ToString());
        Assert.Equal("empty", Interval.Empty.ToString());
        Assert.Equal("[-Infinity, Infinity] (may be undefined)", (new Interval(-1, 1) / new Interval(-1, 1)).ToString());
    }

    /// <summary>Every pair of points: the exact result lies inside, and is a bound where it is a double.</summary>
    [Fact]
    public void Arithmetic_EnclosesExactly()
    {
        foreach (var a in Numbers)
        {
            foreach (var b in Numbers)
            {
                var (x, y) = (new Interval(a), new Interval(b));
                var (p, q) = (Rational.FromDouble(a), Rational.FromDouble(b));
                AssertTight(p + q, x + y);
                AssertTight(p - q, x - y);
                AssertTight(p * q, x * y);
                if (b != 0)
                {
                    AssertTight(p / q, x / y);
                }
            }
        }
    }

    /// <summary>Every pair of intervals between the numbers: the results of the ends and of points inside lie inside.</summary>
    [Fact]
    public void Arithmetic_OfIntervals_EnclosesThatOfMembers()
    {
        double[] ends = [-2.5, -1, -0.1, 0, 0.1, 1.0 / 3, 3];
        foreach (var x in Intervals(ends))
        {
            foreach (var y in Intervals(ends))
            {
                foreach (var a in Members(x))
                {
                    foreach (var b in Members(y))
                    {
                        var (p, q) = (Rational.FromDouble(a), Rational.FromDouble(b));
                        AssertInside(p + q, x + y);
                        AssertInside(p - q, x - y);
                        AssertInside(p * q, x * y);
                        if (b != 0)
                        {
                            AssertInside(p / q, x / y);
                        }
                    }
                }

                Assert.Equal(y.Contains(0), (x / y).MayBeUndefined);
            }
        }
    }

    [Theory]
    [InlineData(1, 2, 0, 4, 0.25, double.PositiveInfinity)]
    [InlineData(1, 2, -4, 0, double.NegativeInfinity, -0.25)]
    [InlineData(-2, -1, 0, 4, double.NegativeInfinity, -0.25)]
    [InlineData(-2, -1, -4, 0, 0.25, double.PositiveInfinity)]
    [InlineData(1, 2, -1, 1, double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData(0, 0, -1, 1, 0, 0)]
    public void Division_ByZero_GivesWhatTheOtherDivisorsGive(double a, double b, double c, double d, double lower, double upper)
    {
        var quotient = new Interval(a, b) / new Interval(c, d);
        Assert.Equal((lower, upper, true), (quotient.Lower, quotient.Upper, quotient.MayBeUndefined));
    }

    [Fact]
    public void Division_ByZeroAlone_IsEmpty() => Assert.True((new Interval(1, 2) / new Interval(0)).IsEmpty);

    [Fact]
    public void Unbounded_Arithmetic_HasNoNaN()
    {
        Interval[] all = [Interval.Entire, new(0, double.PositiveInfinity), new(double.NegativeInfinity, 0), new(0), new(-1, 2), new(double.NegativeInfinity, -1), new(1, double.PositiveInfinity)];
        foreach (var x in all)
        {
            foreach (var y in all)
            {
                foreach (var z in (ReadOnlySpan<Interval>)[x + y, x - y, x * y, x / y])
                {
                    Assert.True(z.IsEmpty ? y == new Interval(0) : z.Lower <= z.Upper, $"{x}, {y}: {z}");
                }
            }
        }

        Assert.Equal(new Interval(0), new Interval(0) * Interval.Entire);
    }

    [Fact]
    public void Empty_Absorbs()
    {
        Interval x = new(1, 2);
        Assert.All([x + Interval.Empty, Interval.Empty - x, x * Interval.Empty, Interval.Empty / x, -Interval.Empty, Interval.Empty.Pow(2), Interval.Empty.Sqrt(), Interval.Empty.Abs()], r => Assert.True(r.IsEmpty));
    }

    /// <summary>Ranges of powers, against exact fractions at the ends.</summary>
    [Fact]
    public void Powers_KnowTheirParity()
    {
        Assert.Equal(new Interval(0, 9), new Interval(-3, 2).Pow(2));
        Assert.Equal(new Interval(-27, 8), new Interval(-3, 2).Pow(3));
        Assert.Equal(new Interval(1), new Interval(-3, 2).Pow(0));
        var inverse = new Interval(-3, 2).Pow(-2);
        Assert.True(inverse.MayBeUndefined && double.IsPositiveInfinity(inverse.Upper) && inverse.Lower <= 1.0 / 9 && inverse.Lower > 0.111);
        foreach (var a in (ReadOnlySpan<double>)[0.1, -0.7, 1.0 / 3, 3, -1.1])
        {
            for (var n = 1; n <= 40; n++)
            {
                var power = new Interval(a).Pow(n);
                AssertInside(Rational.FromDouble(a).Pow(n), power);
                Assert.True(power.Width <= 8 * (Math.BitIncrement(power.Magnitude) - power.Magnitude), $"{a}^{n}: {power}");
            }
        }
    }

    [Fact]
    public void Roots_AreCorrectlyRounded()
    {
        Assert.Equal((2, 3), (new Interval(4, 9).Sqrt().Lower, new Interval(4, 9).Sqrt().Upper));
        var root = new Interval(2).Sqrt();
        Assert.Equal(root.Upper, Math.BitIncrement(root.Lower));
        Assert.True(Rational.FromDouble(root.Lower).Pow(2) < 2 && Rational.FromDouble(root.Upper).Pow(2) > 2);
        Assert.True(new Interval(-1, 4).Sqrt() is { MayBeUndefined: true, Lower: 0, Upper: 2 });
        Assert.True(new Interval(-2, -1).Sqrt().IsEmpty);
    }

    private static IEnumerable<Interval> Intervals(double[] ends) => ends.SelectMany((a, i) => ends[i..].Select(b => new Interval(a, b)));

    private static double[] Members(Interval x) => [x.Lower, x.Midpoint, x.Upper];

    private static void AssertTight(Rational exact, Interval enclosure)
    {
        AssertInside(exact, enclosure);
        Assert.True(
            enclosure.Upper == enclosure.Lower || enclosure.Upper == Math.BitIncrement(enclosure.Lower)
                || (exact.Abs() < Rational.FromDouble(1e-290) && enclosure.Width < 1e-290), $"{enclosure} of {exact.ToDouble()}");
    }

    private static void AssertInside(Rational exact, Interval enclosure) => Assert.True(
        (double.IsNegativeInfinity(enclosure.Lower) || Rational.FromDouble(enclosure.Lower) <= exact)
            && (double.IsPositiveInfinity(enclosure.Upper) || exact <= Rational.FromDouble(enclosure.Upper)), $"{exact.ToDouble():R} is not in {enclosure}");
}
