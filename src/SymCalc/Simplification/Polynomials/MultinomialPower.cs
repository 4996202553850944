using System.Buffers;
using System.Numerics;
using SymCalc.Numerics;

namespace SymCalc.Simplification.Polynomials;

/// <summary>Powers of sums whose terms are independent, by the multinomial theorem: no two products meet, so that each term of the power is made once.</summary>
/// <remarks>DLMF 26.4.9.</remarks>
internal static class MultinomialPower
{
    private const int BitsOfAWord = 64;
    private const int MaxTerms = 100_000_000;

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
        var bits = n * (PolynomialProduct.BitsOf(p) + BitOperations.Log2((uint)p.Count) + 1);
        budget.Spend(Saturated(CountOfTerms(p.Count, n), PolynomialProduct.CostOfAny(bits, p.Degrees)));
        if (CountOfTerms(p.Count, n) > MaxTerms)
        {
            throw ExpressionLimitException.SumTooLong(MaxTerms);
        }

        budget.Spend(p.Count == 2 ? 0 : Saturated((long)n * n / 2, 1 + (n / BitsOfAWord)));     // the binomial coefficients
        var powers = new PolynomialTerm[p.Count][];
        for (var i = 0; i < p.Count; i++)
        {
            powers[i] = new PolynomialTerm[n + 1];
            powers[i][0] = new(Rational.One, Monomial.One);
            for (var k = 1; k <= n; k++)
            {
                Look(powers[i][k - 1].Coefficient, budget);
                powers[i][k] = new(powers[i][k - 1].Coefficient * p.Terms[i].Coefficient, powers[i][k - 1].Monomial * p.Terms[i].Monomial);
            }
        }

        // Row k: the power k of the sum of the terms so far. Pooled: arrays of this size cost a collection of the whole heap each.
        var binomials = new Rational[n + 1][];
        var rows = new Row[n + 1];
        for (var k = 0; k <= n; k++)
        {
            rows[k] = new Row(1);
            rows[k].Add(powers[0][k].Coefficient, powers[0][k].Monomial);
        }

        for (var i = 1; i < p.Count; i++)
        {
            var lowest = i == p.Count - 1 ? n : 0;
            for (var k = n; k >= lowest; k--)
            {
                rows[k] = Next(rows, powers[i], binomials[k] ??= Binomials(k, budget), k, budget);
            }
        }

        var terms = rows[n].ToArray();
        Array.ForEach(rows, row => row.Release());
        Sort(terms, budget);
        return SparsePolynomial.OfOrdered(terms);
    }

    /// <summary>Refuses a coefficient that no expression can hold, before it and longer ones fill the memory.</summary>
    private static void Look(Rational coefficient, AlgebraBudget budget)
    {
        budget.Listen();
        _ = new Number(coefficient);
    }

    private static void Sort(PolynomialTerm[] terms, AlgebraBudget budget)
    {
        var comparisons = 0;
        try
        {
            Array.Sort(terms, (a, b) =>
            {
                if ((++comparisons & 0xFFFFF) == 0)
                {
                    budget.Listen();
                }

                return b.Monomial.CompareTo(a.Monomial);
            });
        }
        catch (InvalidOperationException e) when (e.InnerException is OperationCanceledException)
        {
            budget.Listen();        // says so in its own words
            throw;
        }
    }

    /// <summary>Σⱼ (k over j)·tʲ·row(k - j); the old row k is released.</summary>
    private static Row Next(Row[] rows, PolynomialTerm[] powers, Rational[] binomials, int k, AlgebraBudget budget)
    {
        var count = 0;
        for (var j = 0; j <= k; j++)
        {
            count += rows[j].Count;
        }

        var next = new Row(count);
        for (var j = 0; j <= k; j++)
        {
            budget.Listen();
            var (c, m) = (powers[j].Coefficient * binomials[j], powers[j].Monomial);
            foreach (ref readonly var term in rows[k - j].Terms)
            {
                next.Add(term.Coefficient * c, term.Monomial * m);
            }
        }

        rows[k].Release();
        return next;
    }

    private struct Row(int capacity)
    {
        private readonly PolynomialTerm[] _terms = ArrayPool<PolynomialTerm>.Shared.Rent(capacity);

        public int Count { get; private set; }

        public readonly ReadOnlySpan<PolynomialTerm> Terms => _terms.AsSpan(0, Count);

        public void Add(Rational c, Monomial m) => _terms[Count++] = new(c, m);

        public readonly PolynomialTerm[] ToArray() => Terms.ToArray();

        public readonly void Release() => ArrayPool<PolynomialTerm>.Shared.Return(_terms, clearArray: true);
    }

    /// <summary>The binomial coefficients of n over 0 to n.</summary>
    private static Rational[] Binomials(int n, AlgebraBudget budget)
    {
        var row = new Rational[n + 1];
        var value = BigInteger.One;
        for (var j = 0; j <= n / 2; j++)
        {
            row[j] = row[n - j] = new Rational(value);
            Look(row[j], budget);
            value = value * (n - j) / (j + 1);
        }

        return row;
    }

    private static long Saturated(long a, long b) => Math.BigMul(a, b, out var low) != 0 || low < 0 ? long.MaxValue : low;

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
