using SymCalc.Functions;
using SymCalc.Tests.Functions;
using Xunit;

namespace SymCalc.Tests.Series;

/// <summary>The series of every function of the table, at points of its sample domain, has its derivatives as coefficients.</summary>
public sealed class FunctionSeriesTests
{
    private const int Order = 4;

    /// <summary>Both sides are sums of a few terms of similar size, evaluated in double precision.</summary>
    private const double Tolerance = 1e-9;

    public static TheoryData<string> Names => FunctionSamples.Names;

    [Theory, MemberData(nameof(Names))]
    public void Coefficients_AreTheDerivatives(string name)
    {
        var f = FunctionTable.ByName[name];
        foreach (var point in FunctionSamples.PointsOf(f).Take(3))
        {
            for (var i = 0; i < f.Arity; i++)
            {
                if (name != "polygamma" || i != 0)
                {
                    AssertSeries(f, point, i);
                }
            }
        }
    }

    /// <summary>An argument that is not linear: a series of a composition.</summary>
    [Theory, MemberData(nameof(Names))]
    public void Coefficients_OfAComposition_AreTheDerivatives(string name)
    {
        var f = FunctionTable.ByName[name];
        var point = FunctionSamples.PointsOf(f).First();
        var x = new Symbol("x");
        var arguments = point.Select((value, i) => name == "polygamma" && i == 0 ? value : Exact(value) + ((i + 1) * x) - x.Pow(2)).ToArray();
        AssertSeries(f.Of(arguments), x, 0, $"{name} of a polynomial");
    }

    private static void AssertSeries(FunctionDefinition f, double[] point, int index)
    {
        var x = new Symbol("x");
        var arguments = point.Select((value, i) => i == index ? x : f.Name == "polygamma" ? value : Exact(value)).ToArray();
        AssertSeries(f.Of(arguments), x, Exact(point[index]), $"{f.Name} by argument {index} at ({string.Join(", ", point)})");
    }

    private static void AssertSeries(Expr f, Symbol x, Expr centre, string where)
    {
        var series = f.TaylorSeries(x, centre, Order);
        var (derivative, factorial) = (f, 1.0);
        for (var k = 0; k <= Order; k++)
        {
            var expected = derivative.Substitute(x, centre).Evaluate() / factorial;
            FunctionSamples.AssertClose(expected, series.Coefficients[k].Evaluate(), Tolerance, $"{where}: coefficient {k}");
            derivative = derivative.Differentiate(x);
            factorial *= k + 1;
        }
    }

    /// <summary>A fraction near a sample point.</summary>
    private static Expr Exact(double value) => new Rational((long)Math.Round(value * 1000), 1000);
}
