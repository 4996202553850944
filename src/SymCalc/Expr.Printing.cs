using SymCalc.Printing;

namespace SymCalc;

public abstract partial class Expr : IFormattable
{
    private string DebuggerText => ExprText.Short(this);

    /// <summary>The infix text for messages, cut at 200 characters; the rest is not even computed.</summary>
    internal string ToShortString() => ExprText.Short(this);

    /// <summary>The infix text, which <see cref="Parse(string)"/> reads back to the same expression.</summary>
    /// <returns>What <c>ToString("G")</c> returns.</returns>
    /// <remarks>
    /// A text of more than 100,000 characters is written with names for the expressions that occur in it repeatedly,
    /// <c>sin(t2) + t2^2 where t1 = x*y, t2 = exp(t1) + t1</c>, so that its length is linear in the number of distinct
    /// subexpressions; <see cref="Parse(string)"/> reads that, too.
    /// <example><code>Expr.Parse("x^2*sin(x)*(1+x^2)^(-1)").ToString()      // x^2*sin(x)/(1 + x^2)</code></example>
    /// </remarks>
    public sealed override string ToString() => ExprText.Format(this, "G");

    /// <summary>The expression as text.</summary>
    /// <param name="format"><c>"G"</c> (or null) infix, <c>"L"</c> LaTeX, <c>"M"</c> presentation MathML, <c>"C"</c> C#; with a number: see below.</param>
    /// <param name="formatProvider">Ignored: the text is the same in every culture.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">The format is unknown.</exception>
    /// <remarks>
    /// <para>A number behind the letter says from which length on common subexpressions are named, instead of 100,000 characters:
    /// <c>"L80"</c> is LaTeX of up to 80 characters, or with a line of definitions; <c>"G0"</c> names all where that saves text.</para>
    /// <para>No name can smuggle markup or code into a text. Long texts name their common subexpressions in every format
    /// (see <see cref="ToString()"/>); in C# they become variables of a lambda that is called at once.</para>
    /// <para>LaTeX: Greek names are letters, and digits or parts behind an underscore are subscripts (<c>theta_1</c> is
    /// θ₁); other names of several letters are upright. It is meant for the inside of a formula.</para>
    /// <para>C#: an expression of type double that needs <c>using System;</c> and, for functions that .NET lacks,
    /// <see cref="SpecialFunctions"/>. Squares and cubes of variables are products, other powers are <c>Math.Pow</c>.
    /// A comparison with NaN makes a piecewise value NaN. Keywords get an <c>@</c>; a name that is no C# identifier is
    /// written with escapes that begin with two underscores (<c>x₁</c> is <c>x__1</c>). A function without C# code is
    /// called by its name, and the derivatives of an undefined function <c>f</c> are <c>f__d1</c> or <c>f__d1_0</c>.</para>
    /// <example><code>
    /// Expr e = Expr.Parse("x^2*sin(x)/(1+x^2)");
    /// e.ToString("L")     // \frac{x^{2} \sin\left(x\right)}{1 + x^{2}}
    /// e.ToString("C")     // x * x * Math.Sin(x) / (1 + x * x)
    /// </code></example>
    /// </remarks>
    public string ToString(string? format, IFormatProvider? formatProvider = null) => ExprText.Format(this, format);
}
