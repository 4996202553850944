using System.Globalization;

namespace SymCalc.Printing;

/// <summary>Expressions as text: chooses the printer, and names common subexpressions where the text would be long.</summary>
internal static class ExprText
{
    /// <summary>A text longer than this is written with named common subexpressions.</summary>
    public const int MaxPlainLength = 100_000;

    /// <summary>Messages and the debugger show this many characters.</summary>
    public const int ShownLength = 200;

    /// <summary>The text in a format: "G", "L", "M" or "C", and how long it may be without names, as in "L80"; null or "" is "G".</summary>
    /// <exception cref="FormatException">The format is unknown.</exception>
    public static string Format(Expr e, string? format)
    {
        var letter = string.IsNullOrEmpty(format) ? 'G' : format[0];
        var longest = MaxPlainLength;
        return letter is 'G' or 'L' or 'M' or 'C' && (format is not { Length: > 1 } || TryReadLength(format.AsSpan(1), out longest))
            ? Print(e, NotationOf(letter), longest)
            : throw new FormatException(
                $"Unknown format '{format}'; the formats of an expression are \"G\" (infix), \"L\" (LaTeX), \"M\" (MathML) and \"C\" (C#).");
    }

    private static bool TryReadLength(ReadOnlySpan<char> digits, out int length) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out length);

    private static Notation NotationOf(char letter) => letter switch
    {
        'G' => Notation.Linear,
        'L' => Notation.Latex,
        'M' => Notation.MathML,
        _ => Notation.CSharp,
    };

    /// <summary>The infix text, cut at <see cref="ShownLength"/> characters; the rest is never written.</summary>
    public static string Short(Expr e)
    {
        var printer = Create(CommonNames.None, Notation.Linear);
        printer.TryWrite(new DeferredForm(e), ShownLength);
        return printer.ToString(ShownLength);
    }

    private static string Print(Expr e, Notation notation, int longest)
    {
        var plain = Create(CommonNames.None, notation);
        if (plain.TryWriteAll(e, [], longest))
        {
            return plain.ToString();
        }

        var names = CommonNames.Choose(e, notation);
        var printer = Create(names, notation);
        printer.TryWriteAll(e, names.Definitions, int.MaxValue);
        return printer.ToString();
    }

    private static FormPrinter Create(CommonNames names, Notation notation)
    {
        var presenter = new Presenter(names, notation);
        return notation switch
        {
            Notation.Linear => new InfixPrinter(presenter),
            Notation.Latex => new LatexPrinter(presenter),
            Notation.MathML => new MathMLPrinter(presenter),
            _ => new CSharpPrinter(presenter),
        };
    }
}
