using System.Numerics;

namespace SymCalc.Simplification.Polynomials;

/// <summary>
/// Products of sparse polynomials: all products of two terms are added up in a hash table. Where exponents are packed and
/// no sum can exceed 64 bits, which is known beforehand, the table is one of plain numbers; up to 2,048 bits, of a fixed number of words.
/// </summary>
internal static class PolynomialProduct
{
    private const long UnitsOfAnArray = 8;
    private const long UnitsOfALongTerm = 2;
    private const int LongestWords = 2048;      // bits: beyond, BigInteger's own algorithms gain

    /// <summary>a·b.</summary>
    public static SparsePolynomial Of(SparsePolynomial a, SparsePolynomial b, AlgebraBudget? budget)
    {
        if (a.Count < b.Count)
        {
            (a, b) = (b, a);
        }

        if (b.IsZero)
        {
            return b;
        }

        var bits = BitsOf(a) + BitsOf(b) + BitOperations.Log2((uint)b.Count) + 1;
        var (degreesOfA, degreesOfB) = (a.Degrees, b.Degrees);
        var isPacked = degreesOfA.IsPacked && degreesOfB.IsPacked && Monomial.IsSumPacked(degreesOfA.Packed + degreesOfB.Packed);
        var isSmall = isPacked && bits <= 62;
        var hasWords = isPacked && !isSmall && b.Count > 1 && bits <= LongestWords && HasIntegers(a) && HasIntegers(b);
        var cost = isSmall ? 1 : hasWords ? CostOfWords(bits) : CostOfAny(bits, degreesOfA * degreesOfB);
        budget?.Require((double)a.Count * b.Count * cost);
        if (b.Count == 1)
        {
            budget?.Spend(a.Count * cost);
            return a.Multiply(b.LeadingTerm.Coefficient, b.LeadingTerm.Monomial);
        }

        return isSmall ? OfSmall(a, b, budget)
            : hasWords ? OfWords(a, b, (int)(bits / 64) + 1, a.Count * cost, budget)
            : OfLarge(a, b, a.Count * cost, budget);
    }

    /// <summary>The work units of a product of two terms whose coefficient has so many bits at most, in words of 64.</summary>
    private static long CostOfWords(long bits) => 2 + (bits >> 8) + (bits * bits >> 18);

    /// <summary>The work units of a product of two terms that do not fit the fast forms.</summary>
    public static long CostOf(long bits, int generators) =>
        5 + (bits / 32) + (bits * bits >> 20) + (generators > Monomial.PackedGenerators ? generators * 2 : generators / 2);

    /// <summary>The work units of a product of two terms, whose coefficient has so many bits at most.</summary>
    /// <remarks>Exponents that are not packed are arrays, one for each product.</remarks>
    public static long CostOfAny(long bits, Monomial degrees) =>
        bits <= 62 && degrees.IsPacked ? 1 : CostOf(bits, degrees.GeneratorCount) + (degrees.IsPacked ? 0 : UnitsOfAnArray);

    /// <summary>The largest bit length of a coefficient; more than 62 where one is no integer of 62 bits.</summary>
    public static long BitsOf(SparsePolynomial p)
    {
        long bits = 0;
        foreach (ref readonly var term in p.Terms)
        {
            bits = Math.Max(bits, term.Coefficient.TryGetInt64(out var c) && c != long.MinValue
                ? 64 - BitOperations.LeadingZeroCount((ulong)Math.Abs(c))
                : Math.Max(64, term.Coefficient.BitLength));
        }

        return bits;
    }

    private static SparsePolynomial OfSmall(SparsePolynomial a, SparsePolynomial b, AlgebraBudget? budget)
    {
        var table = new PackedTermTable(a.Count + b.Count);
        foreach (ref readonly var y in b.Terms)
        {
            budget?.Spend(a.Count);
            y.Coefficient.TryGetInt64(out var c);
            foreach (ref readonly var x in a.Terms)
            {
                x.Coefficient.TryGetInt64(out var d);
                table.Add(c * d, x.Monomial.Packed + y.Monomial.Packed);
            }
        }

        return table.ToPolynomial();
    }

    private static bool HasIntegers(SparsePolynomial p)
    {
        foreach (ref readonly var term in p.Terms)
        {
            if (!term.Coefficient.IsInteger)
            {
                return false;
            }
        }

        return true;
    }

    private static SparsePolynomial OfWords(SparsePolynomial a, SparsePolynomial b, int width, long unitsOfARow, AlgebraBudget? budget)
    {
        var table = new WordTermTable(a.Count + b.Count, width);
        var (left, right) = (new CoefficientWords(a), new CoefficientWords(b));
        for (var j = 0; j < b.Count; j++)
        {
            budget?.Spend(unitsOfARow);
            var y = right[j];
            var isNegative = right.IsNegative(j);
            for (var i = 0; i < a.Count; i++)
            {
                table.AddProduct(left[i], y, left.IsNegative(i) != isNegative, a.Terms[i].Monomial.Packed + b.Terms[j].Monomial.Packed);
            }
        }

        budget?.Spend(UnitsOfALongTerm * table.Count);
        return table.ToPolynomial();
    }

    private static SparsePolynomial OfLarge(SparsePolynomial a, SparsePolynomial b, long unitsOfARow, AlgebraBudget? budget)
    {
        var builder = new PolynomialBuilder(a.Count + b.Count);
        foreach (ref readonly var y in b.Terms)
        {
            budget?.Spend(unitsOfARow);
            foreach (ref readonly var x in a.Terms)
            {
                builder.Add(x.Coefficient * y.Coefficient, x.Monomial * y.Monomial);
            }
        }

        return builder.ToPolynomial();
    }
}
