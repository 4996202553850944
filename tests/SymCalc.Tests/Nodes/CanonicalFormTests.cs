using Xunit;

namespace SymCalc.Tests.Nodes;

/// <summary>What the factories do at once, and what they leave alone (SEMANTICS lines 2, 3, 6 to 13).</summary>
public sealed class CanonicalFormTests
{
    /// <summary>Left and right are one expression, and the text is how it is shown.</summary>
    [Theory]
    [InlineData("x + x", "2*x")]
    [InlineData("x - x", "0")]
    [InlineData("x + y - x", "y")]
    [InlineData("x*x", "x^2")]
    [InlineData("x/x", "1")]
    [InlineData("x^a*x^b", "x^(a + b)")]
    [InlineData("x^(a+1)*x^(a+1)", "x^(2*(a + 1))")]
    [InlineData("(x^a)^2", "x^(2*a)")]
    [InlineData("(x*y)^3", "x^3*y^3")]
    [InlineData("(2*x)^-1", "1/2*x^-1")]
    [InlineData("sqrt(x)^2", "x")]
    [InlineData("sqrt(x*y)*sqrt(x*y)", "x*y")]
    [InlineData("sqrt(x^2)*sqrt(x^2)", "x^2")]
    [InlineData("0*sin(x)", "0")]
    [InlineData("x^0", "1")]
    [InlineData("0^0", "1")]
    [InlineData("1^x", "1")]
    [InlineData("x - (x + 1)", "-1")]
    [InlineData("x + 2*(x + 1)", "3*x + 2")]
    [InlineData("e^x*e^y", "exp(x + y)")]
    [InlineData("exp(x)", "e^x")]
    [InlineData("log(x)", "ln(x)")]
    [InlineData("sqrt(4)", "2")]
    [InlineData("sqrt(8)", "2*sqrt(2)")]
    [InlineData("sqrt(12)", "2*sqrt(3)")]
    [InlineData("2^(3/2)", "2*sqrt(2)")]
    [InlineData("8^(1/3)", "2")]
    [InlineData("(1/2)^(1/2)", "sqrt(2)/2")]
    [InlineData("sqrt(2)*sqrt(2)", "2")]
    [InlineData("(2/3)^3", "8/27")]
    [InlineData("1.0*x", "x")]
    [InlineData("0.5*x + 0.5*x", "x")]
    [InlineData("0.5*(x + 1) + 0.5*(x + 1)", "x + 1")]
    [InlineData("x^2.0", "x^2")]
    [InlineData("x^0.5", "sqrt(x)")]
    [InlineData("0.0*x", "0")]
    [InlineData("1/0", "undefined")]
    [InlineData("0*(1/0)", "undefined")]
    [InlineData("undefined + x", "undefined")]
    [InlineData("sin(undefined)", "undefined")]
    [InlineData("piecewise(1 < 2, x, undefined)", "x")]
    [InlineData("piecewise(undefined < 2, x, y)", "undefined")]
    public void Factories_BringIntoOneForm(string text, string same)
    {
        var e = Expr.Parse(text);
        Assert.True(e == Expr.Parse(same), $"{text} is {e}, not {same}");
        Assert.Equal(Expr.Parse(same).GetHashCode(), e.GetHashCode());
    }

    /// <summary>Forms that must not be identified: the value would change, or the form is left to Simplify.</summary>
    [Theory]
    [InlineData("sqrt(x^2)", "x")]
    [InlineData("sqrt(x^2)", "abs(x)")]
    [InlineData("(x^a)^b", "x^(a*b)")]
    [InlineData("asin(sin(x))", "x")]
    [InlineData("2*(x + 1)", "2*x + 2")]
    [InlineData("2*(3*x + 3)", "6*(x + 1)")]
    [InlineData("2*(3*x + 3)", "3*(2*x + 2)")]
    [InlineData("sqrt(2*x)", "sqrt(x)")]
    [InlineData("sqrt(2*(3*x + 3))", "sqrt(6*(x + 1))")]
    [InlineData("sin(2*(x + 1))", "sin(2*x + 2)")]
    [InlineData("0.5", "1/2")]
    [InlineData("0.5*x", "x/2")]
    [InlineData("0.5*(x + 1) + y", "0.5*x + 0.5 + y")]
    [InlineData("0^x", "0")]
    [InlineData("x^2*y", "x*y^2")]
    [InlineData("atan2(x, y)", "atan2(y, x)")]
    [InlineData("(-8)^(1/3)", "-2")]
    [InlineData("sqrt(-1)", "undefined")]
    [InlineData("ln(0)", "undefined")]
    [InlineData("asin(2)", "undefined")]
    [InlineData("piecewise(x < 0, 1, 2)", "piecewise(x > 0, 1, 2)")]
    [InlineData("piecewise(x < 0, 1, 2)", "piecewise(x < 0, 2, 1)")]
    [InlineData("2305843009213693951*x", "0")]
    [InlineData("2305843009213693951*x + y", "y")]
    public void Factories_KeepApart(string text, string other) => Assert.True(Expr.Parse(text) != Expr.Parse(other));

