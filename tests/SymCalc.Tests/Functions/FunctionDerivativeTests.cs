using SymCalc.Functions;

namespace SymCalc.Tests.Functions;

/// <summary>The documented derivatives are those of the kernels.</summary>
public class FunctionDerivativeTests
{
    // The difference is good to some 1e-11 (h^6 against rounding/h) on the sample domains; a wrong formula is off by far more.
    private const double Tolerance = 1e-8;

    public static TheoryData<string> Names => FunctionSamples.Names;

    [Theory, MemberData(nameof(Names))]
    public void PartialDerivatives_AreThoseOfTheKernel(string name)
    {
        var f = FunctionTable.ByName[name];
        foreach (var point in FunctionSamples.PointsOf(f))
        {
            AssertDerivatives(f, point);
        }
    }

    /// <summary>Points where a sign or a branch could go wrong that the sample domain does not see.</summary>
    [Theory]
    [InlineData("cot", -1.2)]
    [InlineData("cot", 4.0)]
    [InlineData("sec", 2.5)]
    [InlineData("csc", -1.2)]
    [InlineData("acot", -0.3)]
    [InlineData("acot", 0.3)]
    [InlineData("asec", -1.7)]
    [InlineData("asec", -40.0)]
    [InlineData("acsc", -1.7)]
    [InlineData("acsc", -40.0)]
    [InlineData("acoth", -1.7)]
    [InlineData("coth", -0.8)]
    [InlineData("csch", -0.8)]
    [InlineData("acsch", -0.8)]
    [InlineData("cbrt", -2.7)]
    [InlineData("gamma", -1.6)]
    [InlineData("lgamma", -1.6)]
    [InlineData("lgamma", -2.4)]
    [InlineData("digamma", -1.6)]
    [InlineData("polygamma", 0.0, 1.3)]
    [InlineData("polygamma", 1.0, -1.6)]
    [InlineData("polygamma", 3.0, 2.6)]
    [InlineData("atan2", 1.2, 0.7)]
    [InlineData("atan2", 1.2, -0.7)]
    [InlineData("atan2", -1.2, 0.7)]
    [InlineData("atan2", -1.2, -0.7)]
    [InlineData("min", -1.2, -0.7)]
    [InlineData("min", -0.7, -1.2)]
    [InlineData("max", -1.2, -0.7)]
    [InlineData("max", -0.7, -1.2)]
    [InlineData("hypot", -1.2, -0.7)]
    [InlineData("sigmoid", 9.0)]
    [InlineData("softplus", -20.0)]
    [InlineData("erfc", 4.0)]
    public void PartialDerivatives_HoldOnOtherBranches(string name, params double[] point) =>
        AssertDerivatives(FunctionTable.ByName[name], point);

    /// <summary>At a kink the chosen branch's derivative is given.</summary>
    [Theory]
    [InlineData("min", 0, 1.0)]
    [InlineData("min", 1, 0.0)]
    [InlineData("max", 0, 1.0)]
    [InlineData("max", 1, 0.0)]
    [InlineData("relu", 0, 0.0)]
    [InlineData("sign", 0, 0.0)]
    [InlineData("floor", 0, 0.0)]
    [InlineData("abs", 0, double.NaN)]
    [InlineData("cbrt", 0, double.PositiveInfinity)]
    public void PartialDerivatives_AtTheOrigin_AreAsDocumented(string name, int index, double expected)
    {
        var f = FunctionTable.ByName[name];
        var symbols = FunctionSamples.SymbolsOf(f);
        var derivative = f.PartialDerivatives[index]!(symbols, f.Of(symbols));
        Assert.Equal(expected, FunctionSamples.Value(derivative, new double[f.Arity]));
    }

    private static void AssertDerivatives(FunctionDefinition f, double[] point)
    {
        var symbols = FunctionSamples.SymbolsOf(f);
        for (var i = 0; i < f.Arity; i++)
        {
            if (f.PartialDerivatives[i] is not { } partial)
            {
                Assert.Equal(("polygamma", 0), (f.Name, i));       // the one derivative without a formula
                continue;
            }

            var expected = Difference(f, point, i);
            var actual = FunctionSamples.Value(partial(symbols, f.Of(symbols)), point);
            FunctionSamples.AssertClose(expected, actual, Tolerance, $"d{f.Name}/du{i} at ({string.Join(", ", point)})");
        }
    }

    /// <summary>The central difference, extrapolated twice (Richardson): error h^6.</summary>
    private static double Difference(FunctionDefinition f, double[] point, int index)
    {
        const double Step = 2e-3;
        double Central(double h) => (At(point[index] + h) - At(point[index] - h)) / (2 * h);
        double At(double value)
        {
            double[] moved = [.. point];
            moved[index] = value;
            return f.Evaluate(moved);
        }

        var (coarse, middle, fine) = (Central(Step), Central(Step / 2), Central(Step / 4));
        var (first, second) = (middle + ((middle - coarse) / 3), fine + ((fine - middle) / 3));
        return second + ((second - first) / 15);
    }
}
