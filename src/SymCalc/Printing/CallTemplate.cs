namespace SymCalc.Printing;

/// <summary>A function's format, such as <c>Math.Max({0}, 0.0)</c>, taken apart into text and places for arguments.</summary>
internal sealed class CallTemplate
{
    private readonly List<(string Text, int Argument, bool IsEnclosed)> _parts = [];

    private CallTemplate(string format, int arity)
    {
        var start = 0;
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] == '{' && format.IndexOf('}', i) is var end and > 0
                && int.TryParse(format.AsSpan(i + 1, end - i - 1), System.Globalization.NumberStyles.None, null, out var argument)
                && argument < arity)
            {
                _parts.Add((format[start..i], argument, IsEnclosed(format, i, end)));
                start = end + 1;
                i = end;
            }
        }

        Tail = format[start..];
        IsCall = IsOneCall(format);
    }

    /// <summary>The template of a format for a function of some arity; other braces are text.</summary>
    public static CallTemplate Of(string format, int arity) => new(format, arity);

    /// <summary>A text, and the argument that follows it; it needs no brackets if it is enclosed by brackets or commas.</summary>
    public IReadOnlyList<(string Text, int Argument, bool IsEnclosed)> Parts => _parts;

    /// <summary>Whether a part begins the format or ends it.</summary>
    public bool IsExposed(int part) => (part == 0 && _parts[0].Text.Length == 0) || (part == _parts.Count - 1 && Tail.Length == 0);

    /// <summary>The text after the last argument.</summary>
    public string Tail { get; }

    /// <summary>Whether the format is one call and nothing else, so that it never needs brackets around it.</summary>
    public bool IsCall { get; }

    /// <summary>How often an argument is written.</summary>
    public int Occurrences(int argument) => _parts.Count(part => part.Argument == argument);

    private static bool IsEnclosed(string format, int start, int end) =>
        format.AsSpan(0, start).TrimEnd() is [.., '(' or ','] && format.AsSpan(end + 1).TrimStart() is [')' or ',', ..];

    private static bool IsOneCall(string format)
    {
        var depth = 0;
        for (var i = 0; i < format.Length; i++)
        {
            depth += format[i] == '(' ? 1 : format[i] == ')' ? -1 : 0;
            if (depth == 0 && i < format.Length - 1 && !(char.IsAsciiLetterOrDigit(format[i]) || format[i] is '.' or '_'))
            {
                return false;
            }
        }

        return depth == 0 && format.EndsWith(')');
    }
}
