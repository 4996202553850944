using SymCalc.Printing;

namespace SymCalc;

/// <content>The series as text.</content>
public sealed partial class TaylorSeries : IFormattable
{
    /// <summary>The series in infix with its error term, ascending: <c>1 + x + x^2/2 + O(x^3)</c>.</summary>
    public override string ToString() => Format("G");

    /// <summary>The series as text with its error term.</summary>
    /// <param name="format"><c>"G"</c> (or null) infix, <c>"L"</c> LaTeX.</param>
    /// <param name="formatProvider">Ignored: the text is the same in every culture.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">The format is unknown.</exception>
    /// <example><code>Expr.Parse("exp(x)").TaylorSeries("x", about: 0, order: 2).ToString("L")      // 1 + x + \frac{x^{2}}{2} + O\left(x^{3}\right)</code></example>
    public string ToString(string? format, IFormatProvider? formatProvider = null) => Format(format);

    private string Format(string? format) =>
        SeriesText.Format(Enumerable.Range(0, _coefficients.Count).Select(Term), Increment, Order + 1, format);
}
