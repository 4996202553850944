using System.Text.RegularExpressions;
using SymCalc.Functions;

namespace SymCalc.Tests.Docs;

/// <summary>What a page repeats of the code is what the code says.</summary>
public sealed partial class FactTests
{
    /// <summary>docs/architecture.md and RoomTests.cs list the same rooms, and for each the same rooms that it may use.</summary>
    [Fact]
    public void Rooms_AreThoseOfTheGuard()
    {
        var guard = Row().Matches(File.ReadAllText(Path.Combine(Repository.Root, "tests/SymCalc.Tests/Architecture/RoomTests.cs")))
            .Select(match => (match.Groups["room"].Value, string.Join(", ", Word().Matches(match.Groups["rooms"].Value).Select(room => room.Value))));
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs/architecture.md"));
        var page = PageRow().Matches(text[text.IndexOf("## Rooms", StringComparison.Ordinal)..text.IndexOf("## Nodes", StringComparison.Ordinal)])
            .Select(match => (match.Groups["room"].Value, match.Groups["rooms"].Value is "–" ? "" : match.Groups["rooms"].Value));
        Assert.Equal(guard.Order(), page.Order());
    }

    [Fact]
    public void Readme_NamesEveryFunction()
    {
        var names = MarkdownPage.At("README.md").Names.SelectMany(name => name.Text.Split(' ')).ToHashSet();
        Check.None(FunctionTable.All.Select(f => f.Name).Concat(FunctionTable.FormNames).Except(names));
    }

    [Fact]
    public void Contributing_NamesEveryEnvironmentVariable()
    {
        var used = new[] { "src", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
            .SelectMany(file => Variable().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value));
        var named = MarkdownPage.At("docs/CONTRIBUTING.md").Names.Select(name => name.Text.Split('=')[0]);
        Check.None(used.Distinct().Except(named));
    }

    [GeneratedRegex(@"GetEnvironmentVariable\(""(\w+)""\)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"\[""(?<room>\w+)""\] = \[(?<rooms>.*)\],")]
    private static partial Regex Row();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    /// <summary>| `Room` | job | rooms |</summary>
    [GeneratedRegex(@"^\| `(?<room>\w+)` \| .* \| (?<rooms>[^|]*) \|$", RegexOptions.Multiline)]
    private static partial Regex PageRow();
}
