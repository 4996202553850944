using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SymCalc.Tests.Docs;

/// <summary>Compiles the programs of all pages at once, and runs one of them.</summary>
internal sealed class PageRun
{
    private static readonly Lazy<(Assembly? Pages, string Errors)> Compiled = new(Compile);

    private readonly StringBuilder _output = new();

    private PageRun()
    {
    }

    public static IReadOnlyDictionary<string, PageProgram> Programs { get; } =
        MarkdownPage.All.Select(page => new PageProgram(page)).Where(program => program.Blocks.Any()).ToDictionary(program => program.Page.Path);

    /// <summary>What each block printed, by its line.</summary>
    public Dictionary<int, string> Output { get; } = [];

    /// <summary>What each example gave, by its line.</summary>
    public Dictionary<int, string> Values { get; } = [];

    /// <summary>Runs a page's program; fails with the compiler's messages, which name page and line.</summary>
    public static PageRun Of(PageProgram program)
    {
        var (pages, errors) = Compiled.Value;
        Assert.True(pages is not null, errors);
        var run = new PageRun();
        int? block = null;
        pages.GetType(program.Namespace + ".Page")!.GetMethod("Run")!.CreateDelegate<Action<Action<int>, Action<int, Func<object?>>, Action<string>>>()(
            Begin, (line, example) => run.Values[line] = ValueOf(example), text => run._output.Append(text));
        Begin(-1);
        return run;

        void Begin(int line)
        {
            if (block is { } last)
            {
                run.Output[last] = run._output.ToString();
                run._output.Clear();
            }

            block = line;
        }
    }

    private static string ValueOf(Func<object?> example)
    {
        try
        {
            return TextOf(example());
        }
        catch (Exception e)
        {
            var message = e is ArgumentException { ParamName: { } name } ? e.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal) : e.Message;
            return $"{e.GetType().Name}: {message.Split('\n')[0]}";
        }
    }

    private static string TextOf(object? value) => value switch
    {
        null => "null",
        string text => text,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable list when value.ToString() == value.GetType().ToString() => string.Join(", ", list.Cast<object?>().Select(TextOf)),
        _ => value.ToString()!,
    };

    private static (Assembly?, string) Compile()
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Append(typeof(Expr).Assembly.Location).Distinct()
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Pages",
            Programs.Values.Select(program => CSharpSyntaxTree.ParseText(program.Source, path: program.Page.Path)),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        return result.Success
            ? (Assembly.Load(image.ToArray()), "")
            : (null, string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)
                .Select(d => $"{d.Location.GetMappedLineSpan()}: {d.GetMessage(CultureInfo.InvariantCulture)}")));
    }
}
