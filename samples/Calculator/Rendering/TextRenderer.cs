using System.Globalization;
using Spectre.Console;

namespace SymCalc.Samples.Calculator.Rendering;

/// <summary>Text for people: answers on standard output, failures on standard error.</summary>
/// <remarks>Formulas are never broken into lines, so that they can be copied; a terminal does that on its screen.</remarks>
internal sealed class TextRenderer(Terminal terminal) : IRenderer
{
    private static readonly Style Plain = Style.Plain;
    private static readonly Style Result = new(Color.Green, decoration: Decoration.Bold);
    private static readonly Style Rule = new(Color.Teal);
    private static readonly Style Aside = new(Color.Grey);

    private readonly IAnsiConsole _output = Consoles.CreateUnbroken(terminal.Output, terminal.OutputColours);
    private readonly IAnsiConsole _error = Consoles.CreateUnbroken(terminal.Error, terminal.ErrorColours);

    public void Show(Answer answer)
    {
        if (!answer.DerivationOnly)
        {
            ShowResult(answer);
        }

        if (answer.Derivations is { } derivations)
        {
            ShowDerivations(derivations, answer);
        }

        if (answer.Trace is { } trace)
        {
            ShowTrace(trace);
        }

        if (answer.Completed == false)
        {
            WriteLine(_error, ("The budget of work ended before the simplification did; the result may not be the shortest.", Aside));
        }
    }

    public void Show(Failure failure) => FailureWriter.Write(_error, failure);

    /// <summary>A remark to whoever types; goes to standard output.</summary>
    public void ShowNote(string text) => WriteLine(_output, (text, Aside));

    /// <summary>Asks for input.</summary>
    public void ShowPrompt() => Write(_output, ("> ", Rule));

    private void ShowResult(Answer answer)
    {
        var name = answer.Name is null ? "" : answer.Name + " = ";
        var result = answer.Formula is { } formula ? Format(formula, answer.AsLatex) : answer.Value?.Text;
        if (answer.Equivalence is { } equivalence)
        {
            WriteLine(_output, ($"{equivalence.Verdict}", Result), ($": {equivalence.Reason}", Plain));
            return;
        }

        WriteLine(_output, (name, Plain), (result ?? "", Result));
        if (answer.Formula is not null && answer.Value is { } value && value.Text != result)
        {
            WriteLine(_output, ("≈ " + value.Text, Aside));
        }
    }

    private void ShowDerivations(IReadOnlyList<Derivation> derivations, Answer answer)
    {
        for (var i = 0; i < derivations.Count; i++)
        {
            if (i > 0 || !answer.DerivationOnly)
            {
                _output.WriteLine();
            }

            if (derivations.Count > 1)
            {
                WriteLine(_output, (i == 0 ? "By " : "Then by ", Plain), (derivations[i].Variable.Name, Result), (":", Plain));
            }

            if (answer.AsLatex)
            {
                WriteLine(_output, (derivations[i].ToLatex(), Plain));
                continue;
            }

            var number = 0;
            var last = derivations[i].Steps.Count;
            foreach (var step in derivations[i].Steps)
            {
                number++;
                ShowStep(number, step.Before, step.After, step.Rule, step.Statement, number == last ? Result : Plain);
            }
        }
    }

    private void ShowTrace(IReadOnlyList<SimplificationStep> trace)
    {
        _output.WriteLine();
        if (trace.Count == 0)
        {
            ShowNote("No rule fired: reading the expression was enough to bring it into this form.");
        }

        for (var i = 0; i < trace.Count; i++)
        {
            ShowStep(i + 1, trace[i].Before, trace[i].After, trace[i].Rule, "", Plain);
        }
    }

    //   1  d/dx(x^3) = 3*x^2
    //      power rule: d(b^e) = e*b^(e-1)*db
    private void ShowStep(int number, Expr before, Expr after, string rule, string statement, Style result)
    {
        var label = number.ToString(CultureInfo.InvariantCulture).PadLeft(3);
        WriteLine(_output, (label + "  ", Aside), ($"{before} = ", Plain), (after.ToString(), result));
        WriteLine(_output, (new string(' ', label.Length + 2), Plain), (rule, Rule), (statement.Length > 0 ? ": " + statement : "", Aside));
    }

    private static string Format(Expr expression, bool asLatex) => expression.ToString(asLatex ? "L" : "G", CultureInfo.InvariantCulture);

    private static void WriteLine(IAnsiConsole console, params ReadOnlySpan<(string Text, Style Style)> parts)
    {
        Write(console, parts);
        console.WriteLine();
    }

    private static void Write(IAnsiConsole console, params ReadOnlySpan<(string Text, Style Style)> parts)
    {
        var line = new Paragraph();
        foreach (var (text, style) in parts)
        {
            line.Append(text, style);
        }

        console.Write(line);
    }
}
