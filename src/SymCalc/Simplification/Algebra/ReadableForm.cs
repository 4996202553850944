using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification.Algebra;

/// <summary>Writes a fact so that it reads well: factors multiplied out where that is shorter.</summary>
internal static class ReadableForm
{
    private const int MaxGroup = 12;
    private const int MaxTerms = 60;

    /// <summary>The fact with those of its polynomials multiplied that are shorter so.</summary>
    public static Expr Write(Fact fact, AtomTable atoms, Cost cost)
    {
        fact = RelationShift.Apply(fact, atoms);
        foreach (var group in Groups(fact))
        {
            fact = Merge(fact, group, atoms, cost);
        }

        return FactWriter.Write(fact, atoms);
    }

    /// <summary>Polynomials with equal exponents.</summary>
    private static IEnumerable<List<Atom>> Groups(Fact fact)
    {
        var groups = new List<(Rational Exponent, List<Atom> Atoms)>();
        foreach (var (atom, exponent) in fact.Powers)
        {
            if (atom.Polynomial is null)
            {
                continue;
            }

            var known = groups.Find(g => g.Exponent == exponent);
            if (known.Atoms is null)
            {
                groups.Add((exponent, [atom]));
            }
            else
            {
                known.Atoms.Add(atom);
            }
        }

        return groups.Where(g => g.Atoms.Count is > 1 and <= MaxGroup).Select(g => g.Atoms);
    }

    private static Fact Merge(Fact fact, List<Atom> group, AtomTable atoms, Cost cost)
    {
        for (var i = 0; i < group.Count; i++)
        {
            for (var j = i + 1; j < group.Count; j++)
            {
                if (group[i].Polynomial!.Count * group[j].Polynomial!.Count > MaxTerms)
                {
                    continue;
                }

                var product = atoms.Reduce(group[i].Polynomial!.Multiply(group[j].Polynomial!, atoms.Budget));
                var content = product.Content;
                if (product.Count < 2 || !product.MonomialContent.IsOne || !content.IsOne)
                {
                    continue;
                }

                if (Length(product, atoms, cost) < Length(group[i].Polynomial!, atoms, cost) + Length(group[j].Polynomial!, atoms, cost) + 3)
                {
                    var exponent = fact.ExponentOf(group[i]);
                    var merged = atoms.OfPolynomial(product);
                    fact = fact.With(group[i], Rational.Zero).With(group[j], Rational.Zero) * Fact.Of(merged, exponent);
                    group[i] = merged;
                    group.RemoveAt(j);
                    if (fact.ExponentOf(merged) != exponent)
                    {
                        return fact;        // it was there already: now it is a higher power, and no longer of this group
                    }

                    j = i;
                }
            }
        }

        return fact;
    }

    private static double Length(SparsePolynomial p, AtomTable atoms, Cost cost) => cost.Of(FactWriter.Write(p, atoms));
}
