using System.Globalization;
using System.Text;

namespace SymCalc.Printing;

/// <summary>Vectors and matrices as text.</summary>
internal static class MatrixText
{
    /// <summary>A matrix of more entries is written as the list of its non-zeros.</summary>
    public const int MaxPlainEntries = 10_000;

    /// <summary>A vector's text in a format.</summary>
    /// <exception cref="FormatException">The format is unknown.</exception>
    public static string Format(ExprVector vector, string? format) => IsLatex(format, "vector")
        ? Brackets(vector.Select(e => ExprText.Format(e, "L")), @" \\ ")
        : $"[{string.Join(", ", vector)}]";

    /// <summary>A matrix's text in a format.</summary>
    /// <exception cref="FormatException">The format is unknown.</exception>
    public static string Format(ExprMatrix matrix, string? format)
    {
        if (IsLatex(format, "matrix"))
        {
            return Brackets(matrix.Select(row => string.Join(" & ", row.Select(e => ExprText.Format(e, "L")))), @" \\ ");
        }

        return (long)matrix.RowCount * matrix.ColumnCount > MaxPlainEntries ? NonZeros(matrix) : $"[{string.Join(", ", matrix)}]";
    }

    private static string NonZeros(ExprMatrix matrix)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{matrix.RowCount}×{matrix.ColumnCount}, {matrix.NonZeroCount} non-zeros");
        var separator = ": ";
        foreach (var (row, column, value) in matrix.NonZeros)
        {
            text.Append(CultureInfo.InvariantCulture, $"{separator}[{row}, {column}] = {value}");
            separator = ", ";
        }

        return text.ToString();
    }

    private static string Brackets(IEnumerable<string> rows, string separator) =>
        $@"\begin{{bmatrix}} {string.Join(separator, rows)} \end{{bmatrix}}";

    private static bool IsLatex(string? format, string what) => format switch
    {
        null or "" or "G" => false,
        "L" => true,
        _ => throw new FormatException($"Unknown format '{format}'; the formats of a {what} are \"G\" (infix) and \"L\" (LaTeX)."),
    };
}
