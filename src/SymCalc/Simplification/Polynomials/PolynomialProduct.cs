using System.Numerics;

namespace SymCalc.Simplification.Polynomials;

/// <summary>
/// Products of sparse polynomials: all products of two terms are added up in a hash table. Where exponents are packed and
/// no sum can exceed 64 bits, which is known beforehand, the table is one of plain numbers.
/// </summary>
internal static class PolynomialProduct
{
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

        var (bitsOfA, bitsOfB) = (BitsOf(a), BitsOf(b));
        budget?.Spend((long)a.Count * b.Count * (1 + (Math.Min(bitsOfA, bitsOfB) / 256)));
        if (b.Count == 1)
        {
            return a.Multiply(b.LeadingTerm.Coefficient, b.LeadingTerm.Monomial);
        }

        return bitsOfA + bitsOfB + BitOperations.Log2((uint)b.Count) + 1 <= 62
            && a.Degrees is { IsPacked: true } x && b.Degrees is { IsPacked: true } y && Monomial.IsSumPacked(x.Packed + y.Packed)
            ? OfSmall(a, b)
            : OfLarge(a, b);
    }

    /// <summary>The largest bit length of a coefficient; more than 62 where one is no integer of 62 bits.</summary>
    private static long BitsOf(SparsePolynomial p)
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

    private static SparsePolynomial OfSmall(SparsePolynomial a, SparsePolynomial b)
    {
        var table = new PackedTermTable(a.Count + b.Count);
        foreach (ref readonly var y in b.Terms)
        {
            y.Coefficient.TryGetInt64(out var c);
            foreach (ref readonly var x in a.Terms)
            {
                x.Coefficient.TryGetInt64(out var d);
                table.Add(c * d, x.Monomial.Packed + y.Monomial.Packed);
            }
        }

        return table.ToPolynomial();
    }

    private static SparsePolynomial OfLarge(SparsePolynomial a, SparsePolynomial b)
    {
        var builder = new PolynomialBuilder(a.Count + b.Count);
        foreach (ref readonly var y in b.Terms)
        {
            foreach (ref readonly var x in a.Terms)
            {
                builder.Add(x.Coefficient * y.Coefficient, x.Monomial * y.Monomial);
            }
        }

        return builder.ToPolynomial();
    }
}
