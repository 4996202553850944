using System.Numerics;
using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Simplification.Polynomials;
using SymCalc.Simplification.Proving;

namespace SymCalc.Simplification.Powers;

/// <summary>Writes logarithms of products, quotients and powers as sums of logarithms, as far as signs are proven.</summary>
/// <remarks>
/// What is taken out of ln(u*v) must be proven not to be negative: then it is positive, since u*v is, and so is the rest. An even
/// power is: ln(u^2*v) = 2*ln(abs(u)) + ln(v) holds wherever the left side is defined. One factor of unknown sign is positive
/// if it is alone; several stay together.
/// </remarks>
internal sealed class LogarithmExpander(Prover prover, AlgebraBudget budget)
{
    private const int UnitsOfAFactor = 16;

    /// <summary>The expanded expression.</summary>
    /// <exception cref="AlgebraBudgetException">The budget is used up.</exception>
    public static Expr Expand(Expr e, Prover prover, AlgebraBudget budget) => BottomUp.Rewrite(e, budget, new LogarithmExpander(prover, budget).Expand);

    /// <summary>Whether e is a logarithm to a fixed base.</summary>
    public static bool IsLogarithm(Expr e) =>
        e is CallExpr call && (call.Function == FunctionTable.Ln || call.Function == FunctionTable.Log10 || call.Function == FunctionTable.Log2);

    private Expr Expand(Expr node)
    {
        if (!IsLogarithm(node))
        {
            return node;
        }

        var call = (CallExpr)node;
        var sum = new SumBuilder();
        var pending = new Stack<(Expr Argument, Expr Multiple)>([(call.Argument, NumberExpr.One)]);
        while (pending.TryPop(out var next))
        {
            budget.Spend(UnitsOfAFactor * (1L + next.Argument.ChildCount));
            if (!TrySplit(next.Argument, call.Function, out var parts))
            {
                var logarithm = ProductExpr.Multiply(next.Multiple, LogarithmOf(call.Function, next.Argument));
                budget.Spend(BottomUp.UnitsOf(logarithm));
                sum.Add(logarithm, Number.One);
                continue;
            }

            foreach (var (argument, multiple) in parts)
            {
                pending.Push((argument, ProductExpr.Multiply(next.Multiple, multiple)));
            }
        }

        return sum.ToExpr();
    }

    /// <summary>ln(e^v) = v, and the like.</summary>
    private static Expr LogarithmOf(FunctionDefinition logarithm, Expr u) =>
        u is PowerExpr power && ReferenceEquals(power.Base, ConstantExpr.E)
            ? ProductExpr.Multiply(power.Exponent, CallExpr.Of(logarithm, ConstantExpr.E))
            : CallExpr.Of(logarithm, u);

    /// <summary>ln(u) = Σ multiple*ln(argument).</summary>
    private bool TrySplit(Expr u, FunctionDefinition logarithm, out List<(Expr Argument, Expr Multiple)> parts)
    {
        parts = [];
        switch (u)
        {
            case NumberExpr { Value: { IsExact: true, Sign: > 0 } value } when !CallExpr.Of(logarithm, u).Equals(u):
                return CallExpr.Of(logarithm, u) is CallExpr && TrySplitNumber(value.Exact, parts);
            case CallExpr { ChildCount: 1 } call when call.Function == FunctionTable.Cbrt:
                parts.Add((call.Argument, NumberExpr.Of(new Number(new Rational(1, 3)))));
                return true;
            case ProductExpr or PowerExpr when !IsExponential(u):
                return TrySplitProduct(u, parts) && !(parts is [var (argument, multiple)] && multiple.IsOne && argument.Equals(u));      // -x for x <= 0
            default:
                return false;
        }
    }

    private static bool IsExponential(Expr u) => u is PowerExpr power && ReferenceEquals(power.Base, ConstantExpr.E);

    /// <summary>ln(p/q) = ln(p) - ln(q), ln(n^k) = k*ln(n).</summary>
    private static bool TrySplitNumber(Rational value, List<(Expr Argument, Expr Multiple)> parts)
    {
        var split = !value.IsInteger && !value.Numerator.IsOne;
        foreach (var (part, sign) in new[] { (value.Numerator, 1), (value.Denominator, -1) })
        {
            if (!part.IsOne)
            {
                var (root, degree) = IntegerRoots.PerfectPower(part);
                parts.Add((NumberExpr.Of(new Number(new Rational(root))), NumberExpr.Of(degree * sign)));
                split |= degree != 1 || sign < 0;
            }
        }

        return split;
    }

    private bool TrySplitProduct(Expr u, List<(Expr Argument, Expr Multiple)> parts)
    {
        var unknown = new List<Factor>();
        var coefficient = Terms.CoefficientOf(u);
        var isNegative = coefficient.Sign < 0;
        if (!coefficient.IsOne && !coefficient.IsMinusOne)
        {
            parts.Add((NumberExpr.Of(isNegative ? -coefficient : coefficient), NumberExpr.One));
        }

        foreach (var factor in Terms.FactorsOf(u))
        {
            // At u = 0, ln(u^n) is ln(1) for n = 0 and n*ln(u) is undefined: a symbolic exponent needs u != 0
            var isNumber = factor.Exponent is NumberExpr;
            var isSure = isNumber || prover.IsProvenNonZero(factor.Base);
            var isOdd = isSure && prover.IsProvenOdd(factor.Exponent);
            if (isSure && prover.IsProvenEven(factor.Exponent))
            {
                parts.Add((Absolute(factor.Base), factor.Exponent));
            }
            else if (factor.Exponent is NumberExpr { Value.IsInteger: false } || prover.IsProvenPositive(factor.Base) || (isOdd && prover.IsProvenNonNegative(factor.Base)))
            {
                parts.Add((factor.Base, factor.Exponent));      // a fractional power's base is not negative
            }
            else if (isOdd && prover.IsProvenNonPositive(factor.Base))
            {
                isNegative = !isNegative;
                parts.Add((Terms.Negated(factor.Base), factor.Exponent));
            }
            else
            {
                unknown.Add(factor);
            }
        }

        if (unknown is [{ Exponent: NumberExpr } single])
        {
            parts.Add((isNegative ? Terms.Negated(single.Base) : single.Base, single.Exponent));     // an odd power
            return parts.Count > 1 || !single.Exponent.IsOne;
        }

        if (unknown.Count == 0)
        {
            return !isNegative;         // else it is nowhere defined
        }

        var rest = new ProductBuilder();
        rest.Multiply(isNegative ? Number.MinusOne : Number.One);
        foreach (var factor in unknown)
        {
            rest.Multiply(factor);
        }

        parts.Add((rest.ToExpr(), NumberExpr.One));
        return parts.Count > 1;
    }

    /// <summary>abs(u), without the function where the sign is proven.</summary>
    private Expr Absolute(Expr u) => prover.IsProvenNonNegative(u) ? u
        : prover.IsProvenNonPositive(u) ? Terms.Negated(u)
        : CallExpr.Of(FunctionTable.Abs, u);
}
