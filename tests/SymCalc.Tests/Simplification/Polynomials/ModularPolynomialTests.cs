using SymCalc.Simplification.Polynomials;
using Xunit;

namespace SymCalc.Tests.Simplification.Polynomials;

/// <summary>Sums of products of residues are reduced as rarely as 64 bits allow: for the smallest primes and the largest.</summary>
public sealed class ModularPolynomialTests
{
    public static TheoryData<uint, int> Cases => new()
    {
        { 2, 200 },
        { 3, 17 },
        { 65_521, 300 },
        { 1_073_741_789, 100 },
        { 2_147_483_647, 100 },
    };

    [Theory, MemberData(nameof(Cases))]
    public void Products_AreThoseOfSingleResidues(uint prime, int degree)
    {
        var (a, b) = (Largest(degree, prime), Largest(degree / 2, prime));
        var product = a * b;
        for (var k = 0; k <= a.Degree + b.Degree; k++)
        {
            var sum = 0UL;
            for (var i = Math.Max(0, k - b.Degree); i <= Math.Min(k, a.Degree); i++)
            {
                sum = (sum + ((ulong)a[i] * b[k - i] % prime)) % prime;
            }

            Assert.Equal(sum, product[k]);
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void Division_LeavesARemainderOfLowerDegree(uint prime, int degree)
    {
        var (a, b) = (Largest(degree, prime), Largest(degree / 3, prime));
        var (quotient, remainder) = a.DivideBy(b);
        Assert.True(remainder.Degree < b.Degree);
        Assert.Equal(a.Coefficients.ToArray(), ((quotient * b) + remainder).Coefficients.ToArray());
    }

    /// <summary>Residues near the prime, whose products are the largest.</summary>
    private static ModularPolynomial Largest(int degree, uint prime) =>
        new([.. Enumerable.Range(0, degree + 1).Select(i => prime - 1 - (uint)(i * i % Math.Min(prime - 1, 7)))], prime);
}
