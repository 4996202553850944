using System.Numerics;

namespace SymCalc.Simplification.Polynomials;

/// <summary>Powers of sums whose terms are independent, by the multinomial theorem: no two products meet, so that each term of the power is made once.</summary>
/// <remarks>DLMF 26.4.9.</remarks>
internal static class MultinomialPower
{
    /// <summary>p^n; where the terms of p are not independent, by multiplication.</summary>
    public static SparsePolynomial Of(SparsePolynomial p, int n, AlgebraBudget budget) =>
        p.Count >= 2 && n >= 2 && HasIndependentTerms(p) ? Expand(p, n, budget) : p.Pow(n, budget);

    /// <summary>Whether all terms but one have a generator of their own.</summary>
    private static bool HasIndependentTerms(SparsePolynomial p)
    {
        var generators = p.Degrees.GeneratorCount;
        var uses = new int[generators];
        foreach (ref readonly var term in p.Terms)
        {
            for (var g = 0; g < term.Monomial.GeneratorCount; g++)
            {
                uses[g] += term.Monomial[g] > 0 ? 1 : 0;
            }
        }

        var dependent = 0;
        foreach (ref readonly var term in p.Terms)
        {
            var isIndependent = false;
            for (var g = 0; g < term.Monomial.GeneratorCount; g++)
            {
                isIndependent |= term.Monomial[g] > 0 && uses[g] == 1;
            }

            dependent += isIndependent ? 0 : 1;
        }

        return dependent <= 1;
    }

    private static SparsePolynomial Expand(SparsePolynomial p, int n, AlgebraBudget budget)
    {
        budget.Spend(CountOfTerms(p.Count, n));
        var powers = new PolynomialTerm[p.Count][];
        for (var i = 0; i < p.Count; i++)
        {
            powers[i] = new PolynomialTerm[n + 1];
            powers[i][0] = new(Rational.One, Monomial.One);
            for (var k = 1; k <= n; k++)
            {
                powers[i][k] = new(powers[i][k - 1].Coefficient * p.Terms[i].Coefficient, powers[i][k - 1].Monomial * p.Terms[i].Monomial);
            }
        }

        // Row k: the sums of the terms so far to the power k, as (number of ways · coefficients, power product).
        var binomials = Binomials(n);
        var rows = new List<PolynomialTerm>[n + 1];
        for (var k = 0; k <= n; k++)
        {
            rows[k] = [powers[0][k]];
        }

        for (var i = 1; i < p.Count; i++)
        {
            var isLast = i == p.Count - 1;
            for (var k = n; k >= (isLast ? n : 0); k--)
            {
                var row = new List<PolynomialTerm>();
                for (var j = 0; j <= k; j++)
                {
                    var (c, m) = (powers[i][j].Coefficient * binomials[k][j], powers[i][j].Monomial);
                    foreach (var term in rows[k - j])
                    {
                        row.Add(new(term.Coefficient * c, term.Monomial * m));
                    }
                }

                rows[k] = row;
            }
        }

        var terms = rows[n].ToArray();
        Array.Sort(terms, static (a, b) => b.Monomial.CompareTo(a.Monomial));
        return SparsePolynomial.OfOrdered(terms);
    }

    private static Rational[][] Binomials(int n)
    {
        var rows = new Rational[n + 1][];
        for (var k = 0; k <= n; k++)
        {
            rows[k] = new Rational[k + 1];
            rows[k][0] = rows[k][k] = Rational.One;
            for (var j = 1; j < k; j++)
            {
                rows[k][j] = rows[k - 1][j - 1] + rows[k - 1][j];
            }
        }

        return rows;
    }

    /// <summary>The binomial coefficient of n + t - 1 over n, at most 2^62.</summary>
    private static long CountOfTerms(int t, int n)
    {
        var count = BigInteger.One;
        for (var i = 1; i < t && count < long.MaxValue / 2; i++)
        {
            count = count * (n + i) / i;
        }

        return (long)BigInteger.Min(count, long.MaxValue / 2);
    }
}
