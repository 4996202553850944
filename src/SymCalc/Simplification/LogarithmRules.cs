using System.Numerics;
using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Simplification;

/// <summary>Rules that join logarithms, and exponentials to hyperbolic functions.</summary>
internal static class LogarithmRules
{
    private const int MaxTerms = 100;
    private const int LargestPower = 16;
    private const int LargestNumber = 1_000_000;

    public static IReadOnlyList<SimplificationRule> All { get; } =
    [
        new("logarithm-of-reciprocal", "ln(p/q) = -ln(q/p) for numbers p < q", ExprKind.Call, LogarithmOfReciprocal),
        new("change-of-base", "log2(u)*ln(2) = ln(u), log10(u)*ln(10) = ln(u)", ExprKind.Product, ChangeOfBase),
        new("power-of-logarithm", "2^log2(u) = u, 10^log10(u) = u", ExprKind.Power, PowerOfLogarithm),
        new("sum-of-logarithms", "a*ln(u) + a*ln(v) = a*ln(u*v), and k*a*ln(n) = a*ln(n^k) for a number n", ExprKind.Sum, SumOfLogarithms),
        new("sum-of-exponentials", "a*e^u + a*e^(-u) = 2*a*cosh(u), a*e^u - a*e^(-u) = 2*a*sinh(u)", ExprKind.Sum, SumOfExponentials),
    ];

    private static readonly (Func<FunctionDefinition> Function, int Base)[] Bases = [(() => FunctionTable.Log2, 2), (() => FunctionTable.Log10, 10)];

    /// <summary>The base of a logarithm; null for other functions.</summary>
    public static Expr? BaseOf(FunctionDefinition f)
    {
        foreach (var (function, b) in Bases)
        {
            if (f == function())
            {
                return NumberExpr.Of(b);
            }
        }

        return f == FunctionTable.Ln ? ConstantExpr.E : null;
    }

    private static Expr? ChangeOfBase(Expr node)
    {
        var exponents = new FactorIndex(node);
        foreach (var factor in Terms.FactorsOf(node))
        {
            if (factor.Exponent.IsOne && factor.Base is CallExpr { ChildCount: 1 } call && BaseOf(call) is { } b
                && CallExpr.Of(FunctionTable.Ln, b) is var scale && exponents.ExponentOf(scale) > 0)
            {
                return ProductExpr.Multiply(ProductExpr.Divide(ProductExpr.Divide(node, call), scale), CallExpr.Of(FunctionTable.Ln, call.Argument));
            }
        }

        return null;
    }

    private static Expr? PowerOfLogarithm(Expr node) =>
        node is PowerExpr { Exponent: CallExpr { ChildCount: 1 } call } power && BaseOf(call) is { } b && power.Base.Equals(b) ? call.Argument : null;

    private static Expr? BaseOf(CallExpr call)
    {
        foreach (var (function, b) in Bases)
        {
            if (call.Function == function())
            {
                return NumberExpr.Of(b);
            }
        }

        return null;
    }

    private static Expr? LogarithmOfReciprocal(Expr node) => node is CallExpr call && call.Function == FunctionTable.Ln
        && call.Argument is NumberExpr { IsExact: true } number && number.ExactValue is { Sign: > 0 } n && n.CompareTo(Rational.One) < 0
        ? ProductExpr.Scale(Number.MinusOne, CallExpr.Of(FunctionTable.Ln, NumberExpr.Of(new Number(n.Inverse()))))
        : null;

    /// <summary>c·R·ln(U), at a place in the sum.</summary>
    private sealed record Logarithm(int Index, Rational C, Expr R, Expr U);

    /// <summary>Both logarithms are defined where the sum is, so both arguments are positive.</summary>
    private static Expr? SumOfLogarithms(Expr node)
    {
        if (node is not SumExpr { Stored.Length: <= MaxTerms, AllExact: true })
        {
            return null;
        }

        var terms = Terms.Of(node);
        var seen = new Dictionary<Expr, List<Logarithm>>();
        for (var i = 0; i < terms.Count; i++)
        {
            foreach (var logarithm in LogarithmsOf(terms[i], i))
            {
                if (!seen.TryGetValue(logarithm.R, out var others))
                {
                    seen.Add(logarithm.R, others = []);
                }

                foreach (var other in others)
                {
                    if (Join(other, logarithm) is { } joined)
                    {
                        return Replace(terms, other.Index, logarithm.Index, joined);
                    }
                }

                others.Add(logarithm);
            }
        }

        return null;
    }

