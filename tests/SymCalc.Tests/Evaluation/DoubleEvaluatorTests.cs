using SymCalc.Evaluation;
using SymCalc.Numerics;

namespace SymCalc.Tests.Evaluation;

/// <summary>What each operation means in double precision, to the last bit.</summary>
public sealed class DoubleEvaluatorTests
{
    private static readonly Symbol X = new("x");

    /// <summary>The value is that of the C# expression, rounded after every operation.</summary>
    [Fact]
    public void Operations_AreThoseOfCSharp()
    {
        const double x = 1.7, y = 0.3, z = -2.9;
        (string Text, double Expected)[] rows =
        [
            ("x + y - z", x + y - z),
            ("1 + x", 1 + x),
            ("x - 1", -1 + x),
            ("x/3 + y", (1 * x / 3) + y),
            ("2*x/7", 2 * x / 7),
            ("-x", -x),
            ("x/y", x / y),
            ("x*y/z", x * y / z),
            ("x/(y*z)", x / (y * z)),
            ("1/x", 1 / x),
            ("x^2", x * x),
            ("x^3", x * x * x),
            ("x^-2", 1 / (x * x)),
            ("y*x^-2", y / (x * x)),
            ("sqrt(x)", Math.Sqrt(x)),
            ("x^-0.5", 1 / Math.Sqrt(x)),
            ("x^(1/3)", Math.Cbrt(x)),
            ("x^y", Math.Pow(x, y)),
            ("exp(x)", Math.Exp(x)),
            ("exp(x*y)", Math.Exp(x * y)),
            ("x^0.3", Math.Pow(x, 0.3)),
            ("x^100", Math.Pow(x, 100)),
            ("y/x^(3/2)", y / x / Math.Sqrt(x)),
            ("sin(x)*cos(y)", Math.Sin(x) * Math.Cos(y)),
            ("atan2(x, z)", Math.Atan2(x, z)),
            ("pi*x", Math.PI * x),
            ("0.1*x", 0.1 * x),
        ];
        Assert.All(rows, row => Assert.Equal(
            BitConverter.DoubleToInt64Bits(row.Expected), BitConverter.DoubleToInt64Bits(Expr.Parse(row.Text).Evaluate(("x", x), ("y", y), ("z", z)))));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(16)]
    public void IntegerPowers_AreMultiplied_WithinEightUlps(int n)
    {
        var power = X.Pow(n);
        for (var b = -3.0; b <= 3; b += 0.0917)
        {
            var exact = Rational.FromDouble(b).Pow(n).ToDouble();
            Assert.InRange(Math.Abs(power.Evaluate(("x", b)) - exact), 0, 8 * (Math.BitIncrement(Math.Abs(exact)) - Math.Abs(exact)));
        }
    }

    [Theory]
    [InlineData(3, 2, true, 1)]
    [InlineData(5, 2, true, 2)]
    [InlineData(1, 2, false, 0)]
    [InlineData(4, 2, false, 0)]
    [InlineData(33, 2, false, 0)]
    [InlineData(-3, 2, false, 0)]
    public void WholeAndHalf_AreFound(int numerator, int denominator, bool expected, int whole)
    {
        Assert.Equal(expected, RealArithmetic.IsWholeAndHalf(new Number(new Rational(numerator, denominator)), out var found));
        Assert.Equal(whole, expected ? found : 0);
    }

    /// <summary>A denominator that would underflow as one power does not, and a large product is no problem of its order.</summary>
    [Fact]
    public void RootsInDenominators_DoNotUnderflow() =>
        Assert.Equal(1e-120 / 1e-120 / Math.Sqrt(1e-120), Expr.Parse("y/x^(3/2)").Evaluate(("x", 1e-120), ("y", 1e-120)), 1e45);

    [Fact]
    public void NegativeBases_HaveNoFractionalPowers()
    {
        Assert.Equal(double.NaN, Expr.Parse("x^(1/3)").Evaluate(("x", -8)));
        Assert.Equal(double.NaN, Expr.Parse("x^(2/3)").Evaluate(("x", -8)));
        Assert.Equal(double.NaN, Expr.Parse("x^0.3").Evaluate(("x", -8)));
        Assert.Equal(-8, Expr.Parse("x^y").Evaluate(("x", -2), ("y", 3)));
    }

