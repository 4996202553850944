using System.Globalization;
using System.Text;

namespace SymCalc;

/// <summary>How a derivative was found: which rule was applied to which part, and what came of it.</summary>
/// <remarks>
/// <para>Steps go from the whole to its parts; equal parts are explained once. The last step puts the parts together.</para>
/// <example><code>
/// Derivation d = Expr.Parse("x^2*sin(x)").DifferentiateWithSteps("x");
/// d.Result          // 2*x*sin(x) + x^2*cos(x)
/// d.Steps[0].Rule   // product rule
/// d.ToString()      // all steps as text; d.ToLatex() as LaTeX
/// </code></example>
/// </remarks>
public sealed class Derivation
{
    private const int LongestText = 1_000_000;

    internal Derivation(Expr function, Symbol variable, Expr result, IReadOnlyList<DerivationStep> steps)
    {
        Function = function;
        Variable = variable;
        Result = result;
        Steps = steps;
    }

    /// <summary>The expression that was differentiated.</summary>
    public Expr Function { get; }

    /// <summary>The variable by which it was differentiated.</summary>
    public Symbol Variable { get; }

    /// <summary>The simplified derivative.</summary>
    public Expr Result { get; }

    /// <summary>The steps, from the whole to its parts.</summary>
    public IReadOnlyList<DerivationStep> Steps { get; }

    /// <summary>
    /// All steps as text, one to a line. What follows the first million characters, in the derivation of a very deep
    /// expression, is counted in a last line.
    /// </summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        var shown = Append(text, static step => step.ToString(), "\n");
        if (shown < Steps.Count)
        {
            text.Append(Rest(shown));
        }

        return text.ToString().TrimEnd('\n');
    }

    /// <summary>All steps as an <c>align*</c> environment of LaTeX, limited like the text.</summary>
    /// <returns>The environment, with the name of the rule beside each line.</returns>
    public string ToLatex()
    {
        var text = new StringBuilder("\\begin{align*}\n");
        var shown = Append(text, static step => step.ToLatex(), " \\\\\n");
        if (shown < Steps.Count)
        {
            text.Append(CultureInfo.InvariantCulture, $@"&\text{{{Rest(shown)}}} \\").Append('\n');
        }

        return text.Append("\\end{align*}").ToString();
    }

    /// <summary>Writes steps until the text is long.</summary>
    /// <returns>How many were written.</returns>
    private int Append(StringBuilder text, Func<DerivationStep, string> print, string end)
    {
        var shown = 0;
        for (; shown < Steps.Count && text.Length < LongestText; shown++)
        {
            text.Append(print(Steps[shown])).Append(end);
        }

        return shown;
    }

    private string Rest(int shown) => string.Create(CultureInfo.InvariantCulture, $"… and {Steps.Count - shown:N0} more steps");
}
