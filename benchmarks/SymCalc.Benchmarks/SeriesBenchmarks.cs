using BenchmarkDotNet.Attributes;

namespace SymCalc.Benchmarks;

/// <summary>How long do Taylor series with exact fractions take? (SymEngine with FLINT, order 300: 5.8, 3.5, 9.6, 0.013 and 6.0 ms.)</summary>
[MemoryDiagnoser]
public class SeriesBenchmarks
{
    private Expr _function = 0;

    /// <summary>The function.</summary>
    [ParamsSource(nameof(Functions))]
    public string Function { get; set; } = "";

    /// <summary>The order.</summary>
    [Params(10, 30, 100, 300)]
    public int Order { get; set; }

    /// <summary>The functions of the comparison.</summary>
    public static IReadOnlyList<string> Functions => Workloads.SeriesFunctions;

    /// <summary>Parses the function.</summary>
    [GlobalSetup]
    public void Setup() => _function = Expr.Parse(Function);

    /// <summary>The series about 0.</summary>
    [Benchmark]
    public TaylorSeries Expand() => _function.MaclaurinSeries("x", Order);
}
