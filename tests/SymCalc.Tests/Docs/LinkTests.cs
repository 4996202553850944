using System.Text.RegularExpressions;

namespace SymCalc.Tests.Docs;

/// <summary>What the pages link to and name exists, and so do the pages that the code names.</summary>
public sealed partial class LinkTests
{
    private static readonly string[] Folders = ["src", "tests", "samples", "benchmarks", "docs", ".ci"];

    private static readonly HashSet<string> Files =
    [
        .. Folders.Select(folder => Path.Combine(Repository.Root, folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Repository.Root))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(file => !BuildOutput().IsMatch(file)),
    ];

    private static readonly HashSet<string> FileNames = [.. Files.Select(file => Path.GetFileName(file)!)];

    [Fact]
    public void Links_LeadToAPageOrHeadingThatExists() => Check.None(
        MarkdownPage.All.SelectMany(page => page.Links.Where(link => !Resolves(page, link.Target)).Select(link => $"{page.Path}:{link.Line}: {link.Target}")));

    [Fact]
    public void FilesInBackQuotes_Exist() => Check.None(
        MarkdownPage.All.SelectMany(page => page.Names.Where(name => !Exists(name.Text)).Select(name => $"{page.Path}:{name.Line}: {name.Text}")));

    [Fact]
    public void PagesNamedByTheCode_Exist() => Check.None(
        Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(file => PageName().Matches(File.ReadAllText(Path.Combine(Repository.Root, file))).Select(match => (file, page: match.Value)))
            .Where(use => !Files.Contains(use.page))
            .Select(use => $"{use.file}: {use.page}"));

    [Fact]
    public void PagesOfDocs_AreLinkedFromAnotherPage()
    {
        var linked = MarkdownPage.All.SelectMany(page => page.Links.Select(link => Target(page, link.Target).File)).ToHashSet();
        var pages = MarkdownPage.All.Select(page => page.Path).Where(path => path.StartsWith("docs/", StringComparison.Ordinal));
        Check.None(pages.Except(linked, StringComparer.Ordinal));
    }

    private static bool Resolves(MarkdownPage page, string target)
    {
        if (Uri.IsWellFormedUriString(target, UriKind.Absolute))
        {
            return true;        // the web is not asked
        }

        var (file, anchor) = Target(page, target);
        return anchor.Length == 0
            ? Files.Contains(file) || Directory.Exists(Path.Combine(Repository.Root, file))
            : MarkdownPage.All.Any(other => other.Path == file && other.Anchors.Contains(anchor));
    }

    /// <summary>The file, from the root, and the heading that a link leads to.</summary>
    private static (string File, string Anchor) Target(MarkdownPage page, string target)
    {
        var parts = target.Split('#', 2);
        var folder = Path.Combine(Repository.Root, Path.GetDirectoryName(page.Path)!);
        var file = parts[0].Length == 0 ? page.Path : Path.GetRelativePath(Repository.Root, Path.Combine(folder, parts[0])).Replace('\\', '/');
        return (file, parts.Length > 1 ? parts[1] : "");
    }

    /// <summary>Whether a text is no file's name, or a file or folder has it; a star stands for any characters.</summary>
    private static bool Exists(string text)
    {
        if (FilePath().IsMatch(text))
        {
            return text.Contains('*')
                ? Files.Any(file => Regex.IsMatch(file, $"^{Regex.Escape(text).Replace(@"\*", "[^/]*", StringComparison.Ordinal)}$"))
                : Files.Contains(text) || Directory.Exists(Path.Combine(Repository.Root, text));
        }

        return !FileName().IsMatch(text) || FileNames.Contains(text);
    }

    [GeneratedRegex("(^|/)(bin|obj)/")]
    private static partial Regex BuildOutput();

    [GeneratedRegex(@"^(src|tests|samples|benchmarks|docs|\.ci)/[\w./*-]*$")]
    private static partial Regex FilePath();

    [GeneratedRegex(@"^[\w.]+\.(cs|csproj|sln|md|txt|props|json)$")]
    private static partial Regex FileName();

    [GeneratedRegex(@"docs/[a-z0-9/-]+\.md", RegexOptions.IgnoreCase)]
    private static partial Regex PageName();
}
