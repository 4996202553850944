using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Simplification.Powers;

/// <summary>A sum as a + b*sqrt(c).</summary>
internal static class RootSplit
{
    private static readonly Number Half = new(new Rational(1, 2));

    /// <summary>a and b; of roots of integers that c divides, sqrt(c) is taken out: sqrt(6) = sqrt(2)*sqrt(3).</summary>
    public static (Expr A, Expr B) Of(SumExpr sum, Expr c)
    {
        var root = PowerExpr.Of(c, Half);
        var a = new SumBuilder();
        var b = new SumBuilder();
        a.Add(sum.Constant, Number.One);
        foreach (ref readonly var term in sum.Ordered)
        {
            if (Without(term.Value, c, root) is { } rest)
            {
                b.Add(rest, term.Coefficient);
            }
            else
            {
                a.Add(term.Value, term.Coefficient);
            }
        }

        return (a.ToExpr(), b.ToExpr());
    }

    /// <summary>The term over sqrt(c), if it is a multiple of it.</summary>
    private static Expr? Without(Expr term, Expr c, Expr root)
    {
        foreach (var factor in Terms.FactorsOf(term))
        {
            if (factor.Exponent is not NumberExpr { Value: var e } || e != Half)
            {
                continue;
            }

            if (factor.Base.Equals(c))
            {
                return ProductExpr.Divide(term, root);
            }

            if (factor.Base is NumberExpr { Value: { IsInteger: true } n } && c is NumberExpr { Value: { IsInteger: true, Sign: > 0 } d } && (n.Exact.Numerator % d.Exact.Numerator).IsZero)
            {
                return ProductExpr.Multiply(ProductExpr.Divide(term, factor.ToExpr()), PowerExpr.Of(NumberExpr.Of(new Number(n.Exact / d.Exact)), Half));
            }
        }

        return null;
    }
}
