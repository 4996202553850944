using Spectre.Console;

namespace SymCalc.Samples.Shared;

/// <summary>Failures as text for people, on standard error: the place, the message, the advice.</summary>
public static class FailureWriter
{
    private static readonly Style Aside = new(Color.Grey);
    private static readonly Style Alarm = new(Color.Red, decoration: Decoration.Bold);

    /// <summary>Shows a failure.</summary>
    /// <param name="console">Standard error.</param>
    /// <param name="failure">What is wrong.</param>
    public static void Write(IAnsiConsole console, Failure failure)
    {
        if (failure is { Input: { } input, Error: { } error } && !string.IsNullOrWhiteSpace(input))
        {
            var excerpt = Excerpt.Around(input, error);
            WriteLine(console, ("  " + excerpt.Text, Style.Plain));
            WriteLine(console, ("  " + new string(' ', excerpt.Indent) + "^", Alarm));
        }

        WriteLine(console, ("error: ", Alarm), (failure.Message, Style.Plain));
        if (failure.Advice is { } advice)
        {
            WriteLine(console, (advice, Aside));
        }
    }

    private static void WriteLine(IAnsiConsole console, params ReadOnlySpan<(string Text, Style Style)> parts)
    {
        var line = new Paragraph();
        foreach (var (text, style) in parts)
        {
            line.Append(text, style);
        }

        console.Write(line);
        console.WriteLine();
    }
}
