using System.Diagnostics;
using System.Globalization;

namespace SymCalc.Tests.Laws;

/// <summary>
/// Nothing observable depends on the fingerprints' seed, which is drawn when the process starts, nor on the culture: this
/// program is run again as a child, under two seeds and three cultures, and the transcripts are compared byte for byte.
/// </summary>
public sealed class FingerprintSeedTests
{
    private const string FileVariable = "SYMCALC_TRANSCRIPT";
    private const string CultureVariable = "SYMCALC_TRANSCRIPT_CULTURE";

    [Fact]
    public async Task Transcript_IsTheSameUnderEverySeedAndCulture()
    {
        // tr-TR: 'i' and 'I' are no pair; de-DE: a comma in decimals; sv-SE: another minus sign
        Task<string>[] children = [TranscriptOf("1", "de-DE"), TranscriptOf("18446744073709551557", "tr-TR"), TranscriptOf("7", "sv-SE")];
        var transcripts = await Task.WhenAll(children);
        var expected = Transcript.Write();
        Assert.InRange(expected.Length, 20_000, 1_000_000);
        Assert.All(transcripts, transcript => Assert.Equal(expected, transcript));
    }

    /// <summary>Run in the child: writes the transcript to the file that the parent names. In the parent it only runs through.</summary>
    [Fact]
    public void Transcript_IsWritten()
    {
        if (Environment.GetEnvironmentVariable(CultureVariable) is { } culture)
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        }

        var transcript = Transcript.Write();
        if (Environment.GetEnvironmentVariable(FileVariable) is { } file)
        {
            File.WriteAllText(file, transcript);
        }
    }

    private static async Task<string> TranscriptOf(string seed, string culture)
    {
        var file = Path.GetTempFileName();
        try
        {
            ProcessStartInfo start = new(Environment.ProcessPath!)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment =
                {
                    ["SYMCALC_FINGERPRINT_SEED"] = seed,
                    [FileVariable] = file,
                    [CultureVariable] = culture,
                },
            };
            if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            {
                start.ArgumentList.Add("exec");
                start.ArgumentList.Add(typeof(FingerprintSeedTests).Assembly.Location);
            }

            start.ArgumentList.Add("--filter-method");
            start.ArgumentList.Add($"{typeof(FingerprintSeedTests).FullName}.{nameof(Transcript_IsWritten)}");
            using var child = Process.Start(start)!;
            var output = child.StandardOutput.ReadToEndAsync();
            var errors = await child.StandardError.ReadToEndAsync();
            await child.WaitForExitAsync();
            Assert.True(child.ExitCode == 0, $"The child failed with {child.ExitCode}: {await output}{errors}");
            return await File.ReadAllTextAsync(file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
