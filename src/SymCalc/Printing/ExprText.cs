namespace SymCalc.Printing;

/// <summary>Expressions as text: chooses the printer, and names common subexpressions where the text would be long.</summary>
internal static class ExprText
{
    /// <summary>A text longer than this is written with named common subexpressions.</summary>
    public const int MaxPlainLength = 100_000;

    /// <summary>Messages and the debugger show this many characters.</summary>
    public const int ShownLength = 200;

    /// <summary>The text in a format: "G", "L", "M" or "C"; null or "" is "G".</summary>
    /// <exception cref="FormatException">The format is unknown.</exception>
    public static string Format(Expr e, string? format) => format switch
    {
        null or "" or "G" => Print(e, Notation.Linear),
        "L" => Print(e, Notation.Latex),
        "M" => Print(e, Notation.MathML),
        "C" => Print(e, Notation.CSharp),
        _ => throw new FormatException(
            $"Unknown format '{format}'; the formats of an expression are \"G\" (infix), \"L\" (LaTeX), \"M\" (MathML) and \"C\" (C#)."),
    };

    /// <summary>The infix text, cut at <see cref="ShownLength"/> characters; the rest is never written.</summary>
    public static string Short(Expr e)
    {
        var printer = Create(CommonNames.None, Notation.Linear);
        printer.TryWrite(new DeferredForm(e), ShownLength);
        return printer.ToString(ShownLength);
    }

    private static string Print(Expr e, Notation notation)
    {
        var plain = Create(CommonNames.None, notation);
        if (plain.TryWriteAll(e, [], MaxPlainLength))
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
