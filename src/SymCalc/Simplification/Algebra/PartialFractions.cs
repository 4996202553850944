using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Simplification.Polynomials;
using SymCalc.Simplification.Proving;

namespace SymCalc.Simplification.Algebra;

/// <summary>Splits a fraction into a polynomial and fractions whose denominators are powers of one irreducible factor each.</summary>
/// <remarks>
/// For N/(P₁^e₁·P₂^e₂·…): Nᵢ = N·(Πⱼ≠ᵢ Pⱼ^eⱼ)^-1 modulo Pᵢ^eᵢ by Euclid's algorithm, then Nᵢ to the base Pᵢ (J. von zur Gathen,
/// J. Gerhard, Modern Computer Algebra, section 5.11). The coefficients are fractions in all other kernels.
/// </remarks>
internal static class PartialFractions
{
    /// <summary>The sum; the expression itself if it holds doubles or roots of x.</summary>
    public static Expr Of(Expr e, Symbol x, AlgebraBudget budget, Prover prover)
    {
        if (FactReader.TryRead(e, FunctionForm.Separate, budget, prover) is not { } reading)
        {
            return e;
        }

        var (fact, atoms) = (reading.Fact, reading.Atoms);
        var variable = atoms.OfKernel(x);
        if (fact.IsZero || atoms.RootOrderOf(variable) > 1)
        {
            return FactWriter.Write(fact, atoms);
        }

        bool IsIn(Atom atom, Rational exponent) => exponent.IsInteger
            && (ReferenceEquals(atom, variable) || (atom.Polynomial?.DegreeIn(variable.Generator) ?? 0) > 0);
        var numerator = fact.Where((atom, exponent) => exponent.Sign > 0 && IsIn(atom, exponent));
        var denominator = fact.Where((atom, exponent) => exponent.Sign < 0 && IsIn(atom, exponent)).Pow(-1);
        var outside = fact * numerator.Pow(-1) * denominator;
        var dividend = OfPolynomial(atoms.TryToPolynomial(numerator)!, variable.Generator, atoms);
        var sum = new SumBuilder();
        if (denominator.IsNumber)
        {
            Add(ref sum, dividend, Fact.One, outside, x, atoms);
            return sum.ToExpr();
        }

        var divisor = OfPolynomial(atoms.TryToPolynomial(denominator)!, variable.Generator, atoms);
        var (whole, rest) = dividend.DivideBy(divisor);
        Add(ref sum, whole, Fact.One, outside, x, atoms);
        foreach (var (atom, exponent) in denominator.Powers)
        {
            AddFractions(ref sum, rest, divisor, atom, (int)exponent.Numerator, outside, x, variable.Generator, atoms);
        }

        return sum.ToExpr();
    }

    private static void AddFractions(
        ref SumBuilder sum, FieldPolynomial rest, FieldPolynomial divisor, Atom atom, int exponent, Fact outside, Symbol x, int g, AtomTable atoms)
    {
        var p = OfPolynomial(atoms.TryToPolynomial(Fact.Of(atom, Rational.One))!, g, atoms);
        var power = OfPolynomial(atoms.TryToPolynomial(Fact.Of(atom, exponent))!, g, atoms);
        var others = divisor.DivideBy(power).Quotient;
        var part = rest.Times(others.InverseModulo(power)).DivideBy(power).Remainder;
        for (var k = exponent; k >= 1 && !part.IsZero; k--)
        {
            // part/p^k = quotient/p^(k - 1) + digit/p^k, from the highest power down
            (part, var digit) = part.DivideBy(p);
            Add(ref sum, digit, Fact.Of(atom, -k), outside, x, atoms);
        }
    }

    private static void Add(ref SumBuilder sum, FieldPolynomial p, Fact factor, Fact outside, Symbol x, AtomTable atoms)
    {
        if (p.IsZero)
        {
            return;
        }

        if (factor.IsNumber)
        {
            for (var i = p.Degree; i >= 0; i--)
            {
                sum.Add(ProductExpr.Multiply(FactWriter.Write(p[i] * outside, atoms), PowerExpr.Of(x, new Number(i))), Number.One);
            }

            return;
        }

        // Over one denominator: the digits of x share their content.
        var terms = new List<Fact>();
        for (var i = 0; i <= p.Degree; i++)
        {
            terms.Add(p[i] * Fact.Of(atoms.OfKernel(x), i));
        }

        sum.Add(FactWriter.Write(FactSum.Of(terms, atoms) * factor * outside, atoms), Number.One);
    }

    private static FieldPolynomial OfPolynomial(SparsePolynomial p, int g, AtomTable atoms) =>
        new([.. PolynomialViews.CoefficientsIn(p, g).Select(c => FactSum.Factor(c, atoms))], atoms);
}
