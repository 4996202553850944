using System.Text.Json;

namespace SymCalc.Tests.Corpora;

/// <summary>How corpora compare a value with the reference.</summary>
internal static class RelativeError
{
    /// <summary>|actual - expected| / |expected|; the absolute error where 0 is expected; infinite if either is not finite.</summary>
    public static double Of(double actual, double expected)
    {
        var error = Math.Abs(actual - expected);
        return !double.IsFinite(error) ? double.PositiveInfinity : expected == 0 ? error : error / Math.Abs(expected);
    }

    /// <summary>The point {symbol: value} of a JSON object.</summary>
    public static Dictionary<string, double> Point(JsonElement at) =>
        at.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetDouble());
}
