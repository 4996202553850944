using System.Numerics;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Simplification;

/// <summary>Rules for sums: common factors, common denominators, multiplying out.</summary>
internal static class SumRules
{
    private const int MaxTerms = 100;
    private const int MaxCollected = 4;     // so many shared factors are tried

    public static IReadOnlyList<SimplificationRule> All { get; } =
    [
        new("expand-sum", "a*(b + c) + d = a*b + a*c + d", ExprKind.Sum, Expansion.Expand),
        new("common-content", "c*u + c*v = c*(u + v) for a number c", ExprKind.Sum, CommonContent),
        new("common-factor", "u*v + u*w = u*(v + w)", ExprKind.Sum, node => CommonFactor(node, denominators: false)),
        new("common-denominator", "v/u + w = (v + u*w)/u, multiplied out", ExprKind.Sum, node => CommonFactor(node, denominators: true)),
        .. Enumerable.Range(0, MaxCollected).Select(k =>
            new SimplificationRule("collect", "u*v + u*w + z = u*(v + w) + z", ExprKind.Sum, node => Collect(node, k))),
    ];

    /// <summary>The greatest common divisor of the coefficients, taken out.</summary>
    private static Expr? CommonContent(Expr node)
    {
        if (node is not SumExpr { AllExact: true } sum)
        {
            return null;
        }

        var numerator = BigInteger.Abs(sum.ConstantPart.Exact.Numerator);
        var denominator = sum.ConstantPart.Exact.Denominator;
        var negative = sum.ConstantPart.Sign <= 0;
        foreach (ref readonly var term in sum.Stored)
        {
            var c = term.Coefficient.Exact;
            numerator = BigInteger.GreatestCommonDivisor(numerator, c.Numerator);
            denominator = denominator / BigInteger.GreatestCommonDivisor(denominator, c.Denominator) * c.Denominator;
            negative &= c.Sign < 0;
            if (denominator.GetBitLength() > 64)
            {
                return null;
            }
        }

        var content = new Rational(negative ? -numerator : numerator, denominator);
        if (content.IsOne)
        {
            return null;
        }

        var builder = new SumBuilder(sum.Stored.Length);
        builder.Add(sum, new Number(content.Inverse()));
        return ProductExpr.Scale(new Number(content), builder.ToExpr());
    }

    /// <summary>The smallest numeric exponent of each base over all terms, taken out: common factors and denominators.</summary>
    public static Expr? CommonFactor(Expr node, bool denominators)
    {
        if (node is not SumExpr { Stored.Length: <= MaxTerms })
        {
            return null;
        }

        var terms = Terms.Of(node);
        var common = new ProductBuilder();
        var found = false;
        foreach (var b in Bases(terms))
        {
            var smallest = SmallestExponent(terms, b, denominators);
            if (!smallest.IsZero)
            {
                common.Multiply(PowerExpr.Of(b, smallest));
                found = true;
            }
        }

        var factor = common.ToExpr();
        return found ? TakeOut(factor, terms, denominators) : null;
    }

    private static Expr TakeOut(Expr factor, IReadOnlyList<Expr> terms, bool expand)
    {
        var builder = new SumBuilder(terms.Count);
        foreach (var term in terms)
        {
            builder.Add(ProductExpr.Divide(term, factor), Number.One);
        }

        var rest = builder.ToExpr();
        return ProductExpr.Multiply(factor, expand ? Expansion.Expand(rest) ?? rest : rest);
    }

    /// <summary>The distinct bases with numeric exponents, in the order of the terms.</summary>
    private static List<Expr> Bases(IReadOnlyList<Expr> terms)
    {
        var bases = new List<Expr>();
        var seen = new HashSet<Expr>();
        foreach (var term in terms)
        {
            foreach (var factor in Terms.FactorsOf(term))
            {
                if (factor.Exponent is NumberExpr { IsExact: true } && factor.Base is not NumberExpr && seen.Add(factor.Base))
                {
                    bases.Add(factor.Base);
                }
            }
        }

        return bases;
    }

    /// <summary>
    /// The smallest exponent of a base over all terms, 0 where it does not occur. A fractional exponent may be taken out of
    /// terms without it: the term that has it restricts the domain anyway.
    /// </summary>
    private static Number SmallestExponent(IReadOnlyList<Expr> terms, Expr b, bool denominators)
    {
        Number? smallest = null;
        foreach (var term in terms)
        {
            var exponent = Number.Zero;
            foreach (var factor in Terms.FactorsOf(term))
            {
                if (factor.Base.Equals(b))
                {
                    if (factor.Exponent is not NumberExpr { IsExact: true } number)
                    {
                        return Number.Zero;
                    }

                    exponent = number.Value;
                }
            }

            smallest = smallest is { } least && least.CompareTo(exponent) <= 0 ? least : exponent;
        }

        return smallest is { } result && (result.Sign > 0 || denominators) ? result : Number.Zero;
    }

    /// <summary>A factor that several terms share, taken out of those: the k-th of those that occur most often.</summary>
    private static Expr? Collect(Expr node, int k)
    {
        if (node is not SumExpr { Stored.Length: >= 2 and <= MaxTerms })
        {
            return null;
        }

        var terms = Terms.Of(node);
        return SharedFactors(terms).ElementAtOrDefault(k) is { } factor ? Collect(terms, factor) : null;
    }

    /// <summary>The factors that occur in two terms or more, the most frequent first, then in display order, however the sum was built.</summary>
    private static IEnumerable<Expr> SharedFactors(IReadOnlyList<Expr> terms)
    {
        var counts = new Dictionary<Expr, int>();
        foreach (var term in terms)
        {
            foreach (var factor in Terms.FactorsOf(term))
            {
                if (factor.Base is not NumberExpr)
                {
                    var part = factor.Exponent is NumberExpr { Value.Sign: > 0 } ? factor.Base : factor.ToExpr();
                    counts[part] = counts.GetValueOrDefault(part) + 1;
                }
            }
        }

        return counts.Where(pair => pair.Value >= 2).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, Comparer<Expr>.Create(DisplayOrder.Compare)).Select(pair => pair.Key);
    }

    private static Expr Collect(IReadOnlyList<Expr> terms, Expr shared)
    {
        var inside = new SumBuilder();
        var outside = new SumBuilder();
        foreach (var term in terms)
        {
            var hasFactor = false;
            foreach (var factor in Terms.FactorsOf(term))
            {
                hasFactor |= factor.ToExpr().Equals(shared)
                    || (factor.Base.Equals(shared) && factor.Exponent is NumberExpr { Value: var n } && n.CompareTo(Number.One) >= 0);
            }

            if (hasFactor)
            {
                inside.Add(ProductExpr.Divide(term, shared), Number.One);
            }
            else
            {
                outside.Add(term, Number.One);
            }
        }

        var rest = inside.ToExpr();
        outside.Add(ProductExpr.Multiply(shared, Expansion.Expand(rest) ?? rest), Number.One);
        return outside.ToExpr();
    }
}
