using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Simplification.Proving;

namespace SymCalc.Simplification;

/// <summary>Rules for factors that belong together: signs and absolute values, reciprocal functions, powers with equal exponents, denominators.</summary>
internal static class QuotientRules
{
    private const int MaxPairedFactors = 6;
    private const int LargestNumber = 1_000_000;
    private const int LargestPower = 20;

    /// <summary>f(u)·g(u) = 1.</summary>
    private static readonly (Func<FunctionDefinition> F, Func<FunctionDefinition> G)[] Reciprocals =
    [
        (() => FunctionTable.Tan, () => FunctionTable.Cot),
        (() => FunctionTable.Cot, () => FunctionTable.Tan),
        (() => FunctionTable.Tanh, () => FunctionTable.Coth),
        (() => FunctionTable.Coth, () => FunctionTable.Tanh),
        (() => FunctionTable.Sec, () => FunctionTable.Cos),
        (() => FunctionTable.Csc, () => FunctionTable.Sin),
        (() => FunctionTable.Sech, () => FunctionTable.Cosh),
        (() => FunctionTable.Csch, () => FunctionTable.Sinh),
    ];

    /// <summary>Tried last: what they change might have cancelled.</summary>
    public static IReadOnlyList<SimplificationRule> Last { get; } =
    [
        .. from kind in new[] { ExprKind.Product, ExprKind.Power }
           select new SimplificationRule("conjugate-of-denominator", "1/(a - b) = (a + b)/c for roots a and b with a number c = a^2 - b^2", kind, ConjugateOfDenominator) { IsForm = true },
    ];

    public static IReadOnlyList<SimplificationRule> All { get; } =
    [
        new("reciprocal-of-function", "1/cot(u) = tan(u), and the like", ExprKind.Power, ReciprocalOfFunction),
        new("power-of-number", "n^(k*u) = (n^k)^u for integers n > 1 and k", ExprKind.Power, PowerOfNumber),
        new("powers-of-dependent-numbers", "(n^a)^u*(n^b)^v = n^(a*u + b*v) for an integer n > 1", ExprKind.Product, DependentNumbers),
        new("powers-of-dependent-numbers", "(n^a)^u*(n^b)^v = n^(a*u + b*v) for an integer n > 1", ExprKind.Power, DependentNumbers),
        new("sign-times-absolute-value", "abs(u)*sign(u) = u", ExprKind.Product, SignTimesAbsoluteValue),
        new("sign-times-argument", "u*sign(u) = abs(u), abs(u)/u = sign(u)", ExprKind.Product, SignTimesArgument),
        .. Last,
        new("powers-of-equal-exponent", "u^a*v^a = (u*v)^a, u^a*v^-a = (u/v)^a for v != 0", ExprKind.Product, EqualExponents),
        new("denominator-out-of-root", "sqrt(a + b/c^2) = sqrt(a*c^2 + b)/abs(c)", ExprKind.Product, DenominatorOutOfRoot),
        new("conjugates-in-denominator", "1/((a + b)*(a - b)) = 1/(a^2 - b^2)", ExprKind.Product, MultiplyConjugates),
    ];

    private static Expr? ReciprocalOfFunction(Expr node)
    {
        if (node is PowerExpr { Base: CallExpr { ChildCount: 1 } call, Exponent: NumberExpr { Value: { IsInteger: true, Sign: < 0 } n } })
        {
            foreach (var (f, g) in Reciprocals)
            {
                if (call.Function == f())
                {
                    return PowerExpr.Of(CallExpr.Of(g(), call.Argument), -n);
                }
            }
        }

        return null;
    }

    private static Expr? PowerOfNumber(Expr node)
    {
        if (node is not PowerExpr { Base: NumberExpr { Value: { IsInteger: true } b }, Exponent: ProductExpr { Coefficient: { IsInteger: true } k } exponent }
            || !b.TryGetInt32(out var n) || n < 2 || !k.TryGetInt32(out var power) || Math.Abs(power) is 1 or > LargestPower
            || Math.Pow(n, Math.Abs(power)) > LargestNumber)
        {
            return null;
        }

        var raised = NumberExpr.Of(new Number(new Rational(n).Pow(Math.Abs(power))));
        return PowerExpr.Of(raised, ProductExpr.Scale(new Number(Math.Sign(power)), exponent.WithoutCoefficient()));
    }

