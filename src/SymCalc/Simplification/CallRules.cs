using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Simplification.Powers;

namespace SymCalc.Simplification;

/// <summary>Rules for calls: inverses, parity, logarithms of powers, absolute values and signs.</summary>
internal static class CallRules
{
    public static IReadOnlyList<SimplificationRule> All { get; } =
    [
        new("function-of-right-inverse", "f(g(u)) = u where g is f's right inverse, as in sin(asin(u))", ExprKind.Call, RightInverse),
        new("function-of-inverse", "cos(asin(u)) = sqrt(1 - u^2), cos(2*acos(u)) = 2*u^2 - 1, and the like", ExprKind.Call, node => InverseAngles.OfCall((CallExpr)node)),
        new("odd-function", "f(-u) = -f(u) for an odd f", ExprKind.Call, Odd),
        new("even-function", "f(-u) = f(u) for an even f", ExprKind.Call, Even),
        new("logarithm-of-exponential", "ln(e^u) = u, log2(2^u) = u, log10(10^u) = u", ExprKind.Call, LogarithmOfExponential),
        new("logarithm-of-sum-with-one", "log1p(u) = ln(1 + u) where u + 1 is shorter", ExprKind.Call, LogarithmOfSumWithOne),
        new("logarithm-of-power", "ln(u^r) = r*ln(u) for a number r that is no even integer", ExprKind.Call, LogarithmOfPower),
        new("absolute-value-of-multiple", "abs(c*u) = abs(c)*abs(u) for a number c", ExprKind.Call, AbsOfMultiple),
        new("sign-of-multiple", "sign(c*u) = sign(c)*sign(u) for a number c", ExprKind.Call, SignOfMultiple),
        new("arctangent-of-reciprocal", "atan(1/u) = acot(u)", ExprKind.Call, ArctangentOfReciprocal),
        new("arcsine-of-quotient", "asin(u/sqrt(1 + u^2)) = atan(u), atan(u/sqrt(1 - u^2)) = asin(u)", ExprKind.Call, ArcsineOfQuotient),
        new("cube-root-of-power", "cbrt(c^3*u^(3*n)) = c*u^n for an integer n", ExprKind.Call, CubeRootOfPower),
        new("nested-cube-root", "cbrt(a + b*sqrt(c)) = p + q*sqrt(c) for p^3 + 3*p*q^2*c = a, 3*p^2*q + q^3*c = b", ExprKind.Call, node => IsCall(node, FunctionTable.Cbrt) is { } u ? NestedCubeRoots.Find(u) : null),
        new("equal-branches", "piecewise(c, u, u) = u", ExprKind.Piecewise, EqualBranches),
    ];

    private static Expr? RightInverse(Expr node) => node is CallExpr { ChildCount: 1, Argument: CallExpr { ChildCount: 1 } inner } call
        && call.Function.RightInverse.Length > 0 && call.Function.RightInverse == inner.Function.Name
        ? inner.Argument
        : null;

    private static Expr? LogarithmOfSumWithOne(Expr node) => IsCall(node, FunctionTable.Log1p) is SumExpr u
        ? CallExpr.Of(FunctionTable.Ln, SumExpr.Add(u, NumberExpr.One))
        : null;

    private static Expr? ArcsineOfQuotient(Expr node)
    {
        var (argument, sign, inverse) = IsCall(node, FunctionTable.Asin) is { } sine ? (sine, 1, FunctionTable.Atan)
            : IsCall(node, FunctionTable.Atan) is { } tangent ? (tangent, -1, FunctionTable.Asin)
            : (null, 0, null!);
        foreach (var factor in argument is null ? [] : Terms.FactorsOf(argument))
        {
            if (factor is { Base: SumExpr b, Exponent: NumberExpr { Value: { IsExact: true } r } } && r.Exact == new Rational(-1, 2))
            {
                var u = ProductExpr.Divide(argument!, factor.ToExpr());
                var square = ProductExpr.Scale(new Number(sign), PowerExpr.Of(u, new Number(2)));
                var rest = SumExpr.Subtract(b, Expansion.Expand(square) ?? square);
                return rest.IsOne ? CallExpr.Of(inverse, u) : null;
            }
        }

        return null;
    }

