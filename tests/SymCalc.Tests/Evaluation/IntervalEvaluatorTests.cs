namespace SymCalc.Tests.Evaluation;

/// <summary>Expressions on boxes.</summary>
public sealed class IntervalEvaluatorTests
{
    private static Interval On(string text, double lower, double upper) => Expr.Parse(text).Evaluate(("x", new Interval(lower, upper)));

    [Fact]
    public void EvenPowers_AreNotNegative() => Assert.Equal(new Interval(0, 4), On("x^2", -1, 2));

    [Fact]
    public void Numbers_AreEnclosedTightly()
    {
        var third = Expr.Parse("1/3").Evaluate(new Dictionary<string, Interval>());
        Assert.Equal(third.Upper, Math.BitIncrement(third.Lower));
        Assert.True(Rational.FromDouble(third.Lower) < new Rational(1, 3) && Rational.FromDouble(third.Upper) > new Rational(1, 3));
        Assert.True(Expr.Parse("1/4 + 2").Evaluate(new Dictionary<string, Interval>()).IsPoint);
        Assert.Equal(Interval.Pi, Expr.Parse("pi").Evaluate(new Dictionary<string, Interval>()));
    }

    [Fact]
    public void Domains_ThatAreLeft_AreSaid()
    {
        Assert.True(On("ln(x)", -1, 1).MayBeUndefined);
        Assert.False(On("ln(x)", 0.5, 1).MayBeUndefined);
        Assert.True(On("ln(x)", -2, -1).IsEmpty);
        Assert.True(On("1 + 0.5*ln(x)", -2, -1).IsEmpty);
        Assert.True(On("x^(1/3)", -8, 8) is { MayBeUndefined: true, Lower: 0 });
        Assert.True(On("(-8)^x", 2, 2) is { MayBeUndefined: false, Lower: 64 });
        Assert.True(On("(-8)^x", 0.25, 0.75).IsEmpty);
        Assert.True(On("(-8)^x", 0, 1) is { MayBeUndefined: true, Lower: <= -8, Upper: >= 1 });
    }

    [Fact]
    public void Piecewise_JoinsTheBranchesThatMayBeChosen()
    {
        Assert.Equal((-1, 4), (On("piecewise(x < 0, x, x^2)", -1, 2).Lower, On("piecewise(x < 0, x, x^2)", -1, 2).Upper));
        Assert.Equal(new Interval(1, 4), On("piecewise(x < 0, x, x^2)", 1, 2));
        Assert.Equal(new Interval(-2, -1), On("piecewise(x < 0, x, ln(x))", -2, -1));
        Assert.True(On("piecewise(ln(x) < 0, 1, 2)", -2, -1).IsEmpty);
        Assert.True(On("piecewise(ln(x) < 0, 1, 2)", -2, 0.5) is { MayBeUndefined: true, Lower: 1, Upper: 1 });
        Assert.True(On("piecewise(x > 0, 1)", -2, 0.5) is { MayBeUndefined: true, Lower: 1, Upper: 1 });
        Assert.Equal(new Interval(2), On("piecewise(x == 1, 1, 2)", 2, 3));
        Assert.Equal(new Interval(1), On("piecewise(x == 1, 1, 2)", 1, 1));
        Assert.Equal(new Interval(1), On("piecewise(x != 1, 1, 2)", 2, 3));
        Assert.Equal(new Interval(2), On("piecewise(x != 1, 1, 2)", 1, 1));
    }

    [Fact]
    public void FunctionsWithoutEnclosure_AreEntire()
    {
        Symbol x = new("x");
        FunctionDefinition cube = new("cube", 1) { UnaryKernel = u => u * u * u };
        Assert.True(cube.Of(x).Evaluate(("x", new Interval(1, 2))) is { IsEntire: true, MayBeUndefined: true });
        FunctionDefinition enclosed = new("cube", 1) { UnaryKernel = u => u * u * u, IntervalEnclosure = u => u[0].Pow(3) };
        Assert.Equal(new Interval(1, 8), enclosed.Of(x).Evaluate(("x", new Interval(1, 2))));
    }

    [Fact]
    public void Overflow_IsAnUnboundedEnclosure()
    {
        var huge = On("exp(x)", 1000, 1001);
        Assert.True(huge is { MayBeUndefined: false, Upper: double.PositiveInfinity, Lower: > 1e308 });
        Assert.True(On("exp(x)", -1001, -1000) is { Lower: 0, Upper: > 0 and < 1e-300 });
        Assert.True(Expr.Parse("10^400*x").Evaluate(("x", new Interval(1))) is { Upper: double.PositiveInfinity, Lower: > 1.7e308 });
    }

    [Fact]
    public void MissingInterval_IsAnErrorThatNamesTheVariable() => Assert.StartsWith(
        "Variable 'y' has no value; values were given for: x.",
        Assert.Throws<ArgumentException>(() => Expr.Parse("x*y").Evaluate(("x", new Interval(1, 2)))).Message, StringComparison.Ordinal);

    [Fact]
    public void CallSites_ChooseTheirType()
    {
        var f = Expr.Parse("x + y");
        Assert.Equal(3, f.Evaluate(("x", 1), ("y", 2)));
        Assert.Equal(new Interval(3), f.Evaluate(("x", new Interval(1)), ("y", new Interval(2))));
        Assert.Equal(new Interval(3), f.Evaluate(new Dictionary<string, Interval> { ["x"] = new(1), ["y"] = new(2) }));
    }

    [Fact]
    public void DeepExpressions_AreEnclosed()
    {
        Symbol x = new("x");
        Expr e = x;
        for (var i = 0; i < 100_000; i++)
        {
            e = ExprMath.Sin(e);
        }

        Assert.True(e.Evaluate(("x", new Interval(1, 2))).Contains(e.Evaluate(("x", 1.5))));
    }
}