    /// <summary>Numbers that would be huge stay as powers, at once.</summary>
    [Theory]
    [InlineData("9^9^9^9")]
    [InlineData("2^100000")]
    [InlineData("(1/3)^-5000")]
    [InlineData("10^10^10^10^10")]
    [InlineData("0.5^100000")]
    public void HugePowers_Stay(string text) => Assert.IsType<PowerExpr>(Expr.Parse(text));

    [Fact]
    public void PowersOfOneNumber_AreCollected() => Assert.Equal(Expr.Parse("8"), Expr.Parse("2^5000*2^-4997"));

    [Fact]
    public void HugeCoefficient_IsAClearException()
    {
        var big = System.Numerics.BigInteger.Pow(2, 60_000);
        Expr e = big;
        var exception = Assert.Throws<ExpressionLimitException>(() => e * new Symbol("x") * big);
        Assert.Equal("A coefficient of 120,001 bits exceeds the limit of 100,000 bits.", exception.Message);
    }

    [Theory]
    [InlineData("1e308*10.0")]
    [InlineData("1e-308*1e-308")]
    public void DoublesThatWouldOverflow_AreMultipliedExactly(string text) =>
        Assert.True(((NumberExpr)Expr.Parse(text)).IsExact);

    [Fact]
    public void EqualityIsNullSafe()
    {
        Expr? none = null;
        Expr x = new Symbol("x");
        Assert.False(x == none);
        Assert.True(none == null);
        Assert.True(none != x);
        Assert.False(x.Equals((object?)null));
        Assert.True(new Symbol("x") == new Symbol("x"));
    }

    [Fact]
    public void SpecialDoubles_Convert()
    {
        Assert.Equal(ConstantExpr.Undefined, (Expr)double.NaN);
        Assert.Equal(ConstantExpr.Undefined, (Expr)double.PositiveInfinity);
        Assert.Equal((Expr)0, (Expr)(-0.0));
        Assert.Equal(Expr.Rational(1, 4), (Expr)0.25m);
        Assert.Equal((Expr)ulong.MaxValue, Expr.Parse("18446744073709551615"));
        Assert.Equal(ConstantExpr.Undefined, Expr.Rational(1, 0));
    }

    [Theory]
    [InlineData("e", "'e' is Euler's number and cannot be the name of a symbol.")]
    [InlineData("pi", "'pi' is the constant pi and cannot be the name of a symbol.")]
    [InlineData("π", "'π' is the constant pi and cannot be the name of a symbol.")]
    [InlineData("undefined", "'undefined' is the undefined value and cannot be the name of a symbol.")]
    [InlineData("sin", "'sin' is a function and cannot be the name of a symbol.")]
    [InlineData("arcsin", "'arcsin' is a function and cannot be the name of a symbol.")]
    [InlineData("sqrt", "'sqrt' is a function and cannot be the name of a symbol.")]
    [InlineData("", "'' is not an identifier and cannot be the name of a symbol.")]
    [InlineData("2x", "'2x' is not an identifier and cannot be the name of a symbol.")]
    [InlineData("x y", "'x y' is not an identifier and cannot be the name of a symbol.")]
    [InlineData("x\u0001", "'xU+0001' is not an identifier and cannot be the name of a symbol.")]
    public void ReservedNames_CannotBeSymbols(string name, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => new Symbol(name)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("E")]
    [InlineData("I")]
    [InlineData("gamma_")]
    [InlineData("θ₁")]
    [InlineData("𝑥")]
    [InlineData("_a1")]
    public void OtherNames_CanBeSymbols(string name) => Assert.Equal(name, new Symbol(name).Name);

    [Fact]
    public void Names_AreNormalized() => Assert.Equal(new Symbol("\u00e9"), new Symbol("e\u0301"));
}
