using System.Globalization;
using System.Numerics;

namespace SymCalc.Tests.Parsing;

/// <summary>Literals: exact integers, correctly rounded doubles, exact decimals if asked.</summary>
public sealed class NumberTests
{
    private static readonly ParseOptions Exact = new() { ExactDecimals = true };

    [Theory]
    [InlineData("1.", 1.0)]
    [InlineData(".5", 0.5)]
    [InlineData("0.1", 0.1)]
    [InlineData("2e3", 2000.0)]
    [InlineData("2E3", 2000.0)]
    [InlineData("2e+3", 2000.0)]
    [InlineData("2.5e-3", 0.0025)]
    [InlineData(".5e1", 5.0)]
    [InlineData("1.e2", 100.0)]
    [InlineData("1.7976931348623157e308", double.MaxValue)]
    [InlineData("4.9406564584124654e-324", double.Epsilon)]
    [InlineData("9007199254740993.0", 9007199254740992.0)]
    [InlineData("2.2250738585072011e-308", 2.2250738585072011e-308)]
    public void Decimal_IsTheNearestDouble(string text, double value)
    {
        var number = Assert.IsType<NumberExpr>(Expr.Parse(text));
        Assert.False(number.IsExact);
        Assert.Equal(value, number.DoubleValue);
    }

    [Fact]
    public void LongDecimal_IsRoundedOnce()
    {
        // 1 + 2^-53 lies half way between two doubles; the last digit decides.
        const string Half = "1.00000000000000011102230246251565404236316680908203125";
        Assert.Equal(1.0, ((NumberExpr)Expr.Parse(Half)).DoubleValue);
        Assert.Equal(Math.BitIncrement(1.0), ((NumberExpr)Expr.Parse(Half + new string('0', 1000) + "1")).DoubleValue);
    }

    [Theory]
    [InlineData("0.0")]
    [InlineData("0e99999999999999999999")]
    [InlineData("0.000e-99999999999999999999")]
    [InlineData("000")]
    public void Zero_IsExact(string text)
    {
        Assert.Equal(0, Expr.Parse(text));
        Assert.Equal(0, Expr.Parse(text.Split('e')[0], Exact));
    }

    [Theory]
    [InlineData("9223372036854775807")]
    [InlineData("9223372036854775808")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("000000000000000000000000000000012")]
    public void Integer_IsExact(string text) =>
        Assert.Equal((Expr)BigInteger.Parse(text, CultureInfo.InvariantCulture), Expr.Parse(text));

    [Theory]
    [InlineData("0.1", 1, 10)]
    [InlineData("2.50", 5, 2)]
    [InlineData("2e3", 2000, 1)]
    [InlineData("25e-4", 1, 400)]
    [InlineData(".125", 1, 8)]
    [InlineData("1.", 1, 1)]
    [InlineData("0.25e1", 5, 2)]
    public void ExactDecimal_IsAFraction(string text, int numerator, int denominator) =>
        Assert.Equal(Expr.Rational(numerator, denominator), Expr.Parse(text, Exact));

    [Theory]
    [InlineData("2e", "2*e")]
    [InlineData("2e x", "2*e*x")]
    [InlineData("2e+x", "2*e + x")]
    [InlineData("2e-x", "2*e - x")]
    [InlineData("2e3x", "2000.0*x")]
    [InlineData("2E", "2*E")]
    [InlineData("2ex", "2*ex")]
    [InlineData("2e_1", "2*e_1")]
    [InlineData("2x2", "2*x2")]
    [InlineData("1.x", "1.0*x")]
    public void WhatIsNoExponent_IsAFactor(string text, string simpler) => Assert.Equal(Expr.Parse(simpler), Expr.Parse(text));

    [Theory]
    [InlineData("1e309", "Line 1, column 1: the number is too large for a double.")]
    [InlineData("1e99999999999999999999", "Line 1, column 1: the number is too large for a double.")]
    [InlineData("1e-324", "Line 1, column 1: the number is too small for a double.")]
    [InlineData("1e-999999999", "Line 1, column 1: the number is too small for a double.")]
    public void OutOfRange_IsAnError(string text, string message)
    {
        Assert.False(Expr.TryParse(text, out _, out var error));
        Assert.Equal(message, error.Message);
    }

    [Theory]
    [InlineData("1e1001")]
    [InlineData("1e-1001")]
    [InlineData("1.5e99999999999999999999")]
    public void ExactDecimal_WithAHugeExponent_IsAnError(string text)
    {
        Assert.False(Expr.TryParse(text, Exact, out _, out var error));
        Assert.Equal("Line 1, column 1: the exponent of an exact decimal must lie between -1,000 and 1,000.", error.Message);
    }

    [Fact]
    public void ExactDecimal_WithTheLargestExponent_IsExact()
    {
        Assert.Equal((Expr)BigInteger.Pow(10, 1000), Expr.Parse("1e1000", Exact));
        Assert.Equal(Expr.Rational(1, BigInteger.Pow(10, 1000)), Expr.Parse("1e-1000", Exact));
    }

    /// <summary>2^100,000 - 1 is the largest integer of 100,000 bits.</summary>
    [Fact]
    public void Integer_MayHave100000Bits()
    {
        var largest = BigInteger.Pow(2, 100_000) - 1;
        Assert.Equal((Expr)largest, Expr.Parse(largest.ToString(CultureInfo.InvariantCulture)));
        Assert.Equal(-(Expr)largest, Expr.Parse("-" + largest.ToString(CultureInfo.InvariantCulture)));
        Assert.False(Expr.TryParse("x + " + (largest + 1).ToString(CultureInfo.InvariantCulture), out _, out var error));
        Assert.Equal("Line 1, column 5: the number has more than 100,000 bits.", error.Message);
    }

    [Fact]
    public void CoefficientThatGrowsTooLarge_IsAnErrorAtItsOperator()
    {
        var large = BigInteger.Pow(2, 60_000).ToString(CultureInfo.InvariantCulture);
        Assert.False(Expr.TryParse($"x + {large}*x*{large}", out _, out var error));
        Assert.Equal("a coefficient of 120,001 bits exceeds the limit of 100,000 bits.", error.Message[(error.Message.IndexOf(':', StringComparison.Ordinal) + 2)..]);
        Assert.Equal(4 + large.Length + 2, error.Position);
    }

    [Fact]
    public void Numbers_AreReadAlikeInEveryCulture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.Equal(1.5 * new Symbol("x"), Expr.Parse("1.5*x"));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
