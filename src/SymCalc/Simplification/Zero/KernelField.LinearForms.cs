using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification.Zero;

// Exponents and angles as linear forms over power products, so that equal parts of them meet.
internal sealed partial class KernelField
{
    private const int LargestLinearForm = 256;

    /// <summary>
    /// v multiplied out. A numerator is divided by the polynomials in the denominator first, one after the other, so that
    /// x/(1 + x) and 1 - 1/(1 + x) are one form.
    /// </summary>
    private LinearForm Linearize(Fact v)
    {
        v = Refresh(v);
        var form = new LinearForm();
        List<FactFactor> outer = [], inner = [];
        List<int> denominators = [];
        var factors = WithSolvedSigns(v, out var coefficient);
        foreach (var factor in factors)
        {
            if (!IsPolynomialPower(factor))
            {
                outer.Add(factor);
            }
            else if (factor.Exponent.Sign > 0)
            {
                inner.Add(factor);
            }
            else
            {
                outer.Add(factor);
                denominators.Add(factor.Atom);
            }
        }

        if (denominators.Count > 0)
        {
            inner.AddRange(outer.Where(IsPowerOfGenerator));
            outer.RemoveAll(IsPowerOfGenerator);
        }

        if (inner.Count == 0)
        {
            form.Add(coefficient, Normalize(Rational.One, outer));
            return form;
        }

        var numerator = Expand(coefficient, inner.ToArray());
        if (numerator.Count > LargestLinearForm)
        {
            form.Add(Rational.One, v);
            return form;
        }

        List<(SparsePolynomial Numerator, List<FactFactor> Outer)> parts = [(numerator, outer)];
        foreach (var d in denominators)
        {
            parts = [.. parts.SelectMany(part => Digits(part.Numerator, part.Outer, this[d]))];
        }

        foreach (var part in parts)
        {
            AddTerms(form, part.Numerator, part.Outer);
        }

        return form;
    }

    /// <summary>p/(A^n·…) as Σ pᵢ/(A^i·…) by repeated division.</summary>
    private List<(SparsePolynomial Numerator, List<FactFactor> Outer)> Digits(SparsePolynomial p, List<FactFactor> outer, Atom denominator)
    {
        List<(SparsePolynomial, List<FactFactor>)> digits = [];
        while (outer.Exists(f => f.Atom == denominator.Id && f.Exponent.Sign < 0))
        {
            var (quotient, remainder) = PolynomialDivision.WithRemainder(p, denominator.Polynomial, budget);
            if (quotient.IsZero || quotient.Count + remainder.Count > LargestLinearForm)
            {
                break;
            }

            digits.Add((remainder, outer));
            p = Reduce(quotient);
            outer = [.. outer.Select(f => f.Atom == denominator.Id ? new FactFactor(f.Atom, f.Exponent + Rational.One, f.IsSigned == denominator.IsPositive) : f)];
        }

        digits.Add((p, outer));
        return digits;
    }

    /// <summary>Whether a factor is A^n for a polynomial A, its sign included.</summary>
    private bool IsPolynomialPower(FactFactor factor) =>
        this[factor.Atom] is { Kind: AtomKind.Polynomial } atom && factor.Exponent.IsInteger && factor.IsSigned == IsOdd(atom, factor.Exponent);

    private bool IsPowerOfGenerator(FactFactor factor) =>
        this[factor.Atom].Kind == AtomKind.Generator && factor.Exponent is { IsInteger: true, Sign: > 0 };

    private static bool IsOdd(Atom atom, Rational exponent) => !atom.IsPositive && !exponent.Numerator.IsEven;

    /// <summary>
    /// The factors of v with polynomials A for |A| where sgn(A) is known by other signs, so that they can be multiplied out: if
    /// y·(1 + x) is positive, it is |y|·|1 + x|, but not when that is not yet known.
    /// </summary>
    private List<FactFactor> WithSolvedSigns(Fact v, out Rational coefficient)
    {
        var sign = SignProduct.Positive;
        var factors = new List<FactFactor>();
        foreach (ref readonly var factor in v.Factors)
        {
            var atom = this[factor.Atom];
            var isSolved = atom is { Kind: AtomKind.Polynomial, Sign: not null } && factor.Exponent.IsInteger && factor.IsSigned != IsOdd(atom, factor.Exponent);
            sign = isSolved ? sign * atom.Sign! : sign;
            factors.Add(isSolved ? factor with { IsSigned = !factor.IsSigned } : factor);
        }

        coefficient = sign.IsNegative ? -v.Coefficient : v.Coefficient;
        factors.AddRange(sign.Atoms.Select(a => new FactFactor(a, Rational.Zero, true)));
        MergeEqualAtoms(factors);
        return factors;
    }

    private void AddTerms(LinearForm form, SparsePolynomial p, List<FactFactor> outer)
    {
        foreach (ref readonly var term in p.Terms)
        {
            form.Add(Rational.One, Multiply(FactOf(term.Coefficient, term.Monomial), Normalize(Rational.One, [.. outer])));
        }
    }
}
