using SymCalc.Simplification.Proving;

namespace SymCalc.Tests.Simplification.Proving;

/// <summary>What the prover finds, and what it leaves open although it is true or only nearly true.</summary>
public sealed class ProverTests
{
    [Theory]
    [InlineData("x^2 + 1", "", "positive")]
    [InlineData("x^2", "", "nonnegative")]
    [InlineData("x^2", "x != 0", "positive")]
    [InlineData("exp(x) + cosh(y)", "", "positive")]
    [InlineData("2 + sin(x)", "", "positive")]
    [InlineData("sqrt(x) + 1", "", "positive")]
    [InlineData("x - 1", "x > 1", "positive")]
    [InlineData("1 - x^2", "0 < x < 1", "positive")]
    [InlineData("1 - x", "x <= 1", "nonnegative")]
    [InlineData("ln(x)", "x >= 1", "nonnegative")]
    [InlineData("ln(x)", "x > 1", "positive")]
    [InlineData("ln(x)", "0 < x < 1", "negative")]
    [InlineData("x*y*z", "x > 0, y < 0, z < 0", "positive")]
    [InlineData("x/y", "x < 0, y > 0", "negative")]
    [InlineData("3*b - 3*a", "a - b > 0", "negative")]
    [InlineData("a - b + c", "a > b, c >= 0", "positive")]
    [InlineData("a - b + c - d", "a > b, c > d", "positive")]
    [InlineData("a*b + 1", "a*b >= 0", "positive")]
    [InlineData("a", "a*b != 0", "nonzero")]
    [InlineData("a^x", "a > 0", "positive")]
    [InlineData("a^x", "a != 0", "nonzero")]
    [InlineData("n", "n > 0, n integer", "atleastone")]
    [InlineData("sinh(x)", "x != 0", "nonzero")]
    [InlineData("n^2 + n + 1", "n integer", "integer")]
    [InlineData("2*n + 1", "n integer", "odd")]
    [InlineData("n*m", "n even, m integer", "even")]
    [InlineData("(n + 1)*(n + 3)", "n odd", "even")]
    [InlineData("n", "n/2 integer", "even")]
    [InlineData("n", "(n + 1)/2 integer", "odd")]
    [InlineData("floor(x) + sign(y)", "", "integer")]
    [InlineData("2*n + 1", "n integer", "nonzero")]
    [InlineData("piecewise(x < 0, x^2, exp(x))", "", "nonnegative")]
    public void Proves(string e, string assumptions, string property) => Assert.True(Says(e, assumptions, property));

    [Theory]
    [InlineData("x^2", "", "positive")]
    [InlineData("x^3", "", "nonnegative")]
    [InlineData("x - 1", "x > 0", "nonnegative")]
    [InlineData("x", "x >= 0", "positive")]
    [InlineData("1 - x^2", "0 <= x <= 1", "positive")]
    [InlineData("asin(x)", "x > 0", "integer")]
    [InlineData("acosh(x)", "x > 0", "positive")]
    [InlineData("a - b - c", "a > b, c > 0", "positive")]
    [InlineData("x/2", "x integer", "integer")]
    [InlineData("x^y", "x integer, y integer", "integer")]
    [InlineData("1/x", "x integer, x != 0", "integer")]
    [InlineData("x*y", "x > 0, y real", "nonzero")]
    [InlineData("undefined", "", "nonzero")]
    public void DoesNotProve(string e, string assumptions, string property) => Assert.False(Says(e, assumptions, property));

    [Fact]
    public void LongChains_AreNotLookedInto()
    {
        Expr e = new Symbol("x");
        for (var i = 0; i < 100_000; i++)
        {
            e = ExprMath.Abs(e) + 1;
        }

        Assert.False(new Prover(Assumptions.None).IsProvenPositive(e));
    }

    private static bool Says(string text, string assumptions, string property)
    {
        var prover = new Prover(assumptions.Length == 0 ? Assumptions.None : Assumptions.Of(assumptions));
        var e = Expr.Parse(text);
        return property switch
        {
            "positive" => prover.IsProvenPositive(e),
            "negative" => prover.IsProvenNegative(e),
            "nonnegative" => prover.IsProvenNonNegative(e),
            "nonzero" => prover.IsProvenNonZero(e),
            "atleastone" => prover.IsProvenNonNegative(e - 1),
            "integer" => prover.IsProvenInteger(e),
            "even" => prover.IsProvenEven(e),
            _ => prover.IsProvenOdd(e),
        };
    }
}
