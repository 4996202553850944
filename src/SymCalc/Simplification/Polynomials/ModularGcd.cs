using System.Numerics;

namespace SymCalc.Simplification.Polynomials;

/// <summary>
/// The greatest common divisor of polynomials in several generators from those of images in one, modulo primes; a division of
/// both proves it.
/// </summary>
/// <remarks>
/// R. Zippel, Probabilistic algorithms for sparse polynomials (EUROSAM 1979), with the leading coefficient imposed: what is looked
/// for is γ·G/lc(G) for γ = gcd(lc(A), lc(B)), whose leading coefficient is known, so that all its images have one scale.
/// </remarks>
internal sealed class ModularGcd
{
    private const int Attempts = 4;
    private const int MaxPrimes = 2_000;
    private const int UnluckyPrimes = 6;
    private const long UnitsOfAnImage = 4;      // so many products of residues are a unit

    private readonly SparsePolynomial _a;
    private readonly SparsePolynomial _b;
    private readonly SparsePolynomial _gamma;
    private readonly int _x;
    private readonly int[] _others;             // of high degree first: the last one meets the most power products
    private readonly AlgebraBudget _budget;

    private ModularGcd(SparsePolynomial a, SparsePolynomial b, SparsePolynomial gamma, int x, AlgebraBudget budget)
    {
        (_a, _b, _gamma, _x, _budget) = (a, b, gamma, x, budget);
        _others = [.. PolynomialViews.Generators(a).Union(PolynomialViews.Generators(b)).Where(g => g != x)
            .OrderByDescending(g => Math.Min(a.DegreeIn(g), b.DegreeIn(g))).ThenBy(g => g)];
    }

    /// <summary>The divisor without numeric content; null if no point served.</summary>
    /// <param name="a">A polynomial with integer coefficients.</param>
    /// <param name="b">Another.</param>
    /// <param name="generators">The generators that occur, at least two.</param>
    /// <param name="budget">Counts the work.</param>
    public static SparsePolynomial? TryFind(SparsePolynomial a, SparsePolynomial b, List<int> generators, AlgebraBudget budget)
    {
        var x = generators.MinBy(g => ((long)Math.Max(PolynomialViews.LeadingIn(a, g).Count, PolynomialViews.LeadingIn(b, g).Count), Math.Min(a.DegreeIn(g), b.DegreeIn(g)), g));
        var (contentOfA, contentOfB) = (PolynomialGcd.ContentIn(a, x, budget), PolynomialGcd.ContentIn(b, x, budget));
        var content = PolynomialGcd.Of(contentOfA, contentOfB, budget);
        (a, b) = (a.DivideExactly(contentOfA, budget)!, b.DivideExactly(contentOfB, budget)!);
        var (leadingOfA, leadingOfB) = (PolynomialViews.LeadingIn(a, x), PolynomialViews.LeadingIn(b, x));
        var gamma = PolynomialGcd.Of(leadingOfA, leadingOfB, budget)
            .Scale(new Rational(BigInteger.GreatestCommonDivisor(leadingOfA.Content.Numerator, leadingOfB.Content.Numerator)));
        return new ModularGcd(a, b, gamma, x, budget).Find()?.Multiply(content, budget).PrimitivePart();
    }

    private SparsePolynomial? Find()
    {
        var primes = Primes.Large().Take(MaxPrimes).GetEnumerator();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (TryAttempt(primes) is { } divisor)
            {
                return divisor;
            }
        }

