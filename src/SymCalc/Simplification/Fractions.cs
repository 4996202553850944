using SymCalc.Simplification.Algebra;
using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification;

/// <summary>Sums as one fraction in lowest terms: factored, with an expanded numerator, or with both expanded.</summary>
internal static class Fractions
{
    /// <summary>Numerator and denominator as products of irreducible factors; the expression itself if it holds doubles.</summary>
    public static Expr Factor(Expr e, AlgebraBudget budget) => Read(e, budget) is { } read ? FactWriter.Write(read.Fact, read.Atoms) : e;

    /// <summary>One fraction, its numerator multiplied out and its denominator factored.</summary>
    public static Expr Together(Expr e, AlgebraBudget budget) => Write(e, expandDenominator: false, budget);

    /// <summary>One fraction, its numerator and its denominator multiplied out.</summary>
    public static Expr Cancel(Expr e, AlgebraBudget budget) => Write(e, expandDenominator: true, budget);

    private static Expr Write(Expr e, bool expandDenominator, AlgebraBudget budget)
    {
        if (Read(e, budget) is not { } read)
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

    private static FactReader.Reading? Read(Expr e, AlgebraBudget budget) => FactReader.TryRead(e, FunctionForm.Separate, budget);
}
