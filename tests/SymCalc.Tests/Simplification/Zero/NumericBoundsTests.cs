using System.Numerics;
using SymCalc.Simplification.Zero;
using Xunit;

namespace SymCalc.Tests.Simplification.Zero;

/// <summary>Values of 50 digits computed with mpmath 1.3.</summary>
public sealed class NumericBoundsTests
{
    [Theory]
    [InlineData(2, 2, "1.4142135623730950488016887242096980785696718753769")]
    [InlineData(10, 3, "2.1544346900318837217592935665193504952593449421921")]
    [InlineData(7, 64, "1.0308717938884898621244686281342539507812996910641")]
    [InlineData(5, 1, "5")]
    public void Root_EnclosesTheRoot(int radicand, int degree, string expected)
    {
        var root = NumericBounds.Of(radicand).Root(degree);
        AssertContains(root, expected);
        var power = Enumerable.Repeat(root, degree).Aggregate((a, b) => a * b) + NumericBounds.Of(-radicand);
        Assert.True(power.Lower.Sign <= 0 && power.Upper.Sign >= 0);
        Assert.True((power.Upper - power.Lower).GetBitLength() < 40);
    }

    [Fact]
    public void Constants_AreEnclosed()
    {
        AssertContains(NumericBounds.Pi, "3.1415926535897932384626433832795028841971693993751");
        AssertContains(NumericBounds.E, "2.7182818284590452353602874713526624977572470937000");
        Assert.Equal(1, (NumericBounds.Pi + NumericBounds.Of(-3)).Sign);
        Assert.Equal(-1, (NumericBounds.Of(new Rational(-22, 7)) + NumericBounds.Pi).Sign);
        Assert.Equal(0, (NumericBounds.Pi + (NumericBounds.Of(-1) * NumericBounds.Pi)).Sign);
    }

    /// <summary>The bounds and the printed digits, which are off by less than 1e-48, overlap.</summary>
    private static void AssertContains(NumericBounds bounds, string digits)
    {
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var places = point < 0 ? 0 : digits.Length - point - 1;
        var value = new Rational(BigInteger.Parse(digits.Replace(".", "", StringComparison.Ordinal)), BigInteger.Pow(10, places));
        var slack = new Rational(1, BigInteger.Pow(10, 48));
        Assert.True(NumericBounds.Of(value - slack).Lower <= bounds.Lower && bounds.Upper <= NumericBounds.Of(value + slack).Upper);
        Assert.True(bounds.Lower <= bounds.Upper);
    }
}
