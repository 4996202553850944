using System.Diagnostics;

namespace SymCalc.Benchmarks;

/// <summary>How long does it take to prove that the derivatives of the rubi-diff corpus are its integrands? Per case, the best of some runs.</summary>
internal static class EquivalenceTimes
{
    private const int Runs = 7;

    /// <summary>The median and the 99th percentile in milliseconds, and the share of cases that are proven.</summary>
    public static (double Median, double Percentile99, double Proven) Measure(IReadOnlyList<(string F, string Df, string Variable)> corpus)
    {
        var cases = corpus.Select(c => (Derivative: Expr.Parse(c.F).Differentiate(c.Variable), Integrand: Expr.Parse(c.Df))).ToArray();
        var best = new double[cases.Length];
        Array.Fill(best, double.PositiveInfinity);
        var proven = 0;
        for (var run = 0; run < Runs; run++)
        {
            proven = 0;
            for (var i = 0; i < cases.Length; i++)
            {
                var start = Stopwatch.GetTimestamp();
                var verdict = cases[i].Derivative.EquivalentTo(cases[i].Integrand).Verdict;
                best[i] = Math.Min(best[i], Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                proven += verdict == EquivalenceVerdict.Proven ? 1 : 0;
            }
        }

        Array.Sort(best);
        return (best[best.Length / 2], best[best.Length * 99 / 100], (double)proven / cases.Length);
    }
}
