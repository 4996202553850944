using System.Numerics;

namespace SymCalc.Simplification.Polynomials;

/// <summary>The irreducible factors of a sparse polynomial over the fractions.</summary>
/// <remarks>
/// <para>What is linear in a generator is irreducible once its content is taken out; what is quadratic splits if and only if
/// its discriminant is a square; exponents on a line, as of a homogeneous polynomial in two generators, make it one in a single
/// variable (<see cref="UnivariateFactors"/>). For the rest, a value of all other generators for which it is irreducible proves
/// that it is; else the factors of a value are lifted (<see cref="SparseHensel"/>).</para>
/// <para>Where no value serves the factor is returned whole: less is factored then, never wrongly.</para>
/// </remarks>
internal static class PolynomialFactors
{
    private const int MaxGenerators = 40;
    private const int MostTermsOfAQuadratic = 200;      // of more terms discriminants are long
    private const long UnitsOfACoefficient = 3;

    /// <summary>p = content · monomial · Π factor^multiplicity.</summary>
    /// <param name="Content">The number.</param>
    /// <param name="Monomial">The power product.</param>
    /// <param name="Factors">Polynomials of at least two terms without content, their leading coefficients positive.</param>
    public sealed record Factorization(Rational Content, Monomial Monomial, IReadOnlyList<(SparsePolynomial Factor, int Multiplicity)> Factors);

    /// <summary>The factors of a polynomial other than 0.</summary>
    /// <exception cref="AlgebraBudgetException">The budget is used up.</exception>
    public static Factorization Of(SparsePolynomial p, AlgebraBudget budget)
    {
        p.SpendOnContent(budget);
        var (content, monomial) = (p.Content, p.MonomialContent);
        var counts = new List<(SparsePolynomial Factor, int Multiplicity)>();
        var pending = new Stack<(SparsePolynomial, int)>([(p.PrimitivePart().DivideBy(monomial), 1)]);
        while (pending.TryPop(out var next))
        {
            var (part, multiplicity) = next;
            if (part.IsConstant)
            {
                continue;
            }

            budget.Spend(part.Count);
            if (MonomialLine.TryFind(part) is { } line)
            {
                foreach (var (factor, m) in UnivariateFactors.Of(line.Polynomial, budget))
                {
                    budget.Spend(UnitsOfACoefficient * (factor.Degree + 1L));
                    Add(counts, line.Restore(factor), m * multiplicity);
                }
            }
            else if (Split(part, budget) is { } parts)
            {
                foreach (var (factor, m) in parts)
                {
                    pending.Push((factor.PrimitivePart(budget), m * multiplicity));
                }
            }
            else
            {
                Add(counts, part, multiplicity);
            }
        }

        counts.Sort((a, b) => Compare(a.Factor, b.Factor));
        return new Factorization(content, monomial, counts);
    }

    private static void Add(List<(SparsePolynomial Factor, int Multiplicity)> counts, SparsePolynomial factor, int multiplicity)
    {
        var known = counts.FindIndex(f => f.Factor.Equals(factor));
        if (known >= 0)
        {
            counts[known] = (factor, counts[known].Multiplicity + multiplicity);
        }
        else
        {
            counts.Add((factor, multiplicity));
        }
    }

    /// <summary>Two or more factors, or one with a multiplicity; null if p is irreducible or too large to split.</summary>
    private static List<(SparsePolynomial Factor, int Multiplicity)>? Split(SparsePolynomial p, AlgebraBudget budget)
    {
        var generators = PolynomialViews.Generators(p);
        if (generators.Count > MaxGenerators)
        {
            return null;
        }

        var g = generators.MinBy(p.DegreeIn);
        var content = PolynomialGcd.ContentIn(p, g, budget);
        if (!content.IsConstant)
        {
            return [(content, 1), (p.DivideExactly(content, budget)!, 1)];
        }

        var degree = p.DegreeIn(g);
        if (degree == 1)
        {
            return null;
        }

        var repeated = PolynomialGcd.Of(p, PolynomialViews.Derivative(p, g), budget);
        if (!repeated.IsConstant)
        {
            return [(repeated, 1), (p.DivideExactly(repeated, budget)!, 1)];
        }

        return degree == 2 && p.Count <= MostTermsOfAQuadratic ? SplitQuadratic(p, g, budget) : SplitGeneral(p, g, budget);
    }

    /// <summary>a·g² + b·g + c without content in g splits if and only if b² - 4·a·c is a square.</summary>
    private static List<(SparsePolynomial, int)>? SplitQuadratic(SparsePolynomial p, int g, AlgebraBudget budget)
    {
        var parts = PolynomialViews.CoefficientsIn(p, g);
        var (c, b, a) = (parts[0], parts[1], parts[2]);
        var discriminant = b.Multiply(b, budget) - a.Multiply(c, budget).Scale(4);
        if (PolynomialRoot.TrySquareRoot(discriminant, budget) is not { } root)
        {
            return null;
        }

        var multiple = a.Multiply(new Rational(2), Monomial.Of(g, 1)) + b - root;
        var factor = multiple.DivideExactly(PolynomialGcd.ContentIn(multiple, g, budget), budget)!.PrimitivePart();
        return [(factor, 1), (p.DivideExactly(factor, budget)!, 1)];
    }

    private static List<(SparsePolynomial, int)>? SplitGeneral(SparsePolynomial p, int g, AlgebraBudget budget) =>
        SparseHensel.TryFactor(p, g, budget) is { Count: > 1 } factors ? [.. factors.Select(factor => (factor, 1))] : null;

    /// <summary>By number of terms, then by terms: an order that does not depend on how the factors were found.</summary>
    private static int Compare(SparsePolynomial a, SparsePolynomial b)
    {
        var order = a.Count.CompareTo(b.Count);
        for (var i = 0; order == 0 && i < a.Count; i++)
        {
            order = b.Terms[i].Monomial.CompareTo(a.Terms[i].Monomial);
            order = order != 0 ? order : a.Terms[i].Coefficient.CompareTo(b.Terms[i].Coefficient);
        }

        return order;
    }
}
