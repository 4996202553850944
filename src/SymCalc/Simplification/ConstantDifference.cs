using SymCalc.Differentiation;
using SymCalc.Graph;
using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Simplification.Polynomials;
using SymCalc.Simplification.Proving;

namespace SymCalc.Simplification;

/// <summary>
/// f = g where both are smooth on an interval, their derivatives are equal, and so are their values at one point: what inverse
/// functions of each other's functions have in common, such as 2*atan(e^x) - pi/2 and atan(sinh(x)).
/// </summary>
internal static class ConstantDifference
{
    private const int LargestTree = 1_000;
    private const int MaxSymbols = 4;

    private static readonly Rational[] Points = [0, 1, -1, new(1, 2), new(-1, 2), 2, -2];

    /// <summary>Whether f = g is proven in that way.</summary>
    /// <exception cref="AlgebraBudgetException">The budget is used up.</exception>
    public static bool IsZero(Expr f, Expr g, Assumptions assumptions, AlgebraBudget budget)
    {
        var difference = SumExpr.Subtract(f, g);
        if (difference.TreeSize > LargestTree || !Smoothness.IsProven(difference, new Prover(assumptions, budget)))
        {
            return false;
        }

        var symbols = Substitution.FreeSymbols([difference]);
        return symbols.Count <= MaxSymbols && symbols.Any(x => IsZeroAlong(x, difference, assumptions, budget));
    }

    private static bool IsZeroAlong(Symbol x, Expr difference, Assumptions assumptions, AlgebraBudget budget)
    {
        if (PointOf(x, assumptions, budget) is not { } point)
        {
            return false;
        }

        budget.Spend(difference.TreeSize);
        var derivative = ForwardDriver.Differentiate(difference, x, CancellationToken.None);
        var value = Substitution.Replace(difference, new Dictionary<Symbol, Expr> { [x] = NumberExpr.Of(new Number(point)) });
        return Equivalence.WhyNotEqual(derivative, NumberExpr.Zero, assumptions, budget) is null
            && !value.IsUndefined
            && (Equivalence.WhyNotEqual(value, NumberExpr.Zero, assumptions, budget) is null || IsZero(value, NumberExpr.Zero, assumptions, budget));     // one symbol less
    }

    /// <summary>
    /// A value of x that the assumptions allow, whatever the other symbols are. Null if there is none, or if the values that they allow
    /// may not be an interval: they must be half-lines of x.
    /// </summary>
    private static Rational? PointOf(Symbol x, Assumptions assumptions, AlgebraBudget budget)
    {
        var prover = new Prover(assumptions, budget);
        List<Condition> conditions = [];
        foreach (var item in assumptions.Items)
        {
            if (!Mentions(item, x))
            {
                continue;
            }

            if (item.Condition is not { Relation: Relation.Less or Relation.LessOrEqual or Relation.Greater or Relation.GreaterOrEqual } condition
                || !IsLinear(SumExpr.Subtract(condition.Left, condition.Right), x))
            {
                return null;
            }

            conditions.Add(condition);
        }

        foreach (var point in Points)
        {
            var replacements = new Dictionary<Symbol, Expr> { [x] = NumberExpr.Of(new Number(point)) };
            if (conditions.TrueForAll(c => prover.Decides(new Condition(Substitution.Replace(c.Left, replacements), c.Relation, Substitution.Replace(c.Right, replacements))) == true))
            {
                return point;
            }
        }

        return null;
    }

    /// <summary>Whether e = c*x + r for a number c, where x does not occur in r; of x - sign(x) the derivative is a number, too.</summary>
    private static bool IsLinear(Expr e, Symbol x) =>
        ForwardDriver.Differentiate(e, x, CancellationToken.None) is NumberExpr slope && !Substitution.FreeSymbols([SumExpr.Subtract(e, ProductExpr.Multiply(slope, x))]).Contains(x);

    private static bool Mentions(Assumption item, Symbol x) => item.Condition is { } condition
        ? Substitution.FreeSymbols([condition.Left, condition.Right]).Contains(x)
        : item.Property != NumberProperty.Real && Substitution.FreeSymbols([item.Subject]).Contains(x);
}
