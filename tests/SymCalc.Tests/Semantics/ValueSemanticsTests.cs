using System.Numerics;

namespace SymCalc.Tests.Semantics;

/// <summary>docs/semantics.md, lines 1 to 4: what it means that a value is defined, and what evaluation computes.</summary>
public sealed class ValueSemanticsTests
{
    [Theory]
    [InlineData("1/x", 0.0, double.PositiveInfinity)]
    [InlineData("-1/x", 0.0, double.NegativeInfinity)]
    [InlineData("1/x^2", 0.0, double.PositiveInfinity)]
    [InlineData("ln(x)", 0.0, double.NegativeInfinity)]
    [InlineData("ln(x)", -1.0, double.NaN)]
    [InlineData("sqrt(x)", -1.0, double.NaN)]
    [InlineData("x^(1/3)", -8.0, double.NaN)]
    [InlineData("asin(x)", 2.0, double.NaN)]
    [InlineData("acosh(x)", 0.5, double.NaN)]
    [InlineData("sin(x)/x", 0.0, double.NaN)]
    [InlineData("x*ln(x)", 0.0, double.NaN)]
    [InlineData("exp(x)", 1e6, double.PositiveInfinity)]
    [InlineData("exp(-x)", 1e6, 0.0)]
    [InlineData("x", double.NaN, double.NaN)]
    [InlineData("x - x^2", double.PositiveInfinity, double.NaN)]
    public void Line01_OutsideItsDomain_AnExpressionHasIeeeValues(string text, double x, double expected) =>
        Assert.Equal(expected, Expr.Parse(text).Evaluate(("x", x)));

    /// <summary>The domain may grow …</summary>
    [Theory]
    [InlineData("x/x", "1")]
    [InlineData("0*ln(x)", "0")]
    [InlineData("sqrt(x)^2", "x")]
    [InlineData("ln(x) - ln(x)", "0")]
    [InlineData("x^2/x", "x")]
    public void Line02_Factories_MayEnlargeTheDomain(string text, string expected) => Assert.Equal(Expr.Parse(expected), Expr.Parse(text));

    /// <summary>… but a value never changes: real identities are left to Simplify, which minds the sign.</summary>
    [Theory]
    [InlineData("sqrt(x^2)", "abs(x)", -3.0, 3.0)]
    [InlineData("(x^4)^(1/4)", "abs(x)", -3.0, 3.0)]
    [InlineData("ln(exp(x))", "x", -3.0, -3.0)]
    [InlineData("ln(x^2)", "ln(x^2)", -1.0, 0.0)]
    [InlineData("asin(sin(x))", "asin(sin(x))", Math.PI, 0.0)]
    [InlineData("sqrt((x - 1)^2)", "abs(x - 1)", 0.0, 1.0)]
    public void Line02_Simplify_UsesRealIdentities_WhereFactoriesDoNot(string text, string simplified, double x, double value)
    {
        var e = Expr.Parse(text);
        Assert.Equal(Expr.Parse(simplified), e.Simplify());
        Assert.Equal(value, e.Evaluate(("x", x)), 1e-15);
        Assert.Equal(value, e.Simplify().Evaluate(("x", x)), 1e-15);
    }

    /// <summary>Factories hold on the complex principal branch; Simplify does not promise that.</summary>
    [Fact]
    public void Line02_ComplexEvaluation_IsCoveredBeforeSimplifyOnly()
    {
        var e = Expr.Parse("sqrt(x^2)");
        Assert.Equal(Complex.ImaginaryOne, e.EvaluateComplex(("x", Complex.ImaginaryOne)));
        Assert.Equal(Complex.One, e.Simplify().EvaluateComplex(("x", Complex.ImaginaryOne)));
    }

    [Theory]
    [InlineData("0^0", "1")]
    [InlineData("0.0^0", "1")]
    [InlineData("0^0.0", "1")]
    [InlineData("x^0", "1")]
    [InlineData("(x - x)^(y - y)", "1")]
    public void Line03_ZeroToTheZero_IsOne(string text, string expected) => Assert.Equal(Expr.Parse(expected), Expr.Parse(text));

    [Fact]
    public void Line03_ZeroToTheZero_IsOneInDoubles() => Assert.Equal(1, Expr.Parse("x^y").Evaluate(("x", 0), ("y", 0)));

    [Theory]
    [InlineData("0^x", 2.0, 0.0)]
    [InlineData("0^x", 0.0, 1.0)]
    [InlineData("0^x", -1.0, double.PositiveInfinity)]
    [InlineData("0.0^x", 2.0, 0.0)]
    public void Line03_ZeroToASymbol_NeverFolds(string text, double x, double expected)
    {
        var power = Assert.IsType<PowerExpr>(Expr.Parse(text));
        Assert.Equal((Expr)0, power.Base);
        Assert.Equal(expected, power.Evaluate(("x", x)));
        Assert.IsType<PowerExpr>(power.Simplify());
    }

