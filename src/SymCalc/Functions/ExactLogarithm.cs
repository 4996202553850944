using System.Numerics;
using SymCalc.Numerics;

namespace SymCalc.Functions;

/// <summary>Logarithms of exact powers: log10(1000) = 3, log2(1/8) = -3.</summary>
internal static class ExactLogarithm
{
    /// <summary>k if u is exactly b^k for the base 2 or 10; null otherwise.</summary>
    public static Expr? Of(Expr u, int b)
    {
        if (u is not NumberExpr { IsExact: true, Value.Sign: > 0 } number)
        {
            return null;
        }

        var value = number.ExactValue;
        return value.IsInteger ? Exponent(value.Numerator, b)
            : value.Numerator.IsOne && Exponent(value.Denominator, b) is { } k ? -k
            : null;
    }

    /// <summary>k with n = b^k. In both bases b^k has k factors 2, and about k*log2(b) bits.</summary>
    private static Expr? Exponent(BigInteger n, int b)
    {
        var k = (int)BigInteger.TrailingZeroCount(n);
        return Math.Abs(n.GetBitLength() - (k * Math.Log2(b))) <= 2 && BigInteger.Pow(b, k) == n ? NumberExpr.Of(k) : null;
    }
}
