using System.Diagnostics;
using System.Globalization;

namespace SymCalc.Benchmarks;

/// <summary>
/// One command that prints SymCalc's figures beside those of the peers that are installed (GiNaC, SymPy, math.js), and the ratio.
/// Peers measure CPU time of their own; read ratios, not milliseconds.
/// </summary>
internal static class Comparison
{
    private const int WarmUpMilliseconds = 2_000;

    /// <summary>Milliseconds. On a machine that others use too, the best is what the code takes.</summary>
    private readonly record struct Timing(double Best, double Median);

    public static void Run()
    {
        var corpus = Workloads.Corpus();
        var own = Measure(corpus);
        var ginac = Peers.Compiled(
            "ginac", "-O2 ginac_peer.cpp -o {out} -lginac -lcln", corpus?.SelectMany(c => new[] { c.F, c.Df }).Select(t => t.Replace("ln(", "log(", StringComparison.Ordinal)));
        var sympy = Peers.Run("/usr/bin/python3", "sympy_peer.py");
        var mathjs = Peers.Run("node", "mathjs_peer.cjs");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"task",-38}{"best ms",12}{"median ms",12}{"GiNaC ms",12}{"ratio",8}{"SymPy ms",12}{"ratio",10}{"math.js ms",12}{"ratio",8}"));
        foreach (var (task, time) in own)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{task,-38}{time.Best,12:F4}{time.Median,12:F4}{Cell(ginac, task, time.Median, 8)}{Cell(sympy, task, time.Median, 10)}{Cell(mathjs, task, time.Median, 8)}"));
        }

        if (corpus is not null)
        {
            var characters = corpus.Sum(c => (long)c.F.Length + c.Df.Length);
            var time = own.Single(o => o.Task == "parse").Time;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"parse: {characters:N0} characters, {characters / time.Best / 1e3:F1} million characters a second at best, {characters / time.Median / 1e3:F1} in the median"));
        }
    }

    private static string Cell(Dictionary<string, double> peer, string task, double own, int width) => peer.TryGetValue(task, out var time)
        ? string.Create(CultureInfo.InvariantCulture, $"{time,12:F4}{(time / own).ToString("F1", CultureInfo.InvariantCulture).PadLeft(width)}")
        : new string('-', 1).PadLeft(12) + "-".PadLeft(width);

    private static List<(string Task, Timing Time)> Measure(IReadOnlyList<(string F, string Df, string Variable)>? corpus)
    {
        var results = new List<(string, Timing)>();
        var f = Expr.Parse(Workloads.Formula);
        foreach (var order in (int[])[1, 4, 10])
        {
            results.Add(($"T2 order {order}", Time(() => f.Differentiate("x", order), 501)));
        }

        foreach (var depth in (int[])[1_000, 10_000, 100_000])
        {
            var chain = Workloads.Chain(depth);
            results.Add(($"chain {depth}", Time(() => chain.Differentiate("x"), 31)));
        }

        AddGradients(results);
        if (corpus is not null)
        {
            results.Add(("parse", Time(() => corpus.Count(c => Expr.Parse(c.F) == Expr.Parse(c.Df)), 15)));
            results.Add(("parse and differentiate", Time(() => corpus.Count(c => Expr.Parse(c.F).Differentiate(c.Variable) == 0), 15)));
            var (median, percentile, proven) = EquivalenceTimes.Measure(corpus);
            results.Add((string.Create(CultureInfo.InvariantCulture, $"prove {proven:P1}, median of all cases"), new Timing(median, median)));
            results.Add(("prove, 99th percentile of all cases", new Timing(percentile, percentile)));
        }

        return results;
    }

    /// <summary>Gradients, Hessians and Jacobians, all entries made but where it says "graph only", which is what CasADi does.</summary>
    private static void AddGradients(List<(string Task, Timing Time)> results)
    {
        foreach (var n in (int[])[100, 1_000, 10_000])
        {
            var x = GradientWorkloads.Variables(n);
            var f = GradientWorkloads.Rosenbrock(x);
            results.Add(($"T3 Rosenbrock gradient {n}", Time(() => GradientWorkloads.Touch(f.Gradient(x)), 31)));
        }

        foreach (var n in (int[])[100, 1_000])
        {
            var x = GradientWorkloads.Variables(n);
            var (f, product) = (GradientWorkloads.Rosenbrock(x), GradientWorkloads.Product(x));
            results.Add(($"T4 Rosenbrock Hessian {n}", Time(() => GradientWorkloads.Touch(f.Hessian(x)), 31)));
            results.Add(($"T5 product gradient {n}", Time(() => GradientWorkloads.Touch(product.Gradient(x)), 101)));
            results.Add(($"T5 product gradient {n}, graph only", Time(() => product.Gradient(x), 101)));
        }

        var (loss, weights) = GradientWorkloads.Network();
        results.Add(("T6 network gradient", Time(() => GradientWorkloads.Touch(loss.Gradient(weights)), 101)));
        results.Add(("T6 network gradient, graph only", Time(() => loss.Gradient(weights), 101)));
        foreach (var n in (int[])[8, 32])
        {
            var (functions, variables) = GradientWorkloads.Brusselator(n);
            results.Add(($"T7 Brusselator {n}", Time(() => GradientWorkloads.Touch(functions.Jacobian(variables)), 31)));
        }

        var (position, angles) = GradientWorkloads.Arm();
        results.Add(("T8 arm Jacobian", Time(() => GradientWorkloads.Touch(position.Jacobian(angles)), 101)));
        var (chiSquared, parameters) = GradientWorkloads.ChiSquared();
        results.Add(("T11 chi-squared gradient", Time(() => GradientWorkloads.Touch(chiSquared.Gradient(parameters)), 31)));
    }

    private static Timing Time(Func<object> body, int runs)
    {
        var clock = Stopwatch.StartNew();
        while (clock.ElapsedMilliseconds < WarmUpMilliseconds)
        {
            body();
        }

        var times = new double[runs];
        for (var i = 0; i < runs; i++)
        {
            clock.Restart();
            body();
            times[i] = clock.Elapsed.TotalMilliseconds;
        }

        Array.Sort(times);
        return new Timing(times[0], times[runs / 2]);
    }
}
