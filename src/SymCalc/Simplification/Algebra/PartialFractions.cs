using SymCalc.Graph;
using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Simplification.Polynomials;
using SymCalc.Simplification.Proving;

namespace SymCalc.Simplification.Algebra;

/// <summary>Splits a fraction into a polynomial and fractions whose denominators are powers of one irreducible factor each.</summary>
/// <remarks>
/// For N/(P₁^e₁·P₂^e₂·…): Nᵢ = N·(Πⱼ≠ᵢ Pⱼ^eⱼ)^-1 modulo Pᵢ^eᵢ, as digits to the base Pᵢ. The coefficients are
/// fractions in all other kernels; where there are none, numbers (docs/decisions/0061-cyclotomic-and-adic.md).
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
            return fact.IsZero ? NumberExpr.Zero : e;
        }

        bool IsIn(Atom atom, Rational exponent) => exponent.IsInteger
            && (ReferenceEquals(atom, variable) || (atom.Polynomial?.DegreeIn(variable.Generator) ?? 0) > 0);
        var numerator = fact.Where((atom, exponent) => exponent.Sign > 0 && IsIn(atom, exponent));
        var denominator = fact.Where((atom, exponent) => exponent.Sign < 0 && IsIn(atom, exponent)).Pow(-1);
        if (HasFunctionOf(x, denominator, atoms))
        {
            return e;           // it would be divided by functions of x, and be undefined where those are 0
        }

        var outside = fact * numerator.Pow(-1) * denominator;
        var over = atoms.TryToPolynomial(numerator)!;
        var g = variable.Generator;
        var sum = new SumBuilder();
        foreach (var (atom, power, digit) in IsNumeric(over, g) && denominator.Powers.ToArray().All(power => IsNumeric(atoms.TryToPolynomial(Fact.Of(power.Atom, Rational.One))!, g))
            ? Parts(over, denominator, atoms, p => RationalPolynomial.Of(p, g)).Select(part => (part.Atom, part.Power, Digit: ToField(part.Digit, atoms)))
            : Parts(over, denominator, atoms, p => ToField(p, g, atoms)))
        {
            Add(ref sum, digit, atom is null ? Fact.One : Fact.Of(atom, -power), outside, x, atoms);
        }

        return sum.ToExpr();
    }

    /// <summary>Whether a factor contains a function of x, besides x itself.</summary>
    private static bool HasFunctionOf(Symbol x, Fact denominator, AtomTable atoms)
    {
        var generators = new SortedSet<int>();
        foreach (var (atom, _) in denominator.Powers)
        {
            generators.UnionWith(atom.Polynomial is { } p ? PolynomialViews.Generators(p) : []);
        }

        Expr[] kernels = [.. generators.Select(g => atoms[g].Expr).OfType<Expr>().Where(kernel => kernel is not Symbol)];
        return kernels.Length > 0 && Substitution.FreeSymbols(kernels).Contains(x);
    }

    /// <summary>The polynomial (without an atom), then the digits over the powers of each atom.</summary>
    private static IEnumerable<(Atom? Atom, int Power, T Digit)> Parts<T>(
        SparsePolynomial numerator, Fact denominator, AtomTable atoms, Func<SparsePolynomial, T> convert) where T : class, IFieldPolynomial<T>
    {
        T Polynomial(Fact fact) => convert(atoms.TryToPolynomial(fact)!);
        var (dividend, divisor) = (convert(numerator), Polynomial(denominator));
        atoms.Budget.Spend((dividend.Degree + 1L) * (divisor.Degree + 1) * dividend.UnitsOfAProduct);
        var (whole, rest) = dividend.DivideBy(divisor, atoms.Budget);
        yield return (null, 0, whole);
        foreach (var (atom, exponent) in denominator.Powers.ToArray())
        {
            var (count, p) = ((int)exponent.Numerator, Polynomial(Fact.Of(atom, Rational.One)));
            var others = Polynomial(denominator.Where((other, _) => other != atom));
            var digits = AdicDigits.Divide(
                AdicDigits.Of(rest, p, count, atoms.Budget), AdicDigits.Of(others, p, count, atoms.Budget), p, atoms.Budget);
            for (var k = 0; k < count; k++)
            {
                yield return (atom, count - k, digits[k]);
            }
        }
    }

    private static bool IsNumeric(SparsePolynomial p, int g) => PolynomialViews.Generators(p).TrueForAll(other => other == g);

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

    private static FieldPolynomial ToField(SparsePolynomial p, int g, AtomTable atoms) =>
        new([.. PolynomialViews.CoefficientsIn(p, g).Select(c => FactSum.Factor(c, atoms))], atoms);

    private static FieldPolynomial ToField(RationalPolynomial p, AtomTable atoms) =>
        new([.. Enumerable.Range(0, p.Degree + 1).Select(i => Fact.OfNumber(p[i]))], atoms);
}
