using System.Numerics;
using SymCalc.Numerics;

namespace SymCalc.Simplification.Polynomials;

/// <summary>Square roots of fractions that are squares.</summary>
internal static class ExactRoot
{
    /// <summary>r ≥ 0 with r² = c, or null if there is none.</summary>
    public static Rational? TrySquareRoot(Rational c) => c.IsZero ? c
        : c.Sign > 0 && Root(c.Numerator) is { } p && Root(c.Denominator) is { } q ? new Rational(p, q)
        : null;

    private static BigInteger? Root(BigInteger n)
    {
        if (n.IsOne)
        {
            return n;
        }

        var (root, degree) = IntegerRoots.PerfectPower(n);
        return degree % 2 == 0 ? BigInteger.Pow(root, degree / 2) : null;
    }
}
