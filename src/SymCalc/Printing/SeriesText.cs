using System.Globalization;
using System.Text;
using SymCalc.Numerics;

namespace SymCalc.Printing;

/// <summary>Series as text: terms in their order, and the error term.</summary>
internal static class SeriesText
{
    /// <summary>The terms that are not 0, then O(increment^exponent), in the format "G" or "L".</summary>
    /// <exception cref="FormatException">The format is unknown.</exception>
    public static string Format(IEnumerable<Expr> terms, Expr increment, int exponent, string? format) =>
        Format(terms, format, () => ExprText.Format(PowerExpr.Of(increment, new Number(exponent)), format));

    /// <summary>The terms that are not 0, then O(|(increments)|^exponent), in the format "G" or "L".</summary>
    /// <exception cref="FormatException">The format is unknown.</exception>
    public static string Format(IEnumerable<Expr> terms, IEnumerable<Expr> increments, int exponent, string? format) => Format(terms, format, () =>
    {
        var list = string.Join(", ", increments.Select(e => ExprText.Format(e, format)));
        var power = exponent.ToString(CultureInfo.InvariantCulture);
        return format == "L" ? $@"\left|\left({list}\right)\right|^{{{power}}}" : $"|({list})|^{power}";
    });

    private static string Format(IEnumerable<Expr> terms, string? format, Func<string> errorTerm)
    {
        if (format is not (null or "" or "G" or "L"))
        {
            throw new FormatException($"Unknown format '{format}'; the formats of a series are \"G\" (infix) and \"L\" (LaTeX).");
        }

        var text = new StringBuilder();
        foreach (var term in terms)
        {
            if (!term.IsZero)
            {
                Append(text, term is SumExpr && text.Length > 0 ? InBrackets(term, format) : ExprText.Format(term, format));
            }
        }

        var error = errorTerm();
        Append(text, format == "L" ? $@"O\left({error}\right)" : $"O({error})");
        return text.ToString();
    }

    private static string InBrackets(Expr sum, string? format) => format == "L"
        ? $@"\left({ExprText.Format(sum, format)}\right)"
        : $"({ExprText.Format(sum, format)})";

    private static void Append(StringBuilder text, string term)
    {
        if (text.Length == 0)
        {
            text.Append(term);
        }
        else if (term.StartsWith('-'))
        {
            text.Append(" - ").Append(term, 1, term.Length - 1);
        }
        else
        {
            text.Append(" + ").Append(term);
        }
    }
}
