namespace SymCalc.Tests.Docs;

/// <summary>The C# blocks of README.md and docs compile, and print what the page shows (see <see cref="PageProgram"/>).</summary>
public sealed class SnippetTests
{
    public static TheoryData<string> Pages { get; } = [.. PageRun.Programs.Keys];

    [Theory, MemberData(nameof(Pages))]
    public void Page_PrintsWhatItShows(string page)
    {
        var program = PageRun.Programs[page];
        var run = PageRun.Of(program);
        var differences = program.Blocks
            .Where(block => (block.Output ?? "") != run.Output[block.Line].TrimEnd('\n'))
            .Select(block => $"{page}:{block.Line}: the block prints\n{run.Output[block.Line]}")
            .Concat(program.Examples
                .Where(example => run.Values[example.Key] != example.Value)
                .Select(example => $"{page}:{example.Key}: the value is {run.Values[example.Key]}"));
        Check.None(differences);
    }

    /// <summary>No C# escapes by another spelling of its language.</summary>
    [Fact]
    public void Blocks_NameTheirLanguageInOneWay()
    {
        string[] misspelt = ["", "cs", "c#", "C#", "CSharp"];
        Check.None(MarkdownPage.All.SelectMany(page => page.Blocks
            .Where(block => misspelt.Contains(block.Language))
            .Select(block => $"{page.Path}:{block.Line}: '{block.Language}'")));
    }

    /// <summary>The pages that must run: an empty list would pass every other test.</summary>
    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/limits.md")]
    [InlineData("docs/semantics.md")]
    [InlineData("docs/tour.md")]
    [InlineData("src/SymCalc.FsCheck/README.md")]
    [InlineData("src/SymCalc.MathNet/README.md")]
    public void Page_HasCode(string page) => Assert.Contains(page, PageRun.Programs.Keys);
}
