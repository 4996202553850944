using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Xunit;

namespace SymCalc.Tests.Corpora;

/// <summary>154 malformed or huge inputs: the position at fault, and a clean end within a second.</summary>
public sealed class ErrorsTests
{
    [Fact]
    public void EveryInput_EndsCleanlyAtTheRightPosition()
    {
        var failures = new List<string>();
        foreach (var line in Corpus.Lines("errors/errors.public.jsonl"))
        {
            var text = Text(line);
            Assert.Equal(line.GetProperty("length").GetInt32(), text.Length);
            var clock = Stopwatch.StartNew();
            var parsed = Expr.TryParse(text, out _, out var error);
            var isSlow = clock.ElapsedMilliseconds > 1_000;
            var isRight = line.TryGetProperty("position", out var position)
                ? !parsed && (error!.Position == position.GetInt32() || Accepts(line, error))
                : parsed || error!.Position == 0 || IsLimit(error);
            if (!isRight || isSlow)
            {
                failures.Add($"{line.GetProperty("id")}: {(parsed ? "parsed" : $"{error!.Position}: {error.Message}")} after {clock.ElapsedMilliseconds} ms, expected {position}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count}:\n{string.Join('\n', failures.Take(20))}");
    }

    private static bool Accepts(JsonElement line, ParseError error) =>
        (line.TryGetProperty("accept", out var accept) && accept.EnumerateArray().Any(p => p.GetInt32() == error.Position))
        || (line.TryGetProperty("or_depth_limit", out _) && IsLimit(error));

    private static bool IsLimit(ParseError error) => error.Message.Contains("ParseOptions.MaxDepth", StringComparison.Ordinal);

    private static string Text(JsonElement line)
    {
        if (line.TryGetProperty("input", out var input))
        {
            return input.GetString()!;
        }

        if (line.TryGetProperty("units", out var units))
        {
            return new string([.. units.EnumerateArray().Select(u => (char)u.GetInt32())]);
        }

        var text = new StringBuilder();
        foreach (var part in line.GetProperty("parts").EnumerateArray())
        {
            text.Insert(text.Length, part[0].GetString()!, part[1].GetInt32());
        }

        return text.ToString();
    }
}
