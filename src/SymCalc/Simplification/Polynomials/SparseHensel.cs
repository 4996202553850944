using System.Numerics;

namespace SymCalc.Simplification.Polynomials;

/// <summary>
/// The irreducible factors of a polynomial in several generators from those of its values in one: lifted generator by generator
/// modulo primes, in images in two generators, from which the coefficients follow.
/// </summary>
/// <remarks>
/// Sparse Hensel lifting with interpolation: M. Monagan, B. Tuncer, The complexity of sparse Hensel lifting and sparse polynomial
/// factorization, J. Symb. Comput. 99 (2020). All factors are given the leading coefficient of the whole, and freed of it in the
/// end. A single factor of a value proves irreducibility; other results are proven by division.
/// </remarks>
internal sealed class SparseHensel
{
    private const int PointsToTry = 4;
    private const int Attempts = 3;
    private const int MaxPrimes = 2_000;
    private const int UnluckyPrimes = 6;
    private const int LargestValue = 40;
    private const int LeastValue = 3;
    private const int BitsOfAValue = 128;       // of a term, if it can be helped: high powers of large values are slow to factor
    private const int BitsOfAUnit = 16;         // of a power of a value

    private readonly SparsePolynomial _f;
    private readonly int _x;
    private readonly int _degree;
    private readonly int _range;                // of the values
    private readonly int[] _others;             // of high degree first: the last one meets the most power products
    private readonly AlgebraBudget _budget;

    private SparseHensel(SparsePolynomial f, int x, AlgebraBudget budget)
    {
        (_f, _x, _degree, _budget) = (f, x, f.DegreeIn(x), budget);
        _range = LargestValue;
        while (_range > LeastValue && BitOperations.Log2((uint)_range) * f.TotalDegree > BitsOfAValue)
        {
            _range /= 2;
        }

        _others = [.. PolynomialViews.Generators(f).Where(g => g != x).OrderByDescending(f.DegreeIn).ThenBy(g => g)];
    }

    /// <summary>The factors, the polynomial alone if it is irreducible; null if no point served.</summary>
    /// <param name="f">A square-free polynomial with integer coefficients, without content in x.</param>
    /// <param name="x">A generator in which it has at least degree 2.</param>
    /// <param name="budget">Counts the work.</param>
    public static List<SparsePolynomial>? TryFactor(SparsePolynomial f, int x, AlgebraBudget budget) => new SparseHensel(f, x, budget).TryFactor();

