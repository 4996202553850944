using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Simplification.Proving;

/// <summary>An expression as Scale·Key + Offset, so that a - b, 2*b - 2*a and a - b + 1 have the same key.</summary>
/// <param name="Key">A sum without a number whose first term has the coefficient 1, a product without a coefficient, or anything else.</param>
/// <param name="Scale">Not 0.</param>
/// <param name="Offset">The number of a sum.</param>
internal readonly record struct LinearKey(Expr Key, Rational Scale, Rational Offset)
{
    /// <summary>The key of an expression that is no number.</summary>
    public static LinearKey Of(Expr e)
    {
        if (e is ProductExpr product)
        {
            var (c, rest) = (product.Coefficient.Exact, product.WithoutCoefficient());
            return rest is SumExpr && Of(rest) is var (key, scale, offset) ? new(key, c * scale, c * offset) : new(rest, c, Rational.Zero);
        }

        if (e is not SumExpr sum)
        {
            return new(e, Rational.One, Rational.Zero);
        }

        return OfSum(e, sum);
    }

    private static LinearKey OfSum(Expr e, SumExpr sum)
    {
        var (scale, offset) = (sum.Ordered[0].Coefficient.Exact, sum.TotalConstant.Exact);
        if (scale.IsOne && offset.IsZero)
        {
            return new(e, scale, offset);
        }

        var builder = new SumBuilder(sum.Stored.Length);
        builder.Add(e, new Number(scale.Inverse()));
        builder.Add(NumberExpr.Of(new Number(-offset / scale)), Number.One);
        var key = builder.ToExpr();
        return key is ProductExpr { Coefficient: { IsOne: false } c } scaled
            ? new(scaled.WithoutCoefficient(), scale * c.Exact, offset)       // one term alone
            : new(key, scale, offset);
    }
}
