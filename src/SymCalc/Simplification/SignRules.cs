using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Simplification.Proving;

namespace SymCalc.Simplification;

/// <summary>Rules that need a sign: absolute values, logarithms of products, choices between values, principal values.</summary>
internal static class SignRules
{
    public static IReadOnlyList<SimplificationRule> All { get; } =
    [
        new("absolute-value-of-non-negative", "abs(u) = u for u >= 0", ExprKind.Call, AbsOfNonNegative),
        new("absolute-value-of-non-positive", "abs(u) = -u for u <= 0", ExprKind.Call, AbsOfNonPositive),
        new("absolute-value-of-product", "abs(u*v) = u*abs(v) for u >= 0, -u*abs(v) for u <= 0", ExprKind.Call, AbsOfProduct),
        new("sign-of-known", "sign(u) = 1 for u > 0, -1 for u < 0", ExprKind.Call, SignOfKnown),
        new("sign-of-product", "sign(u*v) = sign(v) for u > 0, -sign(v) for u < 0", ExprKind.Call, SignOfProduct),
        new("logarithm-of-positive-power", "ln(u^r) = r*ln(u) for u > 0", ExprKind.Call, LogarithmOfPositivePower),
        new("logarithm-of-positive-factor", "ln(u*v) = ln(u) + ln(v) for u > 0", ExprKind.Call, LogarithmOfProduct),
        new("maximum-of-ordered", "max(u, v) = u for u >= v", ExprKind.Call, Maximum),
        new("minimum-of-ordered", "min(u, v) = u for u <= v", ExprKind.Call, Minimum),
        new("rectifier-of-known", "relu(u) = u for u >= 0, 0 for u <= 0", ExprKind.Call, Rectifier),
        new("principal-value", "asin(sin(u)) = u for -pi/2 <= u <= pi/2, acos(cos(u)) = u for 0 <= u <= pi, acosh(cosh(u)) = u for u >= 0, and the like", ExprKind.Call, PrincipalValue),
        new("decided-condition", "piecewise(c, u, v) = u where c is known to hold, v where its contrary is", ExprKind.Piecewise, DecidedConditions),
    ];

    /// <summary>abs(u), with nothing inside whose sign is known.</summary>
    public static Expr AbsoluteValue(Expr u, Prover prover)
    {
        var absolute = CallExpr.Of(FunctionTable.Abs, u);
        return AbsOfNonNegative(absolute, prover) ?? AbsOfProduct(absolute, prover) ?? absolute;
    }

    private static Expr? AbsOfNonNegative(Expr node, Prover prover) => Argument(node, FunctionTable.Abs) is { } u && prover.IsProvenNonNegative(u) ? u : null;

    private static Expr? AbsOfNonPositive(Expr node, Prover prover) => Argument(node, FunctionTable.Abs) is { } u && prover.IsProvenNonPositive(u) ? Negated(u) : null;

    private static Expr? AbsOfProduct(Expr node, Prover prover)
    {
        if (Argument(node, FunctionTable.Abs) is not ProductExpr { IsShared: false } product)
        {
            return null;
        }

        var outside = new ProductBuilder();
        var inside = new ProductBuilder();
        var found = false;
        inside.Multiply(product.Coefficient);
        foreach (ref readonly var factor in product.Stored)
        {
            var part = factor.ToExpr();
            var (isNonNegative, isNonPositive) = (prover.IsProvenNonNegative(part), prover.IsProvenNonPositive(part));
            if (isNonNegative || isNonPositive)
            {
                outside.Multiply(isNonNegative ? part : Negated(part));
                found = true;
            }
            else
            {
                inside.Multiply(part);
            }
        }

        outside.Multiply(CallExpr.Of(FunctionTable.Abs, inside.ToExpr()));
        var result = outside.ToExpr();
        return found ? result : null;
    }

    private static Expr? SignOfKnown(Expr node, Prover prover) => Argument(node, FunctionTable.Sign) is not { } u ? null
        : prover.IsProvenPositive(u) ? NumberExpr.One
        : prover.IsProvenNegative(u) ? NumberExpr.Of(Number.MinusOne)
        : null;

