using System.Numerics;
using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification.Algebra;

/// <summary>Adds facts: takes out what all share, expands the rest to one polynomial, and factors it.</summary>
internal static class FactSum
{
    private const long UnitsOfAFact = 4;
    private const int BitsOfAUnit = 12;

    /// <summary>The sum; its denominator is the product of the largest powers in the denominators, less what cancels.</summary>
    public static Fact Of(IReadOnlyList<Fact> facts, AtomTable atoms)
    {
        foreach (var fact in facts)
        {
            var bits = fact.Coefficient.BitLength;
            atoms.Budget.Spend(UnitsOfAFact + (bits * bits >> BitsOfAUnit));        // long fractions: their lowest terms
        }

        var terms = facts.Where(f => !f.IsZero).ToList();
        if (terms.Count == 0)
        {
            return Fact.Zero;
        }

        if (terms.Count == 1)
        {
            return terms[0];
        }

        var roots = AlignRadicands(terms, atoms);
        var common = Common(terms, atoms);
        var inverse = common.Pow(-1);
        var parts = new List<SparsePolynomial>(terms.Count);
        foreach (var term in terms)
        {
            parts.Add(atoms.TryToPolynomial(term * inverse)!);
            atoms.Budget.Spend(parts[^1].Count * BitOperations.Log2((uint)terms.Count));
        }

        return common * roots * Factor(atoms.Reduce(SparsePolynomial.Sum(parts)), atoms);
    }

    /// <summary>A polynomial as a fact of its irreducible factors; within a budget, beyond which it stays whole.</summary>
    public static Fact Factor(SparsePolynomial p, AtomTable atoms)
    {
        if (p.IsZero)
        {
            return Fact.Zero;
        }

        p.SpendOnContent(atoms.Budget);
        var (content, monomial) = (p.Content, p.MonomialContent);
        var fact = atoms.FactOf(monomial).Scale(content);
        var rest = p.Scale(content.Inverse()).DivideBy(monomial);
        return rest.IsConstant ? fact : fact * FactorRest(rest, atoms);
    }

    private static Fact FactorRest(SparsePolynomial p, AtomTable atoms)
    {
        var factors = atoms.Budget.Attempt(atoms.Budget.Left / 2, part => PolynomialFactors.Of(p, part));
        if (factors is null)
        {
            return Fact.Of(atoms.OfPolynomial(p), Rational.One);
        }

        return Fact.Product(factors.Factors.Select(f => Fact.Of(atoms.OfPolynomial(f.Factor), f.Multiplicity)));
    }

    /// <summary>
    /// Takes the smallest power of each radicand out of all terms; where the exponents differ by 1 and more, the rest is a
    /// power of the radicand itself.
    /// </summary>
    private static Fact AlignRadicands(List<Fact> terms, AtomTable atoms)
    {
        var taken = Fact.One;
        for (var g = atoms.GeneratorCount - 1; g >= 0; g--)
        {
            var atom = atoms[g];
            if (atom.Radicand is null)
            {
                continue;
            }

            var least = terms.Min(t => t.ExponentOf(atom));
            if (least.IsZero && terms.All(t => t.ExponentOf(atom) < 1))
            {
                continue;
            }

            taken *= Fact.Of(atom, least);
            for (var i = 0; i < terms.Count; i++)
            {
                var exponent = terms[i].ExponentOf(atom);
                var whole = (exponent - least).Floor();
                terms[i] = terms[i].With(atom, exponent - least - whole) * atom.Radicand.Pow(ToInt32(whole));
            }
        }

        return taken;
    }

    private static Fact Common(List<Fact> terms, AtomTable atoms)
    {
        var common = new List<Fact>();
        foreach (var atom in terms.SelectMany(t => t.Powers.ToArray().Select(p => p.Atom)).DistinctBy(a => a.Id).OrderBy(a => a.Id).ToArray())
        {
            atoms.Budget.Spend(terms.Count);
            common.Add(Fact.Of(atom, terms.Min(t => t.ExponentOf(atom))));
        }

        return Fact.Product(common);
    }

    private static int ToInt32(System.Numerics.BigInteger n) => n <= 1 << 20 ? (int)n : throw new AlgebraBudgetException();
}
