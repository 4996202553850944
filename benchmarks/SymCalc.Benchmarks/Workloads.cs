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
