using FsCheck;
using FsCheck.Fluent;

namespace SymCalc.Tests.Laws;

/// <summary>Enclosures hold every value: random expressions, boxes, and points of the boxes.</summary>
public sealed class IntervalLaws
{
    /// <summary>Of a case: 4 boxes with 50 points each, so that 500 cases are 100,000 triples.</summary>
    private const int PointsPerBox = 50;

    private const double Share = 2.5;

    /// <summary>Where in a box the points lie, in 64ths of its sides.</summary>
    private static readonly Arbitrary<int[]> Shares = Arb.From(Gen.ArrayOf(Gen.Frequency((1, Gen.Elements(0, 64)), (4, Gen.Choose(0, 64))), PointsPerBox + 3));

    /// <summary>
    /// Tolerance: the point's value is known to its own error bound (<see cref="RealApproximation"/>), and this range must
    /// meet the enclosure. Where the value is proven not to exist, the enclosure must say so.
    /// </summary>
    [Fact]
    public void Enclosure_HoldsTheValueAtEveryPoint() => Law.Holds(
        ExprGenerator.Expressions().And(ExprGenerator.Points).And(Shares),
        c =>
        {
            var e = c.First.First.Build();
            var says = false;
            foreach (var (box, points) in Boxes(c.First.Second, c.Second))
            {
                var range = e.Evaluate(box);
                foreach (var point in points)
                {
                    var value = e.Approximate(point.Approximate);
                    if (value.IsUncertain)
                    {
                        continue;
                    }

                    says = true;
                    var where = $"{e} on {Text(box)} is {range}, at {point} {value}";
                    if (value.IsUndefined)
                    {
                        Assert.True(range.MayBeUndefined, where);
                    }
                    else
                    {
                        Assert.True(range.Lower <= value.Value + value.Error && range.Upper >= value.Value - value.Error, where);
                    }
                }
            }

            return says;
        },
        Share);

    /// <summary>Without any tolerance: the exact fraction lies between the bounds.</summary>
    [Fact]
    public void Enclosure_HoldsTheExactValueOfRationalExpressions() => Law.Holds(
        ExprGenerator.Expressions(Ingredients.Rational | Ingredients.Piecewise, largest: 12).And(ExprGenerator.Points).And(Shares),
        c =>
        {
            var e = c.First.First.Build();
            var says = false;
            foreach (var (box, points) in Boxes(c.First.Second, c.Second))
            {
                var range = e.Evaluate(box);
                foreach (var point in points.Take(4))
                {
                    if (e.Approximate(point.Approximate).IsCertain && ExactValue(e, point) is { } exact)
                    {
                        says = true;
                        Assert.True(
                            (double.IsNegativeInfinity(range.Lower) || Rational.FromDouble(range.Lower) <= exact)
                                && (double.IsPositiveInfinity(range.Upper) || exact <= Rational.FromDouble(range.Upper)),
                            $"{e} on {Text(box)} is {range}, at {point} {exact}");
                    }
                }
            }

            return says;
        });

    /// <summary>A smaller box has a smaller enclosure, to the kernels' last bits, and no weaker promise.</summary>
    [Fact]
    public void Enclosure_OfAPoint_MeetsThatOfTheBox() => Law.Always(
        ExprGenerator.Expressions().And(ExprGenerator.Points).And(Shares),
        c =>
        {
            var e = c.First.First.Build();
            foreach (var (box, points) in Boxes(c.First.Second, c.Second))
            {
                var range = e.Evaluate(box);
                foreach (var point in points.Take(5))
                {
                    var at = e.Evaluate(point.Values().ToDictionary(v => v.Key, v => new Interval(v.Value)));
                    Assert.True(at.IsEmpty || !range.IsDisjointFrom(at), $"{e} on {Text(box)} is {range}, at {point} {at}");
                    Assert.True(range.MayBeUndefined || !at.MayBeUndefined, $"{e} on {Text(box)} is {range}, at {point} {at}");
                }
            }
        },
        share: 0.5);

    private static IEnumerable<(Dictionary<string, Interval> Box, IEnumerable<Point> Points)> Boxes(Point[] corners, int[] shares)
    {
        for (var i = 0; i + 1 < corners.Length; i += 2)
        {
            var (a, b) = (corners[i], corners[i + 1]);
            yield return (
                ExprGenerator.Variables.ToDictionary(name => name, name => new Interval(Math.Min(a[name], b[name]), Math.Max(a[name], b[name]))),
                Enumerable.Range(0, PointsPerBox).Select(k => new Point(
                    Between(a.X, b.X, shares[k]), Between(a.Y, b.Y, shares[k + 1]), Between(a.Z, b.Z, shares[k + 2]), Between(a.A, b.A, shares[k + 3]))));
        }
    }

    /// <summary>Exact: the corners are small multiples of 1/64, the shares 64ths.</summary>
    private static double Between(double a, double b, int share) => a + ((b - a) * share / 64);

    private static Rational? ExactValue(Expr e, Point point)
    {
        try
        {
            return e.EvaluateExact(point.Values().ToDictionary(p => p.Key, p => Rational.FromDouble(p.Value)));
        }
        catch (InvalidOperationException exception) when (exception.Message.Contains("computed exactly", StringComparison.Ordinal))
        {
            return null;
        }
    }

    private static string Text(Dictionary<string, Interval> box) => string.Join(", ", box.Select(x => $"{x.Key} = {x.Value}"));
}
