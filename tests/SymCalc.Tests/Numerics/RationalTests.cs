using System.Globalization;
using System.Numerics;
using Xunit;

namespace SymCalc.Tests.Numerics;

/// <summary>Fractions of all three sizes (in place, packed, big) compute alike; random ones are in the laws.</summary>
public sealed class RationalTests
{
    private static readonly BigInteger Big = BigInteger.Pow(10, 40) + 7;

    public static TheoryData<string, string> Pairs()
    {
        string[] numbers =
        [
            "0", "1", "-1", "2/3", "-7/6", "2147483647/2", "-2147483648/3", "9223372036854775807", "-9223372036854775808",
            "1/9223372036854775808", $"{Big}", $"-{Big}/6", $"6/{Big}",
        ];
        var pairs = new TheoryData<string, string>();
        foreach (var left in numbers)
        {
            foreach (var right in numbers)
            {
                pairs.Add(left, right);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Arithmetic_IsThatOfFractions(string left, string right)
    {
        var (a, b) = Parts(left);
        var (c, d) = Parts(right);
        var (x, y) = (new Rational(a, b), new Rational(c, d));
        Assert.Equal(new Rational((a * d) + (c * b), b * d), x + y);
        Assert.Equal(new Rational((a * d) - (c * b), b * d), x - y);
        Assert.Equal(new Rational(a * c, b * d), x * y);
        Assert.Equal((a * d).CompareTo(c * b), x.CompareTo(y));
        if (!c.IsZero)
        {
            Assert.Equal(new Rational(a * d, b * c), x / y);
        }

        foreach (var result in (Rational[])[x + y, x - y, x * y])
        {
            Assert.True(result.Denominator.Sign > 0);
            Assert.True(BigInteger.GreatestCommonDivisor(result.Numerator, result.Denominator).IsOne);
            Assert.Equal(result, new Rational(result.Numerator, result.Denominator));
        }
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(-3.5)]
    [InlineData(double.Epsilon)]
    [InlineData(double.MaxValue)]
    [InlineData(2.225073858507201E-308)]
    public void FromDouble_AndBack_IsExact(double value) => Assert.Equal(value, Rational.FromDouble(value).ToDouble());

    [Fact]
    public void ToDouble_RoundsToNearestEven()
    {
        var big = BigInteger.One << 53;
        Assert.Equal((double)big, new Rational(big + 1).ToDouble());
        Assert.Equal((double)(big + 4), new Rational(big + 3).ToDouble());
        Assert.Equal(1.0 / 3.0, new Rational(1, 3).ToDouble());
        Assert.Equal(double.PositiveInfinity, new Rational(BigInteger.Pow(10, 400)).ToDouble());
        Assert.Equal(0.0, new Rational(BigInteger.One, BigInteger.Pow(10, 400)).ToDouble());
    }

    [Fact]
    public void DenominatorOfZero_IsAnError() => Assert.Throws<DivideByZeroException>(() => new Rational(1, 0));

    private static (BigInteger Numerator, BigInteger Denominator) Parts(string text)
    {
        var parts = text.Split('/');
        return (
            BigInteger.Parse(parts[0], CultureInfo.InvariantCulture),
            parts.Length == 1 ? 1 : BigInteger.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
