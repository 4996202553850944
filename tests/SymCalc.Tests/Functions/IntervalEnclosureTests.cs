using SymCalc.Functions;

namespace SymCalc.Tests.Functions;

/// <summary>Every function encloses its kernel's values on every kind of box, and promises only what holds.</summary>
public sealed class IntervalEnclosureTests
{
    private const int Boxes = 60;
    private const int PointsPerBox = 12;

    public static TheoryData<string> Names => FunctionSamples.Names;

    /// <summary>Where boxes begin and end: poles, kinks, jumps, extrema, the ends of domains, and what is far away.</summary>
    private static readonly double[] Marks =
    [
        -1e6, -40, -7.3, -3, -2.5, -2, -1.5, -1, -0.6, -0.5, -1e-9, 0, 1e-9, 0.3, 0.5, 1, 1.4616321449683622, 1.5, Math.PI / 2, 2, 2.5, 3, Math.PI, 5, 17.2, 300, 1e6,
    ];

    [Theory, MemberData(nameof(Names))]
    public void EveryFunction_HasAnEnclosure(string name) => Assert.NotNull(FunctionTable.ByName[name].IntervalEnclosure);

    /// <summary>
    /// Random boxes, many across extrema, poles and kinks. A value of the kernel may itself be off by its error: the
    /// enclosure of the point is the reference, and must meet that of the box.
    /// </summary>
    [Theory, MemberData(nameof(Names))]
    public void Enclosure_HoldsTheValuesAtEveryPoint(string name)
    {
        var f = FunctionTable.ByName[name];
        var random = new Random(name.Length + name[0]);
        for (var i = 0; i < Boxes * f.Arity; i++)
        {
            Interval[] box = [.. Enumerable.Range(0, f.Arity).Select(k => RandomInterval(f, k, random))];
            var range = f.Enclose(box);
            for (var j = 0; j < PointsPerBox; j++)
            {
                AssertHolds(f, box, range, [.. box.Select(x => RandomMember(x, j, random))]);
            }
        }
    }

    private static void AssertHolds(FunctionDefinition f, Interval[] box, Interval range, double[] point)
    {
        var where = $"{f.Name} on {string.Join(" x ", box)} is {range}, at ({string.Join(", ", point)})";
        var value = f.Evaluate(point);
        var at = f.Enclose([.. point.Select(u => new Interval(u))]);
        if (double.IsNaN(value) || at.IsEmpty)
        {
            Assert.True(range.MayBeUndefined, $"{where} it is undefined, but that is not said");
            return;
        }

        Assert.True(double.IsInfinity(value) || at.Contains(value), $"{where} it is {value:R}, not in {at}");
        Assert.False(range.IsDisjointFrom(at), $"{where} it is in {at}");
        Assert.True(!double.IsInfinity(value) || range.MayBeUndefined || range.Magnitude > 1e300, $"{where} it is infinite");
    }

    /// <summary>A part of a box has a part of the range: to the margin, since the kernels are not monotone to the last bit.</summary>
    [Theory, MemberData(nameof(Names))]
    public void Enclosure_OfAPart_IsAPart(string name)
    {
        var f = FunctionTable.ByName[name];
        var random = new Random(name.Length * 31);
        for (var i = 0; i < Boxes * f.Arity; i++)
        {
            Interval[] box = [.. Enumerable.Range(0, f.Arity).Select(k => RandomInterval(f, k, random))];
            Interval[] part = [.. box.Select(x => Part(x, random))];
            var (whole, inner) = (f.Enclose(box), f.Enclose(part));
            var where = $"{f.Name} on {string.Join(" x ", box)} is {whole}, on {string.Join(" x ", part)} {inner}";
            Assert.True(inner.IsEmpty || Widened(whole).Contains(inner), where);
            Assert.True(whole.MayBeUndefined || !inner.MayBeUndefined, where);
            Assert.True(whole.Decoration >= inner.Decoration, where);
        }
    }

