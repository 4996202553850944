using System.Globalization;
using SymCalc.Evaluation;
using SymCalc.Graph;
using SymCalc.Simplification.Polynomials;
using SymCalc.Simplification.Proving;

namespace SymCalc.Simplification;

/// <summary>
/// Looks for a point where two expressions are both proven to be defined and their enclosures do not overlap. The points
/// are always the same: small numbers, which are exact as doubles, in changing combinations.
/// </summary>
internal static class Counterexamples
{
    private const int LargestPointCount = 256;
    private const int CostOfCall = 31;
    private const int LinksOfAUnit = 8;
    private const int LargestPool = 64;

    private static readonly double[] Values = [1, 2, -1, 0.5, 3, -2, 0, 1.5, 0.25, -0.5, 5, -3, 0.75, 10, -0.25, 0.125];

    /// <summary>The refutation, or null if no point of the list is one.</summary>
    /// <param name="f">One expression.</param>
    /// <param name="g">The other.</param>
    /// <param name="assumptions">What holds at the point.</param>
    /// <param name="workLimit">The number of nodes that may be evaluated; a call, a power and many children count as more.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static EquivalenceResult? Find(Expr f, Expr g, Assumptions assumptions, long workLimit, CancellationToken cancellation)
    {
        Expr[] sides = [f, g, .. assumptions.Items.Select(item => item.Subject), .. assumptions.Conditions.Select(condition => condition.Right)];
        var budget = new AlgebraBudget(workLimit, cancellation);
        using var dag = TryReach(sides, budget);
        if (dag is null)
        {
            return null;
        }

        var (left, right) = (dag.Find(f), dag.Find(g));
        var symbols = Substitution.FreeSymbols(dag);
        var prover = new Prover(assumptions);
        var ranges = symbols.Select(prover.RangeOf).ToArray();
        var pool = prover.HasAssumptions ? PoolOf(ranges) : Values;
        var candidates = ranges.Select(range => ValuesIn(range, pool)).ToArray();
        var values = new Interval[dag.Count];
        var cost = CostOf(dag);

        var point = new Dictionary<Symbol, double>();
        for (var k = 0; k < LargestPointCount && (k + 1) * cost <= budget.Left && (k == 0 || symbols.Count > 0); k++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var i = 0; i < symbols.Count; i++)
            {
                point[symbols[i]] = candidates[i][Choice(k, i, candidates[i].Length)];
            }

            IntervalEvaluator.Evaluate(dag, symbol => new Interval(point[symbol]), values);
            var (a, b) = (values[left], values[right]);
            if (!a.MayBeUndefined && !b.MayBeUndefined && a.IsDisjointFrom(b) && assumptions.Items.All(item => Holds(item, dag, values)))
            {
                return Refutation(symbols, point, a, b);
            }
        }

        return null;
    }

    /// <summary>The cost of one point.</summary>
    private static long CostOf(Dag dag)
    {
        long cost = dag.Count, links = 0;
        for (var i = 0; i < dag.Count; i++)
        {
            cost += dag[i] is CallExpr ? CostOfCall : 0;
            links += dag.ChildrenOf(i).Length;
            if (dag[i] is ProductExpr product)
            {
                foreach (ref readonly var factor in product.Stored)
                {
                    cost += factor.Exponent.IsOne ? 0 : 1;
                }
            }
        }

        return cost + (links / LinksOfAUnit);
    }

    private static Dag? TryReach(ReadOnlySpan<Expr> sides, AlgebraBudget budget)
    {
        try
        {
            return budget.GraphOf(sides);
        }
        catch (AlgebraBudgetException)
        {
            return null;
        }
    }

    /// <summary>The usual values, and values near the bounds of any symbol.</summary>
    private static double[] PoolOf(IEnumerable<ValueRange> ranges) => [.. Values.Concat(ranges.SelectMany(NearBounds)).Where(double.IsFinite).Distinct().Take(LargestPool)];

    private static double[] NearBounds(ValueRange range)
    {
        var (lower, upper) = (range.Values.Lower, range.Values.Upper);
        return [lower, upper, (lower + upper) / 2, lower + 1, upper - 1, lower + 0.5, upper - 0.5, lower + 2, upper - 2, lower + 0.125, upper - 0.125];
    }

    private static double[] ValuesIn(ValueRange range, double[] pool)
    {
        double[] chosen = [.. pool.Where(v => range.Values.Contains(v) && (!range.IsInteger || double.IsInteger(v)))];
        return chosen.Length == 0 ? pool : chosen;
    }

    /// <summary>Whether an assumption is proven to hold at the point.</summary>
    private static bool Holds(Assumption item, Dag dag, ReadOnlySpan<Interval> values)
    {
        var left = values[dag.Find(item.Subject)];
        if (item.Condition is not { } condition)
        {
            return !left.MayBeUndefined && (item.Property == NumberProperty.Real || (left.IsPoint && Math.IEEERemainder(left.Lower, 2) switch
            {
                0 => item.Property is NumberProperty.Integer or NumberProperty.Even,
                1 or -1 => item.Property is NumberProperty.Integer or NumberProperty.Odd,
                _ => false,
            }));
        }

        var right = values[dag.Find(condition.Right)];
        return !left.MayBeUndefined && !right.MayBeUndefined && IntervalComparison.Holds(condition.Relation, left, right) == true;
    }

    /// <summary>Which value symbol i has in point k: first all values in turn, then mixed (multipliers of D. E. Knuth and S. Vigna).</summary>
    private static int Choice(int k, int i, int count)
    {
        if (k < count)
        {
            return (k + i) % count;
        }

        var mixed = ((ulong)k * 0x9E3779B97F4A7C15) ^ ((ulong)i * 0xBF58476D1CE4E5B9);
        mixed = (mixed ^ (mixed >> 31)) * 0x94D049BB133111EB;
        return count == Values.Length ? (int)(mixed >> 60) : (int)((mixed >> 32) % (ulong)count);
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
