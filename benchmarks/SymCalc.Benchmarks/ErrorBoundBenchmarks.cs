using BenchmarkDotNet.Attributes;

namespace SymCalc.Benchmarks;

/// <summary>Does a rigorous error bound of order 8 on an interval take less than a millisecond? (The error itself, sampled at 1,000 points, is the baseline: it proves nothing.)</summary>
[MemoryDiagnoser]
public class ErrorBoundBenchmarks
{
    private const int Order = 8;
    private const int Samples = 1_000;

    private TaylorSeries _series = new Symbol("x").MaclaurinSeries("x", 0);
    private Expr _polynomial = 0;

    /// <summary>The function, expanded about 0 and bounded on [-0.4, 0.4].</summary>
    [Params("exp(x)", "sin(x)*cos(x)", "exp(sin(x))", "1/(1-x-x^2)", "tan(x)", "sech(x)", "erf(x)", "gamma(2+x)")]
    public string Function { get; set; } = "";

    /// <summary>Expands the function.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _series = Expr.Parse(Function).MaclaurinSeries("x", Order);
        _polynomial = _series.HornerForm;
    }

    /// <summary>The largest error seen at points.</summary>
    [Benchmark(Baseline = true)]
    public double Sampled()
    {
        var largest = 0.0;
        for (var i = 0; i <= Samples; i++)
        {
            var x = -0.4 + (0.8 * i / Samples);
            largest = Math.Max(largest, Math.Abs(_series.Function!.Evaluate(("x", x)) - _polynomial.Evaluate(("x", x))));
        }

        return largest;
    }

    /// <summary>The bound.</summary>
    [Benchmark]
    public double Bound() => _series.ErrorBound(new Interval(-0.4, 0.4));
}
