using System.Text.Json;

namespace SymCalc.Benchmarks;

/// <summary>The inputs of the benchmarks.</summary>
internal static class Workloads
{
    public const string Formula = "x^10*sin(x)*exp(x)*ln(x)/(1+x^2)";

    /// <summary>The functions whose series are compared.</summary>
    public static IReadOnlyList<string> SeriesFunctions { get; } = ["sin(x)*cos(x)", "exp(sin(x))", "ln(1+x*exp(x))", "1/(1-x-x^2)", "tan(x)"];

    /// <summary>sin(sin(…sin(x)…)).</summary>
    public static Expr Chain(int depth)
    {
        Expr e = new Symbol("x");
        for (var i = 0; i < depth; i++)
        {
            e = ExprMath.Sin(e);
        }

        return e;
    }

    /// <summary>Σ 100(xᵢ₊₁ - xᵢ²)² + (1 - xᵢ)².</summary>
    public static (Expr F, Symbol[] Variables) Rosenbrock(int n)
    {
        var x = Symbols("x", n);
        var terms = new List<Expr>();
        for (var i = 0; i < n - 1; i++)
        {
            terms.Add(100 * (x[i + 1] - x[i].Pow(2)).Pow(2));
            terms.Add((1 - x[i]).Pow(2));
        }

        return (ExprMath.Sum(terms), x);
    }

    /// <summary>(network - target)² of a 4-16-16-1 network with tanh; its 369 weights, and these with inputs and target.</summary>
    public static (Expr Loss, Symbol[] Weights, Symbol[] All) Network()
    {
        var (weights, inputs, target) = (Symbols("w", 369), Symbols("in", 4), new Symbol("target"));
        var next = 0;
        Expr Neuron(IReadOnlyList<Expr> from)
        {
            List<Expr> terms = [weights[next++]];
            terms.AddRange(from.Select(value => weights[next++] * value));
            return ExprMath.Sum(terms);
        }

        var first = Enumerable.Range(0, 16).Select(_ => ExprMath.Tanh(Neuron(inputs))).ToArray();
        var second = Enumerable.Range(0, 16).Select(_ => ExprMath.Tanh(Neuron(first))).ToArray();
        var output = Neuron(second);
        return ((output - target).Pow(2), weights, [.. weights, .. inputs, target]);
    }

    /// <summary>A function of 1,000,000 operations in 100,000 variables.</summary>
    public static (Expr F, Symbol[] Variables) Million()
    {
        var x = Symbols("x", 100_000);
        var terms = new Expr[x.Length];
        for (var i = 0; i < x.Length; i++)
        {
            var next = x[(i + 1) % x.Length];
            terms[i] = ((x[i] * next) + ExprMath.Sin(x[i])).Pow(2) / (1 + next.Pow(2)) - (3 * x[i]);
        }

        return (ExprMath.Sum(terms), x);
    }

    private static Symbol[] Symbols(string name, int count) => [.. Enumerable.Range(0, count).Select(i => new Symbol($"{name}{i}"))];

    /// <summary>The antiderivatives and integrands of the rubi-diff corpus, or null if the corpora are not here.</summary>
    public static IReadOnlyList<(string F, string Df, string Variable)>? Corpus()
    {
        var folder = Environment.GetEnvironmentVariable("SYMCALC_CORPORA") ?? Path.Combine(RepositoryRoot(), "..", "shared", "corpora");
        var path = Path.Combine(folder, "rubi-diff", "rubi-diff.public.jsonl");
        return File.Exists(path)
            ? [.. File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement)
                .Select(e => (e.GetProperty("f").GetString()!, e.GetProperty("df").GetString()!, e.GetProperty("var").GetString()!))]
            : null;
    }

    public static string RepositoryRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SymCalc.sln")))
            {
                return folder.FullName;
            }
        }

        return Directory.GetCurrentDirectory();
    }
}