    [Fact]
    public void AFunctionWithoutAKernel_IsAnError()
    {
        var e = new FunctionDefinition("f", 1).Of(X) + new FunctionDefinition("g", 2).Of(X, 1);
        Assert.Equal(
            "Function 'f' has no numeric value: it was declared without a kernel.",
            Assert.Throws<InvalidOperationException>(() => e.Evaluate(("x", 1))).Message);
        Assert.Throws<InvalidOperationException>(() => e.EvaluateComplex(("x", 1)));
    }

    [Fact]
    public void FunctionsOfManyArguments_AreEvaluated()
    {
        FunctionDefinition total = new("total", 12) { Kernel = static u => u.ToArray().Sum() };
        Assert.Equal(78, total.Of([.. Enumerable.Range(1, 12).Select(i => (Expr)i)]).Evaluate());
        FunctionDefinition area = new("area", 3) { Kernel = static u => u[0] * u[1] + u[2] };
        Assert.Equal(10, area.Of(X, 3, X + 2).Evaluate(("x", 2)));
    }

    [Fact]
    public void NullArguments_AreErrors()
    {
        Assert.Throws<ArgumentNullException>(() => X.Evaluate((IReadOnlyDictionary<string, double>)null!));
        Assert.Throws<ArgumentNullException>(() => X.EvaluateExact((IReadOnlyDictionary<string, Rational>)null!));
        Assert.Throws<ArgumentNullException>(() => X.EvaluateComplex((IReadOnlyDictionary<string, System.Numerics.Complex>)null!));
    }

    [Fact]
    public void NamesOfValues_AreComparedInNormalFormC()
    {
        Symbol e = new("e\u0301");
        Assert.Equal(3, e.Evaluate(("e\u0301", 3)));
        Assert.Equal(3, e.Evaluate(("\u00E9", 3)));
    }

    /// <summary>A coefficient may be beyond the range of doubles although the value is within it.</summary>
    [Theory]
    [InlineData("x*1e-200*1e-200", 1e300, 1e-100)]
    [InlineData("x*1e200*1e200", 1e-300, 1e100)]
    [InlineData("x*y*1e200*1e200", 1e-150, 1e100)]
    [InlineData("-x*1e200*1e200/y", 1e-150, -double.PositiveInfinity)]
    [InlineData("x*1e200*1e200", 0, 0)]
    [InlineData("1 + x*1e-200*1e-200", 1e300, 1)]
    [InlineData("x*1e-300*1e-20", 1e10, 1e-310)]
    [InlineData("x*10^-100000", 1e300, 0)]
    [InlineData("x*10^100000", 1e-300, double.PositiveInfinity)]
    [InlineData("(x/1e200)^2", 1e200, 1)]
    [InlineData("(x/10^60)^6", 1e60, 1)]
    [InlineData("(1e60*x)^6", 1e-60, 1)]
    [InlineData("(x/2e30)^11", 2e30, 1)]
    [InlineData("(x/6e23)^14", 6e23, 1)]
    [InlineData("(x/6e23)^13", 6e23, 1)]
    [InlineData("(6e23/x)^13", 6e23, 1)]
    [InlineData("(10^200*x)^2", 1e-100, 1e200)]
    [InlineData("(x/10^60)^60", 1e60, 1)]
    [InlineData("(x/2^80)^1000", 1208925819614629174706176.0, 1)]
    [InlineData("(3e8*x)^40", 1e-9, 1.2157665459056929e-21)]
    [InlineData("(x/1e100)^3", 1e103, 1e9)]
    [InlineData("(x*y/10^200)^2", 1e100, 1)]
    [InlineData("(x/10^200)^2*sin(1)/y^2", 1e200, 0)]
    [InlineData("10^400*x", 1e-300, 1e100)]
    [InlineData("x/10^400", 1e300, 1e-100)]
    [InlineData("10^400*x + 1", 0, 1)]
    [InlineData("(1/10^400)*x*10^300", 1e100, 1)]
    [InlineData("x^9007199254740993", -1, -1)]
    [InlineData("x^(10^30+1)", -1, -1)]
    [InlineData("x^(10^30)", -1, 1)]
    [InlineData("y*x^-(2^60+1)", -1, 1)]
    public void CoefficientsBeyondDoubles_CountInFull(string text, double x, double expected)
    {
        var e = Expr.Parse(text);
        Assert.Equal(expected, e.Evaluate(("x", x), ("y", x)), Math.Abs(expected) * 1e-14);
        Assert.Equal(e.Evaluate(("x", x), ("y", x)), e.Compile("x", "y").Invoke([x, x]));
    }
}
