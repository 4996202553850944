using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace SymCalc.Samples.Shared;

/// <summary>A sample without its process: arguments in, text and an exit code out (docs/decisions/0040-samples.md).</summary>
public abstract class Sample
{
    private static readonly ParserConfiguration Configuration = new()
    {
        EnablePosixBundling = false,        // -x^2 is a formula
        ResponseFileTokenReplacer = null,   // @x is not a file
    };

    private readonly string _name;

    /// <summary>Creates the sample's command line.</summary>
    /// <param name="name">What the help calls the program.</param>
    /// <param name="folder">The folder below <c>samples</c>, which starts it.</param>
    /// <param name="description">What it shows, in a sentence or two.</param>
    /// <param name="examples">Arguments for the help.</param>
    protected Sample(string name, string folder, string description, params IReadOnlyList<string> examples)
    {
        _name = name;
        Command = new RootCommand(description) { HelpName = name };
        Command.Options.Clear();
        Command.Add(new HelpOption("--help", "-h", "-?")
        {
            Action = new Help($"Examples ('{name}' stands for 'dotnet run --project samples/{folder} --'):", [name, .. examples.Select(e => $"{name} {e}")]),
        });
    }

    /// <summary>The command line, for a sample to add its arguments and options.</summary>
    protected RootCommand Command { get; }

    /// <summary>Runs the sample.</summary>
    /// <param name="arguments">As the shell passes them on.</param>
    /// <param name="terminal">Where to read and write.</param>
    /// <param name="interrupt">Cancels calculations.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Run(IReadOnlyList<string> arguments, Terminal terminal, Interrupt interrupt)
    {
        var error = Consoles.CreateUnbroken(terminal.Error, terminal.ErrorColours);
        var parsed = Command.Parse(arguments, Configuration);
        if (UsageErrors.Of(parsed, _name) is { } usage)
        {
            FailureWriter.Write(error, usage);
            return usage.ExitCode;
        }

        if (parsed.Action is not null)
        {
            return parsed.Invoke(new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error });
        }

        try
        {
            return interrupt.Run(cancellation =>
            {
                Run(parsed, new Stage(terminal, cancellation));
                return ExitCode.Success;
            });
        }
        catch (Exception e) when (Failure.Of(e) is { } failure)
        {
            FailureWriter.Write(error, failure);
            return failure.ExitCode;
        }
    }

    /// <summary>Does what the sample shows.</summary>
    /// <param name="arguments">The arguments and options.</param>
    /// <param name="stage">Where to show it.</param>
    protected abstract void Run(ParseResult arguments, Stage stage);

    /// <summary>System.CommandLine's help, and behind it what it does not know.</summary>
    private sealed class Help(string title, IReadOnlyList<string> examples) : SynchronousCommandLineAction
    {
        private readonly HelpAction _standard = new();

        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            _standard.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            HelpSections.Write(output, title, examples);
            output.WriteLine();
            HelpSections.WriteExitCodes(output);
            return ExitCode.Success;
        }
    }
}
