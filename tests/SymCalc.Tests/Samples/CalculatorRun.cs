using Spectre.Console;
using SymCalc.Samples.Calculator;
using SymCalc.Samples.Shared;

namespace SymCalc.Tests.Samples;

/// <summary>One run of the sample, in this process: what it printed and how it ended.</summary>
internal sealed record CalculatorRun(int ExitCode, string Output, string Error)
{
    /// <summary>A command line, as the shell passes it on.</summary>
    public static CalculatorRun Of(params string[] arguments) => Of(AnsiSupport.No, "", arguments);

    /// <summary>Lines of the interactive mode, as if piped into the program.</summary>
    public static CalculatorRun OfLines(params string[] lines) => Of(AnsiSupport.No, string.Join('\n', lines));

    public static CalculatorRun Of(AnsiSupport colours, string input, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(new StringReader(input), output, error) { OutputColours = colours, ErrorColours = colours };
        using var interrupt = new Interrupt();
        var exitCode = new CalculatorApp(terminal, interrupt).Run(arguments);
        return new CalculatorRun(exitCode, Unix(output.ToString()), Unix(error.ToString()));
    }

    /// <summary>Asserts success and returns standard output.</summary>
    public string Succeeded()
    {
        Assert.Equal((0, ""), (ExitCode, Error));
        return Output;
    }

    private static string Unix(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);
}
