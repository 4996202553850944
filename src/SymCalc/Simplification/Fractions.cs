using SymCalc.Simplification.Algebra;
using SymCalc.Simplification.Polynomials;
using SymCalc.Simplification.Proving;

namespace SymCalc.Simplification;

/// <summary>Sums as one fraction in lowest terms: factored, with an expanded numerator, or with both expanded.</summary>
internal static class Fractions
{
    /// <summary>Numerator and denominator as products of irreducible factors; the expression itself if it holds doubles.</summary>
    public static Expr Factor(Expr e, AlgebraBudget budget, Prover prover) => Read(e, budget, prover) is { } read ? FactWriter.Write(read.Fact, read.Atoms) : e;

    /// <summary>One fraction, its numerator multiplied out and its denominator factored.</summary>
    public static Expr Together(Expr e, AlgebraBudget budget, Prover prover) => Write(e, expandDenominator: false, budget, prover);

    /// <summary>One fraction, its numerator and its denominator multiplied out.</summary>
    public static Expr Cancel(Expr e, AlgebraBudget budget, Prover prover) => Write(e, expandDenominator: true, budget, prover);

    private static Expr Write(Expr e, bool expandDenominator, AlgebraBudget budget, Prover prover)
    {
        if (Read(e, budget, prover) is not { } read)
        {
            return e;
        }

        var (fact, atoms) = (read.Fact, read.Atoms);
        if (fact.IsZero)
        {
            return FactWriter.Write(fact, atoms);
        }

        var above = fact.Where((atom, exponent) => exponent.Sign > 0 && (exponent.IsInteger || atom.Radicand is null)).Scale(new Rational(fact.Coefficient.Numerator));
        var below = fact.Where((_, exponent) => exponent.Sign < 0 && exponent.IsInteger).Pow(-1).Scale(new Rational(fact.Coefficient.Denominator));
        var others = fact * above.Pow(-1) * below;
        var (numerator, denominator) = (atoms.TryToPolynomial(above)!, expandDenominator ? atoms.TryToPolynomial(below) : null);
        var bottom = denominator is null ? FactWriter.Write(below, atoms) : FactWriter.Write(denominator, atoms);
        var rest = FactWriter.Write(others, atoms);
        return ProductExpr.Multiply(ProductExpr.Divide(FactWriter.Write(numerator, atoms), bottom), rest);
    }

    private static FactReader.Reading? Read(Expr e, AlgebraBudget budget, Prover prover) =>
        FactReader.TryRead(e, FunctionForm.Separate, budget, prover) is { } read ? read with { Fact = CommonDivisors.Cancel(read.Fact, read.Atoms) } : null;
}
