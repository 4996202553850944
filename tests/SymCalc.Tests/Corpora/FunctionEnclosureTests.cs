namespace SymCalc.Tests.Corpora;

/// <summary>345 points of every function with correctly rounded values: each lies in the enclosure of its point.</summary>
public sealed class FunctionEnclosureTests
{
    [Fact]
    public void EveryPoint_IsEnclosed()
    {
        var failures = new List<string>();
        foreach (var line in Corpus.Lines("functions/functions.public.jsonl"))
        {
            var f = Expr.Parse(line.GetProperty("f").GetString()!);
            var at = RelativeError.Point(line.GetProperty("at"));
            var range = f.Evaluate(at.ToDictionary(v => v.Key, v => new Interval(v.Value)));
            var expected = line.GetProperty("value").GetDouble();

            // the value is rounded: the real one lies within half an ulp of it
            if (range.MayBeUndefined || Math.BitIncrement(expected) < range.Lower || Math.BitDecrement(expected) > range.Upper)
            {
                failures.Add($"{line.GetProperty("id")} {f}: {expected:R} is not in {range}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count}:\n{string.Join('\n', failures.Take(30))}");
    }
}
