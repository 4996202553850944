using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Simplification;

/// <summary>Rules for products and quotients.</summary>
internal static class ProductRules
{
    /// <summary>f·g^sign = h for functions of the same argument.</summary>
    private static readonly (Func<FunctionDefinition> F, Func<FunctionDefinition> G, int Sign, Func<FunctionDefinition>? H)[] Pairs =
    [
        (() => FunctionTable.Sin, () => FunctionTable.Cos, -1, () => FunctionTable.Tan),
        (() => FunctionTable.Cos, () => FunctionTable.Sin, -1, () => FunctionTable.Cot),
        (() => FunctionTable.Tan, () => FunctionTable.Cos, 1, () => FunctionTable.Sin),
        (() => FunctionTable.Cot, () => FunctionTable.Sin, 1, () => FunctionTable.Cos),
        (() => FunctionTable.Sin, () => FunctionTable.Tan, -1, () => FunctionTable.Cos),
        (() => FunctionTable.Cos, () => FunctionTable.Cot, -1, () => FunctionTable.Sin),
        (() => FunctionTable.Sinh, () => FunctionTable.Cosh, -1, () => FunctionTable.Tanh),
        (() => FunctionTable.Cosh, () => FunctionTable.Sinh, -1, () => FunctionTable.Coth),
        (() => FunctionTable.Tanh, () => FunctionTable.Cosh, 1, () => FunctionTable.Sinh),
        (() => FunctionTable.Coth, () => FunctionTable.Sinh, 1, () => FunctionTable.Cosh),
        (() => FunctionTable.Tan, () => FunctionTable.Cot, 1, null),
        (() => FunctionTable.Sec, () => FunctionTable.Cos, 1, null),
        (() => FunctionTable.Csc, () => FunctionTable.Sin, 1, null),
        (() => FunctionTable.Sec, () => FunctionTable.Sin, 1, () => FunctionTable.Tan),
        (() => FunctionTable.Csc, () => FunctionTable.Cos, 1, () => FunctionTable.Cot),
        (() => FunctionTable.Sech, () => FunctionTable.Cosh, 1, null),
        (() => FunctionTable.Csch, () => FunctionTable.Sinh, 1, null),
    ];

    public static IReadOnlyList<SimplificationRule> All { get; } =
    [
        new("quotient-of-functions", "sin(u)/cos(u) = tan(u), and the like", ExprKind.Product, FunctionPairs),
        new("even-power-of-absolute-value", "abs(u)^n = u^n for an even integer n", ExprKind.Product, AbsPower),
        new("even-power-of-absolute-value", "abs(u)^n = u^n for an even integer n", ExprKind.Power, AbsPower),
        new("sign-of-quotient", "u/abs(u) = sign(u)", ExprKind.Product, SignOfQuotient),
        new("combine-fractions", "(a + b/c)*d = (a*c + b)*d/c", ExprKind.Product, CombineFractions),
        new("expand-product", "a*(b + c) = a*b + a*c", ExprKind.Product, Expansion.Expand),
    ];

    private static Expr? FunctionPairs(Expr node)
    {
        if (node is not ProductExpr product)
        {
            return null;
        }

        foreach (ref readonly var factor in product.Stored)
        {
            if (factor.Base is not CallExpr { ChildCount: 1 } first || Terms.ExponentOf(node, first) is not (var m and not 0))
            {
                continue;
            }

            foreach (var (f, g, sign, h) in Pairs)
            {
                if (first.Function != f())
                {
                    continue;
                }

                var second = CallExpr.Of(g(), first.Argument);
                var n = Terms.ExponentOf(node, second) * sign;
                if (n != 0 && Math.Sign(n) == Math.Sign(m))
                {
                    var count = Math.Sign(m) * Math.Min(Math.Abs(m), Math.Abs(n));
                    var builder = new ProductBuilder();
                    builder.Multiply(node);
                    builder.Multiply(PowerExpr.Of(first, new Number(-count)));
                    builder.Multiply(PowerExpr.Of(second, new Number(-count * sign)));
                    builder.Multiply(h is null ? NumberExpr.One : PowerExpr.Of(CallExpr.Of(h(), first.Argument), new Number(count)));
                    return builder.ToExpr();
                }
            }
        }

        return null;
    }

    private static Expr? AbsPower(Expr node)
    {
        foreach (var factor in Terms.FactorsOf(node))
        {
            if (factor.Base is CallExpr call && call.Function == FunctionTable.Abs
                && factor.Exponent is NumberExpr { Value: { IsInteger: true } n } && n.Exact.Numerator.IsEven)
            {
                return ProductExpr.Multiply(ProductExpr.Divide(node, factor.ToExpr()), PowerExpr.Of(call.Argument, n));
            }
        }

        return null;
    }

    private static Expr? SignOfQuotient(Expr node)
    {
        foreach (var factor in Terms.FactorsOf(node))
        {
            if (factor.Base is CallExpr call && call.Function == FunctionTable.Abs && Terms.ExponentOf(node, call) == -1)
            {
                return ProductExpr.Multiply(
                    ProductExpr.Divide(ProductExpr.Multiply(node, call), call.Argument), CallExpr.Of(FunctionTable.Sign, call.Argument));
            }
        }

        return null;
    }

    /// <summary>Puts the sums among the factors over their common denominators, which may cancel other factors.</summary>
    private static Expr? CombineFractions(Expr node)
    {
        var builder = new ProductBuilder();
        builder.Multiply(Terms.CoefficientOf(node));
        var changed = false;
        foreach (var factor in Terms.FactorsOf(node))
        {
            var isPower = factor.Base is SumExpr && factor.Exponent is NumberExpr { Value.IsInteger: true };
            if (isPower && SumRules.CommonFactor(factor.Base, denominators: true) is { } combined)
            {
                builder.Multiply(PowerExpr.Of(combined, factor.Exponent));
                changed = true;
            }
            else
            {
                builder.Multiply(factor);
            }
        }

        var result = builder.ToExpr();
        return changed ? result : null;
    }
}
