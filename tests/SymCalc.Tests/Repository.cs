namespace SymCalc.Tests;

/// <summary>
/// Finds the repository that the tests were built in. It walks up from the test assembly,
/// because a deterministic build replaces the source paths that <c>[CallerFilePath]</c> would give.
/// </summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>SymCalc.sln</c>.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    private static string FindRoot(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SymCalc.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above '{start}' holds SymCalc.sln.");
    }
}
