using System.Text.Json;
using Xunit;

namespace SymCalc.Tests.Corpora;

/// <summary>Finds the corpora: where SYMCALC_CORPORA says, or beside the repository in <c>shared/corpora</c>.</summary>
internal static class Corpus
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("SYMCALC_CORPORA")
        ?? Path.Combine(Repository.Root, "..", "shared", "corpora");

    /// <summary>The full path of a corpus file, or null if the corpora are not here.</summary>
    public static string? Find(string relativePath)
    {
        var path = Path.Combine(Folder, relativePath);
        return File.Exists(path) ? path : null;
    }

    /// <summary>The lines of a JSON Lines file; skips the test with a clear message if the corpora are not here.</summary>
    public static IEnumerable<JsonElement> Lines(string relativePath)
    {
        var path = Find(relativePath);
        Assert.SkipWhen(path is null, $"The corpus '{relativePath}' is not here; set SYMCALC_CORPORA to the folder of the corpora.");
        return File.ReadLines(path!).Select(line => JsonDocument.Parse(line).RootElement);
    }

    /// <summary>A JSON file; skips the test with a clear message if the corpora are not here.</summary>
    public static JsonElement Document(string relativePath)
    {
        var path = Find(relativePath);
        Assert.SkipWhen(path is null, $"The corpus '{relativePath}' is not here; set SYMCALC_CORPORA to the folder of the corpora.");
        return JsonDocument.Parse(File.ReadAllText(path!)).RootElement;
    }

    /// <summary>The JSON files of a folder, by name; skips the test with a clear message if the corpora are not here.</summary>
    public static IEnumerable<JsonElement> Documents(string folder)
    {
        var path = Path.Combine(Folder, folder);
        Assert.SkipWhen(!Directory.Exists(path), $"The corpus '{folder}' is not here; set SYMCALC_CORPORA to the folder of the corpora.");
        return Directory.GetFiles(path, "*.json").Order(StringComparer.Ordinal).Select(file => JsonDocument.Parse(File.ReadAllText(file)).RootElement);
    }
}
