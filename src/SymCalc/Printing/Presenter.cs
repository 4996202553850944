using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Printing;

/// <summary>Turns nodes into <see cref="Form"/>s, one level at a time: restores minus, quotients, roots and exp.</summary>
/// <remarks>
/// Every form, read back by the factories, gives the node that it was made from: that is why powers of numbers keep
/// their exponents (see <see cref="GoesBelow"/>) and doubles never stand in a denominator.
/// </remarks>
internal sealed class Presenter(CommonNames names, Notation notation)
{
    public Notation Notation => notation;

    /// <summary>The form of an expression: its name, if it has been given one.</summary>
    public Form Of(Expr e) => names.Find(e) is { } name ? new NameForm(name) : OfUnnamed(e);

    /// <summary>The form itself.</summary>
    public Form Of(Form form) => form is DeferredForm deferred ? Of(deferred.Expression) : form;

    /// <summary>The form of an expression, even if it has a name.</summary>
    public Form OfUnnamed(Expr e) => e switch
    {
        NumberExpr number => OfNumber(number.Value),
        ConstantExpr constant => new ConstantForm(constant),
        Symbol symbol => new NameForm(symbol.Name),
        SumExpr sum => new SumForm(sum),
        ProductExpr product => OfProduct(product.Coefficient, product.Ordered),
        PowerExpr => OfProduct(Number.One, [Factor.Of(e)]),
        CallExpr call => new CallForm(call),
        _ => new PiecewiseForm((PiecewiseExpr)e),
    };

    /// <summary>A term of a sum; a negative one is a <see cref="NegationForm"/>.</summary>
    public Form TermOf(SumForm form, int index)
    {
        var sum = form.Sum;
        var terms = sum.Ordered;
        if (!sum.TotalConstant.IsZero)
        {
            var place = DisplayOrder.IsConstantLast(sum) ? terms.Length : 0;
            if (index == place)
            {
                return OfNumber(sum.TotalConstant);
            }

            index -= index > place ? 1 : 0;
        }

        var (value, coefficient) = (terms[index].Value, terms[index].Coefficient);
        return value is ProductExpr product && names.Find(value) is null
            ? OfProduct(coefficient, product.Ordered)
            : coefficient.IsOne ? Of(value) : OfProduct(coefficient, [FactorOf(value)]);
    }

    private Factor FactorOf(Expr e) => names.Find(e) is null ? Factor.Of(e) : new Factor(e, NumberExpr.One);

    private Form OfNumber(Number value)
    {
        if (value.Sign < 0)
        {
            return new NegationForm(OfNumber(-value));
        }

        value = Written(value);
        return value.IsDouble || value.IsInteger
            ? new NumberForm(value)
            : new QuotientForm(Integer(value.Exact.Numerator), Integer(value.Exact.Denominator));
    }

    private static NumberForm Integer(System.Numerics.BigInteger value) => new(new Number(new Rational(value)));

    private Form OfProduct(Number coefficient, ReadOnlySpan<Factor> factors)
    {
        var (above, below) = (new List<Form>(), new List<Form>());
        var isNegative = coefficient.Sign < 0;
        var magnitude = Written(isNegative ? -coefficient : coefficient);
        if (magnitude.IsExact)
        {
            AddUnlessOne(above, magnitude.Exact.Numerator);
            AddUnlessOne(below, magnitude.Exact.Denominator);
        }
        else if (magnitude.AsCoefficient().IsOne)
        {
            above.Add(new NegationForm(new NumberForm(magnitude)));       // -(1.0*x) would be read as -x, so this is (-1.0)*x
            isNegative = false;
        }
        else
        {
            above.Add(new NumberForm(magnitude));
        }

        foreach (ref readonly var factor in factors)
        {
            if (GoesBelow(factor))
            {
                below.Add(OfPower(factor.Base, NumberExpr.Of(-((NumberExpr)factor.Exponent).Value)));
            }
            else
            {
                above.Add(OfPower(factor.Base, factor.Exponent));
            }
        }

        var form = below.Count == 0 ? Join(above) : new QuotientForm(Join(above), Join(below));
        return isNegative ? new NegationForm(form) : form;
    }

    /// <summary>The number as it is written: C# computes with doubles, so that a fraction of large integers is a double there.</summary>
    private Number Written(Number value) => notation == Notation.CSharp && value.IsExact && !value.Exact.TryGetSmall(out _, out _)
        && double.IsFinite(value.ToDouble()) ? Number.FromDouble(value.ToDouble()) : value;

    private static void AddUnlessOne(List<Form> factors, System.Numerics.BigInteger value)
    {
        if (!value.IsOne)
        {
            factors.Add(Integer(value));
        }
    }

    private static Form Join(List<Form> factors) => factors switch
    {
        [] => NumberForm.One,
        [var single] => single,
        _ => new ProductForm(factors),
    };

    /// <summary>Whether b^-n is written in the denominator, as b^n.</summary>
    private static bool GoesBelow(Factor factor)
    {
        if (factor.Exponent is not NumberExpr { Value: { Sign: < 0 } exponent })
        {
            return false;
        }

        return factor.Base switch
        {
            // Roots and doubles fold differently for n and -n: b^n would be read as a number.
            NumberExpr number => number.IsExact && exponent.IsInteger,
            ConstantExpr constant when ReferenceEquals(constant, ConstantExpr.E) => exponent.IsMinusOne,
            _ => true,
        };
    }

    private Form OfPower(Expr b, Expr e)
    {
        if (e is NumberExpr { Value: var n })
        {
            if (n.IsOne)
            {
                return Of(b);
            }

            // The cube root's sign stands for cbrt, which is another function (docs/semantics.md, line 11).
            if (!ReferenceEquals(b, ConstantExpr.E) && n.IsExact && !n.IsInteger && n.Exact.Numerator.IsOne && n.Exact.Denominator != 3)
            {
                return new RootForm(Look(b), new Number(n.Exact.Inverse()));
            }
        }

        return ReferenceEquals(b, ConstantExpr.E)
            ? new ExponentialForm(Look(e))
            : new PowerForm(Look(b), Look(e));
    }

    /// <summary>The form of a number or name, so that printers see it; anything else is deferred.</summary>
    private Form Look(Expr e) => e.ChildCount == 0 || names.Find(e) is not null ? Of(e) : new DeferredForm(e);
}
