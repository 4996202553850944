using System.Numerics;

namespace SymCalc.Tests.Numerics;

/// <summary>Assertions in units in the last place of the expected value.</summary>
internal static class Ulp
{
    /// <summary>
    /// Asserts that <paramref name="actual"/> is at most <paramref name="ulps"/> doubles from
    /// <paramref name="expected"/>; zero ulps tell the zeros apart. A reference rounded to double hides half an ulp:
    /// a kernel with an error of 2.4 ulp is at most 2 doubles off.
    /// </summary>
    public static void AssertWithin(int ulps, double expected, double actual)
    {
        if (double.IsNaN(expected) || double.IsInfinity(expected) || expected == 0)
        {
            Assert.Equal(expected, actual);
            Assert.True(expected != 0 || double.IsNegative(expected) == double.IsNegative(actual), "sign of zero");
            return;
        }

        double distance = Math.Abs((actual - expected) / (Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected)));
        Assert.True(distance <= ulps, $"expected {expected:R}, found {actual:R}: {distance} ulp off, allowed {ulps}");
    }

    /// <summary>Asserts that |actual - expected| is at most <paramref name="tolerance"/> times |expected|.</summary>
    public static void AssertRelative(double tolerance, Complex expected, Complex actual)
    {
        double error = Complex.Abs(actual - expected) / Complex.Abs(expected);
        Assert.True(error <= tolerance, $"expected {expected:R}, found {actual:R}: relative error {error}");
    }
}
