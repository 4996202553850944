namespace SymCalc.Simplification.Polynomials;

/// <summary>
/// Exact division of sparse polynomials by a heap of products that wait to be subtracted: the remainder is never written
/// down, and the first power product that the divisor's leading one does not divide ends it.
/// </summary>
/// <remarks>S. C. Johnson's algorithm as in M. Monagan and R. Pearce, "Sparse polynomial division using a heap", J. Symb. Comput. 46 (2011).</remarks>
internal static class PolynomialDivision
{
    private const int BitsOfAUnit = 12;     // of a division of long coefficients

    /// <summary>The quotient, or null if the division does not go out.</summary>
    public static SparsePolynomial? Exact(SparsePolynomial dividend, SparsePolynomial divisor, bool integral, AlgebraBudget? budget)
    {
        if (divisor.IsZero)
        {
            throw new DivideByZeroException("A polynomial must not be divided by 0.");
        }

        if (dividend.IsZero)
        {
            return dividend;
        }

        budget?.Spend(1 + (dividend.Count / 8) + UnitsOfADivision(dividend.Terms[0], divisor.Terms[0]) + UnitsOfADivision(dividend.Terms[^1], divisor.Terms[^1]));
        if (!Divides(divisor.Terms[0], dividend.Terms[0], integral) || !Divides(divisor.Terms[^1], dividend.Terms[^1], integral))
        {
            return null;
        }

        return divisor.Count == 1 ? ByTerm(dividend, divisor.LeadingTerm, integral)
            : integral ? ByHeap(dividend, divisor, integral, null, budget)
            : ByPrimitiveParts(dividend, divisor, budget);
    }

    /// <summary>
    /// By Gauss's lemma the quotient of primitive parts is integral if there is one: a division that does not go out ends at the first
    /// fraction, and coefficients have no denominators that grow with every step.
    /// </summary>
    private static SparsePolynomial? ByPrimitiveParts(SparsePolynomial dividend, SparsePolynomial divisor, AlgebraBudget? budget)
    {
        var (p, q) = (dividend.Content, divisor.Content);
        return Exact(dividend.Scale(p.Inverse()), divisor.Scale(q.Inverse()), integral: true, budget)?.Scale(p / q);
    }

    /// <summary>q and r with dividend = q·divisor + r, where no power product of r is divisible by the divisor's leading one.</summary>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static (SparsePolynomial Quotient, SparsePolynomial Remainder) WithRemainder(SparsePolynomial dividend, SparsePolynomial divisor, AlgebraBudget? budget)
    {
        if (divisor.IsZero)
        {
            throw new DivideByZeroException("A polynomial must not be divided by 0.");
        }

        if (dividend.IsZero)
        {
            return (dividend, dividend);
        }

        budget?.Spend(1 + dividend.Count);
        var remainder = new List<PolynomialTerm>();
        var quotient = ByHeap(dividend, divisor, integral: false, remainder, budget)!;
        return (quotient, SparsePolynomial.OfOrdered([.. remainder]));
    }

    private static long UnitsOfADivision(PolynomialTerm dividend, PolynomialTerm divisor) =>
        dividend.Coefficient.BitLength * divisor.Coefficient.BitLength >> BitsOfAUnit;

    private static bool Divides(PolynomialTerm divisor, PolynomialTerm dividend, bool integral) =>
        Monomial.TryDivide(dividend.Monomial, divisor.Monomial, out _)
        && (!integral || divisor.Coefficient.Abs().IsOne || (dividend.Coefficient / divisor.Coefficient).IsInteger);

    private static SparsePolynomial? ByTerm(SparsePolynomial dividend, PolynomialTerm divisor, bool integral)
    {
        var inverse = divisor.Coefficient.Inverse();
        var terms = new PolynomialTerm[dividend.Count];
        for (var i = 0; i < terms.Length; i++)
        {
            var c = dividend.Terms[i].Coefficient * inverse;
            if (!Monomial.TryDivide(dividend.Terms[i].Monomial, divisor.Monomial, out var m) || (integral && !c.IsInteger))
            {
                return null;
            }

            terms[i] = new(c, m);
        }

        return SparsePolynomial.OfOrdered(terms);
    }

    private static SparsePolynomial? ByHeap(SparsePolynomial dividend, SparsePolynomial divisor, bool integral, List<PolynomialTerm>? remainder, AlgebraBudget? budget)
    {
        var inverse = divisor.LeadingTerm.Coefficient.Inverse();
        var cost = 2 * PolynomialProduct.CostOf(PolynomialProduct.BitsOf(dividend), dividend.LeadingTerm.Monomial.GeneratorCount);
        var quotient = new List<PolynomialTerm>();
        var waiting = new PriorityQueue<(int Quotient, int Divisor), Monomial>(Descending.Instance);
        var smallest = dividend.Terms[^1].Monomial;
        if (!Monomial.TryDivide(dividend.Degrees, divisor.Degrees, out var largest) && remainder is null)
        {
            return null;
        }

        for (var next = 0; next < dividend.Count || waiting.Count > 0;)
        {
            var m = next < dividend.Count ? dividend.Terms[next].Monomial : Monomial.One;
            if (waiting.TryPeek(out _, out var top) && (next == dividend.Count || top.CompareTo(m) > 0))
            {
                m = top;
            }

            var c = next < dividend.Count && dividend.Terms[next].Monomial.Equals(m) ? dividend.Terms[next++].Coefficient : Rational.Zero;
            while (waiting.TryPeek(out var pair, out top) && top.Equals(m))
            {
                budget?.Spend(cost);
                c -= quotient[pair.Quotient].Coefficient * divisor.Terms[pair.Divisor].Coefficient;
                if (pair.Divisor + 1 < divisor.Count)
                {
                    waiting.DequeueEnqueue((pair.Quotient, pair.Divisor + 1), quotient[pair.Quotient].Monomial * divisor.Terms[pair.Divisor + 1].Monomial);
                }
                else
                {
                    waiting.Dequeue();
                }
            }

            if (c.IsZero)
            {
                continue;
            }

            var divides = Monomial.TryDivide(m, divisor.LeadingTerm.Monomial, out var q);
            if (remainder is null)
            {
                // the degree of a product in each generator is the sum of the factors' degrees: no term of the quotient exceeds it
                if (!divides || m.CompareTo(smallest) < 0 || (integral && !(c * inverse).IsInteger) || !Monomial.TryDivide(largest, q, out _))
                {
                    return null;
                }
            }
            else if (!divides)
            {
                remainder.Add(new(c, m));
                continue;
            }

            if (divisor.Count > 1)
            {
                waiting.Enqueue((quotient.Count, 1), q * divisor.Terms[1].Monomial);
            }

            quotient.Add(new(c * inverse, q));
        }

        return SparsePolynomial.OfOrdered([.. quotient]);
    }

    private sealed class Descending : IComparer<Monomial>
    {
        public static readonly Descending Instance = new();

        public int Compare(Monomial x, Monomial y) => y.CompareTo(x);
    }
}
