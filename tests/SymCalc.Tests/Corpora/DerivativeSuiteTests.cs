using Xunit;

namespace SymCalc.Tests.Corpora;

/// <summary>313 derivative cases from the test suites of SymPy, mathjs, nerdamer and AngouriMath.</summary>
public sealed class DerivativeSuiteTests
{
    [Fact]
    public void EveryCase_HasRightDerivative()
    {
        var failures = new List<string>();
        foreach (var line in Corpus.Lines("suites/derivatives.public.jsonl"))
        {
            var derivative = Expr.Parse(line.GetProperty("f").GetString()!);
            foreach (var variable in line.GetProperty("vars").EnumerateArray())
            {
                derivative = derivative.Differentiate(variable.GetString()!);
            }

            var simplified = derivative.Simplify();
            var expected = Expr.Parse(line.GetProperty("expected").GetString()!);
            foreach (var point in line.GetProperty("points").EnumerateArray())
            {
                var at = RelativeError.Point(point.GetProperty("at"));
                var value = point.GetProperty("value").GetDouble();
                foreach (var (e, name) in new[] { (derivative, "derivative"), (simplified, "simplified"), (expected, "expected form") })
                {
                    var error = RelativeError.Of(e.Evaluate(at), value);
                    if (!(error <= 1e-10))
                    {
                        failures.Add($"{line.GetProperty("id")} {line.GetProperty("f")}: {name} {e} has relative error {error:E1}");
                    }
                }
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count}:\n{string.Join('\n', failures.Take(20))}");
    }
}
