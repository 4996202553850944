using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Simplification.Proving;

namespace SymCalc.Simplification.Stability;

/// <summary>Differences of roots whose radicands nearly agree, by conjugates.</summary>
internal static class StableRoots
{
    /// <summary>p^(±1/n) - q^(±1/n) for n = 2^k·3^l, without the difference; null where that does not help or may divide by 0.</summary>
    public static Expr? Difference(Expr u, Expr v, Prover prover)
    {
        if (u is not PowerExpr { Exponent: NumberExpr { Value: { IsExact: true } exponent } } a
            || v is not PowerExpr { Exponent: NumberExpr other } b || !other.Value.Equals(exponent)
            || !exponent.Exact.Numerator.IsOne && exponent.Exact.Numerator != -1
            || exponent.Exact.Denominator is not { IsOne: false } n || n > 64 || !IsSmooth((int)n))
        {
            return null;
        }

        var (p, q) = (a.Base, b.Base);
        if (StableSum.Cancel(p, q) is not { } d)
        {
            return null;
        }

        if (exponent.Sign < 0)
        {
            // Where both are defined, p and q are not 0, and nothing below is: 1/r - 1/s = -(r - s)/(r·s)
            var (r, s) = (PowerExpr.Of(p, new Number(-exponent.Exact)), PowerExpr.Of(q, new Number(-exponent.Exact)));
            return ProductExpr.Of([Terms.Negated(Conjugate(p, q, d, (int)n)), PowerExpr.Of(r, new Number(-1)), PowerExpr.Of(s, new Number(-1))]);
        }

        // Below stands 0 only where p = q = 0: not if p - q, p + q or the sum of the roots is never 0.
        return prover.IsProvenNonZero(d) || prover.IsProvenNonZero(SumExpr.Add(p, q)) || prover.IsProvenNonZero(SumExpr.Add(u, v))
            ? Conjugate(p, q, d, (int)n)
            : null;
    }

    /// <summary>cbrt(p) - cbrt(q), the real cube roots; null where p = q = 0 may be.</summary>
    public static Expr? OfCubeRoots(Expr p, Expr q, Prover prover)
    {
        if (StableSum.Cancel(p, q) is not { } d || (!prover.IsProvenNonZero(d) && !prover.IsProvenNonZero(SumExpr.Add(p, q))))
        {
            return null;
        }

        var (r, s) = (CallExpr.Of(FunctionTable.Cbrt, p), CallExpr.Of(FunctionTable.Cbrt, q));
        return ProductExpr.Divide(d, Squares(r, s));
    }

    private static bool IsSmooth(int n)
    {
        while (n % 2 == 0)
        {
            n /= 2;
        }

        while (n % 3 == 0)
        {
            n /= 3;
        }

        return n == 1;
    }

    /// <summary>r - s = (r² - s²)/(r + s) = (r³ - s³)/(r² + r·s + s²), down to p - q = d.</summary>
    private static Expr Conjugate(Expr p, Expr q, Expr d, int n)
    {
        var quotient = new ProductBuilder();
        quotient.Multiply(d);
        while (n > 1)
        {
            var (r, s) = (Root(p, n), Root(q, n));
            var isEven = n % 2 == 0;
            quotient.Multiply(PowerExpr.Of(isEven ? SumExpr.Add(r, s) : Squares(r, s), new Number(-1)));
            n /= isEven ? 2 : 3;
        }

        return quotient.ToExpr();
    }

    private static Expr Squares(Expr r, Expr s) => SumExpr.Of([PowerExpr.Of(r, new Number(2)), ProductExpr.Multiply(r, s), PowerExpr.Of(s, new Number(2))]);

    private static Expr Root(Expr p, int n) => PowerExpr.Of(p, new Number(new Rational(1, n)));
}
