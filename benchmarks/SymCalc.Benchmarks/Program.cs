using BenchmarkDotNet.Running;
using SymCalc.Benchmarks;

// dotnet run -c Release --project benchmarks/SymCalc.Benchmarks -- compare          SymCalc beside the installed peers
// dotnet run -c Release --project benchmarks/SymCalc.Benchmarks -- --filter '*'     BenchmarkDotNet
if (args is ["compare"])
{
    Comparison.Run();
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(DerivativeBenchmarks).Assembly).Run(args);
}
