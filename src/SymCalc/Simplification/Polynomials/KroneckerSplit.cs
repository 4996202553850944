using System.Numerics;

namespace SymCalc.Simplification.Polynomials;

/// <summary>A factor of a polynomial in several generators by way of one variable: gᵢ becomes a power of t, so high that no two power products meet.</summary>
/// <remarks>L. Kronecker's substitution; D. E. Knuth, The Art of Computer Programming 2, section 4.6.2. Exponential at worst: for small cases.</remarks>
internal static class KroneckerSplit
{
    private const int MaxFactors = 12;

    /// <summary>A proper factor of a square-free polynomial without content, or null if there is none or p is too large.</summary>
    public static SparsePolynomial? TrySplit(SparsePolynomial p, List<int> generators, int maxDegree, AlgebraBudget budget)
    {
        var weights = new int[generators.Count];
        var weight = 1;
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = weight;
            weight *= p.DegreeIn(generators[i]) + 1;
            if (weight > maxDegree)
            {
                return null;
            }
        }

        var image = new BigInteger[weight];
        foreach (ref readonly var term in p.Terms)
        {
            var degree = 0;
            for (var i = 0; i < weights.Length; i++)
            {
                degree += weights[i] * term.Monomial[generators[i]];
            }

            image[degree] = term.Coefficient.Numerator;
        }

        var factors = UnivariateFactors.Of(new IntegerPolynomial(image), budget).SelectMany(f => Enumerable.Repeat(f.Factor, f.Multiplicity)).ToList();
        return factors.Count is > 1 and <= MaxFactors ? FindFactor(p, factors, generators, weights, budget) : null;
    }

    private static SparsePolynomial? FindFactor(
        SparsePolynomial p, List<IntegerPolynomial> factors, List<int> generators, int[] weights, AlgebraBudget budget)
    {
        for (var choice = 1; choice < (1 << factors.Count) - 1; choice++)
        {
            if (2 * BitOperations.PopCount((uint)choice) > factors.Count)
            {
                continue;
            }

            var product = IntegerPolynomial.One;
            for (var i = 0; i < factors.Count; i++)
            {
                product = (choice >> i & 1) != 0 ? product * factors[i] : product;
            }

            budget.Spend(product.Degree + p.Count);
            var candidate = Restore(product, generators, weights);
            if (p.DivideIntegrally(candidate, budget) is { IsConstant: false })
            {
                return candidate;
            }
        }

        return null;
    }

    private static SparsePolynomial Restore(IntegerPolynomial product, List<int> generators, int[] weights)
    {
        var terms = new List<PolynomialTerm>();
        for (var degree = 0; degree <= product.Degree; degree++)
        {
            if (product[degree].IsZero)
            {
                continue;
            }

            var exponents = new int[generators.Max() + 1];
            var rest = degree;
            for (var i = weights.Length - 1; i >= 0; i--)
            {
                (exponents[generators[i]], rest) = int.DivRem(rest, weights[i]);
            }

            terms.Add(new(new Rational(product[degree]), Monomial.Of(exponents)));
        }

        return SparsePolynomial.OfTerms([.. terms]).PrimitivePart();
    }
}
