using Xunit;

namespace SymCalc.Tests.Simplification;

/// <summary>Deep, wide and huge input is answered within the budget, with a reason.</summary>
public sealed class EquivalenceLimitTests
{
    private static readonly Symbol X = new("x");

    private static readonly Symbol Y = new("y");

    private static Expr Nest(int depth, Func<Expr, Expr> step)
    {
        Expr e = X;
        for (var i = 0; i < depth; i++)
        {
            e = step(e);
        }

        return e;
    }

    private static Expr Sum(int count, Func<int, Expr> term) => ExprMath.Sum(Enumerable.Range(1, count).Select(term));

    public static TheoryData<string> Deep() => ["sin", "exp", "ln", "atan", "gamma", "sqrt", "fraction", "product", "power", "abs", "max"];

    private static Expr Step(string kind, Expr e) => kind switch
    {
        "sin" => ExprMath.Sin(e),
        "exp" => ExprMath.Exp(e),
        "ln" => ExprMath.Ln(e),
        "atan" => ExprMath.Atan(e),
        "gamma" => ExprMath.Gamma(e),
        "sqrt" => ExprMath.Sqrt(1 + e),
        "fraction" => 1 / (1 + e),
        "product" => X * (e + 1),
        "power" => X.Pow(e),
        "abs" => ExprMath.Abs(e - 1),
        _ => ExprMath.Max(e + 1, Y),
    };

    [Theory]
    [MemberData(nameof(Deep))]
    public void DeepNests_AreAnswered(string kind)
    {
        var (e, d) = (Nest(20_000, u => Step(kind, u)), Nest(19_999, u => Step(kind, u)));
        Assert.NotEqual(EquivalenceVerdict.Proven, e.EquivalentTo(d).Verdict);
        Assert.Equal("Proven: both are the same expression.", e.EquivalentTo(Nest(20_000, u => Step(kind, u))).ToString());
    }

    [Fact]
    public void WideSums_AreAnswered()
    {
        Assert.NotEqual(EquivalenceVerdict.Proven, Sum(10_000, i => ExprMath.Sin(i * X)).EquivalentTo(X).Verdict);
        Assert.NotEqual(EquivalenceVerdict.Proven, Sum(10_000, i => new Symbol($"a{i}") * X).EquivalentTo(Sum(10_000, i => new Symbol($"a{i}")) * Y).Verdict);
        Assert.NotEqual(EquivalenceVerdict.Proven, Sum(1_000, i => 1 / (X + i)).EquivalentTo(X).Verdict);
        Assert.NotEqual(EquivalenceVerdict.Proven, Sum(1_000, i => ExprMath.Sqrt(X + i)).EquivalentTo(X).Verdict);
        var power = ExprMath.Exp(X);
        Assert.Equal(EquivalenceVerdict.Proven, Sum(1_000, i => ExprMath.Exp(i * X)).EquivalentTo(power * (ExprMath.Exp(1_000 * X) - 1) / (power - 1)).Verdict);
    }

    [Theory]
    [InlineData("(x + 1)^1000000000")]
    [InlineData("x^(10^30) + x + 1")]
    [InlineData("((x + 1)^50 + (y + 1)^50)^50")]
    [InlineData("9^9^9 + x")]
    [InlineData("2^(10^9)*x")]
    [InlineData("sin(1000000*x)")]
    [InlineData("exp(10^20*x)")]
    [InlineData("x^(1/1000003) + x")]
    [InlineData("sqrt(x^0.3 + 1)")]
    [InlineData("sqrt(10^300 + 1)*x")]
    [InlineData("cos(pi*10^40/12 + x)")]
    [InlineData("exp(1e-9*x)")]
    [InlineData("sin(61*asin(x)/2)")]
    [InlineData("1/(abs(a + 1) + abs(b + 1) + abs(c + 1) + abs(d + 1) + abs(f + 1))^9")]
    public void HugeNumbers_AreAnswered(string text)
    {
        Assert.NotEqual(EquivalenceVerdict.Proven, Expr.Parse(text).EquivalentTo(X).Verdict);
        Assert.NotEqual(EquivalenceVerdict.Proven, Expr.Parse($"{text} - x").EquivalentTo(0).Verdict);
    }

    [Theory]
    [InlineData("sin(x)^2 + cos(x)^2", "1 + 1e-15")]
    [InlineData("x + 1e-300", "x")]
    [InlineData("exp(pi*sqrt(163))", "262537412640768744")]
    [InlineData("sqrt(x^2 + 1e-20)", "abs(x)")]
    public void NearIdentities_AreNotProven(string f, string g) =>
        Assert.NotEqual(EquivalenceVerdict.Proven, Expr.Parse(f).EquivalentTo(Expr.Parse(g)).Verdict);
}
