using SymCalc.Functions;
using SymCalc.Numerics;

namespace SymCalc.Tests.Numerics;

/// <summary>How far the vectorised functions are from the kernels: on arguments of all magnitudes, and at the edges.</summary>
public sealed class ColumnFunctionsTests
{
    private static readonly double[] Edges =
    [
        0.0, -0.0, double.Epsilon, -double.Epsilon, 1e-310, 1e-300, -1e-300, 0.625, -0.625, 1, -1, 0.5, 22, -22, 709.7, 709.79, 710, -708.4, -740, -745.2, -746,
        1e15, -1e15, 1e22, 1e300, -1e300, double.MaxValue, double.MinValue, double.PositiveInfinity, double.NegativeInfinity, double.NaN,
    ];

    public static TheoryData<string, int> LargestErrors => new()
    {
        { "sin", 2 }, { "cos", 2 }, { "ln", 4 }, { "log2", 4 }, { "tanh", 3 }, { "sigmoid", 4 },
        { "abs", 0 }, { "relu", 0 }, { "floor", 0 }, { "ceil", 0 },
    };

    [Fact]
    public void EveryColumnKernel_IsTested() => Assert.Equal(
        FunctionTable.All.Where(f => f.ColumnKernel is not null).Select(f => f.Name).Order(StringComparer.Ordinal),
        LargestErrors.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(LargestErrors))]
    public void ColumnKernels_AreCloseToTheKernels(string name, int largest)
    {
        var function = FunctionTable.ByName[name];
        AssertClose(function.ColumnKernel!, function.UnaryKernel!, largest);
    }

    [Fact]
    public void Exponentials_AreCloseToMathExp() => AssertClose(ColumnFunctions.Exp, Math.Exp, 2);

    [Fact]
    public void SquareRoots_AreExact() => AssertClose(ColumnFunctions.Sqrt, Math.Sqrt, 0);

    private static void AssertClose(ColumnKernel columns, Func<double, double> kernel, int largest)
    {
        double[] arguments = [.. Edges, .. Samples()];
        var results = new double[arguments.Length];
        columns(arguments, results);
        var worst = 0L;
        for (var i = 0; i < arguments.Length; i++)
        {
            var expected = kernel(arguments[i]);
            var distance = Distance(expected, results[i]);
            Assert.True(distance <= largest, $"at {arguments[i]:R}: {results[i]:R}, expected {expected:R}, {distance} ulp");
            worst = Math.Max(worst, distance);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"largest distance: {worst} ulp");
    }

    private static IEnumerable<double> Samples()
    {
        for (var i = 0; i < 50_000; i++)
        {
            var fraction = (i * 0.61803398874989484) % 1;
            yield return (fraction - 0.5) * 20;
            yield return (fraction - 0.5) * 1400;
            yield return (i % 2 == 0 ? 1 : -1) * Math.ScaleB(1 + fraction, (i % 80) - 60);
        }
    }

    private static long Distance(double a, double b) => double.IsNaN(a) || double.IsNaN(b)
        ? double.IsNaN(a) && double.IsNaN(b) ? 0 : long.MaxValue
        : Math.Abs(Ordinal(a) - Ordinal(b));

    private static long Ordinal(double x) => BitConverter.DoubleToInt64Bits(x) is var bits && bits < 0 ? long.MinValue - bits : bits;

    /// <summary>The value of an argument is the same wherever it stands and whatever stands beside it.</summary>
    [Theory]
    [InlineData("exp")]
    [InlineData("ln")]
    [InlineData("log2")]
    [InlineData("sin")]
    [InlineData("cos")]
    [InlineData("tanh")]
    [InlineData("sigmoid")]
    [InlineData("sqrt")]
    public void Values_DoNotDependOnNeighbours(string name)
    {
        double[] strangers = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, 800, -800, 1e308, -1e308, 0, 5e-324];
        Random random = new(7);
        var f = Expr.Parse($"{name}(x)").Compile("x");
        for (var i = 0; i < 2_000; i++)
        {
            var x = (random.NextDouble() - 0.3) * Math.Pow(10, random.Next(-3, 4));
            Span<double> alone = [x], result = [0];
            f.InvokeBatch(alone, result);
            var column = new double[1 + random.Next(20)];
            for (var k = 0; k < column.Length; k++)
            {
                column[k] = strangers[random.Next(strangers.Length)];
            }

            var place = random.Next(column.Length);
            column[place] = x;
            var results = new double[column.Length];
            f.InvokeBatch(column, results);
            Assert.Equal(BitConverter.DoubleToInt64Bits(result[0]), BitConverter.DoubleToInt64Bits(results[place]));
        }
    }
}
