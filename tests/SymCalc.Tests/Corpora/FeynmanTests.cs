using Xunit;

namespace SymCalc.Tests.Corpora;

/// <summary>80 equations of physics: value, gradient and Hessian, forward (by repeated differentiation) and by the reverse engine.</summary>
public sealed class FeynmanTests
{
    /// <summary>The tolerance of the corpus: 1e-11 relative, 1e-12 of the largest entry where 0 is expected.</summary>
    private static bool IsClose(double actual, double expected, double largest) => expected == 0
        ? Math.Abs(actual) <= 1e-12 * largest
        : Math.Abs(actual - expected) <= 1e-11 * Math.Abs(expected);

    [Fact]
    public void EveryEquation_HasRightValueGradientAndHessian()
    {
        var failures = new List<string>();
        foreach (var line in Corpus.Lines("feynman/feynman.public.jsonl"))
        {
            var f = Expr.Parse(line.GetProperty("formula").GetString()!);
            var names = line.GetProperty("variables").EnumerateArray().Select(v => v.GetProperty("name").GetString()!).ToArray();
            var at = RelativeError.Point(line.GetProperty("at"));
            Check(f.Evaluate(at), line.GetProperty("value").GetDouble(), 1, "value");
            var gradient = line.GetProperty("grad");
            var hessian = line.GetProperty("hess");
            var largestFirst = gradient.EnumerateObject().Max(p => Math.Abs(p.Value.GetDouble()));
            var largestSecond = hessian.EnumerateArray().SelectMany(row => row.EnumerateArray()).Max(e => Math.Abs(e.GetDouble()));
            var (reverse, second) = (f.Gradient(names), f.Hessian(names));
            for (var i = 0; i < names.Length; i++)
            {
                Check(reverse[i].Evaluate(at), gradient.GetProperty(names[i]).GetDouble(), largestFirst, $"gradient[{names[i]}]");
                var first = f.Differentiate(names[i]);
                Check(first.Evaluate(at), gradient.GetProperty(names[i]).GetDouble(), largestFirst, $"d/d{names[i]}");
                for (var k = 0; k < names.Length; k++)
                {
                    Check(first.Differentiate(names[k]).Evaluate(at), hessian[i][k].GetDouble(), largestSecond, $"d2/d{names[i]}d{names[k]}");
                    Check(second[i, k].Evaluate(at), hessian[i][k].GetDouble(), largestSecond, $"Hessian[{names[i]}, {names[k]}]");
                }
            }

            void Check(double actual, double expected, double largest, string what)
            {
                if (!IsClose(actual, expected, largest))
                {
                    failures.Add($"{line.GetProperty("id")} {what}: {actual:R} instead of {expected:R}");
                }
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count}:\n{string.Join('\n', failures.Take(20))}");
    }
}
