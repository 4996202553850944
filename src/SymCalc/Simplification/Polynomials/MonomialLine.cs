using System.Numerics;

namespace SymCalc.Simplification.Polynomials;

/// <summary>
/// A polynomial all of whose power products lie on one line: a polynomial in one ratio of power products, such as a² - b²
/// in a/b. Its factors are those of a polynomial in one variable, made homogeneous again.
/// </summary>
internal sealed class MonomialLine
{
    private readonly int[] _direction;

    private MonomialLine(IntegerPolynomial polynomial, int[] direction)
    {
        Polynomial = polynomial;
        _direction = direction;
    }

    /// <summary>The polynomial in one variable.</summary>
    public IntegerPolynomial Polynomial { get; }

    /// <summary>The line of a polynomial without monomial content, or null if its power products do not lie on one.</summary>
    public static MonomialLine? TryFind(SparsePolynomial p)
    {
        if (p.Count < 2)
        {
            return null;
        }

        var start = p.Terms[0].Monomial;
        var count = p.Degrees.GeneratorCount;
        var direction = Difference(p.Terms[1].Monomial, start, count);
        var divisor = 0;
        foreach (var d in direction)
        {
            divisor = (int)BigInteger.GreatestCommonDivisor(divisor, d);
        }

        for (var i = 0; i < count; i++)
        {
            direction[i] /= divisor;
        }

        var pivot = Array.FindIndex(direction, d => d != 0);
        var coefficients = new Dictionary<int, BigInteger>();
        foreach (ref readonly var term in p.Terms)
        {
            var difference = Difference(term.Monomial, start, count);
            var steps = difference[pivot] / direction[pivot];
            for (var i = 0; i < count; i++)
            {
                if (difference[i] != steps * direction[i])
                {
                    return null;
                }
            }

            coefficients[steps] = term.Coefficient.Numerator;
        }

        var (first, last) = (coefficients.Keys.Min(), coefficients.Keys.Max());
        var dense = new BigInteger[last - first + 1];
        foreach (var (steps, c) in coefficients)
        {
            dense[steps - first] = c;
        }

        return new MonomialLine(new IntegerPolynomial(dense), direction);
    }

    /// <summary>The polynomial without monomial content that has the given one on this line.</summary>
    public SparsePolynomial Restore(IntegerPolynomial p)
    {
        var terms = new List<PolynomialTerm>();
        for (var k = 0; k <= p.Degree; k++)
        {
            if (p[k].IsZero)
            {
                continue;
            }

            var exponents = new int[_direction.Length];
            for (var i = 0; i < exponents.Length; i++)
            {
                exponents[i] = _direction[i] >= 0 ? k * _direction[i] : (k - p.Degree) * _direction[i];
            }

            terms.Add(new(new Rational(p[k]), Monomial.Of(exponents)));
        }

        return SparsePolynomial.OfTerms([.. terms]).PrimitivePart();
    }

    private static int[] Difference(Monomial a, Monomial b, int count)
    {
        var difference = new int[count];
        for (var i = 0; i < count; i++)
        {
            difference[i] = a[i] - b[i];
        }

        return difference;
    }
}
