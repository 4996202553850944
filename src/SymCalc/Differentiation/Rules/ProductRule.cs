using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Differentiation.Rules;

/// <summary>Each factor in turn is differentiated while the others stay; a quotient is a product with a power of -1.</summary>
internal sealed class ProductRule() : DerivativeRule("product rule", "d(u*v) = du*v + u*dv", @"\left(u v\right)' = u' v + u v'")
{
    public static readonly ProductRule Instance = new();

    // d(c*Π fᵢ) = Σ c*dfᵢ*Π_{j≠i} fⱼ: the product of the others, never P/fᵢ, since fᵢ may be 0
    public override Expr Apply(Expr node, ReadOnlySpan<Expr?> d)
    {
        var product = (ProductExpr)node;
        var builder = new SumBuilder(d.Length);
        for (var i = 0; i < d.Length; i++)
        {
            if (d[i] is { } df)
            {
                builder.Add(Term(product, i, df), Number.One);
            }
        }

        return builder.ToExpr();
    }

    /// <summary>c*df*Π_{j≠index} fⱼ.</summary>
    public static Expr Term(ProductExpr product, int index, Expr df) => Term(product, index, product.Coefficient, NumberExpr.Zero, df);

    /// <summary>
    /// The rule as it adds its terms, times a scale, to a sum. A term's hash is known before the term is built, so that
    /// one that the sum has already costs no memory.
    /// </summary>
    /// <param name="sum">The sum.</param>
    /// <param name="product">A product that can be joined.</param>
    /// <param name="scale">What each term is multiplied by.</param>
    /// <param name="d">For a factor bᵢ^eᵢ with a number eᵢ the derivative of bᵢ, for other factors that of the factor.</param>
    public static void AddTerms(ref SumBuilder sum, ProductExpr product, Number scale, ReadOnlySpan<Expr?> d)
    {
        scale *= product.Coefficient;
        var factors = product.Stored;
        for (var i = 0; i < factors.Length; i++)
        {
            if (d[i] is not { } inner)
            {
                continue;
            }

            // c*dfᵢ, or c*eᵢ*bᵢ^(eᵢ-1)*dbᵢ by the power rule, times the others
            var power = factors[i].Exponent as NumberExpr;
            if (CanPredict(inner, out var coefficient, out var logarithm))
            {
                logarithm += product.Primary - (power is null ? factors[i].Hash : factors[i].Base.Logarithmic);
                coefficient *= power is null ? scale : scale * power.Value;
                if (logarithm != default && !sum.TryAccumulate(logarithm, coefficient))
                {
                    sum.Append(PredictedTerm(product, i, inner, logarithm), coefficient);
                }

                if (logarithm != default)
                {
                    continue;
                }
            }

            sum.Add(power is null ? Term(product, i, Number.One, NumberExpr.Zero, inner) : Term(product, i, power.Value, PowerRule.Lowered(power), inner), scale);
        }
    }

    /// <summary>The term of a factor without its coefficient, whose hash is known: nothing in it can fold.</summary>
    private static Expr PredictedTerm(ProductExpr product, int index, Expr inner, Fingerprint logarithm)
    {
        var factors = product.Stored;
        var several = inner is ProductExpr { IsLong: false } p ? p : null;
        var buffer = new FactorBuffer(factors.Length + (several is null ? 1 : several.Stored.Length));
        buffer.AppendDistinct(factors[..index]);
        if (factors[index].Exponent is NumberExpr { Value.IsOne: false } power)
        {
            buffer.AppendDistinct([new Factor(factors[index].Base, PowerRule.Lowered(power))]);
        }

        buffer.AppendDistinct(factors[(index + 1)..]);
        if (several is not null)
        {
            foreach (ref readonly var factor in several.Stored)
            {
                buffer.Multiply(factor);
            }
        }
        else if (inner is not (NumberExpr or ProductExpr))
        {
            buffer.Multiply(Factor.Of(inner));
        }

        return inner is ProductExpr { IsLong: true } rope
            ? ProductExpr.Multiply(buffer.ToExpr(logarithm - rope.Primary), rope.WithoutCoefficient())
            : buffer.ToExpr(logarithm);
    }

    /// <summary>Whether the hash of a product with this factor is the sum of the hashes.</summary>
    private static bool CanPredict(Expr factor, out Number coefficient, out Fingerprint logarithm)
    {
        (coefficient, logarithm) = (Number.One, default);
        switch (factor)
        {
            case NumberExpr number:
                coefficient = number.Value;
                return true;
            case ProductExpr product:
                (coefficient, logarithm) = (product.Coefficient, product.Primary);
                return product.CanJoin;
            default:
                logarithm = factor.Logarithmic;
                return !factor.IsUndefined && Factor.Of(factor).CanJoin;
        }
    }

    /// <summary>e*b^lowered*inner*Π_{j≠index} fⱼ, without the product's coefficient; a lowered exponent of 0 drops b.</summary>
    private static Expr Term(ProductExpr product, int index, Number e, Expr lowered, Expr inner)
    {
        var factors = product.Stored;
        var builder = new ProductBuilder(factors.Length + 2);
        builder.Multiply(e);
        for (var j = 0; j < factors.Length; j++)
        {
            if (j != index)
            {
                builder.Multiply(factors[j]);
                continue;
            }

            if (!lowered.IsZero)
            {
                builder.Multiply(new Factor(factors[j].Base, lowered));
            }

            if (inner is not ProductExpr { IsLong: true })
            {
                builder.Multiply(inner);   // in the place of fᵢ, so that the order of the factors stays
            }
        }

        return inner is ProductExpr { IsLong: true } ? ProductExpr.Multiply(builder.ToExpr(), inner) : builder.ToExpr();
    }
}
