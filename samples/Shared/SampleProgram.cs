using System.Text;

namespace SymCalc.Samples.Shared;

/// <summary>Runs a sample in the process's console.</summary>
public static class SampleProgram
{
    /// <summary>Runs a sample.</summary>
    /// <param name="sample">What to run.</param>
    /// <param name="arguments">The process's arguments.</param>
    /// <returns>The process's exit code.</returns>
    public static int Run(Sample sample, IReadOnlyList<string> arguments)
    {
        try
        {
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
            using var interrupt = Interrupt.OfConsole();
            return sample.Run(arguments, Terminal.OfConsole(), interrupt);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"error: the answer cannot be written: {e.Message}");
            return ExitCode.WrongOutput;
        }
    }
}
