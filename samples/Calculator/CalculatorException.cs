namespace SymCalc.Samples.Calculator;

/// <summary>Something is wrong with what the user gave: a formula that cannot be read, an argument that makes no sense.</summary>
internal sealed class CalculatorException : Exception
{
    public CalculatorException(string message) : base(message)
    {
    }

    /// <summary>A text that is no expression.</summary>
    public CalculatorException(string text, ParseError error) : base(error.Message)
    {
        Text = text;
        Error = error;
    }

    /// <summary>The text that could not be read; null if it is not a matter of reading.</summary>
    public string? Text { get; }

    /// <summary>Where in <see cref="Text"/> the error is.</summary>
    public ParseError? Error { get; }
}
