using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;
using SymCalc.Samples.Calculator.Commands;

namespace SymCalc.Samples.Calculator;

/// <summary>The help: what System.CommandLine knows, with examples and exit codes.</summary>
internal static class HelpText
{
    /// <summary>What the examples call the program.</summary>
    public const string ProgramName = "calculator";

    private static readonly string[] RootExamples =
    [
        """diff "x^2*sin(x)/(1+x^2)" x --steps""",
        """eval "x^2*sin(y)" x=2 y=pi/2""",
        """simplify "sin(x)^2 + cos(x)^2" --trace""",
        """latex "sqrt(1+x^2)/2" """.TrimEnd(),
        """factor "x^4 - 1" """.TrimEnd(),
        """apart "1/(x^2 - 1)" x""",
        """equivalent "sin(2x)" "2*sin(x)*cos(x)" """.TrimEnd(),
        """diff "x^3" x --json""",
        "",
    ];

    private static readonly string[] InteractiveLines =
    [
        "diff x^2*sin(x) x     a command; blanks in expressions need no quotes here",
        "equivalent a == b     the two expressions with == between them",
        "2x + x                an expression is simplified",
        "f = a*x^2             a name for an expression, which later lines may use",
        "vars                  what the names stand for;  'clear' and 'clear f' forget",
        "help, help diff       this text, help for a command",
        "quit                  the end; so is the end of the input",
    ];

    /// <summary>SymCalc's version, without the commit.</summary>
    public static string Version { get; } =
        typeof(Expr).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";

    /// <summary>What the interactive mode says when it begins.</summary>
    public static string Greeting { get; } = $"SymCalc {Version}. Type an expression, a command or 'help'; 'quit' ends.";

    /// <summary>The part of the help that is about the interactive mode.</summary>
    public static void WriteInteractive(TextWriter output) => HelpSections.Write(output, "Interactive mode, a line each:", InteractiveLines);

    private static void WriteExamples(TextWriter output, Command command)
    {
        var examples = command is CalculatorCommand calculatorCommand ? calculatorCommand.Examples : RootExamples;
        HelpSections.Write(
            output,
            $"Examples ('{ProgramName}' stands for 'dotnet run --project samples/Calculator --'):",
            examples.Select(example => $"{ProgramName} {example}".TrimEnd()));
        output.WriteLine();
        output.WriteLine("  An expression may begin with a minus sign; one that begins with two goes behind a bare --.");
    }

    /// <summary>System.CommandLine's help, and behind it what it does not know.</summary>
    internal sealed class Action : SynchronousCommandLineAction
    {
        private readonly HelpAction _standard = new();

        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            _standard.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            var command = parseResult.CommandResult.Command;
            WriteExamples(output, command);
            output.WriteLine();
            if (command is RootCommand)
            {
                WriteInteractive(output);
                output.WriteLine();
            }

            IEnumerable<Command> commands = command is RootCommand ? command.Subcommands : [command];
            foreach (var part in commands.OfType<CalculatorCommand>().Where(part => part.ExitCodes.Count > 0))
            {
                HelpSections.Write(output, $"Exit codes of '{part.Name}':", part.ExitCodes);
                output.WriteLine();
            }

            HelpSections.WriteExitCodes(output);
            return ExitCode.Success;
        }
    }
}
