using SymCalc.Functions;
using SymCalc.Series;
using SymCalc.Tests.Functions;
using Xunit;

namespace SymCalc.Tests.Series;

/// <summary>The same expansion over doubles: the recurrences are written once for every kind of coefficient.</summary>
public sealed class DoubleSeriesTests
{
    /// <summary>Recurrences over five terms of values below a thousand.</summary>
    private const double Tolerance = 1e-8;

    public static TheoryData<string> UnaryNames => FunctionSamples.UnaryNames;

    [Theory, MemberData(nameof(UnaryNames))]
    public void Coefficients_AreThoseOfTheExactSeries(string name)
    {
        var x = new Symbol("x");
        var f = FunctionTable.ByName[name];
        var centre = new Rational((long)Math.Round(FunctionSamples.PointsOf(f).First()[0] * 64), 64);
        var expected = f.Of(x).TaylorSeries(x, centre, 5);
        var context = new SeriesContext(6, 0, CancellationToken.None);
        var actual = Univariate.With(new DoubleField(context, _ => double.NaN), f.Of(x), x, centre.ToDouble(), context);
        if (actual is null)
        {
            Assert.Contains(name, (string[])["digamma", "gamma", "lgamma"]);     // polygamma(1, u) takes symbolic derivatives at a double
            return;
        }

        for (var k = 0; k <= 5; k++)
        {
            FunctionSamples.AssertClose(expected.Coefficients[k].Evaluate(), actual[k, 0], Tolerance, $"{name} at {centre}: coefficient {k}");
        }
    }
}
