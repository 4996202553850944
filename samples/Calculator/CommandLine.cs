using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using SymCalc.Samples.Calculator.Commands;

namespace SymCalc.Samples.Calculator;

/// <summary>What can be said on the command line: the commands, the global options, the help.</summary>
internal sealed class CommandLine
{
    private static readonly ParserConfiguration Configuration = new()
    {
        EnablePosixBundling = false,        // -x^2 is an expression
        ResponseFileTokenReplacer = null,   // @x is not a file
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Print one JSON object, for an error as well; in the interactive mode one for each line.",
        Recursive = true,
    };

    /// <summary>Creates the commands.</summary>
    /// <param name="converse">What to do without a command.</param>
    public CommandLine(Func<ParseResult, int> converse)
    {
        Root = new RootCommand("A calculator for symbolic derivatives. Without a command it reads commands and expressions, line by line.")
        {
            HelpName = HelpText.ProgramName,
        };
        Root.SetAction(converse);
        Root.Options.Clear();
        Root.Add(_json);
        Root.Add(new HelpOption("--help", "-?") { Action = new HelpText.Action() });     // not -h, an expression
        Root.Add(new VersionOption { Action = new VersionAction() });
        Commands =
        [
            new DiffCommand(), new EvalCommand(), new SimplifyCommand(), new LatexCommand(), new StepsCommand(),
            .. AlgebraCommand.All, .. VariableAlgebraCommand.All, new EquivalentCommand(),
        ];
        foreach (var command in Commands)
        {
            Root.Add(command);
        }
    }

    public RootCommand Root { get; }

    public IReadOnlyList<CalculatorCommand> Commands { get; }

    /// <summary>Reads a command line; never fails, see <see cref="UsageErrors"/>.</summary>
    public ParseResult Parse(IReadOnlyList<string> arguments) => Root.Parse(
        arguments switch
        {
            ["-h" or "help"] => ["--help"],
            [var command, "-h"] => [command, "--help"],
            ["help", var command] => [command, "--help"],
            _ => arguments,
        },
        Configuration);

    public bool IsJson(ParseResult arguments) => arguments.GetValue(_json);

    private sealed class VersionAction : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(HelpText.Version);
            return ExitCode.Success;
        }
    }
}
