namespace SymCalc.Simplification.Polynomials;

// Sums, products, powers, quotients.
internal sealed partial class SparsePolynomial
{
    /// <summary>The sum; both operands are in order, so this is one merge.</summary>
    public static SparsePolynomial operator +(SparsePolynomial a, SparsePolynomial b) => a.IsZero ? b : b.IsZero ? a : Merge(a, b, negate: false);

    /// <summary>The sum of any number of polynomials, merged two by two: each term is looked at once for every doubling.</summary>
    public static SparsePolynomial Sum(IReadOnlyList<SparsePolynomial> parts)
    {
        var sums = parts.ToArray();
        for (var count = sums.Length; count > 1; count = (count + 1) / 2)
        {
            for (var i = 0; i < count / 2; i++)
            {
                sums[i] = sums[2 * i] + sums[(2 * i) + 1];
            }

            if (int.IsOddInteger(count))
            {
                sums[count / 2] = sums[count - 1];
            }
        }

        return sums.Length == 0 ? Zero : sums[0];
    }

    /// <summary>The difference.</summary>
    public static SparsePolynomial operator -(SparsePolynomial a, SparsePolynomial b) => b.IsZero ? a : a.IsZero ? -b : Merge(a, b, negate: true);

    /// <summary>The negative.</summary>
    public static SparsePolynomial operator -(SparsePolynomial p) => p.Scale(new Rational(-1));

    /// <summary>The product, without a limit to the work.</summary>
    /// <exception cref="OverflowException">An exponent exceeds 2^31 - 1.</exception>
    public static SparsePolynomial operator *(SparsePolynomial a, SparsePolynomial b) => a.Multiply(b, budget: null);

    /// <summary>The product; the work is the product of the numbers of terms.</summary>
    /// <exception cref="OverflowException">An exponent exceeds 2^31 - 1.</exception>
    public SparsePolynomial Multiply(SparsePolynomial other, AlgebraBudget? budget) => PolynomialProduct.Of(this, other, budget);

    /// <summary>this^n for n at least 0; p^0 is 1, also for p = 0.</summary>
    /// <exception cref="OverflowException">An exponent exceeds 2^31 - 1.</exception>
    /// <remarks>
    /// By repeated multiplication with this, which for sparse polynomials costs less than squaring
    /// (R. Fateman, "On the computation of powers of sparse polynomials", Stud. Appl. Math. 53 (1974)).
    /// </remarks>
    public SparsePolynomial Pow(int n, AlgebraBudget? budget = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        if (n == 0)
        {
            return One;
        }

        if (_terms.Length == 1)
        {
            budget?.Spend(1 + (_terms[0].Coefficient.IsOne ? 0 : n / 64 * _terms[0].Coefficient.BitLength));
            return Term(_terms[0].Coefficient.Pow(n), _terms[0].Monomial.Pow(n));
        }

        var power = this;
        for (var i = 1; i < n && !power.IsZero; i++)
        {
            power = power.Multiply(this, budget);
        }

        return power;
    }

    /// <summary>c·this.</summary>
    public SparsePolynomial Scale(Rational c) => c.IsOne ? this : Multiply(c, Monomial.One);

    /// <summary>c·m·this.</summary>
    /// <exception cref="OverflowException">An exponent exceeds 2^31 - 1.</exception>
    public SparsePolynomial Multiply(Rational c, Monomial m)
    {
        if (c.IsZero)
        {
            return Zero;
        }

        var terms = new PolynomialTerm[_terms.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i] = new(c * _terms[i].Coefficient, m * _terms[i].Monomial);
        }

        return OfOrdered(terms);
    }

    /// <summary>The polynomial q with this = q·divisor, or null if there is none.</summary>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    /// <remarks>Ends at the first power product that is not divisible, so that a division that does not go out is cheap.</remarks>
    public SparsePolynomial? DivideExactly(SparsePolynomial divisor, AlgebraBudget? budget = null) =>
        PolynomialDivision.Exact(this, divisor, integral: false, budget);

    /// <summary>
    /// The quotient with integer coefficients, or null if there is none: for polynomials with integer coefficients, by a
    /// divisor without integer content. Ends at the first coefficient, too, that is not divisible.
    /// </summary>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public SparsePolynomial? DivideIntegrally(SparsePolynomial divisor, AlgebraBudget? budget = null) =>
        PolynomialDivision.Exact(this, divisor, integral: true, budget);

    private static SparsePolynomial Merge(SparsePolynomial a, SparsePolynomial b, bool negate)
    {
        var terms = new PolynomialTerm[a.Count + b.Count];
        int count = 0, i = 0, j = 0;
        while (i < a.Count && j < b.Count)
        {
            ref readonly var x = ref a._terms[i];
            ref readonly var y = ref b._terms[j];
            var order = x.Monomial.CompareTo(y.Monomial);
            if (order > 0)
            {
                terms[count++] = x;
                i++;
                continue;
            }

            j++;
            var c = negate ? -y.Coefficient : y.Coefficient;
            if (order == 0)
            {
                i++;
                c += x.Coefficient;
            }

            if (!c.IsZero)
            {
                terms[count++] = new(c, y.Monomial);
            }
        }

        for (; i < a.Count; i++)
        {
            terms[count++] = a._terms[i];
        }

        for (; j < b.Count; j++)
        {
            terms[count++] = new(negate ? -b._terms[j].Coefficient : b._terms[j].Coefficient, b._terms[j].Monomial);
        }

        Array.Resize(ref terms, count);
        return OfOrdered(terms);
    }
}