    private static IEnumerable<Logarithm> LogarithmsOf(Expr term, int index)
    {
        var c = Terms.CoefficientOf(term);
        foreach (var factor in Terms.FactorsOf(term).ToArray())
        {
            if (factor.Base is CallExpr call && call.Function == FunctionTable.Ln && factor.Exponent.IsOne)
            {
                yield return new Logarithm(index, c.Exact, ProductExpr.Scale(new Number(c.Exact.Inverse()), ProductExpr.Divide(term, call)), call.Argument);
            }
        }
    }

    private static Expr? Join(Logarithm a, Logarithm b)
    {
        if (a.U is NumberExpr == b.U is NumberExpr ? a.C.Sign < 0 && b.C.Sign > 0 : a.U is NumberExpr)
        {
            (a, b) = (b, a);
        }

        var ratio = b.C / a.C;
        var canRaise = b.U is NumberExpr { IsExact: true, ExactValue: var n } && ratio.IsInteger && ratio.Abs() <= LargestPower
            && BigInteger.Pow(BigInteger.Max(n.Numerator, n.Denominator), (int)BigInteger.Abs(ratio.Numerator)) <= LargestNumber;
        if (!ratio.Abs().IsOne && !canRaise)
        {
            return null;
        }

        var product = ProductExpr.Multiply(a.U, PowerExpr.Of(b.U, new Number(ratio)));
        return ProductExpr.Multiply(ProductExpr.Scale(new Number(a.C), a.R), CallExpr.Of(FunctionTable.Ln, product));
    }

    private static Expr? SumOfExponentials(Expr node)
    {
        if (node is not SumExpr { Stored.Length: <= MaxTerms, AllExact: true })
        {
            return null;
        }

        var terms = Terms.Of(node);
        var seen = new Dictionary<(Expr R, Expr U), (int Index, Rational C)>();
        for (var i = 0; i < terms.Count; i++)
        {
            foreach (var factor in Terms.FactorsOf(terms[i]))
            {
                if (!ReferenceEquals(factor.Base, ConstantExpr.E) || factor.Exponent is NumberExpr)
                {
                    continue;
                }

                var c = Terms.CoefficientOf(terms[i]).Exact;
                var u = factor.Exponent;
                var rest = ProductExpr.Scale(new Number(c.Inverse()), ProductExpr.Divide(terms[i], factor.ToExpr()));
                if (seen.TryGetValue((rest, Terms.Negated(u)), out var other) && other.C.Abs() == c.Abs())
                {
                    return Replace(terms, other.Index, i, ProductExpr.Multiply(ProductExpr.Scale(new Number(2 * c), rest), Hyperbolic(u, isSum: other.C == c)));
                }

                seen.TryAdd((rest, u), (i, c));
            }
        }

        return null;
    }

    /// <summary>cosh(u) or sinh(u), of u and -u the one without a minus in front, or the one that is shown first.</summary>
    private static Expr Hyperbolic(Expr u, bool isSum)
    {
        var opposite = Terms.Negated(u);
        var (minus, otherMinus) = (Cost.HasLeadingMinus(u), Cost.HasLeadingMinus(opposite));
        var isNegative = minus != otherMinus ? minus : DisplayOrder.Compare(opposite, u) < 0;
        var call = CallExpr.Of(isSum ? FunctionTable.Cosh : FunctionTable.Sinh, isNegative ? opposite : u);
        return isNegative && !isSum ? ProductExpr.Scale(Number.MinusOne, call) : call;
    }

    private static Expr Replace(IReadOnlyList<Expr> terms, int first, int second, Expr joined)
    {
        var builder = new SumBuilder(terms.Count);
        for (var i = 0; i < terms.Count; i++)
        {
            if (i != second)
            {
                builder.Add(i == first ? joined : terms[i], Number.One);
            }
        }

        return builder.ToExpr();
    }
}
