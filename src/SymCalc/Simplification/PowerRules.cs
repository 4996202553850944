using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Simplification.Proving;

namespace SymCalc.Simplification;

/// <summary>Rules for powers: nested powers, powers of products, and exponentials of logarithms.</summary>
internal static class PowerRules
{
    public static IReadOnlyList<SimplificationRule> All { get; } =
    [
        new("even-power-of-power", "(u^a)^b = abs(u)^(a*b) for an even integer a", ExprKind.Power, EvenInner),
        new("power-of-power", "(u^a)^b = u^(a*b) for a number a that is no integer, since u >= 0 then", ExprKind.Power, RealInner),
        new("power-of-odd-power", "(c*u^a)^b = c^b*u^(a*b) for an odd integer a, a number b that is no integer and c > 0, since u >= 0 then", ExprKind.Power, OddInner),
        new("power-of-exponential", "(e^u)^b = e^(u*b)", ExprKind.Power, ExponentialInner),
        new("power-of-power-of-non-negative", "(u^a)^b = u^(a*b) for u >= 0, or for an integer b", ExprKind.Power, NonNegativeInner),
        new("exponential-of-logarithm", "e^(a*ln(u) + b) = u^a*e^b", ExprKind.Power, ExponentialOfLogarithm),
        new("coefficient-out-of-root", "(c*u)^r = c^r*u^r for a number c > 0", ExprKind.Power, CoefficientOut),
        new("positive-factor-out-of-power", "(u*v)^e = u^e*v^e for u > 0, or u >= 0 and v >= 0, or an integer e", ExprKind.Power, FactorsOut),
        new("nested-square-root", "sqrt(a + b*sqrt(c)) = sqrt((a + d)/2) + sqrt((a - d)/2) for b > 0 and d = sqrt(a^2 - b^2*c)", ExprKind.Power, Powers.RadicalDenester.Denest),
        new("power-of-zero", "0^u = 0 for u > 0", ExprKind.Power, PowerOfZero),
        new("power-of-minus-one", "(-1)^(u + v) = (-1)^v for an even u, -(-1)^v for an odd u", ExprKind.Power, PowerOfMinusOne),
        new("even-power-of-negative", "(-u)^n = u^n for an even n", ExprKind.Power, EvenPowerOfNegative),
        new("odd-power-of-negative", "(-u)^n = -u^n for an odd n", ExprKind.Power, OddPowerOfNegative),
        new("even-power-of-absolute-value", "abs(u)^n = u^n for an even integer n", ExprKind.Power, EvenPowerOfAbs),
        new("power-of-sign", "sign(u)^n = 1 for an even n and u != 0, and sign(u) for an odd n > 0", ExprKind.Power, PowerOfSign),
    ];

    private static Expr? EvenInner(Expr node, Prover prover) => node is PowerExpr { Base: PowerExpr inner } power && prover.IsProvenEven(inner.Exponent)
        ? PowerExpr.Of(CallExpr.Of(FunctionTable.Abs, inner.Base), ProductExpr.Multiply(inner.Exponent, power.Exponent))
        : null;

    private static Expr? RealInner(Expr node) => node is PowerExpr { Base: PowerExpr { Exponent: NumberExpr { Value: { IsInteger: false } a } } inner } power
        ? PowerExpr.Of(inner.Base, ProductExpr.Scale(a, power.Exponent))
        : null;

    private static Expr? OddInner(Expr node)
    {
        if (node is not PowerExpr { Exponent: NumberExpr { Value: { IsExact: true, IsInteger: false } b } } power
            || Terms.CoefficientOf(power.Base) is not { IsExact: true, Sign: > 0 } c || Terms.FactorsOf(power.Base) is not [{ Exponent: NumberExpr { Value: { IsInteger: true, IsOne: false } a } } factor]
            || a.Exact.Numerator.IsEven)
        {
            return null;
        }

        return ProductExpr.Multiply(PowerExpr.Of(NumberExpr.Of(c), power.Exponent), PowerExpr.Of(factor.Base, a * b));
    }

    // At u = 0: 0^a is 0 for a > 0 and 1 for a = 0, and so are both sides.
    private static Expr? NonNegativeInner(Expr node, Prover prover) => node is PowerExpr { Base: PowerExpr inner } power
        && (prover.IsProvenNonNegative(inner.Base) || prover.IsProvenInteger(power.Exponent))
        ? PowerExpr.Of(inner.Base, ProductExpr.Multiply(inner.Exponent, power.Exponent))
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