    [Theory]
    [InlineData("1/0")]
    [InlineData("0/0")]
    [InlineData("0^-1")]
    [InlineData("0^(-1/2)")]
    [InlineData("1/0.0")]
    [InlineData("1/(x - x)")]
    [InlineData("0*(1/0)")]
    [InlineData("(1/0)^0")]
    [InlineData("1^(1/0)")]
    [InlineData("x + 1/0")]
    [InlineData("x*(1/0)")]
    [InlineData("sin(1/0)")]
    [InlineData("atan2(x, 1/0)")]
    [InlineData("max(1/0, x)")]
    [InlineData("piecewise(1/0 < x, 1, 2)")]
    [InlineData("piecewise(1 < 2, 1/0, x)")]
    [InlineData("gamma(0)")]
    public void Line03_ExactDivisionByZero_IsUndefinedAndAbsorbs(string text) => Assert.Equal(ConstantExpr.Undefined, Expr.Parse(text));

    [Theory]
    [InlineData("piecewise(1 < 2, x, 1/0)", "x")]
    [InlineData("piecewise(1 > 2, 1/0, x)", "x")]
    public void Line03_Undefined_DoesNotAbsorbFromABranchThatIsNotChosen(string text, string expected) =>
        Assert.Equal(Expr.Parse(expected), Expr.Parse(text));

    [Fact]
    public void Line03_Undefined_WaitsInABranch()
    {
        var e = Expr.Parse("piecewise(x < 0, 1/0, x)");
        Assert.IsType<PiecewiseExpr>(e);
        Assert.Equal(2, e.Evaluate(("x", 2)));
        Assert.Equal(double.NaN, e.Evaluate(("x", -2)));
    }

    [Theory]
    [InlineData("ln(0)", double.NegativeInfinity)]
    [InlineData("asin(2)", double.NaN)]
    [InlineData("sqrt(-1)", double.NaN)]
    [InlineData("ln(-1)", double.NaN)]
    [InlineData("acosh(0)", double.NaN)]
    [InlineData("(-8)^(1/3)", double.NaN)]
    public void Line03_CallsWithoutARealValue_StayUnfolded(string text, double value)
    {
        var e = Expr.Parse(text);
        Assert.NotEqual(ConstantExpr.Undefined, e);
        Assert.IsNotType<NumberExpr>(e);
        Assert.Equal(value, e.Evaluate());
        Assert.Equal(e, e.Simplify());
    }

    /// <summary>No fused multiply-add, no reassociation: the value is that of the C# operators, from left to right.</summary>
    [Fact]
    public void Line04_Evaluation_RoundsAfterEveryOperation()
    {
        // one rounding (fused) would give 2^-60 + …; two roundings lose it
        var x = 1 + Math.ScaleB(1, -30);
        Assert.Equal((x * x) - (1 + Math.ScaleB(1, -29)), Expr.Parse("x*x - y").Evaluate(("x", x), ("y", 1 + Math.ScaleB(1, -29))));
        Assert.Equal(0, Expr.Parse("x*x - y").Evaluate(("x", x), ("y", 1 + Math.ScaleB(1, -29))));
        Assert.Equal(-0.3 + (3 * 0.1), Expr.Parse("y + 3*x").Evaluate(("x", 0.1), ("y", -0.3)));
        Assert.NotEqual(Math.FusedMultiplyAdd(3, 0.1, -0.3), Expr.Parse("y + 3*x").Evaluate(("x", 0.1), ("y", -0.3)));
        Assert.Equal(0.1 + 0.2 + 0.3, Expr.Parse("x + y + z").Evaluate(("x", 0.1), ("y", 0.2), ("z", 0.3)));
        Assert.Equal(0.1 * 0.2 * 0.3, Expr.Parse("x*y*z").Evaluate(("x", 0.1), ("y", 0.2), ("z", 0.3)));
    }

    [Fact]
    public void Line04_OneObject_HasOneValueToTheLastBit()
    {
        var e = Expr.Parse("(x^2 + sin(x)*exp(-x))/(1 + x^(1/3)) - atan2(x, 3)*x^2.5");
        var bits = BitConverter.DoubleToInt64Bits(e.Evaluate(("x", 1.7)));
        for (var i = 0; i < 1000; i++)      // many times: a method that gets hot is compiled anew
        {
            Assert.Equal(bits, BitConverter.DoubleToInt64Bits(e.Evaluate(("x", 1.7))));
        }

        _ = (e.ToString(), e.Simplify(), e.Differentiate("x"));     // what is looked at does not change
        Assert.Equal(bits, BitConverter.DoubleToInt64Bits(e.Evaluate(("x", 1.7))));
    }

    [Fact]
    public void Line04_EqualExpressionsBuiltDifferently_MayDifferInTheLastBits()
    {
        var (forward, backward) = (Expr.Parse("x + y + z"), Expr.Parse("z + y + x"));
        Assert.Equal(forward, backward);
        Assert.Equal(0.6000000000000001, forward.Evaluate(("x", 0.1), ("y", 0.2), ("z", 0.3)));
        Assert.Equal(0.6, backward.Evaluate(("x", 0.1), ("y", 0.2), ("z", 0.3)));
    }
}
