using System.Globalization;
using System.Text;
using Spectre.Console.Rendering;

namespace SymCalc.Samples.Shared;

/// <summary>The part of a text around an error, and how far to the right the caret below it stands.</summary>
/// <param name="Text">The error's line, or some 60 characters of it.</param>
/// <param name="Indent">The width, in terminal cells, of what is left of the error.</param>
public sealed record Excerpt(string Text, int Indent)
{
    private const int Before = 40;
    private const int Behind = 20;
    private const int TabWidth = 4;
    private const string Ellipsis = "…";

    /// <summary>The excerpt around an error.</summary>
    public static Excerpt Around(string text, ParseError error)
    {
        var position = Math.Clamp(error.Position, 0, text.Length);
        var lineStart = text.AsSpan(0, position).LastIndexOf('\n') + 1;
        var lineLength = text.AsSpan(position).IndexOfAny('\n', '\r');
        var lineEnd = lineLength < 0 ? text.Length : position + lineLength;

        // A line that is a little longer than the window is shown whole
        var start = position - lineStart <= Before + Ellipsis.Length ? lineStart : WholeCharacter(text, position - Before);
        var end = lineEnd - position <= Behind + Ellipsis.Length ? lineEnd : WholeCharacter(text, position + Behind);
        var left = (start > lineStart ? Ellipsis : "") + Visible(text.AsSpan(start..position));
        var right = Visible(text.AsSpan(position..end)) + (end < lineEnd ? Ellipsis : "");
        return new Excerpt(left + right, new Segment(left).CellCount());
    }

    /// <summary>Not between the halves of a surrogate pair.</summary>
    private static int WholeCharacter(string text, int index) =>
        char.IsLowSurrogate(text[index]) && char.IsHighSurrogate(text[index - 1]) ? index - 1 : index;

    /// <summary>Tabs as blanks; what could do anything to a terminal (control and format characters, half characters) as a mark.</summary>
    private static string Visible(ReadOnlySpan<char> text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\t')
            {
                visible.Append(' ', TabWidth);
            }
            else
            {
                visible.Append(IsHarmless(rune) ? rune : Rune.ReplacementChar);
            }
        }

        return visible.ToString();
    }

    private static bool IsHarmless(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
