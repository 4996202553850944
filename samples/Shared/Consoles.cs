using Spectre.Console;

namespace SymCalc.Samples.Shared;

/// <summary>Makes Spectre's consoles, of the terminal or of the strings of a test.</summary>
public static class Consoles
{
    /// <summary>The width of output that goes to no screen.</summary>
    private const int RedirectedWidth = 110;

    /// <summary>A console whose lines are never broken, so that formulas can be copied; a terminal does that on its screen.</summary>
    public static IAnsiConsole CreateUnbroken(TextWriter writer, AnsiSupport colours)
    {
        var console = Create(writer, colours);
        console.Profile.Width = int.MaxValue;
        return console;
    }

    /// <summary>A console for tables and charts.</summary>
    /// <param name="terminal">Where it writes.</param>
    public static IAnsiConsole CreateOutput(Terminal terminal)
    {
        var console = Create(terminal.Output, terminal.OutputColours, terminal.IsConversation);
        console.Profile.Width = terminal.Width ?? RedirectedWidth;
        return console;
    }

    private static IAnsiConsole Create(TextWriter writer, AnsiSupport colours, bool interactive = false) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = colours,
        ColorSystem = colours switch
        {
            AnsiSupport.No => ColorSystemSupport.NoColors,
            AnsiSupport.Yes => ColorSystemSupport.Standard,
            _ => ColorSystemSupport.Detect,
        },
        Interactive = interactive ? InteractionSupport.Yes : InteractionSupport.No,
        Out = new AnsiConsoleOutput(writer),
        Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },       // else some CI systems get escape codes in their logs
    });
}
