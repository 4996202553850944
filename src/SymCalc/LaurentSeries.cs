using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Printing;
using SymCalc.Series;

namespace SymCalc;

/// <summary>The Laurent series of a function about a pole of finite order: cᵥ·(x - a)ᵛ + … + cₙ·(x - a)ⁿ + O((x - a)ⁿ⁺¹), where v may be negative.</summary>
/// <remarks>
/// Immutable, with exact coefficients, like <see cref="SymCalc.TaylorSeries"/>. Where there is no pole, it is the Taylor series.
/// <example><code>
/// LaurentSeries s = Expr.Parse("1/sin(x)^2").LaurentSeries("x", about: 0, order: 2);
/// s.ToString()      // 1/x^2 + 1/3 + x^2/15 + O(x^3)
/// s.Valuation       // -2
/// s[-2]             // 1
/// </code></example>
/// </remarks>
public sealed class LaurentSeries : IFormattable
{
    private readonly Expr[] _coefficients;

    private LaurentSeries(Expr function, Symbol variable, Expr centre, int valuation, Expr[] coefficients)
    {
        Function = function;
        Variable = variable;
        Centre = centre;
        Valuation = valuation;
        _coefficients = coefficients;
        Coefficients = coefficients.AsReadOnly();
    }

    /// <summary>The function.</summary>
    public Expr Function { get; }

    /// <summary>The variable x.</summary>
    public Symbol Variable { get; }

    /// <summary>The centre a.</summary>
    public Expr Centre { get; }

    /// <summary>v, the exponent of the first term: -2 for a pole of order 2, 1 for a simple zero; order + 1 if all known terms are 0.</summary>
    public int Valuation { get; }

    /// <summary>n, the largest exponent.</summary>
    public int Order => Valuation + _coefficients.Length - 1;

    /// <summary>The coefficients cᵥ … cₙ; empty if all terms up to the order are 0.</summary>
    public IReadOnlyList<Expr> Coefficients { get; }

    /// <summary>The coefficient of (x - a)^exponent; 0 below the valuation.</summary>
    /// <param name="exponent">The exponent, at most <see cref="Order"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The exponent is above the order: the coefficient is not known.</exception>
    public Expr this[int exponent]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(exponent, Order);
            return exponent < Valuation ? NumberExpr.Zero : _coefficients[exponent - Valuation];
        }
    }

    /// <summary>The residue, the coefficient of 1/(x - a).</summary>
    /// <exception cref="InvalidOperationException">The order is below -1, so that it is not known.</exception>
    /// <example><code>Expr.Parse("cot(x)").LaurentSeries("x", about: 0, order: 1).Residue      // 1</code></example>
    public Expr Residue => Order < -1
        ? throw new InvalidOperationException("The residue is not known from a series whose order is below -1.")
        : this[-1];

    /// <summary>The sum of the terms with negative exponents; 0 if there is no pole.</summary>
    /// <example><code>Expr.Parse("(1+x)^2/x^2").LaurentSeries("x", about: 0, order: 2).PrincipalPart      // 2/x + 1/x^2</code></example>
    public Expr PrincipalPart => Sum(static exponent => exponent < 0);

    /// <summary>The series without its error term.</summary>
    public Expr Truncation => Sum(static _ => true);

    private Expr Increment => SumExpr.Subtract(Variable, Centre);

    internal static LaurentSeries Of(Expr f, Symbol variable, Expr centre, int order, CancellationToken cancellation)
    {
        var series = SeriesFactory.Expand(f, variable, centre, order, cancellation);
        var valuation = Math.Min(series.Valuation, order + 1);
        return new LaurentSeries(f, variable, centre, valuation, SeriesFactory.Coefficients(series, valuation, order, cancellation));
    }

    private Expr Sum(Func<int, bool> counts)
    {
        var builder = new SumBuilder(_coefficients.Length);
        for (var exponent = Valuation; exponent <= Order; exponent++)
        {
            if (counts(exponent))
            {
                builder.Add(Term(exponent), Number.One);
            }
        }

        return builder.ToExpr();
    }

    private Expr Term(int exponent) => ProductExpr.Multiply(this[exponent], PowerExpr.Of(Increment, new Number(exponent)));

    /// <summary>The series in infix with its error term, ascending: <c>1/x - x/6 + O(x^2)</c>.</summary>
    public override string ToString() => Format("G");

    /// <summary>The series as text with its error term.</summary>
    /// <param name="format"><c>"G"</c> (or null) infix, <c>"L"</c> LaTeX.</param>
    /// <param name="formatProvider">Ignored: the text is the same in every culture.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">The format is unknown.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) => Format(format);

    private string Format(string? format) =>
        SeriesText.Format(Enumerable.Range(Valuation, _coefficients.Length).Select(Term), Increment, Order + 1, format);
}
