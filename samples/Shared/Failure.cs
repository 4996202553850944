namespace SymCalc.Samples.Shared;

/// <summary>Why there is no answer.</summary>
/// <param name="Message">What is wrong, in one or more lines.</param>
/// <param name="ExitCode">One of <see cref="Shared.ExitCode"/>.</param>
public sealed record Failure(string Message, int ExitCode)
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
        InputException e => new Failure(e.Message, Shared.ExitCode.WrongInput) { Input = e.Text, Error = e.Error },
        ArgumentException e => new Failure(WithoutParameter(e), Shared.ExitCode.WrongInput),
        InvalidOperationException or NotSupportedException => new Failure(exception.Message, Shared.ExitCode.WrongInput),
        OperationCanceledException => new Failure("Cancelled.", Shared.ExitCode.Cancelled),
        _ => null,
    };

    /// <summary>The message without the name of a C# parameter, which means nothing to whoever typed a formula.</summary>
    private static string WithoutParameter(ArgumentException exception)
    {
        var suffix = $" (Parameter '{exception.ParamName}')";
        return exception.Message.EndsWith(suffix, StringComparison.Ordinal) ? exception.Message[..^suffix.Length] : exception.Message;
    }
}
