using System.Diagnostics;
using System.Numerics;

namespace SymCalc.Tests.Semantics;

/// <summary>docs/semantics.md, lines 5 to 8: numbers, exact and double.</summary>
public sealed class NumberSemanticsTests
{
    private static readonly Symbol X = new("x");

    [Theory]
    [InlineData("1/3 + 1/6", "1/2")]
    [InlineData("10^20 + 1 - 10^20", "1")]
    [InlineData("(2/3)^-2", "9/4")]
    [InlineData("0.5", "0.5")]
    [InlineData("5E-1", "0.5")]
    [InlineData("2e3", "2000.0")]
    [InlineData("1.", "1.0")]
    public void Line05_IntegersAndFractionsAreExact_LiteralsWithAPointAreDoubles(string text, string expected)
    {
        var number = Assert.IsType<NumberExpr>(Expr.Parse(text));
        Assert.Equal(!expected.Contains('.', StringComparison.Ordinal), number.IsExact);
        Assert.Equal(expected, number.ToString());
    }

    [Theory]
    [InlineData("0.1", 1, 10)]
    [InlineData("1.25e-2", 1, 80)]
    [InlineData("2e3", 2000, 1)]
    [InlineData("0.1 + 0.2", 3, 10)]
    public void Line05_ExactDecimals_AreReadAsFractions(string text, int numerator, int denominator) =>
        Assert.Equal(Expr.Rational(numerator, denominator), Expr.Parse(text, new ParseOptions { ExactDecimals = true }));

    [Fact]
    public void Line05_ExactTypesOfCSharp_ConvertExactly()
    {
        Expr[] exact = [0.1m, ulong.MaxValue, BigInteger.Pow(10, 30), new Rational(2, 7), 3, -4L, decimal.MaxValue, -0.000_000_1m];
        string[] texts = ["1/10", "18446744073709551615", "1000000000000000000000000000000", "2/7", "3", "-4", "79228162514264337593543950335", "-1/10000000"];
        Assert.Equal(texts, exact.Select(e => e.ToString()));
        Assert.All(exact, e => Assert.True(((NumberExpr)e).IsExact));
        Assert.False(((NumberExpr)(Expr)0.1).IsExact);
    }

    [Fact]
    public void Line05_EveryIntegerTypeOfCSharp_Converts()
    {
        Expr[] sums = [X + (byte)3, X + (sbyte)3, X + (short)3, X + (ushort)3, X + 3, X + 3u, X + 3L, X + 3UL];
        Assert.All(sums, sum => Assert.Equal(Expr.Parse("x + 3"), sum));
    }

    [Theory]
    [InlineData("x^1e16", "x^10000000000000000")]
    [InlineData("x^2.5", "x^(5/2)")]
    [InlineData("x^0.3", "x^0.3")]
    public void Line06_DoubleExponents_ThatAreWholeOrHalf_AreExact(string text, string expected) =>
        Assert.Equal(expected, Expr.Parse(text).ToString());

    [Fact]
    public void Line05_CharDoesNotConvert()
    {
        var conversion = typeof(Expr).GetMethod("op_Implicit", [typeof(char)])!;
        var obsolete = (ObsoleteAttribute)conversion.GetCustomAttributes(typeof(ObsoleteAttribute), inherit: false).Single();
        Assert.True(obsolete.IsError);
        Assert.Equal("A char is not a symbol: 'x' would be the number 120. Write new Symbol(\"x\").", obsolete.Message);
    }

    [Fact]
    public void Line05_CSharpDividesIntegersItself()
    {
        Assert.Equal((Expr)0, 1 / 2 * X);
        Assert.Equal(Expr.Parse("x/2"), Expr.Rational(1, 2) * X);
        Assert.Equal(ConstantExpr.Undefined, Expr.Rational(1, 0));
    }

    [Fact]
    public void Line06_SpecialDoubles_AreZeroOrUndefined()
    {
        Assert.Equal((Expr)0, (Expr)0.0);
        Assert.Equal((Expr)0, (Expr)(-0.0));
        Assert.True(((NumberExpr)(Expr)(-0.0)).IsExact);
        Assert.Equal(ConstantExpr.Undefined, (Expr)double.NaN);
        Assert.Equal(ConstantExpr.Undefined, (Expr)double.PositiveInfinity);
        Assert.Equal(ConstantExpr.Undefined, X * double.NegativeInfinity);
    }

    [Theory]
    [InlineData("1.0*x", "x")]
    [InlineData("x^2.0", "x^2")]
    [InlineData("x^0.5", "sqrt(x)")]
    [InlineData("x^-1.5", "x^(-3/2)")]
    [InlineData("x^1.0", "x")]
    [InlineData("0.0*x", "0")]
    [InlineData("x + 0.0", "x")]
    [InlineData("0.5*x + 0.5*x", "x")]
    [InlineData("0.5*x + x/4", "0.75*x")]
    [InlineData("0.5 + 1/2", "1.0")]
    [InlineData("2*0.5", "1.0")]
    public void Line06_DoublesTurnExact_WhereNothingIsLost(string text, string expected) => Assert.Equal(Expr.Parse(expected), Expr.Parse(text));

