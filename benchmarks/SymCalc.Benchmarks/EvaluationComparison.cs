using System.Diagnostics;
using System.Globalization;

namespace SymCalc.Benchmarks;

/// <summary>
/// How fast is a compiled gradient beside the same gradient written by hand? One command prints the time of a call by hand,
/// interpreted and emitted, of a point in a batch of 1,000, and what a call allocates. Read the ratios: minima of many runs.
/// </summary>
internal static class EvaluationComparison
{
    private const int BatchPoints = 1_000;
    private const int WarmUpMilliseconds = 1_500;
    private const int LongestMeasurement = 3_000;
    private const int Rounds = 4_000;

    private delegate void Gradient(ReadOnlySpan<double> x, Span<double> results);

    public static void Run()
    {
        Console.WriteLine("gradient                  operations  build ms   by hand ns  interpreted     ratio   emitted ns     ratio  batch ns/pt  gain   bytes    ADOL-C ns     ratio");
        var adolc = Peers.Compiled("adolc", "-O2 adolc_peer.cpp -o {out} -ladolc");
        var x = new Symbol("x");
        Compare("one function of one x", [Expr.Parse(Workloads.Formula)], [x], HandWritten.Formula, adolc);
        foreach (var n in (int[])[10, 100, 1_000, 10_000])
        {
            var (f, variables) = Workloads.Rosenbrock(n);
            Compare($"Rosenbrock n = {n}", f.Gradient(variables), variables, HandWritten.RosenbrockGradient, adolc);
        }

        var (network, weights, all) = Workloads.Network();
        Compare("network 4-16-16-1", network.Gradient(weights), all, HandWritten.NetworkGradient, adolc);
        Growth();
        Million();
    }

    /// <summary>Microseconds for each input of Rosenbrock's gradient, alone and with all its entries as expressions.</summary>
    private static void Growth()
    {
        foreach (var (n, rounds) in ((int, int)[])[(1_000, 300), (10_000, 60), (100_000, 15)])
        {
            var (own, touched) = (double.MaxValue, double.MaxValue);
            for (var round = 0; round < rounds; round++)
            {
                var (f, variables) = Workloads.Rosenbrock(n);
                GC.Collect();
                var clock = Stopwatch.StartNew();
                var gradient = f.Gradient(variables);
                own = Math.Min(own, clock.Elapsed.TotalMicroseconds);
                GradientWorkloads.Touch(gradient);
                touched = Math.Min(touched, clock.Elapsed.TotalMicroseconds);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Rosenbrock gradient, n = {n,7:N0}: {own / n:F2} us for each input, {touched / n:F2} with all entries read"));
        }
    }

    private static void Compare(string task, ExprVector gradient, Symbol[] variables, Gradient byHand, Dictionary<string, double> adolc)
    {
        var clock = Stopwatch.StartNew();
        var interpreted = gradient.Compile(variables, new CompileOptions { Backend = CompileBackend.Interpreter });
        var build = clock.Elapsed.TotalMilliseconds;
        var emitted = gradient.Compile(variables, new CompileOptions { Backend = CompileBackend.Emit });
        var x = new double[variables.Length];
        for (var i = 0; i < x.Length; i++)
        {
            x[i] = 0.3 + (0.618 * i % 1);
        }

        var results = new double[gradient.Count];
        var expected = new double[gradient.Count];
        byHand(x, expected);
        interpreted.Invoke(x, results);
        for (var i = 0; i < results.Length; i++)
        {
            if (!(Math.Abs(results[i] - expected[i]) <= 1e-9 * (1 + Math.Abs(expected[i]))))
            {
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{task}: entry {i} is {results[i]:R}, by hand {expected[i]:R}"));
            }
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        interpreted.Invoke(x, results);
        emitted.Invoke(x, results);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        var hand = Time(() => byHand(x, results));
        var slow = Time(() => interpreted.Invoke(x, results));
        var fast = Time(() => emitted.Invoke(x, results));
        var columns = new double[x.Length * BatchPoints];
        var batchResults = new double[results.Length * BatchPoints];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = x[i / BatchPoints] + (i % BatchPoints * 1e-6);
        }

        var batch = Time(() => interpreted.InvokeBatch(columns, batchResults)) / BatchPoints;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{task,-26}{interpreted.OperationCount,10}{build,10:F2}{hand,13:F1}{slow,13:F1}{slow / hand,10:F2}{fast,13:F1}{fast / hand,10:F2}{batch,13:F1}{Math.Min(slow, fast) / batch,6:F1}{bytes,8}{Cell(adolc, task, Math.Min(slow, fast))}"));
    }

    private static string Cell(Dictionary<string, double> peer, string task, double own) => peer.TryGetValue(task, out var time)
        ? string.Create(CultureInfo.InvariantCulture, $"{time,13:F1}{time / own,10:F1}")
        : "-".PadLeft(13) + "-".PadLeft(10);

    /// <summary>1,000,000 operations in 100,000 variables: from the expression to the first gradient.</summary>
    private static void Million()
    {
        for (var round = 0; round < 3; round++)
        {
            var (f, variables) = Workloads.Million();
            GC.Collect();
            var clock = Stopwatch.StartNew();
            var gradient = f.Gradient(variables);
            var differentiated = clock.ElapsedMilliseconds;
            var compiled = gradient.Compile(variables, CompileOptions.Default);
            var built = clock.ElapsedMilliseconds;
            var (x, results) = (new double[variables.Length], new double[variables.Length]);
            Array.Fill(x, 0.5);
            compiled.Invoke(x, results);
            var evaluated = clock.ElapsedMilliseconds;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{f.Compile(variables, CompileOptions.Default).OperationCount:N0} operations in {variables.Length:N0} variables: gradient {differentiated} ms, compiled ({compiled.OperationCount:N0} operations) {built} ms, evaluated {evaluated} ms; {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB at most"));
        }
    }

    /// <summary>Nanoseconds of a call: the smallest of many rounds.</summary>
    private static double Time(Action body)
    {
        var clock = Stopwatch.StartNew();
        var calls = 0;
        while (clock.ElapsedMilliseconds < WarmUpMilliseconds)
        {
            body();
            calls++;
        }

        var perRound = Math.Max(1, calls / 15_000);       // a tenth of a millisecond: short enough not to be interrupted
        var best = double.MaxValue;
        var total = Stopwatch.StartNew();
        for (var round = 0; round < Rounds && (round < 10 || total.ElapsedMilliseconds < LongestMeasurement); round++)
        {
            clock.Restart();
            for (var i = 0; i < perRound; i++)
            {
                body();
            }

            best = Math.Min(best, clock.Elapsed.TotalNanoseconds / perRound);
        }

        return best;
    }
}
