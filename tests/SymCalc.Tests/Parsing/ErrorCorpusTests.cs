using System.Diagnostics;
using System.Text.Json;
using SymCalc.Tests.Corpora;

namespace SymCalc.Tests.Parsing;

/// <summary>154 malformed or huge texts with the position that a parser should point at.</summary>
public sealed class ErrorCorpusTests
{
    [Fact]
    public void EveryText_IsRightOrPointsAtItsError()
    {
        var failures = new List<string>();
        foreach (var line in Corpus.Lines("errors/errors.public.jsonl"))
        {
            var clock = Stopwatch.StartNew();
            var isExpression = Expr.TryParse(TextOf(line), out _, out var error);
            if (clock.Elapsed > TimeSpan.FromSeconds(5))
            {
                failures.Add($"{line.GetProperty("id")}: {clock.Elapsed}");
            }

            if (line.TryGetProperty("position", out var position) && (isExpression || !Accepts(line, position.GetInt32(), error!)))
            {
                failures.Add($"{line.GetProperty("id")}: {error?.Message ?? "no error"}");
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    private static bool Accepts(JsonElement line, int position, ParseError error) => error.Position == position
        || (line.TryGetProperty("accept", out var others) && others.EnumerateArray().Any(other => other.GetInt32() == error.Position))
        || (line.TryGetProperty("or_depth_limit", out _) && error.Message.Contains("ParseOptions.MaxDepth", StringComparison.Ordinal));

    private static string TextOf(JsonElement line)
    {
        if (line.TryGetProperty("input", out var input))
        {
            return input.GetString()!;
        }

        return line.TryGetProperty("units", out var units)
            ? string.Concat(units.EnumerateArray().Select(unit => (char)unit.GetInt32()))
            : string.Concat(line.GetProperty("parts").EnumerateArray().Select(part => string.Concat(Enumerable.Repeat(part[0].GetString(), part[1].GetInt32()))));
    }
}
