using SymCalc.Simplification;
using SymCalc.Simplification.Polynomials;

namespace SymCalc.Tests.Simplification.Polynomials;

/// <summary>
/// Polynomials of high degree whose factors are roots of unity, stretched or of binomials. The number of factors and the sum of
/// the squares of their degrees, both with multiplicities, are those of PARI/GP 2.15 (factor); their product is checked here.
/// </summary>
public sealed class LargeFactorTests
{
    [Theory]
    [InlineData("x^200 - 1", 12, 9174)]
    [InlineData("x^115 - 1", 4, 8245)]
    [InlineData("x^1000 - 1", 16, 229174)]
    [InlineData("x^101 - 2^101", 2, 10001)]
    [InlineData("x^12 + 64", 4, 40)]
    [InlineData("x^64 + 2^32", 1, 4096)]
    [InlineData("x^81 + 3^27", 4, 3285)]
    [InlineData("x^40 + 4", 2, 800)]
    [InlineData("x^60 + 2", 1, 3600)]
    [InlineData("x^30 - 2^15", 4, 340)]
    [InlineData("8*x^30 - 27", 2, 500)]
    [InlineData("16*x^24 + 81", 1, 576)]
    [InlineData("x^100 + x^50 + 1", 6, 3336)]
    [InlineData("x^120 - 3*x^60 + 2", 13, 4110)]
    [InlineData("x^48 + x^36 - 2*x^12 - 7", 1, 2304)]
    [InlineData("x^100 - x^99 + x - 1", 7, 4142)]
    [InlineData("(x^100 - 1)*(x^50 + 3*x + 1)", 10, 5002)]
    [InlineData("(x^60 - 1)^3*(x^2 + x + 1)^2*(x^7 - 2)", 39, 1587)]
    public void Factors_AreThoseOfPari(string text, int count, int squares)
    {
        var e = Expr.Parse(text).Expand();
        var kernels = new KernelPolynomials(new AlgebraBudget(long.MaxValue));
        kernels.Number([e]);
        var p = kernels.Of(e);
        var factors = PolynomialFactors.Of(p, new AlgebraBudget(5_000_000)).Factors;
        Assert.Equal((count, squares), (factors.Sum(f => f.Multiplicity), factors.Sum(f => f.Multiplicity * f.Factor.DegreeIn(0) * f.Factor.DegreeIn(0))));
        Assert.Equal(p, factors.Aggregate(SparsePolynomial.One, (product, f) => product * f.Factor.Pow(f.Multiplicity)));
    }

    [Theory]
    [InlineData(1, "x - 1")]
    [InlineData(2, "x + 1")]
    [InlineData(12, "x^4 - x^2 + 1")]
    [InlineData(30, "x^8 + x^7 - x^5 - x^4 - x^3 + x + 1")]
    public void Cyclotomic_IsThePolynomialOfThePrimitiveRoots(int m, string expected)
    {
        var kernels = new KernelPolynomials(new AlgebraBudget(long.MaxValue));
        kernels.Number([Expr.Parse(expected)]);
        Assert.Equal(kernels.Of(Expr.Parse(expected)), PolynomialViews.OfUnivariate(CyclotomicPolynomial.Of(m), 0));
    }

    [Fact]
    public void Cyclotomic_OfAllDivisors_IsTheBinomial()
    {
        for (var n = 1; n <= 210; n++)
        {
            var product = Enumerable.Range(1, n).Where(d => n % d == 0).Aggregate(IntegerPolynomial.One, (p, d) => p * CyclotomicPolynomial.Of(d));
            Assert.True(BinomialFactors.IsBinomial(product));
            Assert.Equal((n, -1, 1), (product.Degree, (int)product[0], (int)product.Leading));
        }
    }

    [Fact]
    public void LargestIndex_BoundsAllOfADegree()
    {
        for (var m = 1; m <= 5000; m++)
        {
            Assert.True(m <= CyclotomicPolynomial.LargestIndex(CyclotomicPolynomial.Totient(m)));
        }
    }

    [Theory]
    [InlineData("(x^128 - 1)/(x^64 - 1)", "x^64 + 1")]
    [InlineData("(x^90 - 1)*(x - 1)/((x^45 - 1)*(x^3 - 1))", "(x^45 + 1)/(x^2 + x + 1)")]
    [InlineData("(x^200 - y^200)/(x^100 + y^100)", "x^100 - y^100")]
    public void Cancel_OfHighPowers_FindsLowestTerms(string text, string expected) => Assert.Equal(Expr.Parse(expected), Expr.Parse(text).Cancel());
}
