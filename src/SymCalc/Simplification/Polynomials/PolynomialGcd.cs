using System.Numerics;

namespace SymCalc.Simplification.Polynomials;

/// <summary>The greatest common divisor of sparse polynomials.</summary>
/// <remarks>
/// Generators that occur on one side only are removed by taking the coefficients; an image modulo a prime shows most coprime
/// pairs (W. S. Brown, J. ACM 18, 1971); then sparse interpolation from many images (<see cref="ModularGcd"/>), and should none of
/// its points serve the primitive remainder sequence (G. E. Collins, J. ACM 14, 1967). Every result has been divided into both.
/// </remarks>
internal static class PolynomialGcd
{
    /// <summary>More generators than this and only division is tried: the recursion goes one deeper for each.</summary>
    private const int MaxGenerators = 40;

    /// <summary>The divisor without numeric content, its leading coefficient positive; 0 for two zeros.</summary>
    /// <exception cref="AlgebraBudgetException">The budget is used up.</exception>
    public static SparsePolynomial Of(SparsePolynomial a, SparsePolynomial b, AlgebraBudget budget)
    {
        a = a.PrimitivePart(budget);
        b = b.PrimitivePart(budget);
        if (a.IsZero || b.IsZero)
        {
            return a.IsZero ? b : a;
        }

        var (contentOfA, contentOfB) = (a.MonomialContent, b.MonomialContent);
        var common = SparsePolynomial.Term(Rational.One, Monomial.Gcd(contentOfA, contentOfB));
        return OfPrimitive(a.DivideBy(contentOfA), b.DivideBy(contentOfB), budget).Multiply(common, budget);
    }

    /// <summary>The greatest common divisor of the coefficients of g^0, g^1, …</summary>
    public static SparsePolynomial ContentIn(SparsePolynomial p, int g, AlgebraBudget budget)
    {
        var content = SparsePolynomial.Zero;
        foreach (var coefficient in PolynomialViews.NonZeroCoefficientsIn(p, g).OrderBy(c => c.Count))
        {
            content = Of(content, coefficient, budget);
            if (content.IsConstant)
            {
                break;
            }
        }

        return content;
    }

    /// <summary>A polynomial without numeric content, and without that of its coefficients of g^0, g^1, …</summary>
    public static SparsePolynomial PrimitivePartIn(SparsePolynomial p, int g, AlgebraBudget budget)
    {
        p = p.PrimitivePart(budget);
        return p.DivideExactly(ContentIn(p, g, budget), budget)!.PrimitivePart(budget);
    }

    private static SparsePolynomial OfPrimitive(SparsePolynomial a, SparsePolynomial b, AlgebraBudget budget)
    {
        budget.Spend(a.Count + b.Count);
        if (a.IsConstant || b.IsConstant)
        {
            return SparsePolynomial.One;
        }

        if (a.Equals(b))
        {
            return a;
        }

        var generators = PolynomialViews.Generators(a);
        var others = PolynomialViews.Generators(b);
        if (generators.Except(others).Concat(others.Except(generators)).FirstOrDefault(-1) is var only and >= 0)
        {
            var (with, without) = generators.Contains(only) ? (a, b) : (b, a);
            return generators.Count <= MaxGenerators ? OfCoefficients(with, only, without, budget) : SparsePolynomial.One;
        }

        if (generators.Count == 1)
        {
            var (x, y) = (PolynomialViews.ToUnivariate(a, generators[0]), PolynomialViews.ToUnivariate(b, generators[0]));
            return PolynomialViews.OfUnivariate(UnivariateGcd.Of(x, y, budget), generators[0]);
        }

        if (Divides(b, a, budget))
        {
            return b;
        }

        return Divides(a, b, budget) ? a : generators.Count <= MaxGenerators ? OfGeneral(a, b, generators, budget) : SparsePolynomial.One;
    }

    /// <summary>gcd(p, q) where g occurs in p only.</summary>
    private static SparsePolynomial OfCoefficients(SparsePolynomial p, int g, SparsePolynomial q, AlgebraBudget budget)
    {
        foreach (var coefficient in PolynomialViews.NonZeroCoefficientsIn(p, g).OrderBy(c => c.Count))
        {
            q = Of(q, coefficient, budget);
            if (q.IsConstant)
            {
                return SparsePolynomial.One;
            }
        }

        return q;
    }

    private static SparsePolynomial OfGeneral(SparsePolynomial a, SparsePolynomial b, List<int> generators, AlgebraBudget budget)
    {
        const uint Prime = (1U << 31) - 1;
        var point = new ModularPoint(Prime, Prime);
        var (termsOfA, termsOfB) = (ModularTerm.Of(a, Prime), ModularTerm.Of(b, Prime));
        foreach (var g in generators)
        {
            // g does not occur in the divisor: the degree of an image is never below the true one if a leading coefficient stays
            var (x, y) = (GeometricImages.AtPoint(termsOfA, g, point, budget), GeometricImages.AtPoint(termsOfB, g, point, budget));
            if ((x.Degree == a.DegreeIn(g) || y.Degree == b.DegreeIn(g)) && ModularPolynomial.Gcd(x, y).IsUnit)
            {
                return Of(ContentIn(a, g, budget), ContentIn(b, g, budget), budget);
            }
        }

        return ModularGcd.TryFind(a, b, generators, budget) ?? ByRemainders(a, b, generators, budget);
    }

    /// <summary>The primitive remainder sequence in the generator of the lowest degree.</summary>
    private static SparsePolynomial ByRemainders(SparsePolynomial a, SparsePolynomial b, List<int> generators, AlgebraBudget budget)
    {
        var g = generators.MinBy(i => Math.Max(a.DegreeIn(i), b.DegreeIn(i)));
        var (contentOfA, contentOfB) = (ContentIn(a, g, budget), ContentIn(b, g, budget));
        var content = Of(contentOfA, contentOfB, budget);
        a = a.DivideExactly(contentOfA, budget)!;
        b = b.DivideExactly(contentOfB, budget)!;
        if (a.DegreeIn(g) < b.DegreeIn(g))
        {
            (a, b) = (b, a);
        }

        while (b.DegreeIn(g) > 0)
        {
            var remainder = PseudoRemainder(a, b, g, budget);
            (a, b) = (b, remainder.IsZero ? remainder : remainder.DivideExactly(ContentIn(remainder, g, budget), budget)!.PrimitivePart(budget));
            if (b.IsZero)
            {
                return a.Multiply(content, budget).PrimitivePart();
            }
        }

        return content;
    }

    private static SparsePolynomial PseudoRemainder(SparsePolynomial a, SparsePolynomial b, int g, AlgebraBudget budget)
    {
        var degree = b.DegreeIn(g);
        var leading = PolynomialViews.LeadingIn(b, g);
        while (!a.IsZero && a.DegreeIn(g) >= degree)
        {
            var shift = Monomial.Of(g, a.DegreeIn(g) - degree);
            var factor = PolynomialViews.LeadingIn(a, g).Multiply(Rational.One, shift);
            a = a.Multiply(leading, budget) - b.Multiply(factor, budget);
        }

        return a;
    }

    private static bool Divides(SparsePolynomial divisor, SparsePolynomial p, AlgebraBudget budget) => p.DivideIntegrally(divisor, budget) is not null;
}
