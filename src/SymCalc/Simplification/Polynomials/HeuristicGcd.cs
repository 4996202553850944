using System.Numerics;

namespace SymCalc.Simplification.Polynomials;

/// <summary>
/// The greatest common divisor of polynomials with integer coefficients from that of their values at a large integer, whose
/// digits to that base are the coefficients; a division of both proves it.
/// </summary>
/// <remarks>B. W. Char, K. O. Geddes, G. H. Gonnet, GCDHEU: Heuristic polynomial GCD algorithm based on integer GCD computation, J. Symb. Comput. 7 (1989).</remarks>
internal static class HeuristicGcd
{
    private const int Attempts = 5;
    private const long MaxBits = 24_000;

    /// <summary>The divisor with its numeric content, or null if no evaluation point served.</summary>
    /// <param name="a">A polynomial with integer coefficients.</param>
    /// <param name="b">Another.</param>
    /// <param name="generators">The generators that may occur: one level of recursion for each.</param>
    /// <param name="budget">Counts the work.</param>
    public static SparsePolynomial? TryFind(SparsePolynomial a, SparsePolynomial b, ReadOnlySpan<int> generators, AlgebraBudget budget)
    {
        if (generators.IsEmpty || a.IsZero || b.IsZero)
        {
            return a.IsZero ? b : b.IsZero ? a
                : SparsePolynomial.Constant(new Rational(BigInteger.GreatestCommonDivisor(a.Content.Numerator, b.Content.Numerator)));
        }

        var content = BigInteger.GreatestCommonDivisor(a.Content.Numerator, b.Content.Numerator);
        (a, b) = (a.PrimitivePart(), b.PrimitivePart());
        var g = generators[^1];
        var x = (2 * BigInteger.Min(Height(a), Height(b))) + 29;
        for (var i = 0; i < Attempts && !IsTooLarge(x, a, b, g); i++)
        {
            var (valueOfA, valueOfB) = (PolynomialViews.Substitute(a, g, x), PolynomialViews.Substitute(b, g, x));
            budget.Spend(a.Count + b.Count + ((long)x.GetBitLength() * (a.DegreeIn(g) + b.DegreeIn(g)) / 16));
            if (!valueOfA.IsZero && !valueOfB.IsZero && TryFind(valueOfA, valueOfB, generators[..^1], budget) is { } value)
            {
                var candidate = FromDigits(value, x, g).PrimitivePart();
                if (a.DivideIntegrally(candidate, budget) is not null && b.DivideIntegrally(candidate, budget) is not null)
                {
                    return candidate.Scale(new Rational(content));
                }
            }

            x = (x * 73794 / 27011) + 7;        // the paper's factor, which shares no simple ratio with the point before
        }

        return null;
    }

    public static SparsePolynomial? TryFind(SparsePolynomial a, SparsePolynomial b, List<int> generators, AlgebraBudget budget) =>
        TryFind(a, b, generators.ToArray(), budget);

    private static bool IsTooLarge(BigInteger x, SparsePolynomial a, SparsePolynomial b, int g) =>
        (long)x.GetBitLength() * Math.Max(a.DegreeIn(g), b.DegreeIn(g)) > MaxBits;

    /// <summary>The polynomial in g whose coefficients are the digits of a value to base x, in (-x/2, x/2].</summary>
    private static SparsePolynomial FromDigits(SparsePolynomial value, BigInteger x, int g)
    {
        var terms = new List<PolynomialTerm>();
        foreach (ref readonly var term in value.Terms)
        {
            var rest = term.Coefficient.Numerator;
            for (var degree = 0; !rest.IsZero; degree++)
            {
                var digit = BigInteger.Remainder(rest, x);
                digit = 2 * digit > x ? digit - x : 2 * digit < -x ? digit + x : digit;
                rest = (rest - digit) / x;
                if (!digit.IsZero)
                {
                    terms.Add(new(new Rational(digit), term.Monomial.With(g, degree)));
                }
            }
        }

        return SparsePolynomial.OfTerms([.. terms]);
    }

    private static BigInteger Height(SparsePolynomial p)
    {
        var height = BigInteger.Zero;
        foreach (ref readonly var term in p.Terms)
        {
            height = BigInteger.Max(height, BigInteger.Abs(term.Coefficient.Numerator));
        }

        return height;
    }
}
