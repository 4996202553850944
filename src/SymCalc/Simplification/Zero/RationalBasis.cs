using System.Diagnostics;

namespace SymCalc.Simplification.Zero;

/// <summary>
/// A basis over the rational numbers of linear forms, chosen among the forms themselves as they come, and the coordinates
/// of others in it: Gaussian elimination that remembers its combinations.
/// </summary>
internal sealed class RationalBasis
{
    private const int LargestCount = 100;

    private readonly List<(Fact Pivot, LinearForm Row, Rational[] Combination)> _rows = [];

    /// <summary>The number of basis forms.</summary>
    public int Count => _rows.Count;

    /// <summary>The rational coordinates of a form; null if it is independent of the basis.</summary>
    public Rational[]? CoordinatesOf(LinearForm form) => Eliminate(form, out var coordinates).IsZero ? coordinates : null;

    /// <summary>Adds a form that is independent of the basis.</summary>
    public void Add(LinearForm form)
    {
        if (Count >= LargestCount)
        {
            throw new ProofAbandonedException($"it contains more than {LargestCount} independent angles or exponents");
        }

        var rest = Eliminate(form, out var coordinates);
        Debug.Assert(!rest.IsZero);
        var combination = new Rational[Count + 1];
        for (var i = 0; i < Count; i++)
        {
            combination[i] = -coordinates[i];
        }

        combination[Count] = Rational.One;
        _rows.Add((rest.Terms.First().Product, rest, combination));
    }

    /// <summary>What is left of a form when the basis is subtracted, and how often each basis form was.</summary>
    private LinearForm Eliminate(LinearForm form, out Rational[] coordinates)
    {
        coordinates = new Rational[Count];
        var rest = new LinearForm();
        rest.Add(Rational.One, form);
        foreach (var (pivot, row, combination) in _rows)
        {
            var c = rest[pivot];
            if (c.IsZero)
            {
                continue;
            }

            c /= row[pivot];
            rest.Add(-c, row);
            for (var i = 0; i < combination.Length; i++)
            {
                coordinates[i] += c * combination[i];
            }
        }

        return rest;
    }
}
