using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace SymCalc.Tests.Laws;

/// <summary>Exact fractions: their three sizes (in place, packed, big) compute alike.</summary>
public sealed class RationalLaws
{
    /// <summary>Numerators and denominators around the limits of 32 and 64 bits, and beyond.</summary>
    private static readonly Gen<BigInteger> Part = Gen.OneOf(
        Gen.Choose(-9, 9).Select(n => (BigInteger)n),
        from limit in Gen.Elements<BigInteger>(int.MaxValue, int.MinValue, uint.MaxValue, long.MaxValue, long.MinValue, BigInteger.Pow(10, 30))
        from offset in Gen.Choose(-3, 3)
        select limit + offset);

    private static readonly Gen<(BigInteger P, BigInteger Q)> Fraction =
        from p in Part from q in Part.Where(q => !q.IsZero) select (p, q);

    private static readonly Arbitrary<((BigInteger P, BigInteger Q) A, (BigInteger P, BigInteger Q) B)> Pairs =
        Arb.From(from a in Fraction from b in Fraction select (a, b));

    [Fact]
    public void Arithmetic_IsThatOfFractions() => Law.Always(Pairs, pair =>
    {
        var (a, b) = (pair.A, pair.B);
        var (x, y) = (new Rational(a.P, a.Q), new Rational(b.P, b.Q));
        AssertIs((a.P * b.Q) + (b.P * a.Q), a.Q * b.Q, x + y);
        AssertIs((a.P * b.Q) - (b.P * a.Q), a.Q * b.Q, x - y);
        AssertIs(a.P * b.P, a.Q * b.Q, x * y);
        AssertIs(-a.P, a.Q, -x);
        AssertIs(BigInteger.Abs(a.P), BigInteger.Abs(a.Q), x.Abs());
        if (!y.IsZero)
        {
            AssertIs(a.P * b.Q, a.Q * b.P, x / y);
            AssertIs(b.Q, b.P, y.Inverse());
        }

        var order = (a.P * b.Q * a.Q.Sign * b.Q.Sign).CompareTo(b.P * a.Q * a.Q.Sign * b.Q.Sign);
        Assert.Equal(order, Math.Sign(x.CompareTo(y)));
        bool[] holds = [x < y, x > y, x <= y, x >= y, x == y];
        Assert.Equal([order < 0, order > 0, order <= 0, order >= 0, order == 0], holds);
        Assert.Equal(x, x + y - y);
        Assert.Equal(x.GetHashCode(), (x + y - y).GetHashCode());
        Assert.True(x.Floor() <= x && x < x.Floor() + 1);
    });

    /// <summary>Correctly rounded: no double is nearer.</summary>
    [Fact]
    public void ToDouble_IsTheNearest() => Law.Always(Pairs, pair =>
    {
        var x = new Rational(pair.A.P, pair.A.Q);
        var nearest = x.ToDouble();
        var distance = (Rational.FromDouble(nearest) - x).Abs();
        Assert.True(distance <= (Rational.FromDouble(Math.BitIncrement(nearest)) - x).Abs());
        Assert.True(distance <= (Rational.FromDouble(Math.BitDecrement(nearest)) - x).Abs());
    });

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.1)]
    [InlineData(-2.5)]
    [InlineData(1e300)]
    [InlineData(double.Epsilon)]
    [InlineData(-double.Epsilon)]
    [InlineData(double.MaxValue)]
    [InlineData(9e18)]
    [InlineData(9007199254740993.0)]
    public void FromDouble_IsExact(double value) => Assert.Equal(value, Rational.FromDouble(value).ToDouble());

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void FromDouble_RefusesWhatIsNotFinite(double value) => Assert.StartsWith(
        "Only a finite number has an exact fraction.",
        Assert.Throws<ArgumentOutOfRangeException>(() => Rational.FromDouble(value)).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(2, 3, 4, "16/81")]
    [InlineData(2, 3, -2, "9/4")]
    [InlineData(-1, 2, 3, "-1/8")]
    [InlineData(0, 1, 0, "1")]
    [InlineData(7, 1, 30, "22539340290692258087863249")]
    public void Pow_IsExact(int numerator, int denominator, int exponent, string expected) =>
        Assert.Equal(expected, new Rational(numerator, denominator).Pow(exponent).ToString());

    [Fact]
    public void DivisionByZero_IsAnError()
    {
        Assert.Equal("A fraction's denominator must not be 0.", Assert.Throws<DivideByZeroException>(() => new Rational(1, 0)).Message);
        Assert.Throws<DivideByZeroException>(() => Rational.One / Rational.Zero);
        Assert.Throws<DivideByZeroException>(() => Rational.Zero.Inverse());
        Assert.Throws<DivideByZeroException>(() => Rational.Zero.Pow(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Rational(2).Pow(int.MinValue));
    }

    [Fact]
    public void Default_IsZero()
    {
        Assert.Equal(Rational.Zero, default);
        Assert.True(default(Rational).IsZero);
        Assert.Equal(BigInteger.One, default(Rational).Denominator);
    }

    [Fact]
    public void Comparison_TakesObjects()
    {
        Assert.Equal(1, Rational.Zero.CompareTo(null));
        Assert.Equal(0, Rational.One.CompareTo((object)Rational.One));
        Assert.StartsWith(
            "A fraction compares only with a fraction.", Assert.Throws<ArgumentException>(() => Rational.One.CompareTo("1")).Message, StringComparison.Ordinal);
        Assert.False(Rational.One.Equals((object)1));
    }

    [Fact]
    public void Text_IsInvariant()
    {
        Assert.Equal("-3/2", new Rational(6, -4).ToString());
        Assert.Equal("-3/2", new Rational(6, -4).ToString(null, CultureInfo.GetCultureInfo("de-DE")));
    }

    private static void AssertIs(BigInteger p, BigInteger q, Rational actual)
    {
        Assert.Equal(p * actual.Denominator, q * actual.Numerator);
        Assert.True(actual.Denominator > 0);
        Assert.True(BigInteger.GreatestCommonDivisor(actual.Numerator, actual.Denominator).IsOne);
        Assert.Equal(new Rational(p, q), actual);
        Assert.Equal(new Rational(p, q).GetHashCode(), actual.GetHashCode());
        Assert.Equal(actual.Denominator.IsOne, actual.IsInteger);
        Assert.Equal(actual.Numerator.Sign, actual.Sign);
    }
}
