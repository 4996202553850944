using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Simplification;

/// <summary>Rules for maxima and minima.</summary>
internal static class ExtremeRules
{
    private const int MaxTerms = 100;

    public static IReadOnlyList<SimplificationRule> All { get; } =
    [
        new("maximum-of-opposites", "max(u, -u) = abs(u), min(u, -u) = -abs(u)", ExprKind.Call, Opposites),
        new("extreme-of-branches", "piecewise(u < v, a, b) = min(a, b) if a - b = k*(u - v) for a number k > 0, max(a, b) for k < 0", ExprKind.Piecewise, OfBranches),
        new("absorbed-extreme", "min(u, max(u, v)) = u, max(u, min(u, v)) = u", ExprKind.Call, Absorbed),
        new("repeated-extreme", "max(u, max(u, v)) = max(u, v), and the like for minima", ExprKind.Call, Repeated),
        new("sum-of-maximum-and-minimum", "a*max(u, v) + a*min(u, v) = a*(u + v)", ExprKind.Sum, MaximumAndMinimum),
    ];

    private static Expr? Opposites(Expr node)
    {
        if (node is not CallExpr { ChildCount: 2 } call || (call.Function != FunctionTable.Max && call.Function != FunctionTable.Min) || !Terms.Negated(call.GetChild(0)).Equals(call.GetChild(1)))
        {
            return null;
        }

        var u = Cost.HasLeadingMinus(call.GetChild(0)) ? call.GetChild(1) : call.GetChild(0);
        return ProductExpr.Scale(call.Function == FunctionTable.Max ? Number.One : Number.MinusOne, CallExpr.Of(FunctionTable.Abs, u));
    }

    // Where u = v, a = b too, so that it does not matter which of them an equality chooses.
    private static Expr? OfBranches(Expr node)
    {
        if (node is not PiecewiseExpr { BranchCount: 1 } piecewise || piecewise.RelationOf(0) is Relation.Equal or Relation.NotEqual)
        {
            return null;
        }

        var (condition, a) = piecewise.Branches[0];
        var b = piecewise.Otherwise;
        if (Quotient(SumExpr.Subtract(a, b), SumExpr.Subtract(condition.Left, condition.Right)) is not { IsZero: false } k)
        {
            return null;
        }

        var isLess = piecewise.RelationOf(0) is Relation.Less or Relation.LessOrEqual;
        return CallExpr.Of(isLess == k.Sign > 0 ? FunctionTable.Min : FunctionTable.Max, [a, b]);
    }

    /// <summary>k of u = k·v with a number k.</summary>
    private static Number? Quotient(Expr u, Expr v)
    {
        var first = Terms.Of(u)[0];
        foreach (var term in Terms.Of(v))
        {
            if (ProductExpr.Divide(first, term) is NumberExpr { IsExact: true, Value: var k } && SumExpr.Subtract(u, ProductExpr.Scale(k, v)) is var rest && (Expansion.Expand(rest) ?? rest).IsZero)
            {
                return k;
            }
        }

        return null;
    }

    private static Expr? Absorbed(Expr node) => Nested(node, DualOf) is var (u, _) ? u : null;

    private static Expr? Repeated(Expr node) => Nested(node, f => f) is var (_, inner) ? inner : null;

    private static FunctionDefinition DualOf(FunctionDefinition f) => f == FunctionTable.Max ? FunctionTable.Min : FunctionTable.Max;

    /// <summary>u and g(u, v) of f(u, g(u, v)), in any order of the arguments, for an extreme f.</summary>
    private static (Expr U, Expr Inner)? Nested(Expr node, Func<FunctionDefinition, FunctionDefinition> innerOf)
    {
        if (node is not CallExpr { ChildCount: 2 } call || (call.Function != FunctionTable.Max && call.Function != FunctionTable.Min))
        {
            return null;
        }

        foreach (var (u, other) in new[] { (call.GetChild(0), call.GetChild(1)), (call.GetChild(1), call.GetChild(0)) })
        {
            if (other is CallExpr { ChildCount: 2 } inner && inner.Function == innerOf(call.Function) && (inner.GetChild(0).Equals(u) || inner.GetChild(1).Equals(u)))
            {
                return (u, inner);
            }
        }

        return null;
    }

    private static Expr? MaximumAndMinimum(Expr node)
    {
        if (node is not SumExpr { Stored.Length: <= MaxTerms } sum)
        {
            return null;
        }

        foreach (ref readonly var term in sum.Stored)
        {
            foreach (var factor in Terms.FactorsOf(term.Value))
            {
                if (!factor.Exponent.IsOne || factor.Base is not CallExpr { ChildCount: 2 } maximum || maximum.Function != FunctionTable.Max)
                {
                    continue;
                }

                var (u, v) = (maximum.GetChild(0), maximum.GetChild(1));
                var scale = ProductExpr.Divide(term.ToExpr(), maximum);
                foreach (var minimum in new[] { CallExpr.Of(FunctionTable.Min, [u, v]), CallExpr.Of(FunctionTable.Min, [v, u]) })
                {
                    var partner = ProductExpr.Multiply(scale, minimum);
                    if (Terms.Of(sum).Contains(partner))
                    {
                        var rest = SumExpr.Subtract(SumExpr.Subtract(sum, partner), term.ToExpr());
                        return SumExpr.Add(rest, ProductExpr.Multiply(scale, SumExpr.Add(u, v)));
                    }
                }
            }
        }

        return null;
    }
}
