using SymCalc.Graph;

namespace SymCalc.Series;

/// <summary>Whether expressions hold no doubles, so that what is computed from them is exact.</summary>
internal static class Exactness
{
    /// <summary>Whether no number, coefficient or exponent is a double.</summary>
    public static bool IsExact(ReadOnlySpan<Expr> parts)
    {
        using var graph = Dag.Of(parts);
        for (var i = 0; i < graph.Count; i++)
        {
            if (HasDouble(graph[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasDouble(Expr node)
    {
        switch (node)
        {
            case NumberExpr number:
                return !number.IsExact;
            case SumExpr sum:
                var found = sum.ConstantPart.IsDouble;
                foreach (ref readonly var term in sum.Stored)
                {
                    found |= term.Coefficient.IsDouble;
                }

                return found;
            case ProductExpr product:
                var inside = product.Coefficient.IsDouble;
                foreach (ref readonly var factor in product.Stored)
                {
                    inside |= factor.Exponent is NumberExpr { IsExact: false };
                }

                return inside;
            default:
                return node is PowerExpr { Exponent: NumberExpr { IsExact: false } };
        }
    }
}
