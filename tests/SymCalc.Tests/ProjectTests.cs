namespace SymCalc.Tests;

/// <summary>The repository keeps its shape: a newcomer reads the top level in one look.</summary>
public class ProjectTests
{
    private static readonly string[] RequiredEntries =
    [
        ".ci", ".editorconfig", ".gitattributes", ".gitignore", "benchmarks", "CHANGELOG.md",
        "Directory.Build.props", "Directory.Packages.props", "global.json", "LICENSE", "README.md",
        "samples", "src", "SymCalc.sln", "tests",
    ];

    /// <summary>Allowed, but not in every checkout: git metadata, and folders that git ignores.</summary>
    private static readonly string[] OptionalEntries =
    [
        ".git", ".idea", ".vs", ".vscode", "artifacts", "BenchmarkDotNet.Artifacts", "docs", "TestResults",
    ];

    [Fact]
    public void TopLevel_HoldsEveryRequiredEntry() =>
        Assert.Empty(RequiredEntries.Except(TopLevelEntries(), StringComparer.Ordinal));

    [Fact]
    public void TopLevel_HoldsNothingElse() =>
        Assert.Empty(TopLevelEntries()
            .Except(RequiredEntries, StringComparer.Ordinal)
            .Except(OptionalEntries, StringComparer.Ordinal));

    private static IEnumerable<string> TopLevelEntries() =>
        Directory.EnumerateFileSystemEntries(Repository.Root).Select(entry => Path.GetFileName(entry)!);
}
