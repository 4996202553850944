// Source: P. Blanchard, D. J. Higham, N. J. Higham, Accurately computing the log-sum-exp and softmax functions,
// IMA J. Numer. Anal. 41 (2021).

using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Simplification.Stability;

/// <summary>Logarithms and quotients of sums of exponentials that overflow although the result does not.</summary>
internal static class StableExponentials
{
    private const int MaxTerms = 1000;

    /// <summary>ln(Σ c·e^u) = m + ln(Σ c·e^(u - m)) with the largest u as m, for positive numbers c; of two, with softplus.</summary>
    public static Expr? Logarithm(SumExpr sum)
    {
        if (Exponents(sum) is not { } exponents || exponents.Exists(e => HasLargest(e.Exponent)))
        {
            return null;
        }

        var largest = exponents.Select(e => e.Exponent).Aggregate((a, b) => CallExpr.Of(FunctionTable.Max, [a, b]));
        if (exponents is [(var u, { IsOne: true }), (var v, { IsOne: true })])
        {
            var apart = CallExpr.Of(FunctionTable.Abs, SumExpr.Subtract(u, v));
            return SumExpr.Add(largest, CallExpr.Of(FunctionTable.Softplus, Terms.Negated(apart)));
        }

        return SumExpr.Add(largest, CallExpr.Of(FunctionTable.Ln, Shifted(exponents, largest)));
    }

    /// <summary>e^w·S^-n = (S·e^(-w/n))^-n for a sum S of exponentials and positive numbers.</summary>
    public static Expr? Quotient(ProductExpr product)
    {
        Expr? power = null;
        var (sum, n) = (default(List<(Expr, Number)>), 0);
        var rest = new ProductBuilder(product.Stored.Length);
        rest.Multiply(product.Coefficient);
        foreach (ref readonly var factor in product.Stored)
        {
            if (ReferenceEquals(factor.Base, ConstantExpr.E))
            {
                power = factor.Exponent;
            }
            else if (sum is null && factor.Base is SumExpr candidate && Terms.IntegerOf(factor.Exponent) is var exponent and < 0 && Exponents(candidate) is { } exponents)
            {
                (sum, n) = (exponents, -exponent);
            }
            else
            {
                rest.Multiply(factor);
            }
        }

        if (power is null || sum is null)
        {
            return null;
        }

        rest.Multiply(PowerExpr.Of(Shifted(sum, ProductExpr.Scale(new Number(new Rational(1, n)), power)), new Number(-n)));
        return rest.ToExpr();
    }

    /// <summary>e^u/expm1(u) = -1/expm1(-u), and sinh(u)/(c·e^u + c·e^-u) = tanh(u)/(2·c), which do not overflow; all of a product.</summary>
    public static Expr? HyperbolicQuotient(ProductExpr product)
    {
        var numerators = new HashSet<Expr>();
        foreach (ref readonly var factor in product.Stored)
        {
            if (IsHyperbolicNumerator(factor))
            {
                numerators.Add(factor.ToExpr());
            }
        }

        if (numerators.Count == 0)
        {
            return null;
        }

        var before = numerators.Count;
        var result = new ProductBuilder(product.Stored.Length);
        result.Multiply(product.Coefficient);
        foreach (ref readonly var factor in product.Stored)
        {
            if (!IsHyperbolicNumerator(factor))
            {
                result.Multiply(TakeQuotient(factor, numerators) ?? factor.ToExpr());
            }
        }

        if (numerators.Count == before)
        {
            return null;
        }

        foreach (ref readonly var factor in product.Stored)
        {
            if (IsHyperbolicNumerator(factor) && numerators.Contains(factor.ToExpr()))
            {
                result.Multiply(factor);
            }
        }

        return result.ToExpr();
    }

    private static bool IsHyperbolicNumerator(in Factor factor) => ReferenceEquals(factor.Base, ConstantExpr.E)
        || (factor is { Base: CallExpr call, Exponent.IsOne: true } && call.Function == FunctionTable.Sinh);

    /// <summary>The quotient of one of the numerators, which is taken from them, and the factor's base; null if none fits.</summary>
    private static Expr? TakeQuotient(in Factor factor, HashSet<Expr> numerators)
    {
        if (factor.Exponent is not NumberExpr { Value.IsMinusOne: true })
        {
            return null;
        }

        if (factor.Base is CallExpr { ChildCount: 1 } call && call.Function == FunctionTable.Expm1 && numerators.Remove(Forms.Exp(call.Argument)))
        {
            return ProductExpr.Divide(NumberExpr.Of(Number.MinusOne), CallExpr.Of(FunctionTable.Expm1, Terms.Negated(call.Argument)));
        }

        if (factor.Base is SumExpr sum && Exponents(sum) is [(var u, var c), (var v, var d)] && c.Equals(d) && Terms.Negated(u).Equals(v))
        {
            foreach (var angle in new[] { u, v })
            {
                if (numerators.Remove(CallExpr.Of(FunctionTable.Sinh, angle)))
                {
                    return ProductExpr.Divide(CallExpr.Of(FunctionTable.Tanh, angle), NumberExpr.Of(c + c));
                }
            }
        }

        return null;
    }

    /// <summary>Σ c·e^(u - m).</summary>
    private static Expr Shifted(List<(Expr Exponent, Number Coefficient)> exponents, Expr m)
    {
        var builder = new SumBuilder(exponents.Count);
        foreach (var (exponent, coefficient) in exponents)
        {
            builder.Add(Forms.Exp(SumExpr.Subtract(exponent, m)), coefficient);
        }

        return builder.ToExpr();
    }

    /// <summary>The terms of a sum of at least two exponentials or numbers, all with positive coefficients; null for other sums.</summary>
    private static List<(Expr Exponent, Number Coefficient)>? Exponents(SumExpr sum)
    {
        if (sum.IsShared || sum.Stored.Length > MaxTerms || sum.Constant is NumberExpr { Value.Sign: < 0 })
        {
            return null;
        }

        var exponents = new List<(Expr, Number)>();
        if (!sum.ConstantPart.IsZero)
        {
            exponents.Add((NumberExpr.Zero, sum.ConstantPart));
        }

        foreach (ref readonly var term in sum.Ordered)
        {
            if (term.Coefficient.Sign <= 0 || term.Value is not PowerExpr { Base: ConstantExpr b, Exponent: var exponent } || !ReferenceEquals(b, ConstantExpr.E))
            {
                return null;
            }

            exponents.Add((exponent, term.Coefficient));
        }

        return exponents.Count < 2 ? null : exponents;
    }

    /// <summary>Whether the largest has been taken out already.</summary>
    private static bool HasLargest(Expr exponent)
    {
        foreach (var term in Terms.Of(exponent))
        {
            foreach (var factor in Terms.FactorsOf(term))
            {
                if (factor.Base is CallExpr call && call.Function == FunctionTable.Max)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
