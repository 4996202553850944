namespace SymCalc.Simplification.Polynomials;

/// <summary>
/// One more generator for polynomials modulo a prime of which the images are known where that generator has a fixed value: their
/// power products are taken to be those of the images times powers of the new one, and their coefficients follow from as many
/// images in two generators as the largest coefficient in x has terms.
/// </summary>
/// <remarks>
/// R. Zippel, Probabilistic algorithms for sparse polynomials (EUROSAM 1979). A product that vanished in the image is missed: the
/// caller has to prove what is found.
/// </remarks>
internal static class SparseExtension
{
    private const long UnitsOfASolution = 8;        // so many products of residues are a unit

    /// <summary>The polynomials in one generator more; null where a value was unlucky.</summary>
    /// <param name="known">The images.</param>
    /// <param name="x">The generator in which the images at the points are dense.</param>
    /// <param name="t">The new generator.</param>
    /// <param name="bases">The point whose powers are the points.</param>
    /// <param name="nextImages">For the next point, the images of all polynomials: coefficients of t^0, t^1, …, in x; null where it is unlucky.</param>
    /// <param name="budget">Counts the work.</param>
    public static List<ModularTerm>[]? Extend(
        IReadOnlyList<ModularTerm>[] known, int x, int t, ModularPoint bases, Func<ModularPolynomial[][]?> nextImages, AlgebraBudget budget)
    {
        var groups = known.Select(terms => terms.GroupBy(term => term.Monomial[x]).ToDictionary(g => g.Key, g => g.Select(term => term.Monomial).ToArray())).ToArray();
        var count = groups.Max(group => group.Values.Max(monomials => monomials.Length));
        var images = new ModularPolynomial[count][][];
        for (var j = 0; j < count; j++)
        {
            if (nextImages() is not { } image)
            {
                return null;
            }

            images[j] = image;
        }

        var extended = new List<ModularTerm>[known.Length];
        for (var i = 0; i < known.Length; i++)
        {
            extended[i] = [];
            var rows = images.Max(image => image[i].Length);
            var columns = images.Max(image => image[i].Max(row => row.Degree)) + 1;
            for (var e = 0; e < columns; e++)
            {
                if (!groups[i].TryGetValue(e, out var monomials))
                {
                    if (images.Any(image => image[i].Any(row => row[e] != 0)))
                    {
                        return null;
                    }

                    continue;
                }

                if (!TrySolve(monomials, e, i, rows, x, t, images, bases, extended[i], budget))
                {
                    return null;
                }
            }
        }

        return extended;
    }

    /// <summary>Adds the terms of x^e of the i-th polynomial.</summary>
    private static bool TrySolve(
        Monomial[] monomials, int e, int i, int rows, int x, int t, ModularPolynomial[][][] images, ModularPoint bases, List<ModularTerm> terms, AlgebraBudget budget)
    {
        var n = monomials.Length;
        budget.Spend(1 + (((long)n * n * (2 + rows)) / UnitsOfASolution));
        if (TransposedVandermonde.TryCreate([.. monomials.Select(m => ValueOf(m, x, bases))], bases.Prime) is not { } system)
        {
            return false;
        }

        var values = new uint[n];
        for (var degree = 0; degree < rows; degree++)
        {
            for (var j = 0; j < n; j++)
            {
                values[j] = degree < images[j][i].Length ? images[j][i][degree][e] : 0;
            }

            var coefficients = system.Solve(values);
            for (var s = 0; s < n; s++)
            {
                if (coefficients[s] != 0)
                {
                    terms.Add(new(t < 0 ? monomials[s] : monomials[s] * Monomial.Of(t, degree), coefficients[s]));
                }
            }
        }

        return true;
    }

    /// <summary>The value of a power product without its power of x.</summary>
    private static uint ValueOf(Monomial monomial, int x, ModularPoint point)
    {
        ulong value = 1;
        for (var g = monomial.GeneratorCount - 1; g >= 0; g--)
        {
            value = g == x ? value : value * point.Power(g, monomial[g]) % point.Prime;
        }

        return (uint)value;
    }
}
