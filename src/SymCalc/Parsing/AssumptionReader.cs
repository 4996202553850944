using System.Globalization;

namespace SymCalc.Parsing;

/// <summary>Reads assumptions: chains of comparisons, and properties in words, separated by commas.</summary>
/// <remarks>
/// The sides are read by <see cref="ExprParser"/>, with blanks in place of what stands before them, so that the positions in
/// messages are those in the text.
/// </remarks>
internal static class AssumptionReader
{
    private const int LongestShown = 40;

    private static readonly (string Text, Relation Relation)[] Relations =
    [
        ("<=", Relation.LessOrEqual), (">=", Relation.GreaterOrEqual), ("!=", Relation.NotEqual), ("==", Relation.Equal),
        ("≤", Relation.LessOrEqual), ("≥", Relation.GreaterOrEqual), ("≠", Relation.NotEqual),
        ("<", Relation.Less), (">", Relation.Greater), ("=", Relation.Equal),
    ];

    /// <summary>The assumptions in a text.</summary>
    /// <exception cref="ExprParseException">The text holds something else.</exception>
    public static IReadOnlyList<Assumption> Read(string text)
    {
        var result = new List<Assumption>();
        var start = 0;
        foreach (var end in Separators(text, 0, text.Length, static (t, i) => t[i] == ',' ? 1 : 0).Append((text.Length, 0)))
        {
            ReadOne(text, start, end.Item1, result);
            start = end.Item1 + end.Item2;
        }

        return result;
    }

    private static void ReadOne(string text, int start, int end, List<Assumption> result)
    {
        var relations = Separators(text, start, end, static (t, i) => RelationAt(t, i)?.Text.Length ?? 0).ToArray();
        if (relations.Length == 0)
        {
            result.Add(ReadProperty(text, start, end));
            return;
        }

        var left = ReadSide(text, start, relations[0].Start);
        for (var i = 0; i < relations.Length; i++)
        {
            var (at, length) = relations[i];
            var right = ReadSide(text, at + length, i + 1 < relations.Length ? relations[i + 1].Start : end);
            result.Add(new Assumption(new Condition(left, RelationAt(text, at)!.Value.Relation, right)));
            left = right;
        }
    }

    private static Assumption ReadProperty(string text, int start, int end)
    {
        var property = LastWord(text, start, end, out var subjectEnd);
        if (Property(property) is not { } make)
        {
            throw NoAssumption(text, start, end);
        }

        return make(ReadSide(text, start, WithoutVerb(text, start, subjectEnd)));
    }

    /// <summary>Where the expression ends before "is", "is a" or "is an".</summary>
    private static int WithoutVerb(string text, int start, int end)
    {
        var article = LastWord(text, start, end, out var before) is "a" or "an" ? before : end;
        return LastWord(text, start, article, out before) == "is" ? before : end;
    }

    private static Func<Expr, Assumption>? Property(string word) => word switch
    {
        "real" => e => new Assumption(e, NumberProperty.Real),
        "integer" => e => new Assumption(e, NumberProperty.Integer),
        "even" => e => new Assumption(e, NumberProperty.Even),
        "odd" => e => new Assumption(e, NumberProperty.Odd),
        "positive" => e => new Assumption(e > 0),
        "negative" => e => new Assumption(e < 0),
        "nonnegative" => e => new Assumption(e >= 0),
        "nonpositive" => e => new Assumption(e <= 0),
        "nonzero" => e => new Assumption(new Condition(e, Relation.NotEqual, 0)),
        _ => null,
    };

    /// <summary>The word at the end of a part, and where the part before it ends.</summary>
    private static string LastWord(string text, int start, int end, out int before)
    {
        var part = text.AsSpan(0, end).TrimEnd();
        before = part.Length;
        while (before > start && char.IsLetter(part[before - 1]))
        {
            before--;
        }

        return part[before..].ToString();
    }

    private static Expr ReadSide(string text, int start, int end)
    {
        if (text.AsSpan(start, end - start).IsWhiteSpace() || HasWordOfEnglish(text, start, end))
        {
            throw NoAssumption(text, start, end);
        }

        var side = string.Concat(text.AsSpan(0, start).ToString().Select(static c => c == '\n' ? '\n' : ' ').Concat(text[start..end]));
        return ExprParser.TryParse(side, ParseOptions.Default, out var e, out var error) ? e : throw new ExprParseException(error);
    }

    /// <summary>Whether "not", "and" and the like stand there, which would be read as variables: "x > 0 and y > 0" is no assumption.</summary>
    private static bool HasWordOfEnglish(string text, int start, int end)
    {
        for (var last = end; last > start;)
        {
            if (LastWord(text, start, last, out var before) is "not" or "and" or "or" or "is")
            {
                return true;
            }

            last = before < last ? before : last - 1;
        }

        return false;
    }

    /// <summary>Where something stands outside of brackets, and how long it is there.</summary>
    private static IEnumerable<(int Start, int Length)> Separators(string text, int start, int end, Func<string, int, int> lengthAt)
    {
        var depth = 0;
        for (var i = start; i < end; i++)
        {
            depth = text[i] == '(' ? depth + 1 : text[i] == ')' ? Math.Max(depth - 1, 0) : depth;
            if (depth == 0 && lengthAt(text, i) is var length and > 0)
            {
                yield return (i, length);
                i += length - 1;
            }
        }
    }

    private static (string Text, Relation Relation)? RelationAt(string text, int position)
    {
        foreach (var relation in Relations)
        {
            if (string.CompareOrdinal(text, position, relation.Text, 0, relation.Text.Length) == 0)
            {
                return relation;
            }
        }

        return null;
    }

    private static ExprParseException NoAssumption(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var found = text[start..end].Trim();
        var before = text.AsSpan(0, start);
        var (line, column) = (before.Count('\n') + 1, start - before.LastIndexOf('\n'));
        var message = string.Create(CultureInfo.InvariantCulture, $"Line {line}, column {column}: {Show(found)} is no assumption, expected a comparison such as 'x > 0' or a property such as 'n integer'.");
        return new ExprParseException(new ParseError(message, start, line, column, ["a comparison such as 'x > 0'", "a property such as 'n integer'"]));
    }

    private static string Show(string found) => found.Length == 0 ? "nothing"
        : $"'{Nodes.Identifier.ForMessage(found.Length <= LongestShown ? found : found[..LongestShown] + "...")}'";
}
