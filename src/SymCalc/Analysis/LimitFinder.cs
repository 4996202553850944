using SymCalc.Graph;
using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Series;

namespace SymCalc.Analysis;

/// <summary>What is found of a limit: the kind, a finite value, or why there is none.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Value">The value of a finite limit.</param>
/// <param name="Failure">Why a limit is unknown.</param>
internal sealed record LimitResult(LimitKind Kind, Expr? Value, SeriesFailure? Failure);

/// <summary>Limits by series: the first term decides.</summary>
internal sealed class LimitFinder(Func<Expr, Expr> simplify, CancellationToken cancellation)
{
    /// <summary>Roots up to the 12th at the point are series in t with x = a ± t^q for one of these q.</summary>
    private static readonly int[] Ramifications = [1, 2, 3, 4, 6, 12];

    /// <summary>The limit at a point from one side (1: above, -1: below) or both (0, where there is a series).</summary>
    public LimitResult At(Expr f, Symbol variable, Expr point, int side)
    {
        LimitResult? first = null;
        foreach (var ramification in side == 0 ? [1] : Ramifications)
        {
            var (series, failure) = Univariate.Expand(f, variable, point, 1, side, ramification, simplify, cancellation);
            if (series is not null)
            {
                return OfSeries(series, f, side);
            }

            first ??= new LimitResult(LimitKind.Unknown, null, failure);
            if (failure!.Kind is not (SingularityKind.BranchPoint or SingularityKind.Kink))
            {
                break;
            }
        }

        return first!;
    }

    /// <summary>The limit for x → ∞ (sign 1) or -∞ (sign -1): that at 0 from above of f(±1/x).</summary>
    public LimitResult AtInfinity(Expr f, Symbol variable, int sign) => At(
        Substitution.Replace(f, new Dictionary<Symbol, Expr> { [variable] = ProductExpr.Scale(new Number(sign), PowerExpr.Of(variable, Number.MinusOne)) }),
        variable,
        NumberExpr.Zero,
        1);

    private LimitResult OfSeries(PowerSeries<Expr> series, Expr f, int side)
    {
        if (series.Valuation >= 0)
        {
            return new LimitResult(LimitKind.Finite, series[0, NumberExpr.Zero], null);
        }

        var sign = new ExprField(new SeriesContext(1, side, cancellation), simplify).SignOf(series.Coefficients[0]);
        return sign switch
        {
            _ when side == 0 && series.Valuation % 2 != 0 => new LimitResult(LimitKind.Unknown, null, new SeriesFailure(SingularityKind.Pole, f, -series.Valuation)),
            CoefficientSign.Positive => new LimitResult(LimitKind.PositiveInfinity, null, null),
            CoefficientSign.Negative => new LimitResult(LimitKind.NegativeInfinity, null, null),
            _ => new LimitResult(LimitKind.Unknown, null, new SeriesFailure(SingularityKind.Undecided, f, 0)),
        };
    }
}