    private static Expr? DependentNumbers(Expr node)
    {
        var product = new ProductBuilder();
        product.Multiply(Terms.CoefficientOf(node));
        var found = false;
        foreach (var factor in Terms.FactorsOf(node))
        {
            if (factor is { Base: NumberExpr { Value: { IsInteger: true, Sign: > 0, IsOne: false } n }, Exponent: not NumberExpr }
                && n.TryGetInt64(out var power) && IntegerRoots.PerfectPower(power) is var (root, degree) && degree > 1)
            {
                product.Multiply(PowerExpr.Of(NumberExpr.Of(new Number(new Rational(root))), ProductExpr.Scale(new Number(degree), factor.Exponent)));
                found = true;
            }
            else
            {
                product.Multiply(factor);
            }
        }

        var result = product.ToExpr();
        return found ? result : null;
    }

    // At u = 0 both u*sign(u) and abs(u) are 0; a negative exponent of u excludes 0.
    private static Expr? SignTimesArgument(Expr node)
    {
        var exponents = new FactorIndex(node);
        var used = new HashSet<Expr>();
        var changes = new ProductBuilder();
        foreach (var factor in Terms.FactorsOf(node))
        {
            if (!factor.Exponent.IsOne || factor.Base is not CallExpr { ChildCount: 1 } call
                || (call.Function != FunctionTable.Sign && call.Function != FunctionTable.Abs)
                || exponents.ExponentOf(call.Argument) is var n && (n & 1) == 0
                || (call.Function == FunctionTable.Abs && n > 0)
                || !used.Add(call.Argument))
            {
                continue;
            }

            var u = call.Argument;
            var direction = new Number(Math.Sign(n));
            changes.Multiply(PowerExpr.Of(call, Number.MinusOne));
            changes.Multiply(PowerExpr.Of(u, -direction));
            changes.Multiply(call.Function == FunctionTable.Sign ? PowerExpr.Of(CallExpr.Of(FunctionTable.Abs, u), direction) : CallExpr.Of(FunctionTable.Sign, u));
        }

        var change = changes.ToExpr();
        return used.Count > 0 ? ProductExpr.Multiply(change, node) : null;
    }

    // At u = 0 both are 0.
    private static Expr? SignTimesAbsoluteValue(Expr node)
    {
        var exponents = new FactorIndex(node);
        var changes = new ProductBuilder();
        var found = false;
        foreach (var factor in Terms.FactorsOf(node))
        {
            if (factor.Exponent.IsOne && factor.Base is CallExpr { ChildCount: 1 } call && call.Function == FunctionTable.Sign
                && CallExpr.Of(FunctionTable.Abs, call.Argument) is var absolute && exponents.ExponentOf(absolute) == 1)
            {
                changes.Multiply(PowerExpr.Of(call, Number.MinusOne));
                changes.Multiply(PowerExpr.Of(absolute, Number.MinusOne));
                changes.Multiply(call.Argument);
                found = true;
            }
        }

        var change = changes.ToExpr();
        return found ? ProductExpr.Multiply(change, node) : null;
    }

    // a + b has no digits to lose where a - b has: only differences are replaced.
    private static Expr? ConjugateOfDenominator(Expr node)
    {
        foreach (var factor in Terms.FactorsOf(node))
        {
            if (factor is not { Base: SumExpr { AllExact: true, Stored.Length: <= 2 } sum, Exponent: NumberExpr { Value.IsMinusOne: true } }
                || Terms.Of(sum) is not [var a, var b] || Sign(a) * Sign(b) >= 0)
            {
                continue;
            }

            var (first, second) = (PowerExpr.Of(a, new Number(2)), PowerExpr.Of(b, new Number(2)));
            var norm = SumExpr.Subtract(Expansion.Expand(first) ?? first, Expansion.Expand(second) ?? second);
            if (norm is NumberExpr { IsZero: false })
            {
                return ProductExpr.Divide(ProductExpr.Multiply(ProductExpr.Multiply(node, sum), SumExpr.Subtract(a, b)), norm);
            }
        }

        return null;

        // of a number, or of a multiple of square roots; 0 for others
        static int Sign(Expr term)
        {
            var isRoot = true;
            foreach (var part in Terms.FactorsOf(term))
            {
                isRoot &= part.Exponent is NumberExpr { Value: { IsExact: true } e } && e.Exact.Denominator == 2;
            }

            return isRoot ? Terms.CoefficientOf(term).Sign : 0;
        }
    }