    private static Expr? SignOfProduct(Expr node, Prover prover)
    {
        if (Argument(node, FunctionTable.Sign) is not ProductExpr { IsShared: false } product)
        {
            return null;
        }

        var inside = new ProductBuilder();
        var (isNegative, found) = (false, false);
        inside.Multiply(product.Coefficient);
        foreach (ref readonly var factor in product.Stored)
        {
            var part = factor.ToExpr();
            var isNegativePart = prover.IsProvenNegative(part);
            if (isNegativePart || prover.IsProvenPositive(part))
            {
                isNegative ^= isNegativePart;
                found = true;
            }
            else
            {
                inside.Multiply(part);
            }
        }

        var result = ProductExpr.Scale(isNegative ? Number.MinusOne : Number.One, CallExpr.Of(FunctionTable.Sign, inside.ToExpr()));
        return found ? result : null;
    }

    private static Expr? LogarithmOfPositivePower(Expr node, Prover prover) => Argument(node, FunctionTable.Ln) is PowerExpr power && prover.IsProvenPositive(power.Base)
        ? ProductExpr.Multiply(power.Exponent, CallExpr.Of(FunctionTable.Ln, power.Base))
        : null;

    private static Expr? LogarithmOfProduct(Expr node, Prover prover)
    {
        if (Argument(node, FunctionTable.Ln) is not ProductExpr { IsShared: false } product)
        {
            return null;
        }

        var outside = new SumBuilder();
        var inside = new ProductBuilder();
        var found = false;
        inside.Multiply(product.Coefficient);
        foreach (ref readonly var factor in product.Stored)
        {
            if (prover.IsProvenPositive(factor.Base))
            {
                outside.Add(ProductExpr.Multiply(factor.Exponent, CallExpr.Of(FunctionTable.Ln, factor.Base)), Number.One);
                found = true;
            }
            else
            {
                inside.Multiply(factor);
            }
        }

        outside.Add(CallExpr.Of(FunctionTable.Ln, inside.ToExpr()), Number.One);
        var result = outside.ToExpr();
        return found ? result : null;
    }

    private static Expr? Maximum(Expr node, Prover prover) => Chosen(node, FunctionTable.Max, Relation.GreaterOrEqual, prover);

    private static Expr? Minimum(Expr node, Prover prover) => Chosen(node, FunctionTable.Min, Relation.LessOrEqual, prover);

    private static Expr? Chosen(Expr node, FunctionDefinition function, Relation relation, Prover prover)
    {
        if (node is not CallExpr { ChildCount: 2 } call || call.Function != function)
        {
            return null;
        }

        var (u, v) = (call.GetChild(0), call.GetChild(1));
        return prover.Decides(new Condition(u, relation, v)) == true ? u
            : prover.Decides(new Condition(v, relation, u)) == true ? v
            : null;
    }

    private static Expr? Rectifier(Expr node, Prover prover) => Argument(node, FunctionTable.Relu) is not { } u ? null
        : prover.IsProvenNonNegative(u) ? u
        : prover.IsProvenNonPositive(u) ? NumberExpr.Zero
        : null;

    private static Expr? PrincipalValue(Expr node, Prover prover) => node is CallExpr { Function: { PrincipalRange: var (lower, upper) } f, Argument: CallExpr { ChildCount: 1 } inner }
        && inner.Function.RightInverse == f.Name
        && prover.IsProvenNonNegative(SumExpr.Subtract(inner.Argument, Terms.MultipleOfPi(lower)))
        && (upper is not { } largest || prover.IsProvenNonPositive(SumExpr.Subtract(inner.Argument, Terms.MultipleOfPi(largest))))
        ? inner.Argument
        : null;

    // The conditions must be defined for the whole to be, so that dropping them only lets the domain grow.
    private static Expr? DecidedConditions(Expr node, Prover prover)
    {
        if (node is not PiecewiseExpr piecewise)
        {
            return null;
        }

        var branches = new List<(Condition, Expr)>();
        foreach (var (condition, value) in piecewise.Branches)
        {
            switch (prover.Decides(condition))
            {
                case true:
                    return PiecewiseExpr.Of([.. branches], value);
                case null:
                    branches.Add((condition, value));
                    break;
            }
        }

        return branches.Count < piecewise.BranchCount ? PiecewiseExpr.Of([.. branches], piecewise.Otherwise) : null;
    }

    private static Expr Negated(Expr e) => ProductExpr.Scale(Number.MinusOne, e);

    private static Expr? Argument(Expr node, FunctionDefinition function) => node is CallExpr { ChildCount: 1 } call && call.Function == function ? call.Argument : null;
}
