using System.CommandLine;

namespace SymCalc.Samples.Shared;

/// <summary>A function of one variable that was given on the command line.</summary>
/// <param name="Function">The expression.</param>
/// <param name="Variable">Its only variable; x if it has none.</param>
public sealed record Formula(Expr Function, Symbol Variable)
{
    /// <summary>f(x), with the variable's own name.</summary>
    public string Name => $"f({Variable.Name})";

    /// <summary>The argument, the first of a command.</summary>
    public static Argument<string> CreateArgument(string defaultFormula) => new("formula")
    {
        Description = "The function, of one variable, such as \"sin(x)*exp(-x/3)\".",
        DefaultValueFactory = _ => defaultFormula,
    };

    /// <summary>Reads the argument.</summary>
    /// <exception cref="InputException">It is no expression, or contains several variables.</exception>
    public static Formula Read(string text)
    {
        var function = ReadExpression(text);
        return function.FreeSymbols switch
        {
            { Count: 0 } => new Formula(function, new Symbol("x")),
            { Count: 1 } symbols => new Formula(function, symbols.First()),
            var symbols => throw new InputException($"The formula contains several variables ({string.Join(", ", symbols)}); this sample is about functions of one."),
        };
    }

    /// <summary>Reads an expression.</summary>
    /// <exception cref="InputException">The text is no expression.</exception>
    public static Expr ReadExpression(string text) =>
        Expr.TryParse(text, new ParseOptions { ExactDecimals = true }, out var expression, out var error) ? expression : throw new InputException(text, error);

    /// <summary>f(a), with a short text for a.</summary>
    public string NameAt(Expr place) => $"f({place})";
}
