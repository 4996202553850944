using System.Numerics;
using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Simplification.Proving;

namespace SymCalc.Simplification.Stability;

/// <summary>Logarithms of quotients near 1, and of the sums that define the inverse hyperbolic functions (docs/decisions/0062-stable-quotients.md).</summary>
internal static class StableLogarithms
{
    /// <summary>ln(1 + w): log1p(w), or softplus(u) for w = e^u, which overflows later than it does.</summary>
    public static Expr OfOnePlus(Expr w) => w is PowerExpr power && ReferenceEquals(power.Base, ConstantExpr.E)
        ? CallExpr.Of(FunctionTable.Softplus, power.Exponent)
        : CallExpr.Of(FunctionTable.Log1p, w);

    /// <summary>
    /// ln(u/v) for u/v &gt; 0 and d = u - v: log1p(d/v) where u/v ≥ 1, -log1p(-d/u) where u/v ≤ 1, so that the argument is never
    /// near -1; 2·atanh(d/(u + v)) where u + v is a number.
    /// </summary>
    public static Expr OfQuotient(Expr u, Expr v, Expr d, Prover prover)
    {
        if (SumExpr.Add(u, v) is NumberExpr { IsZero: false } sum)
        {
            var w = ProductExpr.Divide(d, sum);
            var sign = new Number(Terms.CoefficientOf(w).Sign < 0 ? -1 : 1);
            return ProductExpr.Scale(new Number(2) * sign, CallExpr.Of(FunctionTable.Atanh, ProductExpr.Scale(sign, w)));
        }

        var (above, below) = (ProductExpr.Divide(d, v), ProductExpr.Divide(Terms.Negated(d), u));
        return prover.IsProvenNonNegative(above) ? OfOnePlus(above)
            : prover.IsProvenNonNegative(below) ? Terms.Negated(OfOnePlus(below))
            : ProductExpr.Multiply(CallExpr.Of(FunctionTable.Sign, above), OfOnePlus(CallExpr.Of(FunctionTable.Max, [above, below])));
    }

    /// <summary>ln(u) - ln(v), both defined: u and v are positive.</summary>
    public static Expr OfDifference(Expr u, Expr v, Expr d, Prover prover) =>
        prover.IsProvenNonNegative(d) ? OfOnePlus(ProductExpr.Divide(d, v))
        : prover.IsProvenNonPositive(d) ? Terms.Negated(OfOnePlus(ProductExpr.Divide(Terms.Negated(d), u)))
        : OfQuotient(u, v, d, prover);

    /// <summary>ln(w + sqrt(w² + 1)) = asinh(w), ln(w + sqrt(w² - 1)) = acosh(w), with the same domain.</summary>
    public static Expr? InverseHyperbolic(SumExpr sum)
    {
        if (Terms.Of(sum) is not [var first, var second])
        {
            return null;
        }

        foreach (var (w, root) in new[] { (first, second), (second, first) })
        {
            var radicand = root switch
            {
                CallExpr { ChildCount: 2 } call when call.Function == FunctionTable.Hypot => SumExpr.Add(Square(call.GetChild(0)), Square(call.GetChild(1))),
                PowerExpr { Exponent: NumberExpr { Value: { IsExact: true } q } } power when q.Exact == new Rational(1, 2) => Expansion.Expand(power.Base) ?? power.Base,
                _ => null,
            };
            if (radicand is not null && SumExpr.Subtract(radicand, Square(w)) is NumberExpr { Value: { IsExact: true } constant }
                && constant.Exact.Denominator.IsOne && BigInteger.Abs(constant.Exact.Numerator).IsOne)
            {
                return CallExpr.Of(constant.Sign > 0 ? FunctionTable.Asinh : FunctionTable.Acosh, w);
            }
        }

        return null;
    }

    private static Expr Square(Expr w)
    {
        var square = PowerExpr.Of(w, new Number(2));
        return Expansion.Expand(square) ?? square;
    }
}
