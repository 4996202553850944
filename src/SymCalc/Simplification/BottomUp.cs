using System.Runtime.InteropServices;
using SymCalc.Graph;
using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification;

/// <summary>Rewrites an expression node by node, children first, each distinct node once.</summary>
internal static class BottomUp
{
    /// <summary>The expression in which every node, made again from its rewritten children, went through a function.</summary>
    /// <exception cref="AlgebraBudgetException">The budget is used up.</exception>
    public static Expr Rewrite(Expr root, AlgebraBudget budget, Func<Expr, Expr> rewrite)
    {
        using var dag = Dag.Of(root);
        var results = new Expr[dag.Count];
        var children = new List<Expr>();
        for (var i = 0; i < results.Length; i++)
        {
            budget.Spend(1 + dag[i].ChildCount);
            children.Clear();
            foreach (var child in dag.ChildrenOf(i))
            {
                children.Add(results[child]);
            }

            results[i] = rewrite(Rebuilding.WithChildren(dag[i], CollectionsMarshal.AsSpan(children)));
        }

        return results[^1];
    }
}
