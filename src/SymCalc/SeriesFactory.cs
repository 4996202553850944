using SymCalc.Graph;
using SymCalc.Nodes;
using SymCalc.Series;
using SymCalc.Simplification;

namespace SymCalc;

/// <summary>What the makers of Taylor and Laurent series share: the simplifier that the room of series asks, and the exceptions.</summary>
internal static class SeriesFactory
{
    /// <summary>The largest order of a series.</summary>
    public const int MaxOrder = 10_000;

    /// <summary>Coefficients up to this size are simplified.</summary>
    private const int MaxSimplified = 500;

    /// <summary>The terms up to an order, from the first that is known not to be 0 where that is a pole.</summary>
    /// <exception cref="SeriesException">There is no series.</exception>
    public static PowerSeries<Expr> Expand(Expr f, Symbol variable, Expr centre, int order, CancellationToken cancellation)
    {
        Check(variable, centre);
        var (series, failure) = Univariate.Expand(f, variable, centre, order + 1, 0, 1, Simplifier(cancellation), cancellation);
        return series ?? throw Exception(failure!, variable, centre);
    }

    public static SeriesException Exception(SeriesFailure failure, Symbol variable, Expr centre) =>
        new(failure.Kind, failure.PoleOrder, failure.Where, variable, centre);

    /// <summary>Simplifies constants: exact values at multiples of pi/6 and pi/4 even where they are no shorter.</summary>
    public static Func<Expr, Expr> Simplifier(CancellationToken cancellation) =>
        e => TrigonometricRules.ExactValue(e) ?? e.Simplify(SimplifyOptions.Default, cancellation);

    /// <summary>The coefficients of t^first … t^last, simplified if they are small.</summary>
    public static Expr[] Coefficients(PowerSeries<Expr> series, int first, int last, CancellationToken cancellation)
    {
        var coefficients = new Expr[last - first + 1];
        for (var n = first; n <= last; n++)
        {
            var coefficient = series[n, NumberExpr.Zero];
            coefficients[n - first] = coefficient is NumberExpr || coefficient.TreeSize > MaxSimplified
                ? coefficient
                : coefficient.Simplify(SimplifyOptions.Default, cancellation);
        }

        return coefficients;
    }

    /// <summary>Refuses a centre that is undefined or contains the variable.</summary>
    public static void Check(Symbol variable, Expr centre)
    {
        if (centre.IsUndefined)
        {
            throw new ArgumentException("The centre of a series must be defined.", nameof(centre));
        }

        if (Substitution.FreeSymbols([centre]).Contains(variable))
        {
            throw new ArgumentException($"The centre '{centre.ToShortString()}' must not contain the variable '{variable.Name}' of the series.", nameof(centre));
        }
    }
}
