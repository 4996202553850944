using System.Numerics;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Simplification;

/// <summary>Rules for sums: common factors, common denominators, multiplying out.</summary>
internal static class SumRules
{
    private const int MaxTerms = 100;

    public static IReadOnlyList<SimplificationRule> All { get; } =
    [
        new("expand-sum", "a*(b + c) + d = a*b + a*c + d", ExprKind.Sum, Expansion.Expand),
        new("common-content", "c*u + c*v = c*(u + v) for a number c", ExprKind.Sum, CommonContent),
        new("common-factor", "u*v + u*w = u*(v + w)", ExprKind.Sum, node => CommonFactor(node, expand: false)),
        new("common-denominator", "v/u + w = (v + u*w)/u, multiplied out", ExprKind.Sum, node => CommonFactor(node, expand: true)),
        new("collect", "u*v + u*w + z = u*(v + w) + z", ExprKind.Sum, Collect),
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
    private static Expr? CommonFactor(Expr node, bool expand)
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
            var smallest = SmallestExponent(terms, b, expand);
            if (!smallest.IsZero)
            {
                common.Multiply(PowerExpr.Of(b, smallest));
                found = true;
            }
        }

        var factor = common.ToExpr();
        return found ? TakeOut(factor, terms, expand) : null;
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
    /// The smallest exponent of a base over all terms, 0 where it does not occur. Only exponents that differ by integers
    /// are compared, since u^(1/2)·u^(1/2) = u changes the domain where u^(1/2) is not in every term.
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

            if (smallest is { } known && !(known - exponent).IsInteger)
            {
                return Number.Zero;
            }

            smallest = smallest is { } least && least.CompareTo(exponent) <= 0 ? least : exponent;
        }

        return smallest is { } result && (result.Sign > 0 || denominators) ? result : Number.Zero;
    }

    /// <summary>A factor that several terms share, taken out of those: the one that occurs most often.</summary>
    private static Expr? Collect(Expr node)
    {
        if (node is not SumExpr { Stored.Length: >= 3 and <= MaxTerms })
        {
            return null;
        }

        var terms = Terms.Of(node);
        var counts = new Dictionary<Expr, int>();
        Expr? best = null;
        foreach (var term in terms)
        {
            foreach (var factor in Terms.FactorsOf(term))
            {
                if (factor.Base is NumberExpr)
                {
                    continue;
                }

                var part = factor.Exponent is NumberExpr { Value.Sign: > 0 } ? factor.Base : factor.ToExpr();
                counts[part] = counts.GetValueOrDefault(part) + 1;
                best = counts[part] >= 2 && (best is null || counts[part] > counts[best]) ? part : best;
            }
        }

        if (best is null)
        {
            return null;
        }

        var inside = new SumBuilder();
        var outside = new SumBuilder();
        foreach (var term in terms)
        {
            var hasFactor = false;
            foreach (var factor in Terms.FactorsOf(term))
            {
                hasFactor |= factor.ToExpr().Equals(best)
                    || (factor.Base.Equals(best) && factor.Exponent is NumberExpr { Value: var n } && n.CompareTo(Number.One) >= 0);
            }

            if (hasFactor)
            {
                inside.Add(ProductExpr.Divide(term, best), Number.One);
            }
            else
            {
                outside.Add(term, Number.One);
            }
        }

        var rest = inside.ToExpr();
        outside.Add(ProductExpr.Multiply(best, Expansion.Expand(rest) ?? rest), Number.One);
        return outside.ToExpr();
    }
}
