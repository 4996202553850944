using System.Text;
using System.Text.RegularExpressions;

namespace SymCalc.Tests.Docs;

/// <summary>A page of the documentation, as far as tests read it: fenced blocks, links, headings and names in back quotes.</summary>
internal sealed partial class MarkdownPage
{
    private readonly List<CodeBlock> _blocks = [];
    private readonly List<(int Line, string Target)> _links = [];
    private readonly List<(int Line, string Text)> _names = [];
    private readonly HashSet<string> _anchors = [];

    private MarkdownPage(string path)
    {
        Path = path;
        var lines = File.ReadAllLines(System.IO.Path.Combine(Repository.Root, path));
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                i = ReadBlock(lines, i);
            }
            else
            {
                ReadProse(lines[i], i + 1);
            }
        }
    }

    /// <summary>All pages: those at the top, those in docs, and those of the companion packages.</summary>
    public static IReadOnlyList<MarkdownPage> All { get; } =
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md")
            .Concat(Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateDirectories(System.IO.Path.Combine(Repository.Root, "src")).SelectMany(project => Directory.EnumerateFiles(project, "*.md")))
            .Select(file => System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(path => new MarkdownPage(path)),
    ];

    /// <summary>The path from the root, with slashes.</summary>
    public string Path { get; }

    public IReadOnlyList<CodeBlock> Blocks => _blocks;

    public IReadOnlyList<(int Line, string Target)> Links => _links;

    /// <summary>What stands in back quotes in the prose.</summary>
    public IReadOnlyList<(int Line, string Text)> Names => _names;

    /// <summary>The headings as a link names them behind its #.</summary>
    public IReadOnlySet<string> Anchors => _anchors;

    public static MarkdownPage At(string path) => All.Single(page => page.Path == path);

    /// <summary>Reads a block, and the output that follows it; returns the index of its last line.</summary>
    private int ReadBlock(string[] lines, int start)
    {
        var end = Array.FindIndex(lines, start + 1, line => line.TrimEnd() == "```");
        Assert.True(end >= 0, $"{Path}:{start + 1}: the block has no end.");
        var content = string.Join('\n', lines[(start + 1)..end]);
        var language = lines[start][3..].Trim();
        if (language == "text" && _blocks.LastOrDefault() is { Language: "csharp", Output: null } code
            && lines[(code.Line + code.Text.Split('\n').Length)..start].All(string.IsNullOrWhiteSpace))
        {
            _blocks[^1] = code with { Output = content };
        }
        else
        {
            _blocks.Add(new CodeBlock(language, start + 2, content, null));
        }

        return end;
    }

    private void ReadProse(string line, int number)
    {
        if (Heading().Match(line) is { Success: true } heading)
        {
            _anchors.Add(AnchorOf(heading.Groups[1].Value));
        }

        _names.AddRange(Code().Matches(line).Select(match => (number, match.Groups[1].Value)));
        _links.AddRange(Link().Matches(Code().Replace(line, "code")).Select(match => (number, match.Groups[1].Value)));
    }

    /// <summary>The anchor that GitHub gives a heading: lower case, without punctuation, blanks as hyphens.</summary>
    private static string AnchorOf(string heading)
    {
        var anchor = new StringBuilder();
        foreach (var c in heading.Trim().ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c) || c is '-' or '_' or ' ')
            {
                anchor.Append(c == ' ' ? '-' : c);
            }
        }

        return anchor.ToString();
    }

    [GeneratedRegex(@"^#+ (.*)$")]
    private static partial Regex Heading();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\(([^()\s]+)\)")]
    private static partial Regex Link();
}

/// <summary>A fenced block.</summary>
/// <param name="Language">The word behind the fence.</param>
/// <param name="Line">The number of its first line in the page.</param>
/// <param name="Text">The lines between the fences.</param>
/// <param name="Output">The block of language <c>text</c> that directly follows C# code: what the code prints.</param>
internal sealed record CodeBlock(string Language, int Line, string Text, string? Output);
