using FsCheck;
using FsCheck.Fluent;
using SymCalc.Simplification.Polynomials;

namespace SymCalc.Tests.Simplification.Polynomials;

/// <summary>Random sparse polynomials: few and many terms, small and large coefficients and exponents, near and far generators.</summary>
internal static class PolynomialGenerator
{
    public static Arbitrary<SparsePolynomial> Polynomials { get; } = Arb.From(
        Gen.Choose(0, 5).SelectMany(kind => Gen.Choose(0, 9).SelectMany(count => Gen.ListOf(TermOf(kind), count)))
            .Select(terms => SparsePolynomial.OfTerms([.. terms])),
        p => Enumerable.Range(0, p.Count).Select(skipped =>
            SparsePolynomial.OfTerms([.. p.Terms.ToArray().Where((_, i) => i != skipped)])));

    /// <summary>Two to five terms with integer coefficients in up to five generators: products of such can be factored.</summary>
    public static Arbitrary<SparsePolynomial> Sparse { get; } = Arb.From(
        from variables in Gen.Choose(2, 5)
        from count in Gen.Choose(2, 5)
        from terms in Gen.ListOf(SparseTerm(variables), count)
        select SparsePolynomial.OfTerms([.. terms]),
        Polynomials.Shrinker);

    private static Gen<PolynomialTerm> SparseTerm(int variables) =>
        from c in Gen.Choose(-9, 9)
        from exponents in Gen.ListOf(Gen.Choose(0, 3), variables)
        select new PolynomialTerm(new Rational(c), Monomial.Of([.. exponents]));

    /// <summary>A small rational value for every generator that a random polynomial may contain.</summary>
    public static Rational[] Point(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 21).Select(_ => new Rational(random.Next(-2, 3)))];
    }

    private static Gen<PolynomialTerm> TermOf(int kind) =>
        from c in Coefficient(kind)
        from m in Gen.ListOf(Power(kind), 3)
        select new PolynomialTerm(c, m.Aggregate(Monomial.One, (product, factor) => product * factor));

    private static Gen<Rational> Coefficient(int kind) => kind switch
    {
        0 or 1 or 2 => Gen.Choose(-5, 5).Select(n => new Rational(n)),
        3 => from p in Gen.Choose(-9, 9) from q in Gen.Choose(1, 6) select new Rational(p, q),
        4 => from p in Gen.Choose(-9, 9) from e in Gen.Choose(20, 80) select new Rational(p) * new Rational(2).Pow(e),
        _ => from p in Gen.Choose(-9, 9) from r in Gen.Choose(-9, 9) from e in Gen.Choose(20, 1_200) select (new Rational(p) * new Rational(2).Pow(e)) + new Rational(r),
    };

    private static Gen<Monomial> Power(int kind) => kind switch
    {
        0 => from e in Gen.Choose(0, 6) select Monomial.Of(0, e),
        2 => from g in Gen.Choose(0, 20) from e in Gen.Choose(0, 3) select Monomial.Of(g, e),
        5 => from g in Gen.Choose(0, 2) from e in Gen.Elements(0, 1, 60, 127, 128, 500) select Monomial.Of(g, e),
        _ => from g in Gen.Choose(0, 3) from e in Gen.Choose(0, 3) select Monomial.Of(g, e),
    };
}