    private static Expr? CubeRootOfPower(Expr node)
    {
        if (IsCall(node, FunctionTable.Cbrt) is not { } argument || argument is not (ProductExpr or PowerExpr) || !Terms.CoefficientOf(argument).IsExact)
        {
            return null;
        }

        var root = new ProductBuilder();
        root.Multiply(CallExpr.Of(FunctionTable.Cbrt, NumberExpr.Of(Terms.CoefficientOf(argument))));
        foreach (var factor in Terms.FactorsOf(argument))
        {
            if (Terms.IntegerOf(factor.Exponent) is var n && (n == 0 || n % 3 != 0))
            {
                return null;
            }

            root.Multiply(PowerExpr.Of(factor.Base, new Number(n / 3)));
        }

        return root.ToExpr();
    }

    private static Expr? Odd(Expr node) => node is CallExpr { Function.Parity: Parity.Odd } call ? Mirrored(call) : null;

    private static Expr? Even(Expr node) => node is CallExpr { Function.Parity: Parity.Even } call ? Mirrored(call) : null;

    /// <summary>f(-u) as f(u) or -f(u); null for a function that is neither even nor odd, and without the minus.</summary>
    public static Expr? Mirrored(CallExpr call) => call.ChildCount != 1 || call.Function.Parity == Parity.None || !Cost.HasLeadingMinus(call.Argument) ? null
        : ProductExpr.Scale(
            call.Function.Parity == Parity.Even ? Number.One : Number.MinusOne, CallExpr.Of(call.Function, Terms.Negated(call.Argument)));

    private static Expr? LogarithmOfExponential(Expr node) => node is CallExpr { ChildCount: 1, Argument: PowerExpr power } call && LogarithmRules.BaseOf(call.Function) is { } b && power.Base.Equals(b)
        ? power.Exponent
        : null;

    private static Expr? LogarithmOfPower(Expr node) => IsCall(node, FunctionTable.Ln) is PowerExpr { Exponent: NumberExpr { Value: { IsExact: true } r } } power
        && !(r.IsInteger && r.Exact.Numerator.IsEven)
        ? ProductExpr.Scale(r, CallExpr.Of(FunctionTable.Ln, power.Base))
        : null;

    private static Expr? AbsOfMultiple(Expr node) => IsCall(node, FunctionTable.Abs) is ProductExpr { Coefficient: { IsOne: false } c } product
        ? ProductExpr.Scale(c.Sign < 0 ? -c : c, CallExpr.Of(FunctionTable.Abs, product.WithoutCoefficient()))
        : null;

    private static Expr? SignOfMultiple(Expr node) => IsCall(node, FunctionTable.Sign) is ProductExpr { Coefficient: { IsOne: false } c } product
        ? ProductExpr.Scale(new Number(c.Sign), CallExpr.Of(FunctionTable.Sign, product.WithoutCoefficient()))
        : null;

    private static Expr? ArctangentOfReciprocal(Expr node) => IsCall(node, FunctionTable.Atan) is PowerExpr { Exponent: NumberExpr { Value.IsMinusOne: true } } power
        ? CallExpr.Of(FunctionTable.Acot, power.Base)
        : null;

    // The conditions must be defined for the whole to be, so that dropping them only lets the domain grow.
    private static Expr? EqualBranches(Expr node) => node is PiecewiseExpr piecewise
        && piecewise.Branches.All(branch => branch.Value.Equals(piecewise.Otherwise))
        ? piecewise.Otherwise
        : null;

    private static Expr? IsCall(Expr node, FunctionDefinition function) => node is CallExpr call && call.Function == function ? call.Argument : null;
}
