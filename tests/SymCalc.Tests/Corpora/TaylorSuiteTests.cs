using System.Text.Json;
using Xunit;

namespace SymCalc.Tests.Corpora;

/// <summary>215 series from SymPy's tests and of the derivative cases, with exact coefficients computed elsewhere.</summary>
public sealed class TaylorSuiteTests
{
    private static readonly ParseOptions Exact = new() { ExactDecimals = true };

    [Fact]
    public void EveryRegularCase_HasTheseCoefficients() => AssertShare(regular: true, share: 1);

    [Fact]
    public void NearlyEveryRemovableSingularity_HasTheseCoefficients() => AssertShare(regular: false, share: 0.95);

    private static void AssertShare(bool regular, double share)
    {
        var cases = Corpus.Lines("suites/taylor.public.jsonl").Where(line => line.GetProperty("regular").GetBoolean() == regular).ToArray();
        var failures = cases.Select(line => (Line: line, Failure: FailureOf(line))).Where(result => result.Failure is not null)
            .Select(result => $"{result.Line.GetProperty("id")} {result.Line.GetProperty("f")}: {result.Failure}").ToArray();
        TestContext.Current.TestOutputHelper?.WriteLine($"{cases.Length - failures.Length} of {cases.Length} cases hold.");
        Assert.True(failures.Length <= (1 - share) * cases.Length, $"{failures.Length}:\n{string.Join('\n', failures.Take(20))}");
    }

    /// <summary>What is wrong; null if nothing is. Fractions are compared exactly, others to 1e-11, zeros to 1e-12.</summary>
    private static string? FailureOf(JsonElement line)
    {
        var expected = line.GetProperty("coeffs").EnumerateArray().Select(c => Expr.Parse(c.GetString()!, Exact)).ToArray();
        TaylorSeries series;
        try
        {
            series = Expr.Parse(line.GetProperty("f").GetString()!, Exact).TaylorSeries(
                line.GetProperty("var").GetString()!, Expr.Parse(line.GetProperty("x0").GetString()!, Exact), expected.Length - 1);
        }
        catch (SeriesException exception)
        {
            return exception.Message;
        }

        var at = RelativeError.Point(line.GetProperty("at"));
        var numeric = line.GetProperty("numeric").EnumerateArray().Select(c => c.GetDouble()).ToArray();
        for (var k = 0; k < expected.Length; k++)
        {
            var actual = series.Coefficients[k];
            var isRight = line.GetProperty("rational").GetBoolean()
                ? actual == expected[k]
                : RelativeError.Of(actual.Evaluate(at), numeric[k]) <= (numeric[k] == 0 ? 1e-12 : 1e-11);
            if (!isRight)
            {
                return $"coefficient {k} is {actual}, not {expected[k]}";
            }
        }

        return null;
    }
}
