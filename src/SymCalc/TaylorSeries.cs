using SymCalc.Differentiation;
using SymCalc.Graph;
using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Series;

namespace SymCalc;

/// <summary>The Taylor series of a function of one variable about a centre, up to an order: c₀ + c₁·(x - a) + … + cₙ·(x - a)ⁿ + O((x - a)ⁿ⁺¹).</summary>
/// <remarks>
/// <para>Immutable. The coefficients are exact: fractions where they can be, otherwise expressions of constants and parameters.
/// Parameters stand for general values (the series of 1/(a + x) about 0 takes a to be not 0).</para>
/// <para>Where the function has a removable singularity at the centre, as sin(x)/x at 0, the series is that of its continuation.</para>
/// <example><code>
/// TaylorSeries t = Expr.Parse("sin(x)").TaylorSeries("x", about: 0, order: 5);
/// t.ToString()          // x - x^3/6 + x^5/120 + O(x^6)
/// t.Coefficients[3]     // -1/6
/// </code></example>
/// </remarks>
public sealed partial class TaylorSeries
{
    private readonly CoefficientList _coefficients;

    internal TaylorSeries(Expr? function, Symbol variable, Expr centre, CoefficientList coefficients)
    {
        Function = function;
        Variable = variable;
        Centre = centre;
        _coefficients = coefficients;
    }

    /// <summary>The function; null for a series that was not made from one, such as a reversion.</summary>
    public Expr? Function { get; }

    /// <summary>The variable x.</summary>
    public Symbol Variable { get; }

    /// <summary>The centre a.</summary>
    public Expr Centre { get; }

    /// <summary>The order n, the largest exponent.</summary>
    public int Order => _coefficients.Count - 1;

    /// <summary>The coefficients c₀ … cₙ, n + 1 of them; cₖ is f⁽ᵏ⁾(a)/k!.</summary>
    public IReadOnlyList<Expr> Coefficients => _coefficients;

    /// <summary>The polynomial c₀ + c₁·(x - a) + … + cₙ·(x - a)ⁿ, which is the series without its error term.</summary>
    /// <example><code>Expr.Parse("exp(x)").TaylorSeries("x", about: 0, order: 2).Polynomial      // x^2/2 + x + 1</code></example>
    public Expr Polynomial
    {
        get
        {
            var builder = new SumBuilder(_coefficients.Count);
            for (var k = 0; k <= Order; k++)
            {
                builder.Add(Term(k), Number.One);
            }

            return builder.ToExpr();
        }
    }

    /// <summary>The polynomial in Horner's form c₀ + (x - a)·(c₁ + (x - a)·(…)), which takes n multiplications.</summary>
    /// <example><code>Expr.Parse("exp(x)").TaylorSeries("x", about: 0, order: 2).HornerForm      // x*(x/2 + 1) + 1</code></example>
    public Expr HornerForm
    {
        get
        {
            Expr form = NumberExpr.Zero;
            for (var k = Order; k >= 0; k--)
            {
                form = SumExpr.Add(_coefficients[k], ProductExpr.Multiply(Increment, form));
            }

            return form;
        }
    }

    /// <summary>x - a.</summary>
    internal Expr Increment => SumExpr.Subtract(Variable, Centre);

    /// <summary>cₖ·(x - a)ᵏ.</summary>
    private Expr Term(int k) => ProductExpr.Multiply(_coefficients[k], PowerExpr.Of(Increment, new Number(k)));

    /// <summary>The series of an expression.</summary>
    /// <exception cref="SeriesException">There is none.</exception>
    internal static TaylorSeries Of(Expr f, Symbol variable, Expr centre, int order, CancellationToken cancellation)
    {
        SeriesFactory.Check(variable, centre);
        if (Univariate.TryFractions(f, variable, centre, order + 1, cancellation) is { } fractions)
        {
            return new TaylorSeries(f, variable, centre, new CoefficientList(fractions));
        }

        var series = SeriesFactory.Expand(f, variable, centre, order, cancellation);
        return series.Valuation < 0
            ? throw SeriesFactory.Exception(new SeriesFailure(SingularityKind.Pole, f, -series.Valuation), variable, centre)
            : new TaylorSeries(f, variable, centre, new CoefficientList(SeriesFactory.Coefficients(series, 0, order, cancellation)));
    }
}
