namespace SymCalc;

/// <summary>A text is no expression.</summary>
public sealed class ExprParseException : FormatException
{
    /// <summary>Creates the exception with a default message.</summary>
    public ExprParseException() : this("The text is no expression.")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong with the text.</param>
    public ExprParseException(string message) : this(message, null)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong with the text.</param>
    /// <param name="innerException">The cause.</param>
    public ExprParseException(string message, Exception? innerException) : base(message, innerException)
    {
        Error = new ParseError(Message, 0, 1, 1, []);
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="error">What is wrong, and where.</param>
    /// <exception cref="ArgumentNullException">The error is null.</exception>
    public ExprParseException(ParseError error) : base((error ?? throw new ArgumentNullException(nameof(error))).Message)
    {
        Error = error;
    }

    /// <summary>What is wrong, and where.</summary>
    public ParseError Error { get; }
}
