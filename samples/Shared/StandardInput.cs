using System.Globalization;

namespace SymCalc.Samples.Shared;

/// <summary>Standard input, also where the caller closed it.</summary>
public static class StandardInput
{
    private const string Descriptors = "/proc/self/fd";

    /// <summary>What there is to read: nothing if standard input is closed, as by <c>&lt;&amp;-</c> in a shell.</summary>
    public static TextReader Open() => IsClosed() ? TextReader.Null : Console.In;

    /// <summary>
    /// Whether descriptor 0 is not the caller's. Where it was closed, the runtime's first pipe gets the number 0, and reading
    /// from it would wait for ever: then a descriptor of this very process writes to the same pipe. Only seen on Linux.
    /// </summary>
    private static bool IsClosed()
    {
        try
        {
            return OperatingSystem.IsLinux()
                && TargetOf(Path.Combine(Descriptors, "0")) is { } input && input.StartsWith("pipe:", StringComparison.Ordinal)
                && Directory.EnumerateFileSystemEntries(Descriptors).Any(path => TargetOf(path) == input && IsWriteOnly(Path.GetFileName(path)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string? TargetOf(string descriptor) => new FileInfo(descriptor).LinkTarget;

    /// <summary>Whether the last octal digit of the flags is O_WRONLY.</summary>
    private static bool IsWriteOnly(string descriptor)
    {
        var flags = File.ReadLines(Path.Combine("/proc/self/fdinfo", descriptor)).FirstOrDefault(line => line.StartsWith("flags:", StringComparison.Ordinal));
        return flags is not null && int.Parse(flags[^1..], CultureInfo.InvariantCulture) % 4 == 1;
    }
}
