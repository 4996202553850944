using SymCalc.Functions;
using SymCalc.Numerics;
using SymCalc.Series;
using SymCalc.Tests.Functions;
using Xunit;

namespace SymCalc.Tests.Series;

/// <summary>Series modulo primes are the series with fractions, coefficient by coefficient.</summary>
public sealed class ResidueExpansionTests
{
    private const int Length = 33;

    private static readonly Symbol X = new("x");

    public static TheoryData<string> UnaryNames => FunctionSamples.UnaryNames;

    [Theory]
    [InlineData("sin(x)*cos(x)", 0)]
    [InlineData("exp(sin(x))", 0)]
    [InlineData("ln(1+x*exp(x))", 0)]
    [InlineData("tan(x)", 0)]
    [InlineData("asin(x/3)", 0)]
    [InlineData("exp(x-1)*sqrt(3+x)", 1)]
    [InlineData("sin(7*x/5)/(2/3+x*exp(x))", 0)]
    [InlineData("(1+x*exp(x)/2)^(5/3)", 0)]
    [InlineData("(4/9+sin(x))^(-3/2)", 0)]
    [InlineData("atan(tan(x)^2/7+x)^3", 0)]
    [InlineData("cosh(x)^20-3*sinh(2*x)", 0)]
    [InlineData("gamma(1)+ln(x-2)*exp(3*x-9)", 3)]
    [InlineData("exp(x^5)*tanh(x/11)", 0)]
    [InlineData("exp(x)/1000000007", 0)]
    [InlineData("exp(x/3)*sin(x)", 0)]
    [InlineData("exp(2*x)/35-sin(6*x)", 0)]
    [InlineData("exp(exp(exp(x)-1)-1)", 0)]
    public void Coefficients_AreThoseOfTheFractions(string f, int centre)
    {
        var actual = ResidueExpansion.TryExpand(Expr.Parse(f), X, centre, Length, default);
        Assert.NotNull(actual);
        Assert.Equal(WithFractions(Expr.Parse(f), centre), actual);
    }

    /// <summary>Of functions whose values at 0 are fractions; the others are left to expressions.</summary>
    [Theory, MemberData(nameof(UnaryNames))]
    public void Coefficients_OfEveryFunction_AreThoseOfTheFractions(string name)
    {
        var f = FunctionTable.ByName[name].Of((X / 3) - X.Pow(2)) * FunctionTable.Cos.Of(X);
        if (ResidueExpansion.TryExpand(f, X, 0, Length, default) is { } actual)
        {
            Assert.Equal(WithFractions(f, 0), actual);
        }
    }

    [Theory]
    [InlineData("1/(1-x-x^2)")]     // no functions: fractions are as fast
    [InlineData("x/(exp(x)-1)")]    // what is divided by is 0 at the centre
    [InlineData("exp(1+x)")]        // no fraction
    [InlineData("erf(x)")]
    [InlineData("abs(x)*exp(x)")]
    [InlineData("0.5*exp(x)")]
    public void OtherFunctions_AreLeftAlone(string f) => Assert.Null(ResidueExpansion.TryExpand(Expr.Parse(f), X, 0, Length, default));

    /// <summary>Beyond the number of products that are added at once: sin(x)² + cos(x)² of a long polynomial is 1.</summary>
    [Fact]
    public void LongSeries_AreRight()
    {
        var u = Expr.Parse("x/(1-x)+x^2*exp(x)");
        var sum = FunctionTable.Sin.Of(u).Pow(2) + FunctionTable.Cos.Of(u).Pow(2);
        var actual = ResidueExpansion.TryExpand(sum, X, 0, 600, default)!;
        Assert.Equal(1, actual[0]);
        Assert.All(actual.Skip(1), coefficient => Assert.Equal(0, coefficient));
    }

    /// <summary>A prime that divides a denominator is passed over.</summary>
    [Fact]
    public void PrimesThatDivideDenominators_AreNotUsed()
    {
        var prime = LargePrimes.All().First();
        var f = Expr.Parse($"exp(x/{prime})");
        Assert.Equal(WithFractions(f, 0), ResidueExpansion.TryExpand(f, X, 0, Length, default));
    }

    private static Rational[] WithFractions(Expr f, Rational centre)
    {
        var context = new SeriesContext(Length, 0, CancellationToken.None);
        var series = Univariate.With(new NumberField(context), f, X, new Number(centre), context)!;
        return [.. Enumerable.Range(0, Length).Select(n => series[n, Number.Zero].Exact)];
    }
}
