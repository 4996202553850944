using SymCalc.Functions;

namespace SymCalc.Tests.Functions;

/// <summary>The rows of every table theory: one for each function, and points of its sample domain.</summary>
internal static class FunctionSamples
{
    private const int PointsPerFunction = 9;

    /// <summary>Every function's name, in the order of the table.</summary>
    public static TheoryData<string> Names { get; } = [.. FunctionTable.All.Select(f => f.Name)];

    /// <summary>The names of the functions of one argument.</summary>
    public static TheoryData<string> UnaryNames { get; } = [.. FunctionTable.All.Where(f => f.Arity == 1).Select(f => f.Name)];

    /// <summary>
    /// Points of the sample domain, away from its ends, from 0 and from multiples of 1/2; the arguments of one point
    /// differ from each other.
    /// </summary>
    public static IEnumerable<double[]> PointsOf(FunctionDefinition f) => Enumerable.Range(0, PointsPerFunction).Select(k =>
        f.SampleDomain.Select((domain, i) =>
        {
            var share = ((k * (i == 0 ? 1 : 4) % PointsPerFunction) + 0.47 + (0.11 * i)) / PointsPerFunction;
            return domain.Lower + (share * (domain.Upper - domain.Lower));
        }).ToArray());

    /// <summary>Symbols for the arguments.</summary>
    public static Expr[] SymbolsOf(FunctionDefinition f) => [.. Enumerable.Range(0, f.Arity).Select(i => new Symbol("u" + i))];

    /// <summary>The value of an expression in <see cref="SymbolsOf"/> at a point.</summary>
    public static double Value(Expr e, double[] point) => e.Evaluate(
        point.Select((value, i) => KeyValuePair.Create("u" + i, value)).ToDictionary());

    /// <summary>Fails if the values differ by more than a relative (below 1: absolute) tolerance; NaN fails.</summary>
    public static void AssertClose(double expected, double actual, double tolerance, string where) => Assert.True(
        Math.Abs(expected - actual) <= tolerance * Math.Max(1, Math.Abs(expected)), $"{where}: expected {expected:R}, got {actual:R}.");
}
