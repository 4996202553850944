using System.Diagnostics;
using System.Numerics;

namespace SymCalc.Simplification.Polynomials;

/// <summary>
/// A polynomial in numbered generators with exact coefficients: its non-zero terms, largest power product first.
/// Immutable; what a generator stands for is its user's business.
/// </summary>
/// <remarks>
/// Operations that may take long count their work in an <see cref="AlgebraBudget"/> and end with its exception. Equality
/// compares terms. The order of terms, and with it every result, is the same on every run.
/// <example><code>
/// var x = SparsePolynomial.Generator(0);
/// var p = (x + SparsePolynomial.One) * (x - SparsePolynomial.One);
/// p.ToString()      // g0^2 - 1
/// </code></example>
/// </remarks>
internal sealed partial class SparsePolynomial : IEquatable<SparsePolynomial>
{
    private readonly PolynomialTerm[] _terms;
    private int _hash;

    private SparsePolynomial(PolynomialTerm[] terms)
    {
        _terms = terms;
        Debug.Assert(IsOrdered(terms));
    }

    /// <summary>0.</summary>
    public static SparsePolynomial Zero { get; } = new([]);

    /// <summary>1.</summary>
    public static SparsePolynomial One { get; } = Constant(Rational.One);

    /// <summary>The terms, largest power product first.</summary>
    public ReadOnlySpan<PolynomialTerm> Terms => _terms;

    /// <summary>The number of terms.</summary>
    public int Count => _terms.Length;

    /// <summary>Whether this is 0.</summary>
    public bool IsZero => _terms.Length == 0;

    /// <summary>Whether this is 1.</summary>
    public bool IsOne => _terms is [{ Monomial.IsOne: true, Coefficient.IsOne: true }];

    /// <summary>Whether no generator occurs.</summary>
    public bool IsConstant => _terms.Length == 0 || (_terms.Length == 1 && _terms[0].Monomial.IsOne);

    /// <summary>The first term, of the largest power product; of a polynomial that is not 0.</summary>
    public PolynomialTerm LeadingTerm => _terms[0];

    /// <summary>The constant c.</summary>
    public static SparsePolynomial Constant(Rational c) => Term(c, Monomial.One);

    /// <summary>The generator of a number.</summary>
    public static SparsePolynomial Generator(int generator) => Term(Rational.One, Monomial.Of(generator, 1));

    /// <summary>c·m.</summary>
    public static SparsePolynomial Term(Rational c, Monomial m) => c.IsZero ? Zero : new SparsePolynomial([new(c, m)]);

    /// <summary>The sum of terms in any order, which may repeat power products.</summary>
    public static SparsePolynomial OfTerms(ReadOnlySpan<PolynomialTerm> terms)
    {
        var builder = new PolynomialBuilder(terms.Length);
        foreach (ref readonly var term in terms)
        {
            builder.Add(term.Coefficient, term.Monomial);
        }

        return builder.ToPolynomial();
    }

    /// <summary>The polynomial of terms that are in order, distinct and not 0; keeps the array.</summary>
    internal static SparsePolynomial OfOrdered(PolynomialTerm[] terms) => terms.Length == 0 ? Zero : new SparsePolynomial(terms);

    /// <summary>The coefficient of a power product; 0 if it does not occur.</summary>
    public Rational CoefficientOf(Monomial m)
    {
        int low = 0, high = _terms.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = _terms[middle].Monomial.CompareTo(m);
            if (order == 0)
            {
                return _terms[middle].Coefficient;
            }

            (low, high) = order > 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return Rational.Zero;
    }

    /// <summary>The largest exponent of a generator; 0 for the polynomial 0.</summary>
    public int DegreeIn(int generator)
    {
        var degree = 0;
        foreach (ref readonly var term in _terms.AsSpan())
        {
            degree = Math.Max(degree, term.Monomial[generator]);
        }

        return degree;
    }

    /// <summary>The largest total degree of a term; 0 for the polynomial 0.</summary>
    public long TotalDegree
    {
        get
        {
            long degree = 0;
            foreach (ref readonly var term in _terms.AsSpan())
            {
                degree = Math.Max(degree, term.Monomial.TotalDegree);
            }

            return degree;
        }
    }

    /// <summary>The largest exponent of each generator, as a power product.</summary>
    public Monomial Degrees
    {
        get
        {
            var degrees = Monomial.One;
            foreach (ref readonly var term in _terms.AsSpan())
            {
                degrees = Monomial.Lcm(degrees, term.Monomial);
            }

            return degrees;
        }
    }

