using System.Diagnostics;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc;

/// <summary>A power b^e. A square root is the power 1/2, <c>exp(u)</c> is e^u, 1/b is b^-1.</summary>
public sealed class PowerExpr : Expr
{
    private PowerExpr(Expr @base, Expr exponent, Fingerprint primary) : base(ExprKind.Power, primary)
    {
        Base = @base;
        Exponent = exponent;
        SetMeasure(Math.Max(@base.Height, exponent.Height) + 1, SaturatingAdd(SaturatingAdd(@base.TreeSize, exponent.TreeSize), 1));
        Debug.Assert(!exponent.IsZero && !exponent.IsOne && !@base.IsOne && !@base.IsUndefined);
    }

    /// <summary>b.</summary>
    public Expr Base { get; }

    /// <summary>e.</summary>
    public Expr Exponent { get; }

    internal override int ChildCount => 2;

    internal override Expr GetChild(int index) => index == 0 ? Base : Exponent;

    /// <inheritdoc/>
    public override T Accept<T>(ExprVisitor<T> visitor) => visitor.VisitPower(this);

    /// <summary>b^e in canonical form.</summary>
    internal static Expr Of(Expr b, Expr e)
    {
        if (b.IsUndefined || e.IsUndefined)
        {
            return ConstantExpr.Undefined;
        }

        if (e is NumberExpr number)
        {
            return Of(b, number.Value);
        }

        if (b.IsOne)
        {
            return b;
        }

        // A multiple of a sum in an exponent is a sum, so that x^(a+1)*x^(a+1) and x^(2*(a+1)) are one expression.
        if (e is ProductExpr { SingleSum: { } sum, Coefficient: { IsExact: true } c })
        {
            var builder = new SumBuilder(sum.Stored.Length);
            builder.Add(sum, c);
            e = builder.ToExpr();
        }

        return new PowerExpr(b, e, new Factor(b, e).Hash);
    }

    /// <summary>b^n in canonical form, for a number n.</summary>
    internal static Expr Of(Expr b, Number n)
    {
        n = n.AsExponent();
        if (b.IsUndefined)
        {
            return b;
        }

        if (n.IsZero)
        {
            return NumberExpr.One;
        }

        if (n.IsOne)
        {
            return b;
        }

        if (b is NumberExpr number)
        {
            return NumberPower.Fold(number, NumberExpr.Of(n));
        }

        if (n.IsInteger)
        {
            switch (b)
            {
                case PowerExpr power:
                    return Of(power.Base, MultiplyExponent(n, power.Exponent));
                case ProductExpr product:
                    return Distribute(product, n);
            }
        }

        return Canonical(b, NumberExpr.Of(n));
    }

    /// <summary>(c·Πbᵢ^eᵢ)^n = c^n·Πbᵢ^(n·eᵢ) for an integer n.</summary>
    private static Expr Distribute(ProductExpr product, Number n)
    {
        var builder = new ProductBuilder(product.Stored.Length);
        builder.Multiply(NumberPower.Fold(product.NumericCoefficient, NumberExpr.Of(n)));
        foreach (ref readonly var factor in product.Flattened)
        {
            builder.Multiply(Of(factor.Base, MultiplyExponent(n, factor.Exponent)));
        }

        return builder.ToExpr();
    }

    private static Expr MultiplyExponent(Number n, Expr exponent) => ProductExpr.Scale(n, exponent);

    /// <summary>The sum of two exponents in the form that exponents have.</summary>
    internal static Expr AddExponents(Expr a, Expr b)
    {
        if (a is NumberExpr x && b is NumberExpr y)
        {
            return NumberExpr.Of((x.Value + y.Value).AsExponent());
        }

        var sum = SumExpr.Add(a, b);
        return sum is NumberExpr number ? NumberExpr.Of(number.Value.AsExponent()) : sum;
    }

    /// <summary>b^e that is known to be canonical.</summary>
    internal static PowerExpr Canonical(Expr b, Expr e) => new(b, e, new Factor(b, e).Hash);

    /// <summary>A factor of a canonical product as an expression.</summary>
    internal static Expr OfFactor(Factor factor) => factor.Exponent.IsOne
        ? factor.Base
        : new PowerExpr(factor.Base, factor.Exponent, factor.Hash);

    /// <summary>Whether b^e stays as it is, for a numeric e.</summary>
    internal static bool IsCanonical(Expr b, NumberExpr e) => Of(b, e.Value) is PowerExpr power
        && ReferenceEquals(power.Base, b) && power.Exponent.Equals(e);
}