    [Theory]
    [InlineData("0.5", "1/2")]
    [InlineData("0.5*x", "x/2")]
    [InlineData("x^0.25", "x^(1/4)")]
    [InlineData("2.0", "2")]
    [InlineData("x + 1.0", "x + 1")]
    public void Line06_OtherDoubles_AreNotTheFractionsOfTheirValue(string text, string exact) => Assert.NotEqual(Expr.Parse(exact), Expr.Parse(text));

    [Theory]
    [InlineData("1e308*10.0")]
    [InlineData("1e308 + 1e308")]
    [InlineData("1e-308*1e-308")]
    [InlineData("1/5e-324")]
    public void Line06_FoldingNeverOverOrUnderflows(string text)
    {
        var number = Assert.IsType<NumberExpr>(Expr.Parse(text));
        Assert.True(number.IsExact);
        Assert.False(number.ExactValue.IsZero);
    }

    [Theory]
    [InlineData("1e400", "Line 1, column 1: the number is too large for a double.")]
    [InlineData("x + 1e400", "Line 1, column 5: the number is too large for a double.")]
    [InlineData("x + 1e-400", "Line 1, column 5: the number is too small for a double.")]
    public void Line06_LiteralsBeyondTheDoubles_AreErrorsAtTheNumber(string text, string message) =>
        Assert.Equal(message, Assert.Throws<ExprParseException>(() => Expr.Parse(text)).Message);

    [Theory]
    [InlineData(2.0, "2.0")]
    [InlineData(1e20, "1E+20")]
    [InlineData(-0.25, "-0.25")]
    [InlineData(1e-7, "1E-07")]
    [InlineData(123456789.0, "123456789.0")]
    public void Line06_APrintedDouble_ShowsAPointOrAnExponent(double value, string text) => Assert.Equal(text, ((Expr)value).ToString());

    /// <summary>.NET writes these two with a digit too few.</summary>
    [Theory]
    [InlineData(-25)]
    [InlineData(-958)]
    [InlineData(-1074)]
    [InlineData(1023)]
    public void Line06_APrintedDouble_ReadsBack(int exponent)
    {
        Expr e = Math.ScaleB(1, exponent);
        Assert.Equal(e, Expr.Parse(e.ToString()));
    }

    [Theory]
    [InlineData("9^9^9^9")]
    [InlineData("2^100000")]
    [InlineData("(1/3)^-5000")]
    [InlineData("10^10^10^10^10")]
    [InlineData("2^1024")]
    public void Line07_PowersOfMoreThan1024Bits_Stay_AtOnce(string text)
    {
        var watch = Stopwatch.StartNew();
        Assert.IsType<PowerExpr>(Expr.Parse(text));
        Assert.InRange(watch.ElapsedMilliseconds, 0, 1000);
    }

    [Theory]
    [InlineData("2^1023")]
    [InlineData("3^646")]
    [InlineData("(2/3)^-100")]
    public void Line07_PowersOfUpTo1024Bits_Fold(string text) => Assert.True(Assert.IsType<NumberExpr>(Expr.Parse(text)).IsExact);

    [Fact]
    public void Line07_ACoefficientOfMoreThan100000Bits_IsAClearException()
    {
        Expr big = BigInteger.Pow(2, 60_000);
        var exception = Assert.Throws<ExpressionLimitException>(() => big * X * big);
        Assert.Equal("A coefficient of 120,001 bits exceeds the limit of 100,000 bits.", exception.Message);
        exception = Assert.Throws<ExpressionLimitException>(() => (Expr)BigInteger.Pow(2, 100_001));
        Assert.Equal("A coefficient of 100,002 bits exceeds the limit of 100,000 bits.", exception.Message);
    }

    [Theory]
    [InlineData("2^(3/2)", "2*2^(1/2)")]
    [InlineData("2^(-1/2)", "1/2*2^(1/2)")]
    [InlineData("2^(7/3)", "4*2^(1/3)")]
    [InlineData("8^(1/3)", "2")]
    [InlineData("8^(1/2)", "2*2^(1/2)")]
    [InlineData("(4/9)^(3/2)", "8/27")]
    [InlineData("(1/2)^(1/2)", "1/2*2^(1/2)")]
    [InlineData("64^(1/6)", "2")]
    [InlineData("sqrt(12)", "2*sqrt(3)")]
    public void Line08_RootsOfNumbers_KeepAnExponentBetweenZeroAndOne(string text, string expected) =>
        Assert.Equal(Expr.Parse(expected), Expr.Parse(text));

    [Theory]
    [InlineData("2^(5/7)", 5, 7)]
    [InlineData("(-8)^(1/3)", 1, 3)]
    public void Line08_WhatIsLeft_IsAPowerBetweenZeroAndOne(string text, int p, int q) =>
        Assert.Equal(Expr.Rational(p, q), Assert.IsType<PowerExpr>(Expr.Parse(text)).Exponent);
}