    /// <summary>
    /// The number c, with the sign of the leading coefficient, for which this/c has integer coefficients without a common
    /// divisor and a positive leading one; 0 for the polynomial 0.
    /// </summary>
    public Rational Content
    {
        get
        {
            if (IsZero)
            {
                return Rational.Zero;
            }

            var sign = new Rational(_terms[0].Coefficient.Sign);
            if (TryGetSmallContent(out var small))
            {
                return sign * new Rational(small);
            }

            BigInteger numerator = 0, denominator = 1;
            foreach (ref readonly var term in _terms.AsSpan())
            {
                numerator = BigInteger.GreatestCommonDivisor(numerator, term.Coefficient.Numerator);
                var d = term.Coefficient.Denominator;
                denominator *= d / BigInteger.GreatestCommonDivisor(denominator, d);
            }

            return sign * new Rational(numerator, denominator);
        }
    }

    /// <summary>The largest power product that divides every term; 1 for the polynomial 0.</summary>
    public Monomial MonomialContent
    {
        get
        {
            if (IsZero)
            {
                return Monomial.One;
            }

            var content = _terms[^1].Monomial;
            for (var i = 0; i < _terms.Length && !content.IsOne; i++)
            {
                content = Monomial.Gcd(content, _terms[i].Monomial);
            }

            return content;
        }
    }

    /// <summary>Counts the work of finding the content, which is that of greatest common divisors where coefficients are long.</summary>
    public void SpendOnContent(AlgebraBudget budget)
    {
        const int BitsOfAUnit = 13;
        var bits = PolynomialProduct.BitsOf(this);
        if (bits > 64)
        {
            budget.Spend(Count * (1 + (bits * bits >> BitsOfAUnit)));
        }
    }

    /// <summary>This divided by its <see cref="Content"/>, within a budget.</summary>
    public SparsePolynomial PrimitivePart(AlgebraBudget budget)
    {
        SpendOnContent(budget);
        return PrimitivePart();
    }

    /// <summary>This divided by its <see cref="Content"/>.</summary>
    public SparsePolynomial PrimitivePart()
    {
        var content = Content;
        return content.IsZero || content.IsOne ? this : Scale(content.Inverse());
    }

    /// <summary>This divided by a power product that divides every term.</summary>
    public SparsePolynomial DivideBy(Monomial m)
    {
        if (m.IsOne)
        {
            return this;
        }

        var terms = new PolynomialTerm[_terms.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            var divides = Monomial.TryDivide(_terms[i].Monomial, m, out var quotient);
            Debug.Assert(divides);
            terms[i] = new(_terms[i].Coefficient, quotient);
        }

        return new SparsePolynomial(terms);
    }

    /// <summary>The value where generator i has the value values[i].</summary>
    /// <exception cref="ArgumentException">A generator that occurs has no value.</exception>
    public Rational Evaluate(ReadOnlySpan<Rational> values)
    {
        var sum = Rational.Zero;
        foreach (ref readonly var term in _terms.AsSpan())
        {
            var product = term.Coefficient;
            for (var i = term.Monomial.GeneratorCount - 1; i >= 0; i--)
            {
                if (i >= values.Length)
                {
                    throw new ArgumentException($"The generator {i} has no value.", nameof(values));
                }

                product *= values[i].Pow(term.Monomial[i]);
            }

            sum += product;
        }

        return sum;
    }

    /// <inheritdoc/>
    public bool Equals(SparsePolynomial? other) => ReferenceEquals(this, other)
        || (other is not null && _terms.Length == other._terms.Length && GetHashCode() == other.GetHashCode()
            && _terms.AsSpan().SequenceEqual(other._terms));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SparsePolynomial);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        if (_hash == 0)
        {
            var hash = _terms.Length + 1;
            foreach (ref readonly var term in _terms.AsSpan())
            {
                hash = (hash * 31) + (term.Monomial.GetHashCode() * 17) + term.Coefficient.GetHashCode();
            }

            _hash = hash == 0 ? 1 : hash;
        }

        return _hash;
    }

    /// <summary>Such as <c>g0^2 - 2*g1 + 1</c>.</summary>
    public override string ToString() => IsZero ? "0" : string.Join(" + ", _terms).Replace("+ -", "- ", StringComparison.Ordinal);

    private bool TryGetSmallContent(out long content)
    {
        content = 0;
        foreach (ref readonly var term in _terms.AsSpan())
        {
            if (!term.Coefficient.TryGetInt64(out var c) || c == long.MinValue)
            {
                return false;
            }

            var (a, b) = (content, Math.Abs(c));
            while (b != 0)
            {
                (a, b) = (b, a % b);
            }

            content = a;
        }

        return true;
    }

    private static bool IsOrdered(PolynomialTerm[] terms)
    {
        for (var i = 0; i < terms.Length; i++)
        {
            if (terms[i].Coefficient.IsZero || (i > 0 && terms[i - 1].Monomial.CompareTo(terms[i].Monomial) <= 0))
            {
                return false;
            }
        }

        return true;
    }
}
