using System.Diagnostics;
using System.Globalization;

namespace SymCalc.Benchmarks;

/// <summary>The programs in <c>benchmarks/peers</c>, which do the same tasks in other libraries, if these are installed.</summary>
internal static class Peers
{
    /// <summary>Compiles a peer's program and runs it on texts; nothing if that does not work here.</summary>
    /// <param name="name">The peer's name.</param>
    /// <param name="arguments">What g++ gets; {out} is the program.</param>
    /// <param name="texts">The formulas that it parses.</param>
    public static Dictionary<string, double> Compiled(string name, string arguments, IEnumerable<string>? texts = null)
    {
        var program = Path.Combine(Path.GetTempPath(), $"symcalc-{name}-{Environment.ProcessId}");
        var file = program + ".txt";
        try
        {
            Run("g++", arguments.Replace("{out}", program, StringComparison.Ordinal));
            if (!File.Exists(program))
            {
                return [];
            }

            if (texts is not null)
            {
                File.WriteAllLines(file, texts);
            }

            return Run(program, texts is null ? "" : file);
        }
        finally
        {
            File.Delete(program);
            File.Delete(file);
        }
    }

    /// <summary>The lines "task, tab, number" that a peer's program prints; none if it cannot be started.</summary>
    public static Dictionary<string, double> Run(string command, string arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = Path.Combine(Workloads.RepositoryRoot(), "benchmarks", "peers"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            _ = error.Result;
            return output.Split('\n').Select(line => line.Split('\t')).Where(parts => parts.Length == 2)
                .ToDictionary(parts => parts[0], parts => double.Parse(parts[1], CultureInfo.InvariantCulture));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return [];
        }
    }
}
