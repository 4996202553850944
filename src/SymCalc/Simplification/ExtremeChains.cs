using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification;

/// <summary>Nested maxima and nested minima with their arguments in one order, each once: max(y, max(z, x)) as max(max(x, y), z).</summary>
internal static class ExtremeChains
{
    private const int MaxArguments = 32;

    /// <summary>The expression with every chain of at most so many arguments in order.</summary>
    /// <exception cref="AlgebraBudgetException">The budget is used up.</exception>
    public static Expr Order(Expr e, AlgebraBudget budget) => BottomUp.Rewrite(e, budget, OrderNode);

    private static Expr OrderNode(Expr node)
    {
        if (node is not CallExpr { ChildCount: 2 } call || (call.Function != FunctionTable.Max && call.Function != FunctionTable.Min))
        {
            return node;
        }

        var arguments = new List<Expr>();
        var pending = new Stack<Expr>([node]);
        while (pending.TryPop(out var e))
        {
            if (e is CallExpr part && part.Function == call.Function)
            {
                pending.Push(part.GetChild(0));
                pending.Push(part.GetChild(1));
            }
            else
            {
                arguments.Add(e);
            }

            if (arguments.Count + pending.Count > MaxArguments)
            {
                return node;
            }
        }

        return arguments.Distinct().Order(Comparer<Expr>.Create(DisplayOrder.Compare)).Aggregate((u, v) => CallExpr.Of(call.Function, [u, v]));
    }
}
