using SymCalc.Tests.Laws;

namespace SymCalc.Tests.Analysis;

/// <summary>Forms with derivatives and subdivision: tighter, and as safe.</summary>
public sealed class EncloseTests
{
    private static Interval On(string text, double lower, double upper, EnclosureForm form, int pieces) => Expr.Parse(text).Enclose(
        new Dictionary<string, Interval> { ["x"] = new(lower, upper) }, new EnclosureOptions { Form = form, MaxPieces = pieces });

    /// <summary>The natural form's excess falls like the width of the pieces, that of the mean-value form like its square, that of Taylor's at least so.</summary>
    [Fact]
    public void Forms_AreTighterInTheirOrder()
    {
        double Excess(EnclosureForm form) => On("x - x^2", 0, 1, form, 64).Width - 0.25;
        Assert.True(Excess(EnclosureForm.Natural) < 0.1);
        Assert.True(Excess(EnclosureForm.MeanValue) < 0.002);
        Assert.True(Excess(EnclosureForm.Taylor) < 0.002);
        Assert.True(On("x - x^2", 0.4, 0.41, EnclosureForm.Taylor, 1).Width <= On("x - x^2", 0.4, 0.41, EnclosureForm.MeanValue, 1).Width);
        Assert.True(On("x - x^2", 0.4, 0.41, EnclosureForm.MeanValue, 1).Width < On("x - x^2", 0.4, 0.41, EnclosureForm.Natural, 1).Width);
        Assert.Equal(Expr.Parse("x - x^2").Evaluate(("x", new Interval(0, 1))), On("x - x^2", 0, 1, EnclosureForm.Natural, 1));
    }

    [Fact]
    public void TwoVariables_MeetTheirRange()
    {
        Dictionary<string, Interval> box = new() { ["x"] = new(-1, 1), ["y"] = new(-1, 1) };
        var range = Expr.Parse("(x + y)^2 - 4*x*y").Enclose(box, new EnclosureOptions { Form = EnclosureForm.Taylor, MaxPieces = 256 });
        Assert.True(range is { Lower: <= 0 and > -0.1, Upper: >= 4 and < 4.1 }, range.ToString());
    }

    [Fact]
    public void KinksAndJumps_AreNotSteppedOver()
    {
        Assert.True(On("abs(x) - x", -1, 1, EnclosureForm.Taylor, 8) is { Lower: <= 0, Upper: >= 2 });
        Assert.True(On("floor(x)*x", -0.5, 0.5, EnclosureForm.MeanValue, 8) is { Lower: <= 0, Upper: >= 0.5 });
        Assert.True(On("acot(x)", -1, 1, EnclosureForm.MeanValue, 8) is { Lower: < -1.57, Upper: > 1.57 });
        Assert.True(On("ln(x)", -1, 1, EnclosureForm.MeanValue, 8) is { MayBeUndefined: true, Upper: >= 0 });
    }

    [Fact]
    public void UnboundedBoxes_AreEnclosed() => Assert.True(
        Expr.Parse("x/(1 + x^2)").Enclose(new Dictionary<string, Interval> { ["x"] = Interval.Entire }) is { MayBeUndefined: false });

    /// <summary>Every form and number of pieces holds every value; never wider than the natural enclosure.</summary>
    [Fact]
    public void Enclosures_HoldTheValues() => Law.Holds(
        ExprGenerator.Expressions(largest: 10).And(ExprGenerator.Points),
        c =>
        {
            var e = c.First.Build();
            var says = false;
            for (var i = 0; i + 2 < c.Second.Length; i += 3)
            {
                var (a, b) = (c.Second[i], c.Second[i + 1]);
                var box = ExprGenerator.Variables.ToDictionary(name => name, name => new Interval(Math.Min(a[name], b[name]), Math.Max(a[name], b[name])));
                var natural = e.Evaluate(box);
                foreach (var form in Enum.GetValues<EnclosureForm>())
                {
                    var range = e.Enclose(box, new EnclosureOptions { Form = form, MaxPieces = form == EnclosureForm.Taylor ? 2 : 7 });
                    Assert.True(natural.Contains(range), $"{e}: {natural}, {form} {range}");
                    foreach (var share in (ReadOnlySpan<double>)[0, 0.25, 0.5, 0.625, 1])
                    {
                        var point = new Point(a.X + (share * (b.X - a.X)), a.Y + (share * (b.Y - a.Y)), a.Z + (share * (b.Z - a.Z)), a.A + (share * (b.A - a.A)));
                        var value = e.Approximate(point.Approximate);
                        if (value.IsCertain)
                        {
                            says = true;
                            Assert.True(range.Lower <= value.Value + value.Error && range.Upper >= value.Value - value.Error, $"{e} on {string.Join(", ", box)} by {form} is {range}, at {point} {value}");
                        }
                    }
                }
            }

            return says;
        });
}
