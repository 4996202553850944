using SymCalc.Samples.Shared;

namespace SymCalc.Tests.Samples;

/// <summary>One run of a sample, in this process: what it printed, how it ended, what it drew.</summary>
internal sealed record SampleRun(int ExitCode, string Output, string Error)
{
    /// <summary>A run without a picture.</summary>
    public static SampleRun Of(Sample sample, params string[] arguments) => OfKeys(sample, [], [.. arguments, "--no-plot"]);

    /// <summary>A run as it is, with keys as if typed.</summary>
    public static SampleRun OfKeys(Sample sample, IEnumerable<ConsoleKeyInfo> keys, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var interrupt = new Interrupt();
        var typed = new Queue<ConsoleKeyInfo>(keys);
        var terminal = new Terminal(TextReader.Null, output, error)
        {
            IsConversation = typed.Count > 0,
            ReadKey = _ => typed.TryDequeue(out var key) ? key : null,
        };
        var exitCode = sample.Run(arguments, terminal, interrupt);
        return new SampleRun(exitCode, Unix(output.ToString()), Unix(error.ToString()));
    }

    /// <summary>A run with a picture, which is given back.</summary>
    public static byte[] PictureOf(Sample sample, string extension, params string[] arguments)
    {
        var path = Path.Combine(Path.GetTempPath(), $"symcalc-sample-{Guid.NewGuid():N}{extension}");
        try
        {
            var run = OfKeys(sample, [], [.. arguments, "--plot", path]);
            Assert.EndsWith($"Picture: {path}\n", run.Succeeded(), StringComparison.Ordinal);
            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Asserts that a sample draws a PNG that is more than an empty sheet.</summary>
    public static void AssertDraws(Sample sample, params string[] arguments)
    {
        var picture = PictureOf(sample, ".png", arguments);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], picture[..4]);
        Assert.InRange(picture.Length, 10_000, 500_000);
    }

    /// <summary>Asserts success and returns standard output.</summary>
    public string Succeeded()
    {
        Assert.Equal((0, ""), (ExitCode, Error));
        return Output;
    }

    /// <summary>The cells of the only table's rows, without the header.</summary>
    public IReadOnlyList<string[]> Rows() =>
        [.. Succeeded().Split('\n').Where(line => line.StartsWith('│')).Skip(1).Select(line => line.Trim('│').Split('│', StringSplitOptions.TrimEntries))];

    private static string Unix(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);
}
