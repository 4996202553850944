namespace SymCalc.Samples.Shared;

/// <summary>Something is wrong with what the user gave: a formula that cannot be read, an argument that makes no sense.</summary>
public sealed class InputException : Exception
{
    public InputException(string message) : base(message)
    {
    }

    /// <summary>A text that is no expression.</summary>
    public InputException(string text, ParseError error) : base(error.Message)
    {
        Text = text;
        Error = error;
    }

    /// <summary>The text that could not be read; null if it is not a matter of reading.</summary>
    public string? Text { get; }

    /// <summary>Where in <see cref="Text"/> the error is.</summary>
    public ParseError? Error { get; }
}
