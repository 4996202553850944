namespace SymCalc;

/// <summary>Why a text is no expression: what was found, where, and what was expected.</summary>
/// <remarks>Immutable. <see cref="Position"/> is that of the first token after which no valid continuation exists.</remarks>
public sealed class ParseError
{
    internal ParseError(string message, int position, int line, int column, IReadOnlyList<string> expected)
    {
        Message = message;
        Position = position;
        Line = line;
        Column = column;
        Expected = expected;
    }

    /// <summary>The whole message, such as <c>Line 1, column 7: unexpected ')', expected a number, a name or '('.</c></summary>
    public string Message { get; }

    /// <summary>Where the error is: the number of UTF-16 units before it. The end of the text is its length.</summary>
    public int Position { get; }

    /// <summary>The line of the error, from 1.</summary>
    public int Line { get; }

    /// <summary>The column of the error in its line, in UTF-16 units, from 1.</summary>
    public int Column { get; }

    /// <summary>What could have stood there, such as <c>a number</c>, <c>')'</c>; empty if the text is wrong in meaning, not in grammar.</summary>
    public IReadOnlyList<string> Expected { get; }

    /// <summary>The message.</summary>
    public override string ToString() => Message;
}
