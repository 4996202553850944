using System.Numerics;
using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification.Powers;

/// <summary>Joins the logarithms of a sum: a*ln(u) + b*ln(v) = ln(u^a*v^b), which holds wherever the left side is defined.</summary>
internal static class LogarithmCombiner
{
    /// <summary>The expression with the logarithms of every sum joined.</summary>
    /// <exception cref="AlgebraBudgetException">The budget is used up.</exception>
    public static Expr Combine(Expr e, AlgebraBudget budget) => BottomUp.Rewrite(e, budget, Combine);

    private sealed class Group(FunctionDefinition logarithm, Expr factor)
    {
        public FunctionDefinition Logarithm => logarithm;

        /// <summary>What all logarithms of the group are multiplied by.</summary>
        public Expr Factor => factor;

        public List<(Rational Coefficient, Expr Argument)> Members { get; } = [];
    }

    private static Expr Combine(Expr node)
    {
        if (node is not SumExpr sum || !HasTwoLogarithms(sum))
        {
            return node;
        }

        var groups = new Dictionary<(FunctionDefinition, Expr), Group>();
        var result = new SumBuilder();
        result.Add(sum.Constant, Number.One);
        foreach (ref readonly var term in sum.Ordered)
        {
            if (term.Coefficient.IsExact && TrySplit(term.Value) is var (call, factor))
            {
                if (!groups.TryGetValue((call.Function, factor), out var group))
                {
                    groups.Add((call.Function, factor), group = new Group(call.Function, factor));
                }

                group.Members.Add((term.Coefficient.Exact, call.Argument));
            }
            else
            {
                result.Add(term.Value, term.Coefficient);
            }
        }

        if (!groups.Values.Any(group => group.Members.Count > 1))
        {
            return node;
        }

        foreach (var group in groups.Values)
        {
            result.Add(Join(group), Number.One);
        }

        return result.ToExpr();
    }

    private static bool HasTwoLogarithms(SumExpr sum)
    {
        var count = 0;
        foreach (ref readonly var term in sum.Stored)
        {
            foreach (var part in Terms.FactorsOf(term.Value))
            {
                count += LogarithmExpander.IsLogarithm(part.Base) ? 1 : 0;
            }

            if (count > 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A logarithm and what it is multiplied by.</summary>
    private static (CallExpr Call, Expr Factor)? TrySplit(Expr term)
    {
        foreach (var part in Terms.FactorsOf(term))
        {
            if (part.Exponent.IsOne && LogarithmExpander.IsLogarithm(part.Base))
            {
                return ((CallExpr)part.Base, ProductExpr.Divide(term, part.Base));
            }
        }

        return null;
    }

    /// <summary>Σ cᵢ*f*ln(uᵢ) = g*f*ln(Π uᵢ^(cᵢ/g)), where the exponents are whole and have no common divisor.</summary>
    private static Expr Join(Group group)
    {
        var (above, below) = (BigInteger.Zero, BigInteger.One);
        var isNegative = true;
        foreach (var (c, _) in group.Members)
        {
            above = BigInteger.GreatestCommonDivisor(above, c.Numerator);
            below = below / BigInteger.GreatestCommonDivisor(below, c.Denominator) * c.Denominator;
            isNegative &= c.Sign < 0;
        }

        var content = new Rational(isNegative ? -above : above, below);
        var product = new ProductBuilder();
        foreach (var (c, u) in group.Members)
        {
            product.Multiply(PowerExpr.Of(u, new Number(c / content)));
        }

        return ProductExpr.Scale(new Number(content), ProductExpr.Multiply(group.Factor, CallExpr.Of(group.Logarithm, product.ToExpr())));
    }
}
