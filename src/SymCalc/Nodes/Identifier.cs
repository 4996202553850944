using System.Globalization;
using System.Text;

namespace SymCalc.Nodes;

/// <summary>What a name is: letters, digits, underscores and subscript digits, not beginning with a digit; in form NFC.</summary>
internal static class Identifier
{
    /// <summary>How many combining marks may follow one letter: bringing a name into form NFC takes the square of it.</summary>
    public const int MostMarks = 30;

    private const int ShownLength = 40;

    /// <summary>Whether a name can begin with the character.</summary>
    public static bool IsStart(char c) => char.IsAsciiLetter(c) || c == '_' || (c >= 0x80 && char.IsLetter(c));

    /// <summary>Whether a name can go on with the character.</summary>
    public static bool IsPart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_' || (c >= 0x80 && IsPart(CharUnicodeInfo.GetUnicodeCategory(c), c));

    public static bool IsStart(Rune rune) => Rune.IsLetter(rune) || rune.Value == '_';

    public static bool IsPart(Rune rune) => rune.Value == '_' || rune.Value is >= '0' and <= '9'
        || (rune.Value > 127 ? IsPart(Rune.GetUnicodeCategory(rune), rune.Value) : Rune.IsLetter(rune));

    /// <summary>Whether the character joins the letter before it.</summary>
    public static bool IsMark(Rune rune) => rune.Value > 127
        && Rune.GetUnicodeCategory(rune) is (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    private static bool IsPart(UnicodeCategory category, int value) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.DecimalDigitNumber => true,
        _ => value is >= '₀' and <= '₉',
    };

    /// <summary>Whether the text is a name.</summary>
    public static bool IsValid(string text)
    {
        var first = true;
        var marks = 0;
        for (var i = 0; i < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var consumed) != System.Buffers.OperationStatus.Done
                || !(first ? IsStart(rune) : IsPart(rune)))
            {
                return false;
            }

            marks = IsMark(rune) ? marks + 1 : 0;
            if (marks > MostMarks)
            {
                return false;
            }

            first = false;
            i += consumed;
        }

        return !first;
    }

    /// <summary>The name in form NFC, in which two spellings of one accented letter are one name.</summary>
    public static string Normalize(string name) => name.IsNormalized() ? name : name.Normalize();

    /// <summary>A text of unknown origin for a message: short, and without control characters.</summary>
    public static string ForMessage(string text)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= ShownLength)
            {
                return shown.Append('…').ToString();
            }

            var visible = Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator);
            shown.Append(visible ? rune.ToString() : string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}"));
        }

        return shown.ToString();
    }
}