    /// <summary>A point's enclosure is a few ulps wide.</summary>
    [Theory, MemberData(nameof(Names))]
    public void Enclosure_OfAPoint_IsNarrow(string name)
    {
        var f = FunctionTable.ByName[name];
        foreach (var point in FunctionSamples.PointsOf(f))
        {
            var at = f.Enclose([.. point.Select(u => new Interval(u))]);
            Assert.False(at.MayBeUndefined, $"{name} at {string.Join(", ", point)}");
            var ulp = Math.BitIncrement(at.Magnitude) - at.Magnitude;
            Assert.True(at.Width <= 28 * ulp, $"{name} at {string.Join(", ", point)}: {at}, {at.Width / ulp} ulps");
        }
    }

    /// <summary>On boxes inside the sample domains the range is hardly wider than the values seen on a fine grid: 2 % allow for what lies between.</summary>
    [Theory, MemberData(nameof(Names))]
    public void Enclosure_IsTight(string name)
    {
        var f = FunctionTable.ByName[name];
        if (f.Name == "polygamma")
        {
            f = Curried(f, 2);
        }

        var random = new Random(7);
        for (var i = 0; i < 20; i++)
        {
            Interval[] box = [.. f.SampleDomain.Select(d => Inside(d, random))];
            var range = f.Enclose(box);
            var seen = Grid(box).Select(point => f.Evaluate(point)).ToArray();
            var (low, high) = (seen.Min(), seen.Max());
            var slack = (0.02 * (high - low)) + (1e-14 * Math.Max(Math.Abs(low), Math.Abs(high)));
            Assert.True(
                range.Lower >= low - slack && range.Upper <= high + slack, $"{name} on {string.Join(" x ", box)} is {range}, seen [{low:R}, {high:R}]");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Enclosure_OfEmpty_IsEmpty(string name)
    {
        var f = FunctionTable.ByName[name];
        Assert.True(f.Enclose([.. Enumerable.Repeat(Interval.Empty, f.Arity)]).IsEmpty);
    }

    /// <summary>What an argument lacks the result lacks.</summary>
    [Theory, MemberData(nameof(Names))]
    public void Enclosure_KeepsTheDoubtOfItsArguments(string name)
    {
        var f = FunctionTable.ByName[name];
        Interval[] box = [.. f.SampleDomain.Select(d => new Interval(d.Lower, d.Upper).AtMost(IntervalDecoration.MayBeUndefined))];
        Assert.True(f.Enclose(box).MayBeUndefined);
    }

    [Theory, MemberData(nameof(Names))]
    public void Enclosure_OfAllReals_HasNoNaN(string name)
    {
        var f = FunctionTable.ByName[name];
        foreach (var x in (ReadOnlySpan<Interval>)[Interval.Entire, new(0, double.PositiveInfinity), new(double.NegativeInfinity, 0), new(1, double.PositiveInfinity), new(double.NegativeInfinity, -1)])
        {
            Interval[] box = [.. Enumerable.Repeat(x, f.Arity)];
            var range = f.Enclose(f.Name == "polygamma" ? [new Interval(1), x] : box);
            Assert.True(range.IsEmpty || range.Lower <= range.Upper, $"{name}({x}) = {range}");
        }
    }

    [Theory]
    [InlineData("abs(x)", -1, 1, IntervalDecoration.Continuous)]
    [InlineData("abs(x)", 0, 1, IntervalDecoration.Smooth)]
    [InlineData("sign(x)", -1, 1, IntervalDecoration.Defined)]
    [InlineData("sign(x)", 1, 2, IntervalDecoration.Smooth)]
    [InlineData("sign(x)", 0, 1, IntervalDecoration.Defined)]
    [InlineData("floor(x)", 0.5, 1, IntervalDecoration.Defined)]
    [InlineData("floor(x)", 0, 0.5, IntervalDecoration.Smooth)]
    [InlineData("round(x)", 0, 0.5, IntervalDecoration.Smooth)]
    [InlineData("round(x)", 0, 0.75, IntervalDecoration.Defined)]
    [InlineData("min(x, 1)", 0, 2, IntervalDecoration.Continuous)]
    [InlineData("max(x, 1)", 1, 2, IntervalDecoration.Smooth)]
    [InlineData("relu(x)", -1, 2, IntervalDecoration.Continuous)]
    [InlineData("sqrt(x)", 0, 1, IntervalDecoration.Continuous)]
    [InlineData("sqrt(x)", -1, 1, IntervalDecoration.MayBeUndefined)]
    [InlineData("sqrt(x)", 1, 2, IntervalDecoration.Smooth)]
    [InlineData("cbrt(x)", -1, 1, IntervalDecoration.Continuous)]
    [InlineData("cbrt(x)", 1, 2, IntervalDecoration.Smooth)]
    [InlineData("hypot(x, x)", -1, 2, IntervalDecoration.Continuous)]
    [InlineData("acot(x)", -1, 2, IntervalDecoration.Defined)]
    [InlineData("acot(x)", 0, 2, IntervalDecoration.Smooth)]
    [InlineData("atan2(x, -1)", -1, 2, IntervalDecoration.Defined)]
    [InlineData("atan2(x, 1)", -1, 2, IntervalDecoration.Smooth)]
    [InlineData("asin(x)", 0, 1, IntervalDecoration.Continuous)]
    [InlineData("asin(x)", 0, 1.5, IntervalDecoration.MayBeUndefined)]
    [InlineData("acosh(x)", 1, double.PositiveInfinity, IntervalDecoration.Continuous)]
    [InlineData("acosh(x)", 2, double.PositiveInfinity, IntervalDecoration.Smooth)]
    [InlineData("asec(x)", 1, 2, IntervalDecoration.Continuous)]
    [InlineData("asech(x)", 0, 0.5, IntervalDecoration.MayBeUndefined)]
    [InlineData("asech(x)", 0.5, 1, IntervalDecoration.Continuous)]
    [InlineData("ln(x)", 0, 1, IntervalDecoration.MayBeUndefined)]
    [InlineData("ln(x)", 1e-300, double.PositiveInfinity, IntervalDecoration.Smooth)]
    [InlineData("tan(x)", 1, 2, IntervalDecoration.MayBeUndefined)]
    [InlineData("tan(x)", 1, 1.5707963267948966, IntervalDecoration.Smooth)]
    [InlineData("tan(x)", 1.5707963267948966, 1.5707963267948968, IntervalDecoration.MayBeUndefined)]
    [InlineData("gamma(x)", -0.5, 0.5, IntervalDecoration.MayBeUndefined)]
    [InlineData("gamma(x)", -1.9, -1.1, IntervalDecoration.Smooth)]
    [InlineData("x^(5/2)", 0, 1, IntervalDecoration.Continuous)]
    [InlineData("x^(-1)", 0, 1, IntervalDecoration.MayBeUndefined)]
    [InlineData("x^(1/3)", 1, 2, IntervalDecoration.Smooth)]
    [InlineData("piecewise(x < 0, 1, 2)", -1, 1, IntervalDecoration.Defined)]
    [InlineData("piecewise(x < 0, 1, 2)", 0, 1, IntervalDecoration.Smooth)]
    public void Decoration_SaysWhatIsProven(string text, double lower, double upper, IntervalDecoration expected) =>
        Assert.Equal(expected, Expr.Parse(text).Evaluate(("x", new Interval(lower, upper))).Decoration);

    /// <summary>Ranges across extrema and poles, with bounds from mpmath (40 digits), each to 1e-14.</summary>
    [Theory]
    [InlineData("sin(x)", 1, 2, 0.8414709848078965, 1)]
    [InlineData("sin(x)", 4, 5, -1, -0.7568024953079282)]
    [InlineData("sin(x)", 1e15, 1e15, 0.8582727931702359, 0.8582727931702359)]
    [InlineData("sin(x)", 1e15, 1000000000000001.0, 0.03188912928092011, 0.8582727931702359)]
    [InlineData("cos(x)", -1, 2, -0.4161468365471424, 1)]
    [InlineData("cosh(x)", -1, 2, 1, 3.7621956910836314)]
    [InlineData("gamma(x)", 1, 3, 0.8856031944108887, 2)]
    [InlineData("gamma(x)", -0.9, -0.1, -10.686287021193193, -3.5446436111550054)]
    [InlineData("gamma(x)", -1.75, -1.25, 2.3024072583396799, 3.9213334478885686)]
    [InlineData("lgamma(x)", 1, 3, -0.1214862905358496, 0.6931471805599453)]
    [InlineData("digamma(x)", 1, 2, -0.5772156649015329, 0.42278433509846713)]
    [InlineData("polygamma(1, x)", 1, 2, 0.6449340668482264, 1.6449340668482264)]
    [InlineData("polygamma(1, x)", -0.75, -0.25, 8.93302659118472, 18.975106932284888)]
    [InlineData("polygamma(2, x)", 1, 2, -2.404113806319188, -0.40411380631918857)]
    [InlineData("csc(x)", 0.5, 2.5, 1, 2.0858296429334882)]
    [InlineData("csc(x)", 0, 1, 1.1883951057781212, double.PositiveInfinity)]
    [InlineData("cot(x)", 0, 1, 0.6420926159343306, double.PositiveInfinity)]
    [InlineData("coth(x)", 0, 1, 1.3130352854993312, double.PositiveInfinity)]
    [InlineData("atan2(x, -1)", 0, 1, 2.356194490192345, 3.141592653589793)]
    public void Range_AcrossExtremaAndPoles(string text, double lower, double upper, double least, double most)
    {
        var range = Expr.Parse(text).Evaluate(("x", new Interval(lower, upper)));
        Assert.Equal(least, range.Lower, 1e-14 * Math.Max(1, Math.Abs(least)));
        Assert.Equal(most, range.Upper, double.IsFinite(most) ? 1e-14 * Math.Max(1, Math.Abs(most)) : 0);
        Assert.True(range.Lower <= least && range.Upper >= Math.BitDecrement(most), range.ToString());
    }

    private static FunctionDefinition Curried(FunctionDefinition f, int order) => new("curried", 1)
    {
        UnaryKernel = x => f.Evaluate([order, x]),
        IntervalEnclosure = u => f.Enclose([new Interval(order), u[0]]),
        SampleDomain = [f.SampleDomain[1]],
    };

    private static Interval RandomInterval(FunctionDefinition f, int index, Random random)
    {
        if (f.SampleDomain[index] is var (lower, upper) && lower == upper)
        {
            return new Interval(random.Next(0, 4));
        }

        return random.Next(5) switch
        {
            0 => Inside(f.SampleDomain[index], random),
            1 => Between(Marks[random.Next(Marks.Length)], Marks[random.Next(Marks.Length)]),
            2 => Between((10 * random.NextDouble()) - 5, (10 * random.NextDouble()) - 5),
            3 => Around(Marks[random.Next(Marks.Length)], random.NextDouble()),
            _ => Around((20 * random.NextDouble()) - 10, Math.Pow(10, -16 * random.NextDouble())),
        };
    }

    private static Interval Inside((double Lower, double Upper) domain, Random random)
    {
        double At() => domain.Lower + (random.NextDouble() * (domain.Upper - domain.Lower));
        return Between(At(), At());
    }

    private static Interval Between(double a, double b) => new(Math.Min(a, b), Math.Max(a, b));

    private static Interval Around(double center, double radius) => new(center - radius, center + radius);

    private static Interval Part(Interval x, Random random) => Between(RandomMember(x, 3, random), RandomMember(x, 3, random));

    private static double RandomMember(Interval x, int index, Random random) => index switch
    {
        0 => x.Lower,
        1 => x.Upper,
        2 => x.Midpoint,
        _ => Math.Clamp(x.Lower + (random.NextDouble() * (x.Upper - x.Lower)), x.Lower, x.Upper),
    };

    private static Interval Widened(Interval x)
    {
        double Room(double bound) => double.IsInfinity(bound) ? 0 : (1e-14 * Math.Abs(bound)) + 1e-13;
        return new Interval(x.Lower - Room(x.Lower), x.Upper + Room(x.Upper));
    }

    private static IEnumerable<double[]> Grid(Interval[] box)
    {
        const int Steps = 120;
        var axes = box.Select(x => Enumerable.Range(0, Steps + 1).Select(k => Math.Clamp(x.Lower + (k * (x.Upper - x.Lower) / Steps), x.Lower, x.Upper)).ToArray()).ToArray();
        return axes.Length == 1
            ? axes[0].Select(x => new[] { x })
            : axes[0].SelectMany(x => axes[1].Select(y => new[] { x, y }));
    }
}
