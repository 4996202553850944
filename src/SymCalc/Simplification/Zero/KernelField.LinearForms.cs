using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification.Zero;

// Exponents and angles as linear forms over power products, so that equal parts of them meet.
internal sealed partial class KernelField
{
    private const int LargestLinearForm = 256;

    /// <summary>
    /// v multiplied out. A numerator is divided by a polynomial in the denominator first, so that x/(1 + x) and
    /// 1 - 1/(1 + x) are one form.
    /// </summary>
    private LinearForm Linearize(Fact v)
    {
        v = Refresh(v);
        var form = new LinearForm();
        List<FactFactor> outer = [], inner = [];
        FactFactor? denominator = null;
        foreach (ref readonly var factor in v.Factors)
        {
            var atom = this[factor.Atom];
            var isPolynomialPower = atom.Kind == AtomKind.Polynomial && factor.Exponent.IsInteger
                && factor.IsSigned == (!atom.IsPositive && !factor.Exponent.Numerator.IsEven);
            if (isPolynomialPower && factor.Exponent.Sign > 0)
            {
                inner.Add(factor);
                continue;
            }

            outer.Add(factor);
            denominator ??= isPolynomialPower ? factor : null;
        }

        if (inner.Count == 0)
        {
            form.Add(v.Coefficient, Normalize(Rational.One, outer));
            return form;
        }

        var numerator = Expand(v.Coefficient, inner.ToArray());
        if (numerator.Count > LargestLinearForm)
        {
            form.Add(Rational.One, v);
            return form;
        }

        while (denominator is { } d)
        {
            var divided = PolynomialDivision.WithRemainder(numerator, this[d.Atom].Polynomial, budget);
            if (divided.Quotient.IsZero || divided.Quotient.Count + divided.Remainder.Count > LargestLinearForm)
            {
                break;
            }

            AddTerms(form, divided.Remainder, outer);
            numerator = Reduce(divided.Quotient);
            outer = [.. outer.Select(f => f.Atom == d.Atom ? new FactFactor(f.Atom, f.Exponent + Rational.One, f.IsSigned == this[f.Atom].IsPositive) : f)];
            denominator = outer.Where(f => f.Atom == d.Atom && f.Exponent.Sign < 0).Select(f => (FactFactor?)f).FirstOrDefault();
        }

        AddTerms(form, numerator, outer);
        return form;
    }

    private void AddTerms(LinearForm form, SparsePolynomial p, List<FactFactor> outer)
    {
        foreach (ref readonly var term in p.Terms)
        {
            form.Add(Rational.One, Multiply(FactOf(term.Coefficient, term.Monomial), Normalize(Rational.One, [.. outer])));
        }
    }
}
