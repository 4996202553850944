using System.Text.RegularExpressions;
using SymCalc.Samples.Calculator.Rendering;

namespace SymCalc.Samples.Calculator.Interactive;

/// <summary>The interactive mode: reads a line, does what it says, until <c>quit</c> or the end of the input.</summary>
/// <param name="terminal">Where lines come from.</param>
/// <param name="renderer">Shows answers.</param>
/// <param name="definitions">What names stand for.</param>
/// <param name="app">Carries out commands.</param>
/// <param name="commandLine">Knows the commands.</param>
internal sealed partial class Session(
    Terminal terminal, IRenderer renderer, Definitions definitions, CalculatorApp app, CommandLine commandLine)
{
    private readonly TextRenderer? _text = renderer as TextRenderer;
    private readonly FailureRecorder _answers = new(renderer);

    /// <summary>Runs until the end; errors do not end it.</summary>
    /// <returns>
    /// <see cref="ExitCode.Success"/>; if the lines come from a file or a pipe, the code of the first line that failed.
    /// </returns>
    public int Run()
    {
        if (terminal.IsConversation)
        {
            _text?.ShowNote(HelpText.Greeting);
        }

        while (ReadLine() is { } line && line is not ("quit" or "exit"))
        {
            if (line.Length > 0)
            {
                Do(line);
            }
        }

        return terminal.IsConversation ? ExitCode.Success : _answers.ExitCode;
    }

    private string? ReadLine()
    {
        if (!terminal.IsConversation)
        {
            return terminal.Input.ReadLine()?.Trim();
        }

        _text?.ShowPrompt();
        var line = terminal.Input.ReadLine()?.Trim();
        if (line is null)
        {
            terminal.Output.WriteLine();        // Ctrl+D leaves the cursor behind the prompt
        }

        return line;
    }

    private void Do(string line)
    {
        var (word, rest) = LineReader.SplitWord(line);
        if (AssignmentPattern().Match(line) is { Success: true } assignment)
        {
            Assign(assignment.Groups["name"].Value, assignment.Groups["text"].Value.Trim());
        }
        else if (FunctionPattern().Match(line) is { Success: true } function)
        {
            _answers.Show(new Failure(
                $"Only names can be defined, not functions; leave '{function.Groups["parameters"].Value}' away.", ExitCode.WrongInput));
        }
        else if (commandLine.Commands.FirstOrDefault(command => command.Name == word) is { } command)
        {
            app.Run(LineReader.ToArguments(command, rest), _answers);
        }
        else if (word == "help")
        {
            Help(rest);
        }
        else if (line == "vars")
        {
            ShowDefinitions();
        }
        else if (word == "clear")
        {
            Clear(rest);
        }
        else
        {
            Echo(line);
        }
    }

    /// <summary>An expression alone: its simplified form, and its value if it is constant.</summary>
    private void Echo(string text) => app.Show(
        text,
        cancellation =>
        {
            var result = definitions.Read(text).Simplify(new SimplifyOptions(), cancellation);
            return new Answer(text)
            {
                Formula = result,
                Value = result.FreeSymbols.Count == 0 && result.Evaluate() is var value && double.IsFinite(value) ? NumericValue.Of(value) : null,
            };
        },
        _answers);

    private void Assign(string name, string text) =>
        app.Show(text, _ => new Answer(text) { Name = name, Formula = definitions.Assign(name, text) }, _answers);

    private void Help(string topic)
    {
        if (topic.Length > 0)
        {
            app.Run([LineReader.SplitWord(topic).Word, "--help"], _answers);
            return;
        }

        HelpText.WriteInteractive(terminal.Output);
        terminal.Output.WriteLine($"Commands: {string.Join(", ", commandLine.Commands.Select(command => command.Name))}.");
    }

    private void ShowDefinitions()
    {
        foreach (var (name, expression) in definitions.All)
        {
            _answers.Show(new Answer(name) { Name = name, Formula = expression });
        }
    }

    private void Clear(string names)
    {
        if (names.Length == 0)
        {
            definitions.Clear();
        }

        foreach (var name in names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(name => !definitions.Forget(name)))
        {
            _answers.Show(new Failure($"'{name}' is not defined.", ExitCode.WrongInput));
        }
    }

    // A single =, so that x == 2 is left to the parser and its message
    [GeneratedRegex(@"^(?<name>[\p{L}_][^\s=+\-*/^()!<>,]*)\s*=(?!=)(?<text>.*)$", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex AssignmentPattern();

    // f(x) = x^2
    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{N}_]*\s*(?<parameters>\([\p{L}\p{N}_,\s]*\))\s*=(?!=)", RegexOptions.CultureInvariant)]
    private static partial Regex FunctionPattern();
}
