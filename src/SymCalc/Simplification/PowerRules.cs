using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Simplification;

/// <summary>Rules for powers: nested powers, and exponentials of logarithms.</summary>
internal static class PowerRules
{
    public static IReadOnlyList<SimplificationRule> All { get; } =
    [
        new("even-power-of-power", "(u^a)^b = abs(u)^(a*b) for an even integer a", ExprKind.Power, EvenInner),
        new("power-of-power", "(u^a)^b = u^(a*b) for a number a that is no integer, since u >= 0 then", ExprKind.Power, RealInner),
        new("power-of-exponential", "(e^u)^b = e^(u*b)", ExprKind.Power, ExponentialInner),
        new("exponential-of-logarithm", "e^(a*ln(u) + b) = u^a*e^b", ExprKind.Power, ExponentialOfLogarithm),
        new("coefficient-out-of-root", "(c*u)^r = c^r*u^r for a number c > 0", ExprKind.Power, CoefficientOut),
    ];

    private static Expr? EvenInner(Expr node) => node is PowerExpr { Base: PowerExpr { Exponent: NumberExpr { Value: { IsInteger: true } a } } inner } power
        && a.Exact.Numerator.IsEven
        ? PowerExpr.Of(CallExpr.Of(FunctionTable.Abs, inner.Base), ProductExpr.Scale(a, power.Exponent))
        : null;

    private static Expr? RealInner(Expr node) => node is PowerExpr { Base: PowerExpr { Exponent: NumberExpr { Value: { IsInteger: false } a } } inner } power
        ? PowerExpr.Of(inner.Base, ProductExpr.Scale(a, power.Exponent))
        : null;

    private static Expr? ExponentialInner(Expr node) => node is PowerExpr { Base: PowerExpr inner } power && ReferenceEquals(inner.Base, ConstantExpr.E)
        ? PowerExpr.Of(ConstantExpr.E, ProductExpr.Multiply(inner.Exponent, power.Exponent))
        : null;

    private static Expr? ExponentialOfLogarithm(Expr node)
    {
        if (node is not PowerExpr power || !ReferenceEquals(power.Base, ConstantExpr.E))
        {
            return null;
        }

        var outside = new ProductBuilder();
        var rest = new SumBuilder();
        var found = false;
        foreach (var term in Terms.Of(power.Exponent))
        {
            if (Terms.TrySplitLogarithm(term, out var argument, out var factor))
            {
                outside.Multiply(PowerExpr.Of(argument, factor));
                found = true;
            }
            else
            {
                rest.Add(term, Number.One);
            }
        }

        outside.Multiply(PowerExpr.Of(ConstantExpr.E, rest.ToExpr()));
        var result = outside.ToExpr();
        return found ? result : null;
    }

    private static Expr? CoefficientOut(Expr node) => node is PowerExpr { Base: ProductExpr { Coefficient: { IsOne: false, IsExact: true, Sign: > 0 } } product, Exponent: NumberExpr { IsExact: true } } power
        ? ProductExpr.Multiply(PowerExpr.Of(product.NumericCoefficient, power.Exponent), PowerExpr.Of(product.WithoutCoefficient(), power.Exponent))
        : null;
}
