using System.CommandLine;
using System.Globalization;

namespace SymCalc.Samples.Shared;

/// <summary>Options whose values are numbers, or expressions of numbers such as <c>pi/4</c>.</summary>
public static class NumberOption
{
    /// <summary>A point or a length.</summary>
    /// <param name="name">With its dashes.</param>
    /// <param name="description">For the help.</param>
    /// <param name="defaultValue">The value if the option is not given; null if that depends on others.</param>
    public static Option<string?> Create(string name, string description, string? defaultValue)
    {
        Option<string?> option = new(name) { Description = description, HelpName = "number" };
        if (defaultValue is not null)
        {
            option.DefaultValueFactory = _ => defaultValue;
        }

        return option;
    }

    /// <summary>A whole number.</summary>
    /// <param name="name">With its dashes.</param>
    /// <param name="description">For the help.</param>
    /// <param name="defaultValue">The value if the option is not given.</param>
    /// <param name="min">The smallest that makes sense.</param>
    /// <param name="max">The largest.</param>
    public static Option<int> CreateCount(string name, string description, int defaultValue, int min, int max) => new(name)
    {
        Description = description,
        HelpName = "n",
        DefaultValueFactory = _ => defaultValue,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= min && count <= max)
            {
                return count;
            }

            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} needs a whole number from {min:N0} to {max:N0}, not '{text}'."));
            return 0;
        },
    };

    /// <summary>Reads a value.</summary>
    /// <returns>The number as it was written, exact where it can be, and rounded.</returns>
    /// <exception cref="InputException">It is no expression, or no finite number.</exception>
    public static (Expr Exact, double Value) Read(ParseResult arguments, Option<string?> option) => Read(option.Name, arguments.GetValue(option)!);

    /// <summary>Reads the two ends of an interval, each of which may be left out.</summary>
    /// <exception cref="InputException">An end is no number, or the interval is empty.</exception>
    public static Interval ReadInterval(ParseResult arguments, Option<string?> from, Option<string?> to, double defaultFrom, double defaultTo)
    {
        var (lower, upper) = (ReadOr(arguments, from, defaultFrom), ReadOr(arguments, to, defaultTo));
        return lower < upper
            ? new Interval(lower, upper)
            : throw new InputException($"The interval from {Numbers.Text(lower)} to {Numbers.Text(upper)} is empty.");
    }

    private static double ReadOr(ParseResult arguments, Option<string?> option, double defaultValue) =>
        arguments.GetValue(option) is { } text ? Read(option.Name, text).Value : defaultValue;

    private static (Expr Exact, double Value) Read(string name, string text)
    {
        var exact = Formula.ReadExpression(text);
        if (exact.FreeSymbols.Count > 0)
        {
            throw new InputException($"{name} needs a number, but '{text}' contains '{exact.FreeSymbols.First()}'.");
        }

        var value = exact.Evaluate();
        return double.IsFinite(value) ? (exact, value) : throw new InputException($"{name} needs a finite number, not '{text}'.");
    }
}
