using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Simplification.Trigonometry;

/// <summary>Angles as sums of integer multiples.</summary>
internal static class AngleParts
{
    /// <summary>u as n1*t1 + n2*t2 + ...: one part for each term, a number being one of its own.</summary>
    public static List<(Expr Part, int Multiple)> Of(Expr angle)
    {
        var parts = new List<(Expr Part, int Multiple)>();
        foreach (var term in Ordered(Distributed(angle)))
        {
            parts.Add(Split(term));
        }

        return parts;
    }

    /// <summary>u or -u, whichever begins with a positive term; and which of the two it is.</summary>
    public static (Expr Angle, int Sign) Oriented(Expr angle)
    {
        angle = Distributed(angle);
        var leading = angle switch
        {
            SumExpr sum => SignOfFirst(sum),
            _ => Terms.CoefficientOf(angle).Sign,
        };

        return leading < 0 ? (Distributed(Terms.Negated(angle)), -1) : (angle, 1);
    }

    private static int SignOfFirst(SumExpr sum)
    {
        var first = sum.Stored[0];
        foreach (ref readonly var term in sum.Stored)
        {
            first = DisplayOrder.Compare(term.Value, first.Value) < 0 ? term : first;
        }

        return first.Coefficient.Sign;
    }

    /// <summary>2*(x + y) as 2*x + 2*y.</summary>
    private static Expr Distributed(Expr e)
    {
        if (e is not ProductExpr { SingleSum: { } sum, Coefficient: { IsExact: true } c })
        {
            return e;
        }

        var builder = new SumBuilder(sum.Stored.Length);
        builder.Add(sum, c);
        return builder.ToExpr();
    }

    private static IReadOnlyList<Expr> Ordered(Expr e) => e is SumExpr sum ? sum.Terms : [e];

    /// <summary>(p/q)*t as the p-fold of t/q.</summary>
    private static (Expr Part, int Multiple) Split(Expr term)
    {
        if (term is not ProductExpr { Coefficient: { IsExact: true } c } product || !new Number(new Rational(c.Exact.Numerator)).TryGetInt32(out var n))
        {
            return (term, 1);
        }

        return (ProductExpr.Scale(new Number(new Rational(System.Numerics.BigInteger.One, c.Exact.Denominator)), product.WithoutCoefficient()), n);
    }
}
