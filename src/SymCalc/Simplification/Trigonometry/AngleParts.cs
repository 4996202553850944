using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification.Trigonometry;

/// <summary>Angles as sums of integer multiples.</summary>
internal static class AngleParts
{
    /// <summary>u as n1*t1 + n2*t2 + ...: one part for each term, a number being one of its own.</summary>
    public static List<(Expr Part, int Multiple)> Of(Expr angle, AlgebraBudget budget)
    {
        var parts = new List<(Expr Part, int Multiple)>();
        foreach (var term in Ordered(Expander.ExpandNode(angle, budget)))
        {
            parts.Add(Split(term));
        }

        return parts;
    }

    /// <summary>u or -u, multiplied out, whichever begins with a positive term; and which of the two it is.</summary>
    public static (Expr Angle, int Sign) Oriented(Expr angle, AlgebraBudget budget)
    {
        angle = Expander.ExpandNode(angle, budget);
        var leading = angle switch
        {
            SumExpr sum => sum.Ordered[0].Coefficient.Sign,
            _ => Terms.CoefficientOf(angle).Sign,
        };

        return leading < 0 ? (Expander.ExpandNode(SumExpr.Subtract(NumberExpr.Zero, angle), budget), -1) : (angle, 1);
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
