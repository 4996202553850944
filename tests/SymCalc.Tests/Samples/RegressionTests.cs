using System.Globalization;
using SymCalc.Samples.Regression;

namespace SymCalc.Tests.Samples;

/// <summary>samples/Regression.</summary>
public sealed class RegressionTests
{
    [Fact]
    public void Line_IsFoundExactly()
    {
        // The fractions were computed with Python's fractions.Fraction from NIST's data
        var output = Run("--problem", "Norris").Succeeded();
        Assert.Contains("  (b0, b1) = -H⁻¹·∇χ²(0) = [-5002755103/19070968600, 1911133837/1907096860]\n", output, StringComparison.Ordinal);
        Assert.Contains("│        b0 │ -0.262323073774 │         0.2328 │   -0.262323073774 │           11 │\n", output, StringComparison.Ordinal);
        Assert.Contains("│        b1 │   1.00211681802 │      0.0004298 │     1.00211681802 │           11 │\n", output, StringComparison.Ordinal);
        Assert.Contains("34 degrees of freedom, standard deviation of the residuals 0.884796\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Misra1a", "1", 2)]
    [InlineData("Misra1a", "2", 2)]
    [InlineData("Gauss1", "1", 8)]
    [InlineData("Gauss1", "2", 8)]
    [InlineData("Thurber", "1", 7)]
    [InlineData("Thurber", "2", 7)]
    public void NistCurve_IsFoundToSixDigits(string problem, string start, int parameters)
    {
        var digits = Run("--problem", problem, "--start", start).Rows().Select(cells => int.Parse(cells[^1], CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(parameters, digits.Count);
        Assert.All(digits, count => Assert.InRange(count, 6, 11));
    }

    [Fact]
    public void OwnLine_IsWeightedBySigma() => WithData("0, 1, 1\n1, 3, 1\n2, 100, 1e6\n", path =>
    {
        // the third point counts next to nothing: y = 1 + 2*x
        var output = Run("--data", path).Succeeded();
        Assert.Contains("│         a │ 0.99999999", output, StringComparison.Ordinal);
        Assert.Contains("│         b │  2.0000000", output, StringComparison.Ordinal);
        Assert.DoesNotContain("NIST", output, StringComparison.Ordinal);
    });

    [Fact]
    public void OwnParabola_IsSolvedExactly() => WithData("x,y\n0,1\n1,2\n2,5\n3,10\n", path =>
        Assert.Contains("  (a, b, c) = -H⁻¹·∇χ²(0) = [1, 0, 1]\n", Run("a + b*x + c*x^2", "--data", path).Succeeded(), StringComparison.Ordinal));

    [Fact]
    public void OwnCurve_NeedsAStart() => WithData("0 2\n1 1\n2 0.5\n3 0.25\n", path =>
    {
        Assert.Equal(
            new SampleRun(1, "", "error: The model is not linear in its parameters: --start needs a value for a, such as --start a=1,k=1.\n"),
            Run("a*exp(-k*x)", "--data", path));
        var output = Run("a*exp(-k*x)", "--data", path, "--start", "a=1,k=1").Succeeded();
        Assert.Contains("  ∂y/∂k = -a*x*exp(-k*x)\n", output, StringComparison.Ordinal);
        Assert.Contains("│         k │     1 │ 0.6931471", output, StringComparison.Ordinal);      // ln(2)
    });

    [Theory]
    [InlineData("1 2\n3 x\n", "Line 2 of the data is '3 x', but a line must be x, y or x, y, sigma.")]
    [InlineData("1 2 0\n", "Line 1 of the data: sigma must be positive, not 0.")]
    [InlineData("x y\n", "There are no data.")]
    [InlineData("1 2\n3 4\n", "2 observations do not determine 2 parameters.")]
    [InlineData("1 2\n1 4\n1 5\n", "3 observations do not determine 2 parameters.")]
    public void WrongData_AreExplained(string data, string message) => WithData(data, path =>
        Assert.Equal(new SampleRun(1, "", $"error: {message}\n"), Run("--data", path)));

    [Fact]
    public void WrongModel_IsExplained() => WithData("1 2\n3 4\n5 7\n", path =>
    {
        Assert.Equal(new SampleRun(1, "", "error: The model 'x^2' has no parameters to find.\n"), Run("x^2", "--data", path));
        Assert.Equal(
            new SampleRun(1, "", "  a*x +\n       ^\nerror: Line 1, column 6: unexpected end of text, expected a number, a name or '('.\n"),
            Run("a*x +", "--data", path));
        Assert.Equal(new SampleRun(1, "", "error: 'a:1' is not of the form name=number.\n"), Run("exp(a*x)", "--data", path, "--start", "a:1"));
    });

    [Fact]
    public void MissingFile_IsNamed() => Assert.Equal(new SampleRun(1, "", "error: There is no file 'no-such-file.csv'.\n"), Run("--data", "no-such-file.csv"));

    [Theory]
    [InlineData("--problem needs one of Norris, Misra1a, Gauss1, Thurber, not 'norris'.", "--problem", "norris")]
    [InlineData("A model of your own needs data of your own: --data file.", "a*x")]
    [InlineData("Without --data, --start needs 1 or 2, not '3'.", "--start", "3")]
    public void WrongUsage_HasExitCode2(string message, params string[] arguments) =>
        Assert.Equal(new SampleRun(2, "", $"error: {message}\nTry 'regression --help'.\n"), Run(arguments));

    [Fact]
    public void Picture_IsDrawn() => SampleRun.AssertDraws(new RegressionSample());

    private static SampleRun Run(params string[] arguments) => SampleRun.Of(new RegressionSample(), arguments);

    private static void WithData(string text, Action<string> test)
    {
        var path = Path.Combine(Path.GetTempPath(), $"symcalc-data-{Guid.NewGuid():N}.csv");
        try
        {
            File.WriteAllText(path, text);
            test(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
