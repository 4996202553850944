using FsCheck;
using FsCheck.Fluent;

namespace SymCalc.Tests.FsCheckPackage;

/// <summary>The generators of the package: what the options say, shrinking that ends, points that are in the domain.</summary>
public sealed class ExprGeneratorTests
{
    private const int Samples = 300;

    [Fact]
    public void Options_SayWhatExpressionsAreMadeOf()
    {
        FunctionDefinition swish = new("swish", 1) { UnaryKernel = u => u / (1 + Math.Exp(-u)) };
        ExprGeneratorOptions options = new()
        {
            Variables = ["t", "u"],
            Functions = ["sin", "sqrt"],
            OwnFunctions = [swish],
            Ingredients = ExprIngredients.Functions,
            MaxSize = 12,
        };
        var expressions = Sample(ExprGenerators.Expressions(options));
        Assert.Equal(["t", "u"], expressions.SelectMany(e => e.FreeSymbols).Select(s => s.Name).Distinct().Order());
        Assert.Equal(["sin", "swish"], Nodes(expressions).OfType<CallExpr>().Select(call => call.Function.Name).Distinct().Order());
        Assert.All(Nodes(expressions).OfType<NumberExpr>(), number => Assert.True(number.IsExact));
        Assert.DoesNotContain(Nodes(expressions), node => node is PiecewiseExpr || (node is ConstantExpr && node != ConstantExpr.Undefined));
        Assert.Contains(Nodes(expressions), node => node is PowerExpr { Exponent: NumberExpr { IsExact: true } e } && !e.ExactValue.IsInteger);    // sqrt
    }

    [Fact]
    public void Rational_HasNothingElse()
    {
        var expressions = Sample(ExprGenerators.Expressions(new() { Ingredients = ExprIngredients.Rational }));
        Assert.DoesNotContain(Nodes(expressions), node => node is CallExpr or PiecewiseExpr);
        Assert.All(Nodes(expressions).OfType<PowerExpr>(), power => Assert.True(power.Exponent is NumberExpr { IsExact: true, ExactValue.IsInteger: true }));
    }

    /// <summary>Of depth 2: one operation, of at most five parts.</summary>
    [Fact]
    public void Depth_IsBounded()
    {
        var expressions = Sample(ExprGenerators.Expressions(new() { MaxDepth = 2, MaxSize = 1_000, Ingredients = ExprIngredients.Rational }));
        Assert.All(expressions, e => Assert.InRange(e.ToString().Length, 1, 80));
        Assert.Contains(Sample(ExprGenerators.Expressions(new() { MaxSize = 1_000, Ingredients = ExprIngredients.Rational }), 50), e => e.ToString().Length > 120);
    }

    [Fact]
    public void SameSeed_GivesTheSameExpressions()
    {
        var arbitrary = ExprGenerators.ExpressionsAtPoints();
        Assert.Equal(Sample(arbitrary, 50).Select(c => c.ToString()), Sample(arbitrary, 50).Select(c => c.ToString()));
    }

    [Fact]
    public void PointsOfExpressions_AreInTheirDomain()
    {
        var cases = Sample(ExprGenerators.ExpressionsAtPoints());
        Assert.All(cases, c => Assert.True(double.IsFinite(c.Value), c.ToString()));
        Assert.All(cases, c => Assert.Equal(["x", "y", "z"], c.Point.Keys));
        var domain = Expr.Parse("ln(x) + acosh(y) + asin(z)");
        Assert.All(Sample(ExprGenerators.PointsOf(domain), 50), c => Assert.True(c.Point["x"] > 0 && c.Point["y"] >= 1 && Math.Abs(c.Point["z"]) <= 1));
    }

    /// <summary>The first smaller case that still fails, again and again, as FsCheck does it, is as small as can be.</summary>
    [Fact]
    public void Shrinking_FindsTheSmallestCase()
    {
        var start = Expr.Parse("3*x^2 - ln(y)*piecewise(x < 1, cosh(x*y + 12.5), 2) + gamma(z)/7");
        Assert.Equal("cosh(1)", Smallest(start, e => e.ToString().Contains("cosh", StringComparison.Ordinal)));
        Assert.Equal("x^1024", Smallest(Expr.Parse("y + 3*x^1024"), e => e.ToString().Contains("^1024", StringComparison.Ordinal)));
        Assert.Equal("0", Smallest(start, _ => true));
        Assert.Empty(ExprGenerators.Shrink(0));
    }

    [Fact]
    public void Shrinking_KeepsCasesDefined()
    {
        var arbitrary = ExprGenerators.ExpressionsAtPoints();
        foreach (var c in Sample(arbitrary, 40))
        {
            Assert.All(arbitrary.Shrinker(c).Take(30), smaller => Assert.True(double.IsFinite(smaller.Value), smaller.ToString()));
        }

        ExprAtPoint start = new(Expr.Parse("ln(x)"), ("x", 2.3));
        Assert.Equal(["x = 1", "x = 2", "x = 2.25"], ExprGenerators.PointsOf(start.Expression).Shrinker(start).Select(c => c.ToString().Split(" at ")[1]));
    }

    [Fact]
    public void Errors_SayWhatIsWrong()
    {
        AssertMessage("SymCalc has no function 'sn'. (Parameter 'value')", () => new ExprGeneratorOptions { Functions = ["sn"] });
        AssertMessage("At least one variable is needed. (Parameter 'value')", () => new ExprGeneratorOptions { Variables = [] });
        AssertMessage(
            "The function f/1 has no kernel: expressions with it have no value. (Parameter 'value')",
            () => new ExprGeneratorOptions { OwnFunctions = [new FunctionDefinition("f", 1)] });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ExprGeneratorOptions { MaxSize = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ExprGeneratorOptions { MaxDepth = 201 });
        AssertMessage("The expression is not defined at the point: ln(x) at x = -1. (Parameter 'point')", () => new ExprAtPoint(Expr.Parse("ln(x)"), ("x", -1.0)));
        AssertMessage("Variable 'x' is given twice. (Parameter 'point')", () => new ExprAtPoint(new Symbol("x"), ("x", 1.0), ("x", 2.0)));
        AssertMessage("Variable 'y' has no value; values were given for: x. (Parameter 'values')", () => new ExprAtPoint(new Symbol("y"), ("x", 1.0)));
    }

    private static void AssertMessage(string expected, Func<object> function) =>
        Assert.Equal(expected, Assert.Throws<ArgumentException>(() => { function(); }).Message);

    private static T[] Sample<T>(Arbitrary<T> arbitrary, int count = Samples) => [.. arbitrary.Generator.Sample(100, new Rnd(20_261_126), count)];

    private static IEnumerable<Expr> Nodes(IEnumerable<Expr> expressions)
    {
        foreach (var e in expressions)
        {
            List<Expr> nodes = [];
            e.Fold<int>((node, _) =>
            {
                nodes.Add(node);
                return 0;
            });
            foreach (var node in nodes)
            {
                yield return node;
            }
        }
    }

    private static string Smallest(Expr e, Func<Expr, bool> fails)
    {
        var steps = 0;
        while (ExprGenerators.Shrink(e).FirstOrDefault(fails) is { } smaller)
        {
            e = smaller;
            Assert.True(++steps < 1_000);
        }

        return e.ToString();
    }
}