    private static Expr? FactorsOut(Expr node, Prover prover)
    {
        if (node is not PowerExpr { Base: ProductExpr { Coefficient.IsExact: true } product } power)
        {
            return null;
        }

        // With 0 among the factors the others must be non-negative too, or (0*v)^e were 0 and 0^e*v^e undefined.
        var isWhole = prover.IsProvenInteger(power.Exponent);
        var allNonNegative = product.Coefficient.Sign > 0;
        foreach (ref readonly var factor in product.Stored)
        {
            allNonNegative = allNonNegative && prover.IsProvenNonNegative(factor.ToExpr());
        }

        var outside = new ProductBuilder();
        var inside = new ProductBuilder();
        var found = 0;
        foreach (ref readonly var factor in product.Stored)
        {
            var part = factor.ToExpr();
            if (isWhole || allNonNegative || prover.IsProvenPositive(part))
            {
                outside.Multiply(PowerOf(factor, power.Exponent, isWhole, prover));
                found++;
            }
            else
            {
                inside.Multiply(part);
            }
        }

        if (found == 0)
        {
            return null;
        }

        inside.Multiply(product.Coefficient);
        outside.Multiply(PowerExpr.Of(inside.ToExpr(), power.Exponent));
        return outside.ToExpr();
    }

    /// <summary>(b^k)^e.</summary>
    private static Expr PowerOf(Factor factor, Expr e, bool isWhole, Prover prover)
    {
        var exponent = ProductExpr.Multiply(factor.Exponent, e);
        return isWhole || prover.IsProvenNonNegative(factor.Base) || (prover.IsProvenEven(factor.Exponent) && prover.IsProvenEven(exponent)) ? PowerExpr.Of(factor.Base, exponent)
            : prover.IsProvenEven(factor.Exponent) ? PowerExpr.Of(
                prover.IsProvenNonPositive(factor.Base) ? Terms.Negated(factor.Base) : CallExpr.Of(FunctionTable.Abs, factor.Base), exponent)
            : PowerExpr.Of(factor.ToExpr(), e);
    }

    private static Expr? PowerOfZero(Expr node, Prover prover) => node is PowerExpr { Base.IsZero: true } power && prover.IsProvenPositive(power.Exponent)
        ? NumberExpr.Zero
        : null;

    private static Expr? PowerOfMinusOne(Expr node, Prover prover)
    {
        if (node is not PowerExpr { Base: NumberExpr { Value.IsMinusOne: true } } power)
        {
            return null;
        }

        var rest = new SumBuilder();
        var (isOdd, found) = (false, false);
        foreach (var term in Terms.Of(power.Exponent))
        {
            var (isEvenTerm, isOddTerm) = (prover.IsProvenEven(term), prover.IsProvenOdd(term));
            found |= isEvenTerm || isOddTerm;
            isOdd ^= isOddTerm;
            if (!isEvenTerm && !isOddTerm)
            {
                rest.Add(term, Number.One);
            }
        }

        var result = ProductExpr.Scale(isOdd ? Number.MinusOne : Number.One, PowerExpr.Of(power.Base, rest.ToExpr()));
        return found ? result : null;
    }

    private static Expr? EvenPowerOfNegative(Expr node, Prover prover) => node is PowerExpr { Exponent: not NumberExpr } power
        && Cost.HasLeadingMinus(power.Base) && prover.IsProvenEven(power.Exponent)
        ? PowerExpr.Of(Terms.Negated(power.Base), power.Exponent)
        : null;

    private static Expr? OddPowerOfNegative(Expr node, Prover prover) => node is PowerExpr { Exponent: not NumberExpr } power
        && !power.Base.Equals(NumberExpr.Of(Number.MinusOne)) && Cost.HasLeadingMinus(power.Base) && prover.IsProvenOdd(power.Exponent)
        ? ProductExpr.Scale(Number.MinusOne, PowerExpr.Of(Terms.Negated(power.Base), power.Exponent))
        : null;

    private static Expr? EvenPowerOfAbs(Expr node, Prover prover) => node is PowerExpr { Base: CallExpr call, Exponent: not NumberExpr } power
        && call.Function == FunctionTable.Abs && prover.IsProvenEven(power.Exponent)
        ? PowerExpr.Of(call.Argument, power.Exponent)
        : null;

    // At u = 0 an odd power of sign(u) with a positive exponent is 0, and so is sign(u).
    private static Expr? PowerOfSign(Expr node, Prover prover)
    {
        if (node is not PowerExpr { Base: CallExpr call } power || call.Function != FunctionTable.Sign)
        {
            return null;
        }

        return prover.IsProvenEven(power.Exponent) && (prover.IsProvenNonZero(call.Argument) || prover.IsProvenNegative(power.Exponent)) ? NumberExpr.One
            : prover.IsProvenOdd(power.Exponent) ? call
            : null;
    }
}
