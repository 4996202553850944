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

    private const int MaxRoots = 20;

    public static IReadOnlyList<SimplificationRule> All { get; } =
    [
        new("quotient-of-functions", "sin(u)/cos(u) = tan(u), and the like", ExprKind.Product, FunctionPairs),
        new("even-power-of-absolute-value", "abs(u)^n = u^n for an even integer n", ExprKind.Product, AbsPower),
        new("even-power-of-absolute-value", "abs(u)^n = u^n for an even integer n", ExprKind.Power, AbsPower),
        new("product-of-absolute-values", "abs(u)^m*abs(v)^n = abs(u^m*v^n) for integers m and n", ExprKind.Product, AbsoluteValues),
        new("power-of-cube-root", "cbrt(u)^(3*n) = u^n for an integer n", ExprKind.Product, CubeRoots),
        new("power-of-cube-root", "cbrt(u)^(3*n) = u^n for an integer n", ExprKind.Power, CubeRoots),
        new("product-of-number-roots", "a^r*b^r = (a*b)^r for numbers a, b > 0 and r", ExprKind.Product, NumberRoots),
        new("sign-of-quotient", "u/abs(u) = sign(u)", ExprKind.Product, SignOfQuotient),
        new("combine-fractions", "(a + b/c)*d = (a*c + b)*d/c", ExprKind.Product, CombineFractions),
        new("expand-product", "a*(b + c) = a*b + a*c", ExprKind.Product, ExpandSimpleSums),
    ];

    /// <summary>
    /// The expanded product. Powers of sums stay: (x - 1)^2*(1 + x) shows its zeros, keeps its sign and its digits near them,
    /// which x^3 - x^2 - x + 1 does not.
    /// </summary>
    private static Expr? ExpandSimpleSums(Expr node)
    {
        foreach (var factor in Terms.FactorsOf(node))
        {
            if (factor.Base is SumExpr && Terms.IntegerOf(factor.Exponent) > 1)
            {
                return null;
            }
        }

        return Expansion.Expand(node);
    }

    /// <summary>All pairs at once, so that a product of n pairs takes one rewrite and not n.</summary>
    private static Expr? FunctionPairs(Expr node)
    {
        if (node is not ProductExpr product)
        {
            return null;
        }

        var exponents = new Dictionary<CallExpr, int>();
        var arguments = new HashSet<Expr>();
        foreach (ref readonly var factor in product.Stored)
        {
            if (factor.Base is CallExpr { ChildCount: 1 } call && Terms.IntegerOf(factor.Exponent) is var n and not 0)
            {
                exponents[call] = n;
                arguments.Add(call.Argument);
            }
        }

        if (arguments.Count == exponents.Count)
        {
            return null;
        }

        var changes = new ProductBuilder();
        var found = false;
        foreach (ref readonly var factor in product.Stored)
        {
            if (factor.Base is CallExpr first && exponents.ContainsKey(first))
            {
                found |= CombineWithAnother(first, exponents, ref changes);
            }
        }

        if (!found)
        {
            return null;
        }

        changes.Multiply(product);
        return changes.ToExpr();
    }

    private static bool HasZeros(FunctionDefinition f) => f == FunctionTable.Sin || f == FunctionTable.Cos || f == FunctionTable.Sinh;

    /// <summary>Replaces f(u)^m·g(u)^n as far as it goes; the exponents that are left remain in the table.</summary>
    private static bool CombineWithAnother(CallExpr first, Dictionary<CallExpr, int> exponents, ref ProductBuilder changes)
    {
        foreach (var (f, g, sign, h) in Pairs)
        {
            var m = exponents[first];
            if (first.Function != f() || CallExpr.Of(g(), first.Argument) is not CallExpr second
                || !exponents.TryGetValue(second, out var n) || Math.Sign(n * sign) != Math.Sign(m))
            {
                continue;
            }

            if (m < 0 && sign < 0 && HasZeros(g()))
            {
                continue;       // sin(u)/cos(u) as 1/cot(u) would be lost where sin(u) = 0
            }

            var count = Math.Sign(m) * Math.Min(Math.Abs(m), Math.Abs(n));
            exponents[first] -= count;
            exponents[second] -= count * sign;
            changes.Multiply(PowerExpr.Of(first, new Number(-count)));
            changes.Multiply(PowerExpr.Of(second, new Number(-count * sign)));
            changes.Multiply(h is null ? NumberExpr.One : PowerExpr.Of(CallExpr.Of(h(), first.Argument), new Number(count)));
            return true;
        }

        return false;
    }

    private static Expr? AbsPower(Expr node) => ReplaceFactors(node, factor =>
        factor.Base is CallExpr call && call.Function == FunctionTable.Abs && factor.Exponent is NumberExpr { Value: { IsInteger: true } n } && n.Exact.Numerator.IsEven
            ? PowerExpr.Of(call.Argument, n)
            : null);

    /// <summary>The product with other expressions for some factors, all at once; null if there are none.</summary>
    private static Expr? ReplaceFactors(Expr node, Func<Factor, Expr?> replacement)
    {
        var builder = new ProductBuilder();
        builder.Multiply(Terms.CoefficientOf(node));
        var changed = false;
        foreach (var factor in Terms.FactorsOf(node))
        {
            if (replacement(factor) is { } other)
            {
                builder.Multiply(other);
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

    private static Expr? AbsoluteValues(Expr node)
    {
        var inside = new ProductBuilder();
        var outside = new ProductBuilder();
        outside.Multiply(Terms.CoefficientOf(node));
        var count = 0;
        foreach (var factor in Terms.FactorsOf(node))
        {
            if (factor.Base is CallExpr call && call.Function == FunctionTable.Abs && Terms.IntegerOf(factor.Exponent) is var n and not 0)
            {
                inside.Multiply(PowerExpr.Of(call.Argument, new Number(n)));
                count++;
            }
            else
            {
                outside.Multiply(factor);
            }
        }

        var (product, rest) = (inside.ToExpr(), outside.ToExpr());
        return count > 1 ? ProductExpr.Multiply(rest, CallExpr.Of(FunctionTable.Abs, product)) : null;
    }

    private static Expr? CubeRoots(Expr node) => ReplaceFactors(node, factor =>
        factor.Base is CallExpr call && call.Function == FunctionTable.Cbrt && Terms.IntegerOf(factor.Exponent) is var n && n / 3 != 0
            ? ProductExpr.Multiply(PowerExpr.Of(call, new Number(n % 3)), PowerExpr.Of(call.Argument, new Number(n / 3)))
            : null);

    private static Expr? NumberRoots(Expr node)
    {
        var factors = Terms.FactorsOf(node);
        for (var i = 0; i < factors.Length && factors.Length <= MaxRoots; i++)
        {
            for (var k = 0; k < i && RootOf(factors[i]) is { } a; k++)
            {
                if (RootOf(factors[k]) is { } b && factors[k].Exponent.Equals(factors[i].Exponent))
                {
                    var rest = ProductExpr.Divide(ProductExpr.Divide(node, factors[i].ToExpr()), factors[k].ToExpr());
                    return ProductExpr.Multiply(rest, PowerExpr.Of(NumberExpr.Of(a * b), factors[i].Exponent));
                }
            }
        }

        return null;
    }

    private static Number? RootOf(Factor factor) => factor is { Base: NumberExpr { Value: { IsExact: true, Sign: > 0 } n }, Exponent: NumberExpr { Value.IsExact: true } } ? n : null;

    private static Expr? SignOfQuotient(Expr node) => ReplaceFactors(node, factor =>
        factor.Base is CallExpr call && call.Function == FunctionTable.Abs && Terms.IntegerOf(factor.Exponent) == -1
            ? ProductExpr.Divide(CallExpr.Of(FunctionTable.Sign, call.Argument), call.Argument)
            : null);

    /// <summary>Puts the sums among the factors over their common denominators, which may cancel other factors.</summary>
    private static Expr? CombineFractions(Expr node) => ReplaceFactors(node, factor =>
        factor.Base is SumExpr && factor.Exponent is NumberExpr { Value.IsInteger: true } && SumRules.CommonFactor(factor.Base, denominators: true) is { } combined
            ? PowerExpr.Of(combined, factor.Exponent)
            : null);
}
