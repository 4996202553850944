using Spectre.Console;

namespace SymCalc.Samples.Calculator;

/// <summary>Where the program reads and writes: the console, or the strings of a test.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output: answers.</param>
/// <param name="Error">Standard error: everything else.</param>
internal sealed record Terminal(TextReader Input, TextWriter Output, TextWriter Error)
{
    /// <summary>Whether answers are coloured; never where output is redirected.</summary>
    public AnsiSupport OutputColours { get; init; } = AnsiSupport.No;

    /// <summary>Whether errors are coloured.</summary>
    public AnsiSupport ErrorColours { get; init; } = AnsiSupport.No;

    /// <summary>Whether a person types, who wants a prompt.</summary>
    public bool IsConversation { get; init; }

    public static Terminal OfConsole() => new(Console.In, Console.Out, Console.Error)
    {
        OutputColours = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        ErrorColours = Console.IsErrorRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        IsConversation = !Console.IsInputRedirected && !Console.IsOutputRedirected,
    };
}
