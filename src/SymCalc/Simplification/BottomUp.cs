using SymCalc.Graph;
using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification;

/// <summary>Rewrites an expression node by node, children first, each distinct node once.</summary>
internal static class BottomUp
{
    private const int UnitsOfALook = 2;
    private const int UnitsOfRemaking = 24;
    private const int UnitsOfAPart = 4;         // of a sum or product that is made: sums in sums become one long one

    /// <summary>The expression in which every node, made again from its rewritten children, went through a function.</summary>
    /// <exception cref="AlgebraBudgetException">The budget is used up.</exception>
    public static Expr Rewrite(Expr root, AlgebraBudget budget, Func<Expr, Expr> rewrite)
    {
        using var dag = budget.GraphOf(root);
        var results = new Expr[dag.Count];
        var scratch = new List<Expr>();
        for (var i = 0; i < results.Length; i++)
        {
            var remade = Rebuilding.FromResults(dag, i, results, scratch);
            budget.Spend(ReferenceEquals(remade, dag[i]) ? UnitsOfALook : UnitsOfRemaking + UnitsOf(remade));
            results[i] = rewrite(remade);
            budget.Spend(ReferenceEquals(results[i], remade) ? 0 : UnitsOf(results[i]));
        }

        return results[^1];
    }

    /// <summary>The work units of a sum or product that was made, for its length.</summary>
    public static long UnitsOf(Expr made) => (long)UnitsOfAPart * Terms.LengthOf(made);
}
