using BenchmarkDotNet.Attributes;

namespace SymCalc.Benchmarks;

/// <summary>How fast are 5,000 real formulas read, and 2,500 of them differentiated? (SymEngine parses 4.5 million characters a second.)</summary>
[MemoryDiagnoser]
public class CorpusBenchmarks
{
    private IReadOnlyList<(string F, string Df, string Variable)> _cases = [];

    /// <summary>Reads the corpus.</summary>
    [GlobalSetup]
    public void Setup() => _cases = Workloads.Corpus() ?? throw new InvalidOperationException("The corpora are not here; set SYMCALC_CORPORA.");

    /// <summary>Parses antiderivatives and integrands.</summary>
    [Benchmark]
    public int Parse()
    {
        var count = 0;
        foreach (var (f, df, _) in _cases)
        {
            count += Expr.Parse(f) == Expr.Parse(df) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Parses and differentiates the antiderivatives.</summary>
    [Benchmark]
    public int ParseAndDifferentiate()
    {
        var count = 0;
        foreach (var (f, _, variable) in _cases)
        {
            count += Expr.Parse(f).Differentiate(variable) == 0 ? 1 : 0;
        }

        return count;
    }
}
