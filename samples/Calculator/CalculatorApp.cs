using System.CommandLine;
using SymCalc.Samples.Calculator.Commands;
using SymCalc.Samples.Calculator.Interactive;
using SymCalc.Samples.Calculator.Rendering;

namespace SymCalc.Samples.Calculator;

/// <summary>The program without its process: arguments in, text and an exit code out.</summary>
internal sealed class CalculatorApp
{
    private readonly Terminal _terminal;
    private readonly Interrupt _interrupt;
    private readonly CommandLine _commandLine;
    private readonly Definitions _definitions = new();

    /// <summary>Creates the program.</summary>
    /// <param name="terminal">Where to read and write.</param>
    /// <param name="interrupt">Cancels calculations.</param>
    public CalculatorApp(Terminal terminal, Interrupt interrupt)
    {
        _terminal = terminal;
        _interrupt = interrupt;
        _commandLine = new CommandLine(Converse);
    }

    /// <summary>Carries out one command, or reads many if there is none.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Run(IReadOnlyList<string> arguments)
    {
        var parsed = _commandLine.Parse(arguments);
        return Run(parsed, CreateRenderer(parsed, indented: true));
    }

    /// <summary>Carries out one command.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Run(IReadOnlyList<string> arguments, IRenderer renderer) => Run(_commandLine.Parse(arguments), renderer);

    /// <summary>Shows what a calculation finds, or why it finds nothing.</summary>
    /// <param name="input">The expression, for the report of a failure.</param>
    /// <param name="calculate">The calculation.</param>
    /// <param name="renderer">Shows it.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Show(string input, Func<CancellationToken, Answer> calculate, IRenderer renderer)
    {
        try
        {
            return _interrupt.Run(cancellation =>
            {
                var answer = calculate(cancellation);
                renderer.Show(answer);
                return answer.Equivalence is { } equivalence ? VerdictExitCode.Of(equivalence.Verdict) : ExitCode.Success;
            });
        }
        catch (Exception e) when (Failure.Of(e) is { } failure)
        {
            renderer.Show(failure with { Input = failure.Input ?? input });
            return failure.ExitCode;
        }
    }

    private int Run(ParseResult parsed, IRenderer renderer)
    {
        if (UsageErrors.Of(parsed, HelpText.ProgramName) is { } failure)
        {
            renderer.Show(failure);
            return failure.ExitCode;
        }

        // Help, version and the interactive mode have actions of their own
        return parsed is { Action: null, CommandResult.Command: CalculatorCommand command }
            ? Show(command.InputOf(parsed), cancellation => command.Calculate(parsed, _definitions, cancellation), renderer)
            : parsed.Invoke(new InvocationConfiguration { Output = _terminal.Output, Error = _terminal.Error });
    }

    private int Converse(ParseResult parsed) =>
        new Session(_terminal, CreateRenderer(parsed, indented: false), _definitions, this, _commandLine).Run();

    private IRenderer CreateRenderer(ParseResult parsed, bool indented) =>
        _commandLine.IsJson(parsed) ? new JsonRenderer(_terminal.Output, indented) : new TextRenderer(_terminal);
}
