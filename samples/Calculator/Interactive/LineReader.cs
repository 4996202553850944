using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using SymCalc.Samples.Calculator.Commands;

namespace SymCalc.Samples.Calculator.Interactive;

/// <summary>
/// Turns a line of the interactive mode into arguments. Where a shell needs quotes around an expression with blanks, here
/// the rest of the line is the expression: up to the first <c>name=</c> for <c>eval</c>, and up to the variables at the end
/// for <c>diff</c>, <c>steps</c>, <c>collect</c> and <c>apart</c>; the two of <c>equivalent</c> have a <c>==</c> between them. With
/// quotes, it is as in a shell.
/// </summary>
internal static partial class LineReader
{
    /// <summary>At most so many words at the end of a line are taken for variables.</summary>
    private const int MaxVariables = 16;

    /// <summary>The first word and the rest.</summary>
    public static (string Word, string Remainder) SplitWord(string line)
    {
        var end = line.AsSpan().IndexOfAny(' ', '\t');
        return end < 0 ? (line, "") : (line[..end], line[end..].Trim());
    }

    /// <summary>The arguments of a command.</summary>
    public static IReadOnlyList<string> ToArguments(CalculatorCommand command, string rest)
    {
        if (rest.Contains('"', StringComparison.Ordinal))
        {
            return [command.Name, .. CommandLineParser.SplitCommandLine(rest)];
        }

        var (options, text) = TakeOptions(command, rest);
        string[] arguments = text.Length == 0 ? [] : command switch
        {
            EvalCommand => SplitValues(text),
            DiffCommand or StepsCommand or VariableAlgebraCommand => SplitVariables(text),
            EquivalentCommand => SplitSides(text),
            _ => [text],
        };
        return [command.Name, .. options, "--", .. arguments];
    }

    /// <summary>Separates the words that begin with --, and the values of those that take one, from the rest.</summary>
    private static (List<string> Options, string Text) TakeOptions(CalculatorCommand command, string rest)
    {
        var words = rest.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        List<string> options = [];
        List<string> others = [];
        for (var i = 0; i < words.Length; i++)
        {
            if (!words[i].StartsWith("--", StringComparison.Ordinal))
            {
                others.Add(words[i]);
                continue;
            }

            options.Add(words[i]);
            if (i + 1 < words.Length && command.Options.Any(option => option.Name == words[i] && option.ValueType != typeof(bool)))
            {
                i++;
                options.Add(words[i]);
            }
        }

        return (options, string.Join(' ', others));
    }

    /// <summary>x^2 + y x=2 y = pi/2: the expression and each assignment.</summary>
    private static string[] SplitValues(string text)
    {
        var starts = ValuePattern().Matches(text).Select(match => match.Index).ToList();
        starts.Add(text.Length);
        return [text[..starts[0]].Trim(), .. starts.Zip(starts.Skip(1), (start, end) => text[start..end].Trim())];
    }

    /// <summary>x^2 + 1 x: the names at the end are the variables, as many as leave an expression in front of them.</summary>
    private static string[] SplitVariables(string text)
    {
        var words = text.Split(' ');
        var names = words.Reverse().Take(Math.Min(MaxVariables, words.Length - 1)).TakeWhile(word => NamePattern().IsMatch(word)).Count();
        for (var n = names; n > 0; n--)
        {
            var expression = string.Join(' ', words[..^n]);
            if (Expr.TryParse(expression, out _))
            {
                return [expression, .. words[^n..]];
            }
        }

        return [text];
    }

    /// <summary>x + x == 2x: the sides of the first == outside of brackets. Without one, as in a shell: one word for each.</summary>
    private static string[] SplitSides(string text)
    {
        var depth = 0;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0 && text[i] == '=' && text[i + 1] == '=')
            {
                return [text[..i].Trim(), text[(i + 2)..].Trim()];
            }
        }

        return text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex(@"(?<=\s)[\p{L}_][^\s=+\-*/^()!<>,]*\s*=(?!=)", RegexOptions.CultureInvariant)]
    private static partial Regex ValuePattern();

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{M}\p{N}_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
