namespace SymCalc.Samples.Shared;

/// <summary>Parts of a help text that System.CommandLine does not write.</summary>
public static class HelpSections
{
    /// <summary>A title and indented lines.</summary>
    public static void Write(TextWriter output, string title, IEnumerable<string> lines)
    {
        output.WriteLine(title);
        foreach (var line in lines)
        {
            output.WriteLine("  " + line);
        }
    }

    /// <summary>The list of <see cref="ExitCode"/>.</summary>
    public static void WriteExitCodes(TextWriter output) => Write(output, "Exit codes:",
    [
        $"{ExitCode.Success}    an answer was found",
        $"{ExitCode.WrongInput}    the formula or a value is wrong: it cannot be read, a value is missing, ...",
        $"{ExitCode.WrongUsage}    the command line is wrong: an unknown command or option, a missing argument",
        $"{ExitCode.WrongOutput}    the answer cannot be written: a full disk, a closed output",
        $"{ExitCode.Cancelled}  cancelled by Ctrl+C",
    ]);
}
