using System.Diagnostics.CodeAnalysis;
using SymCalc.Parsing;

namespace SymCalc;

public abstract partial class Expr : IParsable<Expr>
{
    /// <summary>Reads an expression, such as <c>x^2*sin(y)</c>.</summary>
    /// <param name="text">The text; its grammar is in <c>docs/grammar.md</c>.</param>
    /// <returns>The expression, in canonical form.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="ExprParseException">The text is no expression; the message says where and why.</exception>
    /// <remarks>Cost: linear in the length of the text. Never overflows the stack.
    /// <example><code>Expr.Parse("2x + x")      // 3*x</code></example></remarks>
    public static Expr Parse(string text) => Parse(text, ParseOptions.Default);

    /// <summary>Reads an expression.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">Limits, the reading of decimals, and further functions.</param>
    /// <returns>The expression, in canonical form.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ExprParseException">The text is no expression; the message says where and why.</exception>
    /// <remarks>
    /// <example><code>Expr.Parse("0.1", new ParseOptions { ExactDecimals = true })      // 1/10</code></example>
    /// </remarks>
    public static Expr Parse(string text, ParseOptions options)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(options);
        return ExprParser.TryParse(text, options, out var expression, out var error)
            ? expression
            : throw new ExprParseException(error);
    }

    /// <summary>Reads an expression, without an exception where the text is none.</summary>
    /// <param name="text">The text, or null.</param>
    /// <param name="expression">The expression; null if the text is none.</param>
    /// <returns>Whether the text is an expression.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Expr? expression) =>
        TryParse(text, ParseOptions.Default, out expression, out _);

    /// <summary>Reads an expression, without an exception where the text is none.</summary>
    /// <param name="text">The text, or null.</param>
    /// <param name="expression">The expression; null if the text is none.</param>
    /// <param name="error">Why the text is no expression; null if it is one.</param>
    /// <returns>Whether the text is an expression.</returns>
    public static bool TryParse(
        [NotNullWhen(true)] string? text, [NotNullWhen(true)] out Expr? expression, [NotNullWhen(false)] out ParseError? error) =>
        TryParse(text, ParseOptions.Default, out expression, out error);

    /// <summary>Reads an expression, without an exception where the text is none.</summary>
    /// <param name="text">The text, or null.</param>
    /// <param name="options">Limits, the reading of decimals, and further functions.</param>
    /// <param name="expression">The expression; null if the text is none.</param>
    /// <returns>Whether the text is an expression.</returns>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    public static bool TryParse([NotNullWhen(true)] string? text, ParseOptions options, [NotNullWhen(true)] out Expr? expression) =>
        TryParse(text, options, out expression, out _);

    /// <summary>Reads an expression, without an exception where the text is none.</summary>
    /// <param name="text">The text, or null.</param>
    /// <param name="options">Limits, the reading of decimals, and further functions.</param>
    /// <param name="expression">The expression; null if the text is none.</param>
    /// <param name="error">Why the text is no expression; null if it is one.</param>
    /// <returns>Whether the text is an expression.</returns>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    public static bool TryParse(
        [NotNullWhen(true)] string? text,
        ParseOptions options,
        [NotNullWhen(true)] out Expr? expression,
        [NotNullWhen(false)] out ParseError? error)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (text is not null)
        {
            return ExprParser.TryParse(text, options, out expression, out error);
        }

        expression = null;
        error = new ParseError("There is no text: it is null.", 0, 1, 1, []);
        return false;
    }

    /// <summary>The same as <see cref="Parse(string)"/>; the provider is ignored, as an expression's text is the same in every culture.</summary>
    static Expr IParsable<Expr>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <summary>The same as <see cref="TryParse(string?, out Expr?)"/>; the provider is ignored.</summary>
    static bool IParsable<Expr>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Expr result) =>
        TryParse(s, out result);
}