        return null;
    }

    /// <summary>The divisor from images modulo some more primes; null if they do not fit together, or their polynomial does not divide.</summary>
    private SparsePolynomial? TryAttempt(IEnumerator<uint> primes)
    {
        var remainders = new ChineseRemainders();
        List<ModularTerm>? skeleton = null;
        for (var unlucky = 0; unlucky < UnluckyPrimes && primes.MoveNext();)
        {
            var point = new ModularPoint(primes.Current, primes.Current);
            var image = skeleton is null ? Interpolate(point) : InterpolateAgain(skeleton, point);
            if (image is null)
            {
                unlucky++;
                continue;
            }

            var isFirst = skeleton is null;
            skeleton ??= image;
            remainders.Add(image, primes.Current);
            if ((isFirst || remainders.IsStable) && Prove(remainders.ToPolynomial()) is { } divisor)
            {
                return divisor;
            }

            if (remainders.IsStable)
            {
                return null;
            }
        }

        return null;
    }

    private SparsePolynomial? Prove(SparsePolynomial candidate)
    {
        candidate = PolynomialGcd.PrimitivePartIn(candidate, _x, _budget);
        return _a.DivideIntegrally(candidate, _budget) is not null && _b.DivideIntegrally(candidate, _budget) is not null ? candidate : null;
    }

    /// <summary>The image of γ·G/lc(G) modulo a prime, one generator after another.</summary>
    private List<ModularTerm>? Interpolate(ModularPoint point)
    {
        var (a, b, gamma) = (ModularTerm.Of(_a, point.Prime), ModularTerm.Of(_b, point.Prime), ModularTerm.Of(_gamma, point.Prime));
        if (ImageOf(a, b, _x, point) is not { } first)
        {
            return null;
        }

        List<ModularTerm> known = [.. Enumerable.Range(0, first.Degree + 1).Where(e => first[e] != 0).Select(e => new ModularTerm(Monomial.Of(_x, e), first[e]))];
        var varying = new HashSet<int>();
        foreach (var t in _others)
        {
            if (ImageOf(a, b, t, point) is not { } inT)
            {
                return null;
            }

            var degree = inT.Degree + _gamma.DegreeIn(t);
            var bases = new ModularPoint(point.Prime, point.Prime + (2UL * (uint)varying.Count) + 1);
            var (imagesOfA, imagesOfB, imagesOfGamma) = (
                new GeometricImages(a, _x, t, bases, varying, point, _budget), new GeometricImages(b, _x, t, bases, varying, point, _budget), new GeometricImages(gamma, _x, t, bases, varying, point, _budget));
            var extended = SparseExtension.Extend([known], _x, t, bases, () => Dense(imagesOfA, imagesOfB, imagesOfGamma, first.Degree, degree, point.Prime), _budget);
            if (extended is null)
            {
                return null;
            }

            known = extended[0];
            varying.Add(t);
        }

        return known;
    }

    /// <summary>The image modulo another prime, of the power products of the first.</summary>
    private List<ModularTerm>? InterpolateAgain(List<ModularTerm> skeleton, ModularPoint point)
    {
        var varying = _others.ToHashSet();
        var bases = new ModularPoint(point.Prime, point.Prime + 1UL);
        var degree = skeleton.Max(term => term.Monomial[_x]);
        var images = new[] { _a, _b, _gamma }.Select(p => new GeometricImages(ModularTerm.Of(p, point.Prime), _x, -1, bases, varying, point, _budget)).ToArray();
        return SparseExtension.Extend([skeleton], _x, -1, bases, () => Dense(images[0], images[1], images[2], degree, 0, point.Prime), _budget)?[0];
    }

    /// <summary>The greatest common divisor of the values at a point, in one generator; null if a leading coefficient vanishes.</summary>
    private ModularPolynomial? ImageOf(List<ModularTerm> a, List<ModularTerm> b, int g, ModularPoint point)
    {
        var (x, y) = (GeometricImages.AtPoint(a, g, point, _budget), GeometricImages.AtPoint(b, g, point, _budget));
        SpendOnGcd(x, y);
        return x.Degree == _a.DegreeIn(g) && y.Degree == _b.DegreeIn(g) ? ModularPolynomial.Gcd(x, y) : null;
    }

    private void SpendOnGcd(ModularPolynomial a, ModularPolynomial b) => _budget.Spend(1 + ((a.Degree + 1L) * (b.Degree + 1L) / UnitsOfAnImage));

    /// <summary>The image in x and t: from greatest common divisors for as many values of t as there may be powers of it.</summary>
    private ModularPolynomial[][]? Dense(GeometricImages imagesOfA, GeometricImages imagesOfB, GeometricImages imagesOfGamma, int degreeInX, int degreeInT, uint prime)
    {
        var (a, b, gamma) = (imagesOfA.Next(), imagesOfB.Next(), imagesOfGamma.Next());
        var (leadingOfA, leadingOfB) = (_a.DegreeIn(_x), _b.DegreeIn(_x));
        var points = new List<uint>();
        var values = new List<ModularPolynomial>();
        for (uint t = 0; points.Count <= degreeInT; t++)
        {
            if (t > 2 * (degreeInT + 8))
            {
                return null;
            }

            var (x, y, scale) = (ValueAt(a, t), ValueAt(b, t), ValueAt(gamma, t)[0]);
            if (x.Degree < leadingOfA || y.Degree < leadingOfB || scale == 0)
            {
                continue;
            }

            SpendOnGcd(x, y);
            var divisor = ModularPolynomial.Gcd(x, y);
            if (divisor.Degree < degreeInX)
            {
                return null;        // the first image was unlucky
            }

            if (divisor.Degree == degreeInX)
            {
                points.Add(t);
                values.Add(divisor.Scale(scale));
            }
        }

        return [ModularInterpolation.Of(points, values, prime)];
    }

    /// <summary>Σ rows[i]·t^i.</summary>
    private static ModularPolynomial ValueAt(ModularPolynomial[] rows, uint t)
    {
        var value = rows[^1];
        for (var i = rows.Length - 2; i >= 0; i--)
        {
            value = value.Scale(t) + rows[i];
        }

        return value;
    }
}
