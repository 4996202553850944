namespace SymCalc.Tests.Docs;

/// <summary>An assertion that shows all that is wrong: whoever edits a page wants the whole list.</summary>
internal static class Check
{
    /// <summary>Fails with a line for each problem.</summary>
    public static void None(IEnumerable<string> problems)
    {
        var all = problems.ToArray();
        Assert.True(all.Length == 0, string.Join('\n', all));
    }
}
