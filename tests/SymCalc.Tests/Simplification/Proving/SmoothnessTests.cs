using SymCalc.Simplification.Proving;
using Xunit;

namespace SymCalc.Tests.Simplification.Proving;

/// <summary>Every function of one argument, on every interval on which it is taken to be smooth or to have a sign.</summary>
public sealed class SmoothnessTests
{
    private static readonly (string Assumptions, double Lower, double Upper)[] Intervals =
    [
        ("x real", -6, 6), ("x > 0", 0, 6), ("x < 0", -6, 0), ("x > 1", 1, 6), ("x < -1", -6, -1), ("-1 < x < 1", -1, 1), ("0 < x < 1", 0, 1), ("x > -1", -1, 6),
        ("0 < x < pi", 0, Math.PI), ("-pi < x < 0", -Math.PI, 0), ("-pi/2 < x < pi/2", -Math.PI / 2, Math.PI / 2), ("pi/2 < x < 3*pi/2", Math.PI / 2, 3 * Math.PI / 2),
    ];

    public static TheoryData<string> Functions { get; } = [.. FunctionDefinition.BuiltIn.Where(f => f.Arity == 1).Select(f => f.Name)];

    [Theory, MemberData(nameof(Functions))]
    public void SmoothFunctions_HaveValuesAndNearlyLinearSteps(string name)
    {
        var f = Expr.Parse($"{name}(x)");
        var derivative = f.Differentiate("x");
        foreach (var (assumptions, lower, upper) in Intervals)
        {
            if (!Smoothness.IsProven(f, new Prover(Assumptions.Of(assumptions))))
            {
                continue;
            }

            const double Step = 1e-5;
            for (var i = 1; i < 200; i++)
            {
                var x = lower + ((upper - lower) * i / 200);
                var (below, above, slope) = (f.Evaluate(("x", x - Step)), f.Evaluate(("x", x + Step)), derivative.Evaluate(("x", x)));
                Assert.True(double.IsFinite(below) && double.IsFinite(above) && double.IsFinite(slope), $"{name} at {x} under {assumptions}");
                Assert.True(Math.Abs((above - below) - (2 * Step * slope)) <= 1e-4 * (1 + Math.Abs(slope)), $"{name} at {x} under {assumptions}");
            }
        }
    }

    [Theory, MemberData(nameof(Functions))]
    public void Arcs_HaveTheSign(string name)
    {
        var f = Expr.Parse($"{name}(x)");
        foreach (var (lower, upper, sign) in FunctionSigns.ArcsOf(FunctionDefinition.BuiltIn.Single(d => d.Arity == 1 && d.Name == name)))
        {
            for (var i = 1; i < 50; i++)
            {
                var x = Math.PI * (lower.ToDouble() + ((upper - lower).ToDouble() * i / 50));
                Assert.Equal(sign, Math.Sign(f.Evaluate(("x", x))));
            }
        }
    }

    /// <summary>Of functions that jump or have a gap nothing is proven where they do.</summary>
    [Theory]
    [InlineData("floor(x)", "0 < x < 1")]
    [InlineData("abs(x)", "x real")]
    [InlineData("sqrt(x)", "x >= 0")]
    [InlineData("tan(x)", "0 < x < pi")]
    [InlineData("acot(x)", "x > -1")]
    [InlineData("1/(x - 1)", "x > 0")]
    [InlineData("sign(x)", "x real")]
    public void Others_AreNot(string text, string assumptions) =>
        Assert.False(Smoothness.IsProven(Expr.Parse(text), new Prover(Assumptions.Of(assumptions))));
}
