using System.CommandLine;
using System.CommandLine.Parsing;

namespace SymCalc.Samples.Shared;

/// <summary>What is wrong with a command line, before any formula is read.</summary>
public static class UsageErrors
{
    /// <summary>The failure, or null if the command line is right.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="programName">What to try with --help.</param>
    public static Failure? Of(ParseResult arguments, string programName)
    {
        var errors = UnknownOptions(arguments).ToList();
        if (errors.Count == 0)
        {
            errors = UnknownCommand(arguments) is { } unknown ? [unknown] : [.. arguments.Errors.Select(error => error.Message).Distinct()];
        }

        var command = arguments.CommandResult.Command;
        var name = command is RootCommand ? "" : " " + command.Name;
        return errors.Count == 0 ? null : new Failure(string.Join(Environment.NewLine, errors), ExitCode.WrongUsage)
        {
            Advice = $"Try '{programName}{name} --help'.",
        };
    }

    private static string? UnknownCommand(ParseResult arguments) =>
        arguments.CommandResult.Command is RootCommand { Subcommands.Count: > 0 } root && arguments.UnmatchedTokens is [var word, ..]
            ? $"Unknown command '{word}'.{DidYouMean(word, root.Subcommands.Select(command => command.Name))}"
            : null;

    /// <summary>
    /// System.CommandLine takes an option it does not know for an argument, which is right for <c>-x^2</c> and wrong for a
    /// mistyped <c>--stepz</c> or <c>-steps</c>. Behind a bare <c>--</c> all is right.
    /// </summary>
    private static IEnumerable<string> UnknownOptions(ParseResult arguments)
    {
        var known = Options(arguments.CommandResult).ToList();
        return arguments.Tokens
            .TakeWhile(token => token.Type != TokenType.DoubleDash)
            .Where(token => token.Type == TokenType.Argument && LooksLikeOption(token.Value, known))
            .Select(token => $"Unknown option '{token.Value}'.{DidYouMean("--" + token.Value.TrimStart('-'), known)}");
    }

    private static bool LooksLikeOption(string token, List<string> known) =>
        (token.StartsWith("--", StringComparison.Ordinal) && token.Length > 2 && char.IsAsciiLetter(token[2])) || known.Contains("-" + token);

    private static IEnumerable<string> Options(SymbolResult? result)
    {
        for (; result is not null; result = result.Parent)
        {
            if (result is CommandResult command)
            {
                foreach (var option in command.Command.Options)
                {
                    yield return option.Name;
                }
            }
        }
    }

    /// <summary>Suggests the name that begins like the word, by two letters at least.</summary>
    private static string DidYouMean(string word, IEnumerable<string> known)
    {
        var best = known.MaxBy(name => name.AsSpan().CommonPrefixLength(word)) ?? "";
        var dashes = best.Length - best.TrimStart('-').Length;
        return best.AsSpan().CommonPrefixLength(word) >= dashes + 2 ? $" Did you mean '{best}'?" : "";
    }
}
