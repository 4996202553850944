using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Simplification.Polynomials;
using SymCalc.Simplification.Proving;

namespace SymCalc.Simplification.Powers;

/// <summary>Powers of powers as one power, factors out of roots, and powers with the same exponent as a power of the product.</summary>
/// <remarks>
/// Powers of powers: (u^a)^b = u^(a*b) if a is no integer or u is proven not to be negative; abs(u)^(a*b) if a is even. Factors:
/// (u*v)^b = u^b*v^b if u is proven to be positive, or u and v proven not to be negative; where u may be 0 and v negative, the
/// left side is defined and the right one is not. Products: u^b*v^b = (u*v)^b always, u^b*v^-b = (u/v)^b if v is proven to be
/// positive.
/// </remarks>
internal sealed class PowerSimplifier(Prover prover, AlgebraBudget budget)
{
    private const int UnitsOfAFactor = 48;
    private const int BitsOfAUnit = 13;     // of a product of exponents
    private const int MaxRounds = 16;       // nested powers of products, one level in each round

    /// <summary>The expression with simpler powers.</summary>
    /// <exception cref="AlgebraBudgetException">The budget is used up.</exception>
    public static Expr Simplify(Expr e, Prover prover, AlgebraBudget budget) => BottomUp.Rewrite(e, budget, new PowerSimplifier(prover, budget).Simplify);

    private Expr Simplify(Expr node)
    {
        if (node is CallExpr { ChildCount: 1 } call && call.Function == FunctionTable.Cbrt)
        {
            return CubeRoots.TakeOut(call);
        }

        if (node is not (ProductExpr or PowerExpr))
        {
            return node;
        }

        for (var round = 0; round < MaxRounds && node is ProductExpr or PowerExpr; round++)
        {
            var product = new ProductBuilder();
            product.Multiply(Terms.CoefficientOf(node));
            foreach (var factor in Terms.FactorsOf(node))
            {
                budget.Spend((UnitsOfAFactor + UnitsOf(factor.Exponent)) * (1L + factor.Base.ChildCount));
                product.Multiply(TakeOut(Merge(factor)));
            }

            var next = Join(product.ToExpr());
            if (next.Equals(node))
            {
                return node;
            }

            node = next;
        }

        return node;
    }

    private static long UnitsOf(Expr exponent) => exponent is NumberExpr { IsExact: true, ExactValue.BitLength: var bits } ? bits * bits >> BitsOfAUnit : 0;

    /// <summary>(u^a)^b as one power.</summary>
    private Expr Merge(Factor factor)
    {
        var power = factor.ToExpr();
        if (factor.Base is not PowerExpr { Base: var u, Exponent: var a } || factor.Exponent is NumberExpr { Value.IsInteger: true })
        {
            return ReferenceEquals(factor.Base, ConstantExpr.E) ? ExponentialOfLogarithms(power) : CubeRoots.Power(factor) ?? power;
        }

        var product = ProductExpr.Multiply(a, factor.Exponent);
        return a switch
        {
            _ when ReferenceEquals(u, ConstantExpr.E) || a is NumberExpr { Value.IsInteger: false } => PowerExpr.Of(u, product),
            _ when prover.IsProvenNonNegative(u) || prover.IsProvenInteger(factor.Exponent) => PowerExpr.Of(u, product),
            _ when prover.IsProvenEven(a) => PowerExpr.Of(prover.IsProvenEven(product) ? u : Absolute(u), product),
            NumberExpr when factor.Exponent is NumberExpr => PowerExpr.Of(u, product),       // an odd power under a root: u is not negative
            _ => power,
        };
    }

    /// <summary>e^(a*ln(u) + b) = u^a*e^b.</summary>
    private static Expr ExponentialOfLogarithms(Expr power)
    {
        if (power is not PowerExpr { Exponent: var exponent })
        {
            return power;
        }

        var outside = new ProductBuilder();
        var rest = new SumBuilder();
        foreach (var term in Terms.Of(exponent))
        {
            if (Terms.TrySplitLogarithm(term, out var argument, out var multiple))
            {
                outside.Multiply(PowerExpr.Of(argument, multiple));
            }
            else
            {
                rest.Add(term, Number.One);
            }
        }

        outside.Multiply(PowerExpr.Of(ConstantExpr.E, rest.ToExpr()));
        return outside.ToExpr();
    }

    private Expr Absolute(Expr u) => prover.IsProvenNonPositive(u) ? Terms.Negated(u) : CallExpr.Of(FunctionTable.Abs, u);

    /// <summary>(u*v)^b = u^b*v^b, where the signs allow it.</summary>
    private Expr TakeOut(Expr power)
    {
        if (power is not PowerExpr { Base: ProductExpr product, Exponent: var b })
        {
            return power;
        }

        var c = product.Coefficient;
        var (outside, inside) = (new List<Expr>(), new List<Expr>());
        var isWhole = prover.IsProvenInteger(b);
        var isNonNegative = c.Sign > 0 || isWhole;
        foreach (ref readonly var factor in product.Stored)
        {
            var part = factor.ToExpr();
            var isOutside = prover.IsProvenNonNegative(part);
            var isPositive = isOutside && (factor.Exponent is NumberExpr { Value.Sign: < 0 } || prover.IsProvenNonZero(part));
            isNonNegative &= isOutside || isWhole;
            (isPositive ? outside : inside).Add(part);
        }

        if (isNonNegative)
        {
            outside.AddRange(inside);
            inside.Clear();
        }

        var result = new ProductBuilder();
        if (c.IsExact && !c.IsMinusOne)
        {
            result.Multiply(PowerExpr.Of(NumberExpr.Of(c.Sign < 0 ? -c : c), b));
        }

        foreach (var part in outside)
        {
            result.Multiply(Merge(new Factor(part, b)));
        }

        var rest = ProductExpr.Scale(c.IsExact ? new Number(c.Sign) : c, ProductExpr.Of(inside.ToArray()));
        result.Multiply(PowerExpr.Of(rest, b));
        return result.ToExpr();
    }

    /// <summary>u^b*v^b = (u*v)^b for exponents that are no integers, and u^b*v^-b = (u/v)^b for v > 0 and an exponent that is no number.</summary>
    private Expr Join(Expr node)
    {
        var groups = new Dictionary<Expr, (List<Expr> Above, List<Expr> Below)>();
        var order = new List<Expr>();
        var product = new ProductBuilder();
        product.Multiply(Terms.CoefficientOf(node));
        foreach (var factor in Terms.FactorsOf(node))
        {
            if (factor.Exponent is NumberExpr { Value.IsInteger: true } || ReferenceEquals(factor.Base, ConstantExpr.E))
            {
                product.Multiply(factor);
                continue;
            }

            var isBelow = factor.Exponent is not NumberExpr && Cost.HasLeadingMinus(factor.Exponent) && prover.IsProvenPositive(factor.Base);
            var exponent = isBelow ? Terms.Negated(factor.Exponent) : factor.Exponent;
            if (!groups.TryGetValue(exponent, out var group))
            {
                groups.Add(exponent, group = ([], []));
                order.Add(exponent);
            }

            (isBelow ? group.Below : group.Above).Add(factor.Base);
        }

        foreach (var exponent in order)
        {
            var (above, below) = groups[exponent];
            var denominator = ProductExpr.Of(below.ToArray());
            product.Multiply(above.Count == 0
                ? PowerExpr.Of(denominator, Terms.Negated(exponent))
                : PowerExpr.Of(ProductExpr.Divide(ProductExpr.Of(above.ToArray()), denominator), exponent));
        }

        return product.ToExpr();
    }
}
