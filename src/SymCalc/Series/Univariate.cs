using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Series;

/// <summary>The expansion of an expression in one variable with exact coefficients, or why there is none.</summary>
/// <param name="Series">The series in t = variable - centre; null if there is none.</param>
/// <param name="Failure">Why there is none.</param>
internal sealed record Expansion(PowerSeries<Expr>? Series, SeriesFailure? Failure);

/// <summary>Expands in one variable: with numbers if they do, with expressions otherwise, with more terms where leading ones cancel.</summary>
internal static class Univariate
{
    /// <summary>So many terms more than asked for are computed before a part counts as possibly 0 throughout.</summary>
    private const int MaxExtraTerms = 100;

    /// <summary>The terms of <paramref name="f"/> below t^<paramref name="precision"/>.</summary>
    /// <param name="f">The expression.</param>
    /// <param name="variable">The variable.</param>
    /// <param name="centre">The centre, without the variable.</param>
    /// <param name="precision">The exponent of the error term.</param>
    /// <param name="side">0; or 1 or -1 to look at one side of the centre only, with t = |variable - centre|.</param>
    /// <param name="ramification">q, to expand in t with variable = centre ± t^q.</param>
    /// <param name="simplify">Simplifies a constant; proves that it is 0.</param>
    /// <param name="cancellation">Ends the work with an exception.</param>
    public static Expansion Expand(
        Expr f, Symbol variable, Expr centre, int precision, int side, int ramification, Func<Expr, Expr> simplify, CancellationToken cancellation)
    {
        var asNumbers = centre is NumberExpr;
        var most = (2 * Math.Max(0, precision)) + MaxExtraTerms;
        for (var length = Math.Max(1, precision); ;)
        {
            var context = new SeriesContext(length, side, cancellation, ramification);
            var series = asNumbers ? WithNumbers(f, variable, ((NumberExpr)centre).Value, context) : null;
            if (series is null && context.Failure is null)
            {
                asNumbers = false;
                series = With(new ExprField(context, simplify), f, variable, centre, context);
            }

            if (series is not null && series.Precision >= precision)
            {
                return WithCertainPole(series, f, context, simplify);
            }

            if (length >= most || (series is null && !context.NeedsMoreTerms))
            {
                return new Expansion(null, context.Failure ?? new SeriesFailure(SingularityKind.Undecided, f, 0));
            }

            length = Math.Min(most, series is null ? (2 * length) + 4 : length + precision - series.Precision);
        }
    }

    /// <summary>The coefficients below t^length of a function that is regular at a fraction and has fractions only; null otherwise.</summary>
    public static Rational[]? TryFractions(Expr f, Symbol variable, Expr centre, int length, CancellationToken cancellation)
    {
        if (centre is not NumberExpr { IsExact: true } number)
        {
            return null;
        }

        if (ResidueExpansion.TryExpand(f, variable, number.ExactValue, length, cancellation) is { } fractions)
        {
            return fractions;
        }

        var context = new SeriesContext(length, 0, cancellation);
        var series = With(new NumberField(context), f, variable, number.Value, context);
        if (series is null || series.Valuation < 0 || series.Precision < length)
        {
            return null;
        }

        fractions = new Rational[length];
        for (var n = 0; n < length; n++)
        {
            var coefficient = series[n, Number.Zero];
            if (coefficient.IsDouble)
            {
                return null;
            }

            fractions[n] = coefficient.Exact;
        }

        return fractions;
    }

    /// <summary>The series without leading coefficients that are 0 after all, if it would have a pole with them.</summary>
    private static Expansion WithCertainPole(PowerSeries<Expr> series, Expr f, SeriesContext context, Func<Expr, Expr> simplify)
    {
        var field = new ExprField(context, simplify);
        var coefficients = series.Coefficients;
        var start = 0;
        for (; start < coefficients.Length && series.Valuation + start < 0; start++)
        {
            var sign = field.SignOf(coefficients[start]);
            if (sign == CoefficientSign.Unknown)
            {
                return new Expansion(null, new SeriesFailure(SingularityKind.Undecided, f, 0));
            }

            if (sign != CoefficientSign.Zero)
            {
                break;
            }
        }

        return new Expansion(PowerSeries<Expr>.Of(field, series.Valuation + start, coefficients[start..].ToArray(), series.Precision), null);
    }

    private static PowerSeries<Expr>? WithNumbers(Expr f, Symbol variable, Number centre, SeriesContext context)
    {
        var series = With(new NumberField(context), f, variable, centre, context);
        return series is null
            ? null
            : PowerSeries<Expr>.Of(new ExprField(context, static e => e), series.Valuation, [.. series.Coefficients.ToArray().Select(NumberExpr.Of)], series.Precision);
    }

    /// <summary>The expansion over given coefficients; null with the reason in the context, or without one if a constant is none of them.</summary>
    public static PowerSeries<T>? With<T, TField>(TField field, Expr f, Symbol variable, T centre, SeriesContext context)
        where TField : struct, ISeriesField<T> =>
        new Expander<PowerSeries<T>>(new SeriesAlgebra<T, TField>(field, centre, context), variable).Expand(f);
}
