using SymCalc.Printing;

namespace SymCalc;

public abstract partial class Expr : IFormattable
{
    private string DebuggerText => ExprText.Short(this);

    /// <summary>The text at most 200 characters long, for messages; the rest is not even computed.</summary>
    internal string ToShortString() => ExprText.Short(this);

    /// <summary>The infix text, which <see cref="Parse(string)"/> reads back to the same expression.</summary>
    /// <returns>What <c>ToString("G")</c> returns.</returns>
    /// <remarks><example><code>Expr.Parse("x^2*sin(x)*(1+x^2)^(-1)").ToString()      // x^2*sin(x)/(x^2 + 1)</code></example></remarks>
    public sealed override string ToString() => ExprText.Format(this, "G");

    /// <summary>The expression as text.</summary>
    /// <param name="format"><c>"G"</c> (or null) infix, <c>"L"</c> LaTeX, <c>"M"</c> presentation MathML, <c>"C"</c> C#.</param>
    /// <param name="formatProvider">Ignored: the text is the same in every culture.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">The format is unknown.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) => ExprText.Format(this, format);
}
