namespace SymCalc.Tests.Parsing;

/// <summary>Runs whose denominators grow are combined in groups; nothing of that may be seen.</summary>
public sealed class LongRunTests
{
    private static readonly Symbol X = new("x");

    [Fact]
    public void Sum_OfManyFractions_EqualsTheSumOneAfterTheOther()
    {
        var numbers = Enumerable.Range(1, 3_000).ToArray();
        var text = string.Join(' ', numbers.Select(n => (n % 3 == 0 ? "- " : n == 1 ? "" : "+ ") + (n % 2 == 0 ? $"1/{n}" : $"x{n % 7}/{n}")));
        Expr expected = 0;
        foreach (var n in numbers)
        {
            var term = n % 2 == 0 ? Expr.Rational(1, n) : new Symbol($"x{n % 7}") / n;
            expected += n % 3 == 0 ? -term : term;
        }

        var sum = Expr.Parse(text);
        Assert.Equal(expected, sum);
        Assert.Equal(expected.ToString(), sum.ToString());
    }

    [Fact]
    public void Product_OfManyRoots_AddsTheExponents()
    {
        var numbers = Enumerable.Range(1, 3_000).ToArray();
        var product = Expr.Parse("y" + string.Concat(numbers.Select(n => n % 5 == 0 ? $"/x^(1/{n})" : $"*-x^(1/{n})")));
        var exponent = numbers.Aggregate(Rational.Zero, (sum, n) => n % 5 == 0 ? sum - new Rational(1, n) : sum + new Rational(1, n));
        Assert.Equal(new Symbol("y") * X.Pow((Expr)exponent), product);
    }
}
