using FsCheck;
using FsCheck.Fluent;

namespace SymCalc.Tests.Laws;

/// <summary>No error of a Taylor polynomial exceeds its bound: random expressions, with kinks, jumps and gaps in their domains.</summary>
public sealed class ErrorBoundLaws
{
    /// <summary>1,000 points of 500 expressions when the laws run long; otherwise 100 of 100.</summary>
    private static readonly int Points = LongOption.IsSet ? 1_000 : 100;

    private static readonly Arbitrary<(int Order, int Centre, int Left, int Right)> Cases = Arb.From(
        from order in Gen.Choose(0, 5)
        from centre in Gen.Choose(-12, 12)
        from left in Gen.Choose(0, 12)
        from right in Gen.Choose(0, 12)
        select (order, centre, left, right));

    /// <summary>
    /// Tolerance: the values of f and T are known to their own error bounds, and what they leave of |f - T| must be within the
    /// bound. Where f is proven to be undefined at a point, the bound is infinite.
    /// </summary>
    [Fact]
    public void ErrorBound_HoldsAtEveryPoint() => Law.Holds(
        ExprGenerator.Expressions(largest: 12).And(Cases),
        c =>
        {
            var ((order, center, left, right), centre) = (c.Second, new Rational(c.Second.Centre, 4));
            var f = c.First.Build().Substitute(new Dictionary<Symbol, Expr> { [new("y")] = Expr.Rational(3, 4), [new("z")] = Expr.Rational(-5, 8), [new("a")] = Expr.Rational(7, 4) });
            Interval interval = new((center - left) / 4.0, (center + right) / 4.0);
            if (SeriesOf(f, centre, order) is not { } series)
            {
                return false;
            }

            var bound = series.ErrorBound(interval, new ErrorBoundOptions { MaxPieces = 20 }, CancellationToken.None);
            Interval[] coefficients = [.. series.Coefficients.Select(k => k.Evaluate(new Dictionary<string, Interval>()))];
            for (var i = 0; i <= Points; i++)
            {
                var x = interval.Lower + ((interval.Upper - interval.Lower) * i / Points);
                var value = f.Approximate(_ => RealApproximation.OfDouble(x));
                if (value.IsUncertain)
                {
                    continue;
                }

                var where = $"{f} about {centre}, order {order}, on {interval}: bound {bound:R}, at {x:R}";
                if (value.IsUndefined)
                {
                    Assert.True(double.IsPositiveInfinity(bound), where);
                    continue;
                }

                var polynomial = coefficients.Reverse().Aggregate(new Interval(0), (sum, k) => k + ((new Interval(x) - new Interval(centre.ToDouble())) * sum));
                var error = new Interval(value.Value - value.Error, value.Value + value.Error) - polynomial;
                Assert.True(!(error.Mignitude > bound), $"{where} {error}");
            }

            return true;
        },
        share: 0.5);

    private static TaylorSeries? SeriesOf(Expr f, Rational centre, int order)
    {
        try
        {
            return f.TaylorSeries("x", centre, order);
        }
        catch (Exception e) when (e is SeriesException or ExpressionLimitException or ArgumentException)
        {
            return null;
        }
    }
}
