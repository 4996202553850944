using System.Numerics;

namespace SymCalc.Simplification.Polynomials;

/// <summary>A sparse polynomial seen as one in a single generator.</summary>
internal static class PolynomialViews
{
    /// <summary>The generators that occur, in ascending order.</summary>
    public static List<int> Generators(SparsePolynomial p)
    {
        var degrees = p.Degrees;
        var generators = new List<int>();
        for (var g = 0; g < degrees.GeneratorCount; g++)
        {
            if (degrees[g] > 0)
            {
                generators.Add(g);
            }
        }

        return generators;
    }

    /// <summary>The coefficients of g^0, g^1, …, polynomials in the other generators.</summary>
    public static SparsePolynomial[] CoefficientsIn(SparsePolynomial p, int g)
    {
        var terms = new List<PolynomialTerm>[p.DegreeIn(g) + 1];
        foreach (ref readonly var term in p.Terms)
        {
            (terms[term.Monomial[g]] ??= []).Add(new(term.Coefficient, term.Monomial.With(g, 0)));
        }

        return [.. terms.Select(t => t is null ? SparsePolynomial.Zero : SparsePolynomial.OfOrdered([.. t]))];
    }

    /// <summary>The coefficients other than 0 of the powers of g, lowest first, whatever their exponents.</summary>
    public static IEnumerable<SparsePolynomial> NonZeroCoefficientsIn(SparsePolynomial p, int g)
    {
        var terms = new SortedDictionary<int, List<PolynomialTerm>>();
        foreach (ref readonly var term in p.Terms)
        {
            var e = term.Monomial[g];
            if (!terms.TryGetValue(e, out var list))
            {
                terms.Add(e, list = []);
            }

            list.Add(new(term.Coefficient, term.Monomial.With(g, 0)));
        }

        return terms.Values.Select(list => SparsePolynomial.OfOrdered([.. list]));
    }

    /// <summary>The coefficient of the highest power of g.</summary>
    public static SparsePolynomial LeadingIn(SparsePolynomial p, int g)
    {
        var degree = p.DegreeIn(g);
        var terms = new List<PolynomialTerm>();
        foreach (ref readonly var term in p.Terms)
        {
            if (term.Monomial[g] == degree)
            {
                terms.Add(new(term.Coefficient, term.Monomial.With(g, 0)));
            }
        }

        return SparsePolynomial.OfOrdered([.. terms]);
    }

    /// <summary>Σ coefficients[i]·g^i.</summary>
    public static SparsePolynomial OfCoefficients(ReadOnlySpan<SparsePolynomial> coefficients, int g)
    {
        var sum = SparsePolynomial.Zero;
        for (var i = 0; i < coefficients.Length; i++)
        {
            sum += coefficients[i].Multiply(Rational.One, Monomial.Of(g, i));
        }

        return sum;
    }

    /// <summary>∂p/∂g.</summary>
    public static SparsePolynomial Derivative(SparsePolynomial p, int g)
    {
        var terms = new List<PolynomialTerm>(p.Count);
        foreach (ref readonly var term in p.Terms)
        {
            var e = term.Monomial[g];
            if (e > 0)
            {
                terms.Add(new(term.Coefficient * e, term.Monomial.With(g, e - 1)));
            }
        }

        return SparsePolynomial.OfOrdered([.. terms]);
    }

    /// <summary>The polynomial with g replaced by a number.</summary>
    public static SparsePolynomial Substitute(SparsePolynomial p, int g, BigInteger value)
    {
        var builder = new PolynomialBuilder(p.Count);
        var powers = new Dictionary<int, BigInteger>();
        foreach (ref readonly var term in p.Terms)
        {
            var e = term.Monomial[g];
            if (!powers.TryGetValue(e, out var power))
            {
                powers.Add(e, power = BigInteger.Pow(value, e));
            }

            builder.Add(term.Coefficient * new Rational(power), term.Monomial.With(g, 0));
        }

        return builder.ToPolynomial();
    }

    /// <summary>A polynomial with integer coefficients in which only g occurs, as a dense one.</summary>
    public static IntegerPolynomial ToUnivariate(SparsePolynomial p, int g)
    {
        var coefficients = new BigInteger[p.DegreeIn(g) + 1];
        foreach (ref readonly var term in p.Terms)
        {
            coefficients[term.Monomial[g]] = term.Coefficient.Numerator;
        }

        return new IntegerPolynomial(coefficients);
    }

    /// <summary>A dense polynomial as a sparse one in g.</summary>
    public static SparsePolynomial OfUnivariate(IntegerPolynomial p, int g)
    {
        var terms = new List<PolynomialTerm>();
        for (var i = p.Degree; i >= 0; i--)
        {
            if (!p[i].IsZero)
            {
                terms.Add(new(new Rational(p[i]), Monomial.Of(g, i)));
            }
        }

        return SparsePolynomial.OfOrdered([.. terms]);
    }
}
