using BenchmarkDotNet.Attributes;

namespace SymCalc.Benchmarks;

/// <summary>Is the derivative of a deep chain linear? (CasADi: 0.28, 3.9 and 30 ms.)</summary>
[MemoryDiagnoser]
public class ChainBenchmarks
{
    private Expr _chain = 0;

    /// <summary>The number of nested calls.</summary>
    [Params(1_000, 10_000, 100_000)]
    public int Depth { get; set; }

    /// <summary>Builds the chain.</summary>
    [GlobalSetup]
    public void Setup() => _chain = Workloads.Chain(Depth);

    /// <summary>The derivative, a product of as many factors.</summary>
    [Benchmark]
    public Expr Differentiate() => _chain.Differentiate("x");
}
