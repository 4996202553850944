using System.Numerics;
using SymCalc.Simplification.Polynomials;
using Xunit;

namespace SymCalc.Tests.Simplification.Polynomials;

public sealed class SparsePolynomialTests
{
    private static readonly SparsePolynomial X = SparsePolynomial.Generator(0);
    private static readonly SparsePolynomial Y = SparsePolynomial.Generator(1);
    private static readonly SparsePolynomial Far = SparsePolynomial.Generator(20);

    private static SparsePolynomial C(int c) => SparsePolynomial.Constant(c);

    [Fact]
    public void Text_ShowsTermsLargestFirst() =>
        Assert.Equal("g0^2 - 2*g0*g1 + g1^2 + 3", ((X - Y).Pow(2) + C(3)).ToString());

    [Fact]
    public void Coefficients_AreFoundByPowerProduct()
    {
        var p = (X + Y + C(1)).Pow(10);
        Assert.Equal(66, p.Count);
        Assert.Equal(new Rational(2520), p.CoefficientOf(Monomial.Of([5, 3])));       // 10!/(5! 3! 2!)
        Assert.Equal(Rational.Zero, p.CoefficientOf(Monomial.Of([5, 6])));
        Assert.Equal(10, p.DegreeIn(1));
        Assert.Equal(10, p.TotalDegree);
        Assert.Equal(Monomial.Of([10, 10]), p.Degrees);
    }

    /// <summary>Coefficients of multinomials: (a+b+c+d+1)^20 has C(24, 4) terms, and the largest is 20!/(4!)^5.</summary>
    [Fact]
    public void Power_OfFiveTerms_HasTheMultinomials()
    {
        var p = Enumerable.Range(0, 4).Aggregate(SparsePolynomial.One, (sum, g) => sum + SparsePolynomial.Generator(g)).Pow(20);
        Assert.Equal(10_626, p.Count);
        Assert.Equal(new Rational(305_540_235_000), p.CoefficientOf(Monomial.Of([4, 4, 4, 4])));
    }

    [Fact]
    public void Products_OutgrowingTheFastForm_StayExact()
    {
        var p = SparsePolynomial.Term(new Rational(long.MaxValue), Monomial.Of(0, 100)) + Y;
        Assert.Equal("85070591730234615847396907784232501249*g0^200 + 18446744073709551614*g0^100*g1 + g1^2", p.Pow(2).ToString());
        Assert.Equal("g0 + g20", (X + Far).ToString());
        Assert.Equal("g0^2 - g20^2", ((X + Far) * (X - Far)).ToString());
    }

    [Fact]
    public void Power_Zero_IsOne()
    {
        Assert.Equal(SparsePolynomial.One, SparsePolynomial.Zero.Pow(0));
        Assert.Equal(SparsePolynomial.Zero, SparsePolynomial.Zero.Pow(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => X.Pow(-1));
    }

    [Fact]
    public void Division_GoesOutOrGivesNull()
    {
        var p = X.Pow(100) - Y.Pow(100);
        Assert.Equal(100, p.DivideExactly(X - Y)!.Count);
        Assert.Null(p.DivideExactly(X - (C(2) * Y)));
        Assert.Null((X + C(1)).DivideExactly(Y));
        Assert.Equal(X + C(1), ((C(2) * X) + C(2)).DivideIntegrally(C(2)));
        Assert.Null(((C(2) * X) + C(1)).DivideIntegrally(C(2)));
        Assert.Equal("1/2*g0 + 1/2", (X + C(1)).DivideExactly(C(2))!.ToString());
        Assert.Throws<DivideByZeroException>(() => X.DivideExactly(SparsePolynomial.Zero));
    }

    /// <summary>By fractions, and by degrees that no quotient can have: both divisions would go on for hundreds of terms.</summary>
    [Fact]
    public void Division_ThatDoesNotGoOut_EndsAtOnce()
    {
        var budget = new AlgebraBudget(400);
        Assert.Null(((C(3) * X.Pow(1500)) + X + C(1 << 30)).DivideExactly((C(3) * X) + C(1 << 30), budget));
        Assert.Null(((X.Pow(500) * Y) + Y).DivideExactly(X + Y, budget));
        Assert.Null(((X.Pow(1500) * C(5)) + Y.Pow(3)).DivideExactly(X.Pow(2) + Y + (X * Y), budget));
        Assert.InRange(budget.Spent, 1, 100);
        Assert.Equal("1/6*g0 + 2/9", ((X.Pow(2) * SparsePolynomial.Constant(new Rational(1, 2))) - SparsePolynomial.Constant(new Rational(8, 9)))
            .DivideExactly((C(3) * X) - C(4))!.ToString());
    }

    [Fact]
    public void Content_MakesCoefficientsIntegersWithoutADivisor()
    {
        var p = SparsePolynomial.OfTerms([new(new Rational(-4, 3), Monomial.Of([3, 1])), new(new Rational(2, 5), Monomial.Of([2, 2]))]);
        Assert.Equal(new Rational(-2, 15), p.Content);
        Assert.Equal("10*g0^3*g1 - 3*g0^2*g1^2", p.PrimitivePart().ToString());
        Assert.Equal(Monomial.Of([2, 1]), p.MonomialContent);
        Assert.Equal("10*g0 - 3*g1", p.PrimitivePart().DivideBy(p.MonomialContent).ToString());
        Assert.Equal(Rational.Zero, SparsePolynomial.Zero.Content);
        Assert.Equal(new Rational(BigInteger.Pow(10, 30)), SparsePolynomial.Term(new Rational(BigInteger.Pow(10, 30)), Monomial.Of(0, 1)).Content);
    }

    [Fact]
    public void Evaluation_NeedsAValueForEachGenerator()
    {
        Assert.Equal(new Rational(7, 4), ((X * Y) + C(1)).Evaluate([new Rational(3, 2), new Rational(1, 2)]));
        Assert.Equal("The generator 1 has no value. (Parameter 'values')", Assert.Throws<ArgumentException>(() => Y.Evaluate([new Rational(1)])).Message);
    }

    [Fact]
    public void Budget_EndsTheWork()
    {
        var p = (X + Y + C(1)).Pow(20);
        Assert.Throws<AlgebraBudgetException>(() => p.Multiply(p, new AlgebraBudget(10_000)));
        Assert.Throws<AlgebraBudgetException>(() => (X + Y + C(1)).Pow(1_000_000, new AlgebraBudget(100_000)));
        Assert.Throws<OperationCanceledException>(() => p.Multiply(p, new AlgebraBudget(long.MaxValue, new CancellationToken(canceled: true))));
        var enough = new AlgebraBudget(1_000_000);
        Assert.Equal(p * p, p.Multiply(p, enough));
        Assert.Equal((long)p.Count * p.Count, enough.Spent);
    }
}
