using Spectre.Console;

namespace SymCalc.Samples.Shared;

/// <summary>Where the program reads and writes: the console, or the strings of a test.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output: answers.</param>
/// <param name="Error">Standard error: everything else.</param>
public sealed record Terminal(TextReader Input, TextWriter Output, TextWriter Error)
{
    /// <summary>Whether answers are coloured; never where output is redirected.</summary>
    public AnsiSupport OutputColours { get; init; } = AnsiSupport.No;

    /// <summary>Whether errors are coloured.</summary>
    public AnsiSupport ErrorColours { get; init; } = AnsiSupport.No;

    /// <summary>Whether a person types, who wants a prompt.</summary>
    public bool IsConversation { get; init; }

    /// <summary>The width of the screen in characters; null where output goes to no screen.</summary>
    public int? Width { get; init; }

    /// <summary>Waits for a key, without showing it, or for the end of patience; null where nobody types. A test hands out keys one by one, then null.</summary>
    public Func<CancellationToken, ConsoleKeyInfo?> ReadKey { get; init; } = _ => null;

    /// <summary>The process's own console.</summary>
    public static Terminal OfConsole() => new(StandardInput.Open(), Console.Out, Console.Error)
    {
        OutputColours = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        ErrorColours = Console.IsErrorRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        IsConversation = !Console.IsInputRedirected && !Console.IsOutputRedirected,
        Width = Console.IsOutputRedirected ? null : Math.Max(Console.WindowWidth, 40),
        ReadKey = cancellation => Console.IsInputRedirected ? null : WaitForKey(cancellation),
    };

    /// <summary>Console.ReadKey would not hear of Ctrl+C.</summary>
    private static ConsoleKeyInfo WaitForKey(CancellationToken cancellation)
    {
        while (!Console.KeyAvailable)
        {
            cancellation.WaitHandle.WaitOne(10);
            cancellation.ThrowIfCancellationRequested();
        }

        return Console.ReadKey(intercept: true);
    }
}
