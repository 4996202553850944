using System.Globalization;
using SymCalc.Evaluation;
using SymCalc.Graph;

namespace SymCalc.Simplification;

/// <summary>
/// Looks for a point where two expressions are both proven to be defined and their enclosures do not overlap. The points
/// are always the same: small numbers, which are exact as doubles, in changing combinations.
/// </summary>
internal static class Counterexamples
{
    private const int LargestPointCount = 256;
    private const int CostOfCall = 31;

    private static readonly double[] Values = [1, 2, -1, 0.5, 3, -2, 0, 1.5, 0.25, -0.5, 5, -3, 0.75, 10, -0.25, 0.125];

    /// <summary>The refutation, or null if no point of the list is one.</summary>
    /// <param name="f">One expression.</param>
    /// <param name="g">The other.</param>
    /// <param name="workLimit">The number of nodes that may be evaluated; a call counts as more.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static EquivalenceResult? Find(Expr f, Expr g, long workLimit, CancellationToken cancellation)
    {
        using var dag = Dag.Of([f, g]);
        var (left, right) = (dag.Find(f), dag.Find(g));
        var symbols = Substitution.FreeSymbols([f, g]);
        var values = new Interval[dag.Count];
        long cost = dag.Count;
        for (var i = 0; i < dag.Count; i++)
        {
            cost += dag[i] is CallExpr ? CostOfCall : 0;
        }

        var point = new Dictionary<Symbol, double>();
        for (var k = 0; k < LargestPointCount && (k + 1) * cost <= workLimit && (k == 0 || symbols.Count > 0); k++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var i = 0; i < symbols.Count; i++)
            {
                point[symbols[i]] = Values[Choice(k, i)];
            }

            IntervalEvaluator.Evaluate(dag, symbol => new Interval(point[symbol]), values);
            var (a, b) = (values[left], values[right]);
            if (!a.MayBeUndefined && !b.MayBeUndefined && a.IsDisjointFrom(b))
            {
                return Refutation(symbols, point, a, b);
            }
        }

        return null;
    }

    /// <summary>Which value symbol i has in point k: first all values in turn, then mixed (multipliers of D. E. Knuth and S. Vigna).</summary>
    private static int Choice(int k, int i)
    {
        if (k < Values.Length)
        {
            return (k + i) % Values.Length;
        }

        var mixed = ((ulong)k * 0x9E3779B97F4A7C15) ^ ((ulong)i * 0xBF58476D1CE4E5B9);
        mixed = (mixed ^ (mixed >> 31)) * 0x94D049BB133111EB;
        return (int)(mixed >> 60);
    }

    private static EquivalenceResult Refutation(IReadOnlyList<Symbol> symbols, Dictionary<Symbol, double> point, Interval a, Interval b)
    {
        var where = string.Join(", ", symbols.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Name} = {point[s]}")));
        return new EquivalenceResult(
            EquivalenceVerdict.Refuted,
            $"{(where.Length == 0 ? "" : $"at {where} ")}the first lies in {a}, the second in {b}.",
            symbols.ToDictionary(s => s.Name, s => point[s]));
    }
}
