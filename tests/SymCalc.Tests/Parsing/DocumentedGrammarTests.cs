using System.Text.RegularExpressions;

namespace SymCalc.Tests.Parsing;

/// <summary>The table of precedence in docs/grammar.md is true: both texts of a row are one expression.</summary>
public sealed partial class DocumentedGrammarTests
{
    [Fact]
    public void PrecedenceTable_IsTrue()
    {
        var rows = Row().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "grammar.md")));
        Assert.Equal(7, rows.Count);
        Assert.All(rows, row => Assert.Equal(Expr.Parse(row.Groups["simpler"].Value), Expr.Parse(row.Groups["text"].Value)));
    }

    /// <summary>| operator | associates | `text` | `simpler` |</summary>
    [GeneratedRegex(@"^\| [^|]+ \| [^|]+ \| `(?<text>[^`]+)` \| `(?<simpler>[^`]+)` \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
