namespace SymCalc.Samples.Calculator.Rendering;

/// <summary>Why there is no answer.</summary>
/// <param name="Message">What is wrong, in one or more lines.</param>
/// <param name="ExitCode">One of <see cref="Calculator.ExitCode"/>.</param>
internal sealed record Failure(string Message, int ExitCode)
{
    /// <summary>The text in which <see cref="Error"/> is; null if the failure is not a matter of reading.</summary>
    public string? Input { get; init; }

    /// <summary>Where the error is.</summary>
    public ParseError? Error { get; init; }

    /// <summary>What to do about it; only shown as text.</summary>
    public string? Advice { get; init; }

    /// <summary>The failure behind an exception; null if the exception is a bug and must not be hidden.</summary>
    public static Failure? Of(Exception exception) => exception switch
    {
        CalculatorException e => new Failure(e.Message, Calculator.ExitCode.WrongInput) { Input = e.Text, Error = e.Error },
        ArgumentException e => new Failure(WithoutParameter(e), Calculator.ExitCode.WrongInput),
        InvalidOperationException or NotSupportedException => new Failure(exception.Message, Calculator.ExitCode.WrongInput),
        OperationCanceledException => new Failure("Cancelled.", Calculator.ExitCode.Cancelled),
        _ => null,
    };

    /// <summary>The message without the name of a C# parameter, which means nothing to whoever typed a formula.</summary>
    private static string WithoutParameter(ArgumentException exception)
    {
        var suffix = $" (Parameter '{exception.ParamName}')";
        return exception.Message.EndsWith(suffix, StringComparison.Ordinal) ? exception.Message[..^suffix.Length] : exception.Message;
    }
}