    // Where u^a and v^a are defined, (u*v)^a is too: a is whole, or u and v are not negative.
    private static Expr? EqualExponents(Expr node, Prover prover)
    {
        if (node is not ProductExpr { IsShared: false } product)
        {
            return null;
        }

        var groups = new Dictionary<Expr, (int Count, Expr Above, Expr Below)>();
        Expr? chosen = null;
        foreach (ref readonly var factor in product.Stored)
        {
            if (factor.Exponent is NumberExpr || ReferenceEquals(factor.Base, ConstantExpr.E))
            {
                continue;
            }

            var isBelow = Cost.HasLeadingMinus(factor.Exponent);
            var key = isBelow ? Terms.Negated(factor.Exponent) : factor.Exponent;
            var (count, above, below) = groups.GetValueOrDefault(key, (0, NumberExpr.One, NumberExpr.One));
            groups[key] = isBelow ? (count + 1, above, ProductExpr.Multiply(below, factor.Base)) : (count + 1, ProductExpr.Multiply(above, factor.Base), below);
            chosen ??= count > 0 ? key : null;
        }

        if (chosen is null)
        {
            return null;
        }

        var (_, numerator, denominator) = groups[chosen];
        if (!numerator.IsOne && !denominator.IsOne && !prover.IsProvenNonZero(denominator))
        {
            return null;        // 0^-n is defined for n <= 0, and u/0 nowhere
        }

        var rest = new ProductBuilder(product.Stored.Length);
        rest.Multiply(product.Coefficient);
        foreach (ref readonly var factor in product.Stored)
        {
            if (ReferenceEquals(factor.Base, ConstantExpr.E) || !(factor.Exponent.Equals(chosen) || Terms.Negated(factor.Exponent).Equals(chosen)))
            {
                rest.Multiply(factor);
            }
        }

        var (joined, exponent) = numerator.IsOne
            ? (denominator, Terms.Negated(chosen))
            : (ProductExpr.Divide(numerator, denominator), chosen);
        rest.Multiply(PowerExpr.Of(Expansion.Expand(joined) ?? joined, exponent));
        return rest.ToExpr();
    }

    // c is not 0 where b/c^2 is defined, so that a*c^2 + b has the sign of a + b/c^2.
    private static Expr? DenominatorOutOfRoot(Expr node)
    {
        if (node is not ProductExpr { IsShared: false } product)
        {
            return null;
        }

        var builder = new ProductBuilder(product.Stored.Length);
        builder.Multiply(product.Coefficient);
        var found = false;
        foreach (ref readonly var factor in product.Stored)
        {
            if (factor is { Base: SumExpr, Exponent: NumberExpr { Value: { IsExact: true, IsInteger: false } q } }
                && SumRules.CommonFactor(factor.Base, denominators: true) is { } combined && TryTakeOut(combined, q, ref builder))
            {
                found = true;
            }
            else
            {
                builder.Multiply(factor);
            }
        }

        var result = builder.ToExpr();
        return found ? result : null;
    }

    /// <summary>Multiplies by (Π c^k·w)^q as Π abs(c)^(k·q)·w^q, if all k but that of w are even and negative.</summary>
    private static bool TryTakeOut(Expr combined, Number q, ref ProductBuilder builder)
    {
        var inside = new ProductBuilder();
        inside.Multiply(Terms.CoefficientOf(combined));
        var outside = new List<(Expr Base, int Exponent)>();
        foreach (var factor in Terms.FactorsOf(combined))
        {
            if (Terms.IntegerOf(factor.Exponent) is var k and < 0)
            {
                if ((k & 1) != 0)
                {
                    return false;
                }

                outside.Add((factor.Base, k));
            }
            else
            {
                inside.Multiply(factor);
            }
        }

        if (outside.Count == 0)
        {
            return false;       // nothing has been multiplied by yet
        }

        foreach (var (b, k) in outside)
        {
            builder.Multiply(PowerExpr.Of(CallExpr.Of(FunctionTable.Abs, b), new Number(q.Exact * k)));
        }

        builder.Multiply(PowerExpr.Of(inside.ToExpr(), q));
        return true;
    }

    /// <summary>The first pair of sums with the same negative exponent whose product has no more terms than one of them.</summary>
    private static Expr? MultiplyConjugates(Expr node)
    {
        if (node is not ProductExpr { IsShared: false } product)
        {
            return null;
        }

        var sums = new List<Factor>();
        foreach (ref readonly var factor in product.Stored)
        {
            if (factor.Base is SumExpr && Terms.IntegerOf(factor.Exponent) < 0)
            {
                sums.Add(factor);
            }
        }

        if (sums.Count is < 2 or > MaxPairedFactors)
        {
            return null;
        }

        for (var i = 0; i < sums.Count; i++)
        {
            for (var k = 0; k < i; k++)
            {
                var (a, b) = (sums[k], sums[i]);
                if (a.Exponent.Equals(b.Exponent) && ProductExpr.Multiply(a.Base, b.Base) is var pair && Expansion.Expand(pair) is { } expanded
                    && Terms.Of(expanded).Count <= Math.Max(Terms.Of(a.Base).Count, Terms.Of(b.Base).Count))
                {
                    var rest = ProductExpr.Divide(ProductExpr.Divide(node, a.ToExpr()), b.ToExpr());
                    return ProductExpr.Multiply(rest, PowerExpr.Of(expanded, a.Exponent));
                }
            }
        }

        return null;
    }
}
