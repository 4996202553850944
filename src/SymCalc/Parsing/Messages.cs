using System.Globalization;
using Superpower.Model;
using SymCalc.Nodes;

namespace SymCalc.Parsing;

/// <summary>The parser's messages. Tests hold every one of them word for word.</summary>
internal static class Messages
{
    private const int LongestShown = 100;       // more than Identifier.ForMessage shows

    /// <summary>Line 1, column 7: …</summary>
    public static string At(Position position, string problem) =>
        string.Create(CultureInfo.InvariantCulture, $"Line {position.Line}, column {position.Column}: {problem}.");

    public static string Unexpected(Token<TokenKind> token, IReadOnlyList<string> expected) =>
        At(token.Position, $"unexpected {Show(token)}, expected {Alternatives(expected)}");

    public static string ExpectedCall(Token<TokenKind> token, string function) =>
        At(token.Position, $"unexpected {Show(token)}, expected '(' after the function '{Identifier.ForMessage(function)}'");

    public static string UnknownFunction(Token<TokenKind> name, string? suggestion, bool isProduct)
    {
        var shown = Identifier.ForMessage(Short(name.Span));
        var place = name.Position.Line == 1
            ? string.Create(CultureInfo.InvariantCulture, $"column {name.Position.Column}")
            : string.Create(CultureInfo.InvariantCulture, $"line {name.Position.Line}, column {name.Position.Column}");
        var advice = suggestion is not null ? $" Did you mean '{Identifier.ForMessage(suggestion)}'?"
            : isProduct ? $" For a product, write '{shown}*(...)'."
            : "";
        return $"Unknown function '{shown}' at {place}.{advice}";
    }

    public static string WrongArgumentCount(Position position, string function, string takes, int given) => At(
        position, string.Create(CultureInfo.InvariantCulture, $"function '{Identifier.ForMessage(function)}' takes {takes}, not {given}"));

    public static string TooDeep(Position position, int limit) => At(
        position, string.Create(CultureInfo.InvariantCulture, $"the text nests deeper than {limit:N0} levels (ParseOptions.MaxDepth)"));

    public static string TooLong(Position position, int limit) => At(
        position, string.Create(CultureInfo.InvariantCulture, $"the text is longer than {limit:N0} characters (ParseOptions.MaxLength)"));

    public static string InverseFunction(Position position, string function, string inverse) => At(
        position, inverse.Length == 0
            ? $"'{function}^-1' could be an inverse function or a power; write 1/{function}(...)"
            : $"'{function}^-1' can mean two things; write {inverse}(x) or 1/{function}(x)");

    /// <summary>1, "1 or 2", "1, 2 or 3".</summary>
    public static string Alternatives(IReadOnlyList<string> items) => items.Count == 1
        ? items[0]
        : $"{string.Join(", ", items.Take(items.Count - 1))} or {items[^1]}";

    private static string Show(Token<TokenKind> token)
    {
        if (token.Kind == TokenKind.End)
        {
            return "end of text";
        }

        var text = Short(token.Span);
        return token.Kind == TokenKind.Prime ? $"\"{text}\""
            : text.Length == 1 && char.IsSurrogate(text[0]) ? string.Create(CultureInfo.InvariantCulture, $"'U+{(int)text[0]:X4}'")
            : $"'{Identifier.ForMessage(text)}'";
    }

    private static string Short(TextSpan span) => span.Source!.Substring(span.Position.Absolute, Math.Min(span.Length, LongestShown));
}
