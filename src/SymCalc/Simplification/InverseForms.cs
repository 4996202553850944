using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification;

/// <summary>Inverse functions by others: asinh(u) as ln(u + sqrt(u^2 + 1)), and the like; sin(2*atan(u)) as 2*u/(1 + u^2) (DLMF 4.37(iv)).</summary>
internal static class InverseForms
{
    /// <summary>The expression without inverse hyperbolic functions, and without functions of inverse functions as far as that goes.</summary>
    /// <exception cref="AlgebraBudgetException">The budget is used up.</exception>
    public static Expr Rewrite(Expr e, AlgebraBudget budget) => BottomUp.Rewrite(e, budget, RewriteNode);

    private static Expr RewriteNode(Expr node) => node is not CallExpr { ChildCount: 1 } call ? node
        : InverseAngles.OfCall(call)
            ?? (call.Function == FunctionTable.Asinh ? Logarithm(call.Argument, 1)
                : call.Function == FunctionTable.Acosh ? Logarithm(call.Argument, -1)
                : call.Function == FunctionTable.Acsch ? Logarithm(Reciprocal(call.Argument), 1)
                : call.Function == FunctionTable.Asech ? Logarithm(Reciprocal(call.Argument), -1)
                : call);

    private static Expr Reciprocal(Expr u) => PowerExpr.Of(u, Number.MinusOne);

    /// <summary>ln(u + sqrt(u² + c)).</summary>
    private static Expr Logarithm(Expr u, int c)
    {
        var radicand = SumExpr.Add(PowerExpr.Of(u, new Number(2)), NumberExpr.Of(c));
        return CallExpr.Of(FunctionTable.Ln, SumExpr.Add(u, PowerExpr.Of(radicand, new Number(new Rational(1, 2)))));
    }
}
