using System.Numerics;
using SymCalc.Numerics;

namespace SymCalc.Tests.Numerics;

/// <summary>Coefficients: exact fractions and doubles together.</summary>
public sealed class NumberTests
{
    private static Number Exact(long p, long q = 1) => new(new Rational(p, q));

    private static Number Double(double value) => Number.FromDouble(value);

    [Fact]
    public void ADoubleMetByAnExactNumber_IsADouble()
    {
        Assert.Equal(Double(0.75), Double(0.5) + Exact(1, 4));
        Assert.Equal(Double(1.5), Exact(3) * Double(0.5));
        Assert.Equal(Double(-0.5), Exact(0) - Double(0.5));
        Assert.True((Double(0.5) * Exact(0)).IsZero);
        Assert.Equal(Double(0.5), Double(0.5) + Number.Zero);
        Assert.NotEqual(Double(0.5), Exact(1, 2));
        Assert.NotEqual(Double(2), Exact(2));
    }

    [Fact]
    public void Zero_IsAlwaysExact()
    {
        Assert.True(Double(0.0).IsExact);
        Assert.True(Double(-0.0).IsExact);
        Assert.Equal(Number.Zero, Double(0.5) - Double(0.5));
    }

    [Fact]
    public void Coefficients_TurnExactAtOne_ExponentsAtMultiplesOfOneHalf()
    {
        Assert.Equal(Number.One, Double(1).AsCoefficient());
        Assert.Equal(Double(-1), Double(-1).AsCoefficient());
        Assert.Equal(Double(2), Double(2).AsCoefficient());
        Assert.Equal(Exact(-3, 2), Double(-1.5).AsExponent());
        Assert.Equal(Exact(4), Double(4).AsExponent());
        Assert.Equal(Double(0.25), Double(0.25).AsExponent());
        Assert.Equal(new Number(new Rational(BigInteger.Pow(10, 20))), Double(1e20).AsExponent());
    }

    [Fact]
    public void WhatWouldOverOrUnderflow_IsDoneExactly()
    {
        Assert.Equal(new Number(Rational.FromDouble(1e308) * 10), Double(1e308) * Exact(10));
        Assert.Equal(new Number(Rational.FromDouble(1e308) * 2), Double(1e308) + Double(1e308));
        Assert.Equal(new Number(Rational.FromDouble(1e-308) * Rational.FromDouble(1e-308)), Double(1e-308) * Double(1e-308));
        Assert.Equal(new Number(Rational.FromDouble(double.Epsilon).Inverse()), Double(double.Epsilon).Inverse());
    }

    [Fact]
    public void IntegersBeyond64Bits_AreExact()
    {
        Assert.Equal(new Number(new Rational((BigInteger)long.MaxValue + 1)), Exact(long.MaxValue) + Number.One);
        Assert.Equal(new Number(new Rational((BigInteger)long.MinValue * long.MinValue)), Exact(long.MinValue) * Exact(long.MinValue));
        Assert.Equal(new Number(new Rational(-(BigInteger)long.MinValue)), -Exact(long.MinValue));
        Assert.Equal(Exact(long.MinValue), Exact(long.MinValue + 1) - Number.One);
    }

    [Theory]
    [InlineData(2, 10, true, "1024")]
    [InlineData(2, -3, true, "1/8")]
    [InlineData(2, 1023, true, null)]
    [InlineData(2, 1024, false, null)]
    [InlineData(1, 1_000_000_000_000, true, "1")]
    [InlineData(-1, 1_000_000_000_001, true, "-1")]
    [InlineData(-1, -4, true, "1")]
    [InlineData(0, 0, true, "1")]
    [InlineData(0, 5, true, "0")]
    [InlineData(0, -1, false, null)]
    public void TryPow_IsExactAndBounded(int b, long exponent, bool expected, string? text)
    {
        Assert.Equal(expected, Exact(b).TryPow(exponent, 1024, out var power));
        if (text is not null)
        {
            Assert.Equal(text, power.ToString());
        }
    }

    [Fact]
    public void Order_IsByValue_TheExactFirst()
    {
        Number[] ordered = [Exact(-1), Double(-0.5), Number.Zero, Double(0.1), Exact(1, 2), Double(0.5), Number.One, Double(1), Double(1e300)];
        for (var i = 0; i < ordered.Length; i++)
        {
            for (var k = 0; k < ordered.Length; k++)
            {
                Assert.Equal(i.CompareTo(k), Math.Sign(ordered[i].CompareTo(ordered[k])));
                Assert.Equal(i == k, ordered[i] == ordered[k]);
            }
        }
    }

    /// <summary>Every double's text reads back, also where .NET's own shortest text does not.</summary>
    [Fact]
    public void DoubleText_ReadsBack()
    {
        for (var exponent = -1074; exponent < 1024; exponent++)
        {
            var power = Math.ScaleB(1, exponent);
            foreach (var value in (double[])[power, Math.BitDecrement(power), Math.BitIncrement(power)])
            {
                if (value is not 0)
                {
                    Assert.Equal(value, double.Parse(NumberText.Digits(value), System.Globalization.CultureInfo.InvariantCulture));
                }
            }
        }
    }
}
