using Xunit;

namespace SymCalc.Tests.Corpora;

/// <summary>313 derivative cases from the test suites of SymPy, mathjs, nerdamer and AngouriMath.</summary>
public sealed class DerivativeSuiteTests
{
    /// <summary>The issue's figures: a simplified derivative is at most 1.2 times as long as the suite's form for 95 %.</summary>
    private const double LongestRatio = 1.2;

    private const double ShortShare = 0.95;

    [Fact]
    public void SimplifiedDerivatives_AreNotMuchLongerThanTheSuitesForms()
    {
        var tooLong = new List<string>();
        var count = 0;
        foreach (var line in Corpus.Lines("suites/derivatives.public.jsonl"))
        {
            var derivative = Expr.Parse(line.GetProperty("f").GetString()!);
            foreach (var variable in line.GetProperty("vars").EnumerateArray())
            {
                derivative = derivative.Differentiate(variable.GetString()!);
            }

            var (simplified, expected) = (derivative.Simplify(), Expr.Parse(line.GetProperty("expected").GetString()!));
            count++;
            if (LengthOf(simplified) > LongestRatio * LengthOf(expected))
            {
                tooLong.Add($"{line.GetProperty("id")}: {simplified} for {expected}");
            }
        }

        Assert.True(tooLong.Count <= (1 - ShortShare) * count, $"{tooLong.Count} of {count}:\n{string.Join('\n', tooLong)}");
    }

    private static int LengthOf(Expr e) => e.ToString().Count(c => c != ' ');

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
                    // Before it is simplified a derivative may cancel: as everywhere (docs/semantics.md, line 7), its
                    // tolerance is relative to its largest part.
                    var error = RelativeError.Of(e.Evaluate(at), value);
                    var parts = ReferenceEquals(e, derivative) && e is SumExpr sum ? sum.Terms.Max(t => Math.Abs(t.Evaluate(at))) : 0;
                    if (!(error <= 1e-10) && !(Math.Abs(e.Evaluate(at) - value) <= 1e-15 * parts))
                    {
                        failures.Add($"{line.GetProperty("id")} {line.GetProperty("f")}: {name} {e} has relative error {error:E1}");
                    }
                }
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count}:\n{string.Join('\n', failures.Take(20))}");
    }
}
