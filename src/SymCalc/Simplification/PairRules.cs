using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Simplification.Proving;

namespace SymCalc.Simplification;

/// <summary>Rules for functions of a pair: the length and the angle of a vector.</summary>
internal static class PairRules
{
    public static IReadOnlyList<SimplificationRule> All { get; } =
    [
        new("factor-out-of-length", "hypot(w*u, w*v) = abs(w)*hypot(u, v)", ExprKind.Call, FactorOutOfLength),
        new("length-on-an-axis", "hypot(u, 0) = abs(u)", ExprKind.Call, LengthOnAnAxis),
        new("factor-out-of-phase", "atan2(w*u, w*v) = atan2(u, v) for w > 0", ExprKind.Call, FactorOutOfPhase),
        new("phase-to-the-right", "atan2(u, v) = atan(u/v) for v > 0", ExprKind.Call, PhaseToTheRight),
    ];

    private static Expr? FactorOutOfLength(Expr node, Prover prover)
    {
        if (PairOf(node, FunctionTable.Hypot) is not var (u, v) || CommonFactor(u, v, _ => true) is not { } w)
        {
            return null;
        }

        return ProductExpr.Multiply(SignRules.AbsoluteValue(w, prover), CallExpr.Of(FunctionTable.Hypot, [ProductExpr.Divide(u, w), ProductExpr.Divide(v, w)]));
    }

    private static Expr? LengthOnAnAxis(Expr node) => PairOf(node, FunctionTable.Hypot) is not var (u, v) ? null
        : v.IsZero ? CallExpr.Of(FunctionTable.Abs, u)
        : u.IsZero ? CallExpr.Of(FunctionTable.Abs, v)
        : null;

    private static Expr? FactorOutOfPhase(Expr node, Prover prover) =>
        PairOf(node, FunctionTable.Atan2) is var (u, v) && CommonFactor(u, v, prover.IsProvenPositive) is { } w
            ? CallExpr.Of(FunctionTable.Atan2, [ProductExpr.Divide(u, w), ProductExpr.Divide(v, w)])
            : null;

    private static Expr? PhaseToTheRight(Expr node, Prover prover) =>
        PairOf(node, FunctionTable.Atan2) is var (u, v) && prover.IsProvenPositive(v)
            ? CallExpr.Of(FunctionTable.Atan, ProductExpr.Divide(u, v))
            : null;

    private static (Expr U, Expr V)? PairOf(Expr node, FunctionDefinition function) =>
        node is CallExpr { ChildCount: 2 } call && call.Function == function ? (call.GetChild(0), call.GetChild(1)) : null;

    /// <summary>The factors that both have, with integer exponents; null if there are none.</summary>
    private static Expr? CommonFactor(Expr u, Expr v, Func<Expr, bool> isAllowed)
    {
        var common = new ProductBuilder();
        common.Multiply(CommonNumber(Terms.CoefficientOf(u), Terms.CoefficientOf(v)));
        var exponents = new FactorIndex(v);
        foreach (var factor in Terms.FactorsOf(u))
        {
            var (m, n) = (Terms.IntegerOf(factor.Exponent), exponents.ExponentOf(factor.Base));
            if (Math.Sign(m) * Math.Sign(n) > 0 && isAllowed(factor.Base))
            {
                common.Multiply(PowerExpr.Of(factor.Base, new Number(Math.Sign(m) * Math.Min(Math.Abs((long)m), Math.Abs((long)n)))));
            }
        }

        return common.ToExpr() is var result && result.IsOne ? null : result;
    }

    /// <summary>The greatest number of which both are integer multiples; 1 for doubles and 0.</summary>
    private static Number CommonNumber(Number a, Number b) => a.IsExact && b.IsExact && !a.IsZero && !b.IsZero
        ? new Number(Rational.GreatestCommonDivisor(a.Exact, b.Exact))
        : Number.One;
}
