using BenchmarkDotNet.Attributes;

namespace SymCalc.Benchmarks;

/// <summary>
/// Is building a gradient linear, all entries made? (CasADi, T3: 0.46, 5.7, 63 ms for n = 100, 1,000, 10,000; T5: 0.077 and
/// 0.67 ms for n = 100 and 1,000.)
/// </summary>
[MemoryDiagnoser]
public class GradientBenchmarks
{
    private Symbol[] _x = [];
    private Expr _rosenbrock = 0;
    private Expr _product = 0;

    /// <summary>The number of variables.</summary>
    [Params(100, 1_000, 10_000, 100_000)]
    public int Variables { get; set; }

    /// <summary>Builds the functions.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _x = GradientWorkloads.Variables(Variables);
        _rosenbrock = GradientWorkloads.Rosenbrock(_x);
        _product = GradientWorkloads.Product(_x);
    }

    /// <summary>T3.</summary>
    [Benchmark]
    public int Rosenbrock() => GradientWorkloads.Touch(_rosenbrock.Gradient(_x));

    /// <summary>T5.</summary>
    [Benchmark]
    public int Product() => GradientWorkloads.Touch(_product.Gradient(_x));
}
