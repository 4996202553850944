using BenchmarkDotNet.Running;
using SymCalc.Benchmarks;

// dotnet run -c Release --project benchmarks/SymCalc.Benchmarks -- compare          SymCalc beside the installed peers
// dotnet run -c Release --project benchmarks/SymCalc.Benchmarks -- compare-series   Taylor series beside PARI/GP and SymPy
// dotnet run -c Release --project benchmarks/SymCalc.Benchmarks -- evaluate         compiled gradients beside hand-written ones
// dotnet run -c Release --project benchmarks/SymCalc.Benchmarks -- --filter '*'     BenchmarkDotNet
if (args is ["compare"])
{
    Comparison.Run();
}
else if (args is ["compare-series"])
{
    SeriesComparison.Run();
}
else if (args is ["evaluate"])
{
    EvaluationComparison.Run();
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(DerivativeBenchmarks).Assembly).Run(args);
}