    private List<SparsePolynomial>? TryFactor()
    {
        var primes = Primes.Large().Take(MaxPrimes).GetEnumerator();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (BestValue(attempt) is not var (values, factors))
            {
                continue;
            }

            if (factors.Count == 1)
            {
                return [_f];
            }

            if (TryLift(values, factors, primes) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Values of the other generators for which the polynomial has as few factors as possible; it must stay square-free.</summary>
    private (Dictionary<int, int> Values, List<IntegerPolynomial> Factors)? BestValue(int attempt)
    {
        (Dictionary<int, int> Values, List<IntegerPolynomial> Factors)? best = null;
        var found = 0;
        for (var i = 0; i < 4 * PointsToTry && found < PointsToTry; i++)
        {
            var draw = new ModularPoint(int.MaxValue, (ulong)((attempt * 1_000) + i));
            var range = _range << attempt;
            var values = _others.ToDictionary(g => g, g => (int)(draw[g] % (uint)((2 * range) + 1)) - range is var v && v == 0 ? range + 1 : v);
            var value = _f;
            foreach (var g in _others)
            {
                var bits = BitOperations.Log2((uint)range + 2) * (long)value.DegreeIn(g);
                _budget.Spend(value.Count + (bits * bits >> BitsOfAUnit));
                value = PolynomialViews.Substitute(value, g, values[g]);
            }

            if (value.DegreeIn(_x) < _degree)
            {
                continue;
            }

            _budget.Spend(_degree);
            var factors = UnivariateFactors.Of(PolynomialViews.ToUnivariate(value.PrimitivePart(_budget), _x), _budget);
            if (factors.Any(factor => factor.Multiplicity > 1))
            {
                continue;
            }

            found++;
            best = best is { } known && known.Factors.Count <= factors.Count ? best : (values, [.. factors.Select(factor => factor.Factor)]);
            if (best.Value.Factors.Count == 1)
            {
                break;
            }
        }

        return best;
    }

    private List<SparsePolynomial>? TryLift(Dictionary<int, int> values, List<IntegerPolynomial> factors, IEnumerator<uint> primes)
    {
        ChineseRemainders[]? remainders = null;
        for (var unlucky = 0; unlucky < UnluckyPrimes && primes.MoveNext();)
        {
            var prime = primes.Current;
            var images = factors.Select(factor => factor.Modulo(prime)).ToArray();
            if (images.Any((image) => image.Degree < 1) || images.Sum(image => image.Degree) < _degree || LiftModulo(images, values, prime) is not { } lifted)
            {
                unlucky++;
                continue;
            }

            if (lifted.Length == 1)
            {
                return [_f];
            }

            var isFirst = remainders is null;
            remainders ??= [.. lifted.Select(_ => new ChineseRemainders())];
            if (remainders.Length != lifted.Length)
            {
                return null;
            }

            for (var i = 0; i < lifted.Length; i++)
            {
                remainders[i].Add(lifted[i], prime);
            }

            var isStable = remainders.All(r => r.IsStable);
            if ((isFirst || isStable) && Prove([.. remainders.Select(r => r.ToPolynomial())]) is { } found)
            {
                return found;
            }

            if (isStable)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The polynomials without content in x, if their product is the whole.</summary>
    private List<SparsePolynomial>? Prove(SparsePolynomial[] candidates)
    {
        var rest = _f;
        var found = new List<SparsePolynomial>();
        foreach (var candidate in candidates)
        {
            var primitive = PolynomialGcd.PrimitivePartIn(candidate, _x, _budget);
            if (rest.DivideIntegrally(primitive, _budget) is not { } quotient)
            {
                return null;
            }

            found.Add(primitive);
            rest = quotient;
        }

        return rest.IsConstant ? found : null;
    }

    /// <summary>The factors times lc(f), each over its own leading coefficient, modulo a prime; null where a point was unlucky.</summary>
    private List<ModularTerm>[]? LiftModulo(ModularPolynomial[] images, Dictionary<int, int> values, uint prime)
    {
        var f = ModularTerm.Of(_f, prime);
        var point = new ModularPoint(prime, prime);
        foreach (var (g, value) in values)
        {
            point.Set(g, (uint)((value + (long)prime) % prime));
        }

        List<ModularTerm>[] known = [.. images.Select(image => TermsOf(image.Monic()))];
        var varying = new HashSet<int>();
        foreach (var t in _others)
        {
            var bases = new ModularPoint(prime, prime + (2UL * (uint)varying.Count) + 1);
            var imagesOfF = new GeometricImages(f, _x, t, bases, varying, point, _budget);
            var imagesOfFactors = known.Select(terms => new GeometricImages(terms, _x, -1, bases, varying, point, _budget)).ToArray();
            ModularPolynomial[][]? Next()
            {
                var factors = imagesOfFactors.Select(i => i.Next()[0].Monic()).ToArray();
                return factors.Sum(factor => factor.Degree) < _degree ? null
                    : SeriesLifting.Lift(imagesOfF.Next(), _degree, factors, point[t], mayCombine: varying.Count == 0, _budget);
            }

            // the first generator decides which factors belong together
            if (varying.Count == 0)
            {
                if (Next() is not { } first)
                {
                    return null;
                }

                known = [.. first.Select(rows => rows.SelectMany((row, power) => TermsOf(row, Monomial.Of(t, power))).ToList())];
            }
            else if (SparseExtension.Extend(known, _x, t, bases, Next, _budget) is { } extended)
            {
                known = extended;
            }
            else
            {
                return null;
            }

            if (known.Length == 1)
            {
                return known;
            }

            varying.Add(t);
        }

        return known;
    }

    private List<ModularTerm> TermsOf(ModularPolynomial p) => [.. TermsOf(p, Monomial.One)];

    private IEnumerable<ModularTerm> TermsOf(ModularPolynomial p, Monomial factor) =>
        Enumerable.Range(0, p.Degree + 1).Where(e => p[e] != 0).Select(e => new ModularTerm(Monomial.Of(_x, e) * factor, p[e]));
}
