using System.Diagnostics;
using System.Globalization;

namespace SymCalc.Benchmarks;

/// <summary>Taylor series with exact fractions beside PARI/GP and SymPy, if they are installed, and the ratios; CPU times.</summary>
internal static class SeriesComparison
{
    private const int MillisecondsEach = 1_500;
    private const int Batches = 5;

    public static void Run()
    {
        var pari = Peers.Run("gp", "-q series_peer.gp");
        var sympy = Peers.Run("/usr/bin/python3", "sympy_series_peer.py");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"task",-28}{"SymCalc ms",12}{"PARI ms",12}{"ratio",8}{"SymPy ms",12}{"ratio",10}"));
        foreach (var function in Workloads.SeriesFunctions)
        {
            Smallest(Expr.Parse(function), 30);         // the first figures would be those of code that is not yet optimised
        }

        foreach (var order in (int[])[10, 30, 100, 300])
        {
            foreach (var function in Workloads.SeriesFunctions)
            {
                var task = string.Create(CultureInfo.InvariantCulture, $"series {function} {order}");
                var time = Smallest(Expr.Parse(function), order);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{task,-28}{time,12:F4}{Cell(pari, task, time, 8)}{Cell(sympy, task, time, 10)}"));
            }
        }
    }

    private static string Cell(Dictionary<string, double> peer, string task, double own, int width) => peer.TryGetValue(task, out var time)
        ? string.Create(CultureInfo.InvariantCulture, $"{time,12:F4}{(time / own).ToString("F1", CultureInfo.InvariantCulture).PadLeft(width)}")
        : "-".PadLeft(12) + "-".PadLeft(width);

    /// <summary>CPU time of a run: the smallest mean of several batches, after a warm-up.</summary>
    private static double Smallest(Expr f, int order)
    {
        var warmUp = Stopwatch.StartNew();
        var runs = 0;
        while (warmUp.ElapsedMilliseconds < MillisecondsEach)
        {
            f.MaclaurinSeries("x", order);
            runs++;
        }

        runs = Math.Max(1, runs / Batches);
        var smallest = double.PositiveInfinity;
        using var process = Process.GetCurrentProcess();
        for (var batch = 0; batch < Batches; batch++)
        {
            process.Refresh();
            var before = process.TotalProcessorTime;
            for (var i = 0; i < runs; i++)
            {
                f.MaclaurinSeries("x", order);
            }

            process.Refresh();
            smallest = Math.Min(smallest, (process.TotalProcessorTime - before).TotalMilliseconds / runs);
        }

        return smallest;
    }
}
