using SymCalc.Graph;
using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification;

/// <summary>Graphs whose making counts as work, so that a large one ends at the budget or hears its token.</summary>
internal static class BudgetedGraph
{
    /// <summary>What it costs to meet a node or one of its children, in units of <see cref="AlgebraBudget"/>.</summary>
    private const int UnitsOfALink = 4;

    /// <summary>The nodes of an expression; into those of a set nobody looks.</summary>
    /// <exception cref="AlgebraBudgetException">The budget is used up.</exception>
    public static Dag GraphOf(this AlgebraBudget budget, Expr root, HashSet<Expr>? leaves = null) => Dag.Of(root, leaves, budget.SpendOnLinks);

    /// <summary>The nodes of several expressions together.</summary>
    /// <exception cref="AlgebraBudgetException">The budget is used up.</exception>
    public static Dag GraphOf(this AlgebraBudget budget, ReadOnlySpan<Expr> roots) => Dag.Of(roots, budget.SpendOnLinks);

    private static void SpendOnLinks(this AlgebraBudget budget, long links) => budget.Spend(UnitsOfALink * links);
}
