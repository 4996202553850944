using System.Numerics;
using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Simplification;

/// <summary>Rules for logarithms of numbers that are powers of the same number: ln(8) = 3*ln(2).</summary>
internal static class NumberLogarithms
{
    public static IReadOnlyList<SimplificationRule> All { get; } =
    [
        new("product-of-number-logarithms", "ln(b^p)*ln(b^q)^n = p*q^n*ln(b)^(n + 1) for numbers b > 0", ExprKind.Product, InProduct),
        new("sum-of-number-logarithms", "u*ln(b^p) + u*ln(b^q) = (p + q)*u*ln(b) for numbers b > 0", ExprKind.Sum, InSum),
    ];

    private static Expr? InProduct(Expr node)
    {
        var groups = new Dictionary<Expr, int>();
        var product = new ProductBuilder();
        product.Multiply(Terms.CoefficientOf(node));
        var found = false;
        foreach (var factor in Terms.FactorsOf(node))
        {
            var n = Terms.IntegerOf(factor.Exponent);
            if (n == 0 || Split(factor.Base) is not var (power, logarithm))
            {
                product.Multiply(factor);
                continue;
            }

            product.Multiply(PowerExpr.Of(NumberExpr.Of(power), new Number(n)));
            product.Multiply(PowerExpr.Of(logarithm, new Number(n)));
            found |= groups.TryGetValue(logarithm, out var count) && count > 0;
            groups[logarithm] = count + 1;
        }

        var result = product.ToExpr();
        return found && !result.IsUndefined ? result : null;
    }

    private static Expr? InSum(Expr node)
    {
        if (node is not SumExpr sum)
        {
            return null;
        }

        var groups = new HashSet<Expr>();
        var result = new SumBuilder(sum.Stored.Length);
        result.Add(NumberExpr.Of(sum.ConstantPart), Number.One);
        var found = false;
        foreach (ref readonly var term in sum.Stored)
        {
            var changed = term.Value;
            foreach (var factor in Terms.FactorsOf(term.Value))
            {
                if (factor.Exponent.IsOne && Split(factor.Base) is var (power, logarithm))
                {
                    changed = ProductExpr.Multiply(ProductExpr.Divide(term.Value, factor.Base), ProductExpr.Scale(new Number(power), logarithm));
                    found |= !groups.Add(changed is ProductExpr product ? product.WithoutCoefficient() : changed);
                    break;
                }
            }

            result.Add(changed, term.Coefficient);
        }

        var joined = result.ToExpr();
        return found ? joined : null;
    }

    /// <summary>ln(b^p) as p and ln(b), where b > 1 is no power; null if e is no logarithm of a positive fraction other than 1.</summary>
    private static (int Power, Expr Logarithm)? Split(Expr e)
    {
        if (e is not CallExpr { Argument: NumberExpr { Value: { IsExact: true, Sign: > 0, IsOne: false } value } } call || call.Function != FunctionTable.Ln)
        {
            return null;
        }

        var (p, m) = value.Exact.Numerator.IsOne ? (BigInteger.One, 0) : IntegerRoots.PerfectPower(value.Exact.Numerator);
        var (q, n) = value.Exact.Denominator.IsOne ? (BigInteger.One, 0) : IntegerRoots.PerfectPower(value.Exact.Denominator);
        var degree = (int)BigInteger.GreatestCommonDivisor(m, n);
        var b = new Rational(BigInteger.Pow(p, m / degree), BigInteger.Pow(q, n / degree));
        var isInverse = b < Rational.One;
        return (isInverse ? -degree : degree, CallExpr.Of(FunctionTable.Ln, NumberExpr.Of(new Number(isInverse ? b.Inverse() : b))));
    }
}
