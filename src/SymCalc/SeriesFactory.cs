using System.Globalization;
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

    /// <summary>The largest number of terms of a series in several variables.</summary>
    private const int MaxTerms = 100_000;

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
        new(failure.Kind, failure.PoleOrder, failure.Where, $"{variable.Name} = {centre.ToShortString()}", failure.Kind == SingularityKind.Pole ? " LaurentSeries has the expansion." : "");

    /// <summary>Simplifies constants: exact values at multiples of pi/6 and pi/4 even where they are no shorter.</summary>
    public static Func<Expr, Expr> Simplifier(CancellationToken cancellation) =>
        e => TrigonometricRules.ExactValue(e) ?? e.Simplify(SimplifyOptions.Default, cancellation);

    /// <summary>The coefficients of t^first … t^last, simplified if they are small.</summary>
    public static Expr[] Coefficients(PowerSeries<Expr> series, int first, int last, CancellationToken cancellation)
    {
        var coefficients = new Expr[last - first + 1];
        for (var n = first; n <= last; n++)
        {
            coefficients[n - first] = Simplified(series[n, NumberExpr.Zero], cancellation);
        }

        return coefficients;
    }

    /// <summary>A coefficient, simplified if it is small.</summary>
    public static Expr Simplified(Expr coefficient, CancellationToken cancellation) => coefficient is NumberExpr || coefficient.TreeSize > MaxSimplified
        ? coefficient
        : coefficient.Simplify(SimplifyOptions.Default, cancellation);

    /// <summary>A point with symbols for names.</summary>
    public static (Symbol Variable, Expr Value)[] Symbols(ReadOnlySpan<(string Variable, Expr Value)> point)
    {
        var symbols = new (Symbol, Expr)[point.Length];
        for (var i = 0; i < symbols.Length; i++)
        {
            symbols[i] = (new Symbol(point[i].Variable), point[i].Value);
        }

        return symbols;
    }

    /// <summary>Refuses a point without variables, with one twice, with values that are no values, and series of too many terms.</summary>
    public static void Check((Symbol Variable, Expr Value)[] point, int order)
    {
        if (point.Length == 0)
        {
            throw new ArgumentException("A series needs at least one variable.", "about");
        }

        var terms = 1.0;        // (n + m)!/(n!·m!)
        for (var i = 0; i < point.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(point[i].Variable, "about");
            ArgumentNullException.ThrowIfNull(point[i].Value, "about");
            terms *= (double)(order + i + 1) / (i + 1);
            if (point[i].Value.IsUndefined)
            {
                throw new ArgumentException("The centre of a series must be defined.", "about");
            }

            for (var j = 0; j < i; j++)
            {
                if (point[i].Variable == point[j].Variable)
                {
                    throw new ArgumentException($"Variable '{point[i].Variable.Name}' is given twice.", "about");
                }
            }

            foreach (var symbol in Substitution.FreeSymbols([point[i].Value]))
            {
                if (point.Any(p => p.Variable == symbol))
                {
                    throw new ArgumentException($"The value '{point[i].Value.ToShortString()}' must not contain the variable '{symbol.Name}' of the series.", "about");
                }
            }
        }

        if (terms > MaxTerms)
        {
            throw new ExpressionLimitException(string.Create(
                CultureInfo.InvariantCulture, $"A series of order {order} in {point.Length} variables has more than {MaxTerms:N0} terms."));
        }
    }

    public static SeriesException Exception(SeriesFailure failure, Expr f, Symbol[] variables, Expr[] centre)
    {
        var point = string.Join(", ", variables.Zip(centre, (x, a) => $"{x.Name} = {a.ToShortString()}"));
        return failure.Kind == SingularityKind.Undecided
            ? new SeriesException($"The series of '{f.ToShortString()}' at {point} could not be found: along a line through the point its terms are no polynomials in the direction, or could not be decided to be 0.")
            : new SeriesException(failure.Kind, failure.PoleOrder, f, point);
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
