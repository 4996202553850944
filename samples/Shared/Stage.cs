using Spectre.Console;
using Spectre.Console.Rendering;

namespace SymCalc.Samples.Shared;

/// <summary>Where a sample shows what it has to show.</summary>
/// <param name="terminal">The console, or the strings of a test.</param>
/// <param name="cancellation">Ends the work, on Ctrl+C.</param>
public sealed class Stage(Terminal terminal, CancellationToken cancellation)
{
    /// <summary>The colour of results.</summary>
    public static Style Result { get; } = new(Color.Green, decoration: Decoration.Bold);

    /// <summary>The colour of names and rules.</summary>
    public static Style Name { get; } = new(Color.Teal);

    /// <summary>The colour of what deserves a second look.</summary>
    public static Style Accent { get; } = new(Color.Yellow);

    /// <summary>The colour of remarks.</summary>
    public static Style Aside { get; } = new(Color.Grey);

    /// <summary>Standard output.</summary>
    public IAnsiConsole Output { get; } = Consoles.CreateOutput(terminal);

    /// <summary>The terminal behind the output.</summary>
    public Terminal Terminal { get; } = terminal;

    /// <summary>Ends the work, on Ctrl+C.</summary>
    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>A headline across the screen.</summary>
    public void Headline(string text)
    {
        Output.Write(new Rule(Markup.Escape(text)) { Justification = Justify.Left, Style = Name });
        Output.WriteLine();
    }

    /// <summary>Text in one style.</summary>
    public void Line(string text, Style? style = null) => Line((text, style ?? Style.Plain));

    /// <summary>Text in several styles.</summary>
    public void Line(params ReadOnlySpan<(string Text, Style Style)> parts)
    {
        var line = new Paragraph();
        foreach (var (text, style) in parts)
        {
            line.Append(text, style);
        }

        Output.Write(line);
        Output.WriteLine();
    }

    /// <summary>An empty line.</summary>
    public void Gap() => Output.WriteLine();

    /// <summary>A formula behind what it is: <c>f(x) = x^2</c>.</summary>
    public void Formula(string name, string formula, Style? style = null) => Line(("  " + name, Name), (" = ", Aside), (formula, style ?? Style.Plain));

    /// <summary>A table, or anything else that Spectre draws, and an empty line.</summary>
    public void Show(IRenderable renderable)
    {
        Output.Write(renderable);
        Output.WriteLine();
    }

    /// <summary>An empty table in the samples' look, with numbers on the right.</summary>
    public static Table NumberTable(params IEnumerable<string> columns)
    {
        var table = new Table { Border = TableBorder.Rounded, BorderStyle = Aside };
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(new Text(column, Name)) { Alignment = Justify.Right });
        }

        return table;
    }

    /// <summary>A row of texts, with their styles.</summary>
    public static void AddRow(Table table, params IEnumerable<(string Text, Style Style)> cells) =>
        table.AddRow(cells.Select(cell => new Text(cell.Text, cell.Style)));
}
