using SymCalc.Functions;

namespace SymCalc.Tests.Semantics;

/// <summary>docs/semantics.md, lines 14 to 16: inverse functions, kinks and piecewise definitions.</summary>
public sealed class FunctionSemanticsTests
{
    private static readonly Symbol X = new("x");

    [Theory]
    [InlineData("acot(x)", "atan(1/x)")]
    [InlineData("asec(x)", "acos(1/x)")]
    [InlineData("acsc(x)", "asin(1/x)")]
    [InlineData("acoth(x)", "atanh(1/x)")]
    [InlineData("asech(x)", "acosh(1/x)")]
    [InlineData("acsch(x)", "asinh(1/x)")]
    public void Line14_InverseReciprocalFunctions_AreInversesOfTheReciprocal(string function, string meaning)
    {
        foreach (var x in (double[])[-3.5, -1.25, -0.75, -0.125, 0.125, 0.75, 1.25, 3.5])
        {
            Assert.Equal(Expr.Parse(meaning).Evaluate(("x", x)), Expr.Parse(function).Evaluate(("x", x)), 1e-15);
        }
    }

    [Fact]
    public void Line14_AcotAtZero_IsHalfPi()
    {
        Assert.Equal(ExprMath.Pi / 2, ExprMath.Acot(0));
        Assert.Equal(Math.PI / 2, ExprMath.Acot(X).Evaluate(("x", 0)));
        Assert.Equal(Math.PI / 2, ExprMath.Acot(X).Evaluate(("x", -0.0)));
        Assert.Equal(ExprMath.Acot(X), ExprMath.Acot(X).Simplify());                // acot(x) = atan(1/x) would lose x = 0 …
        Assert.Equal(ExprMath.Acot(X), ExprMath.Atan(1 / X).Simplify());            // … the reverse only gains it
        Assert.NotEqual(-ExprMath.Acot(X), ExprMath.Acot(-X).Simplify());           // odd but at 0
    }

    [Theory]
    [InlineData(1.0, -1.0)]
    [InlineData(-1.0, -1.0)]
    [InlineData(0.0, -1.0)]
    [InlineData(-1.0, 0.0)]
    [InlineData(0.0, 0.0)]
    public void Line14_Atan2_IsThatOfCSharp(double y, double x) =>
        Assert.Equal(Math.Atan2(y, x), Expr.Parse("atan2(y, x)").Evaluate(("y", y), ("x", x)));

    /// <summary>Every function with a right inverse: f(g(x)) becomes x, g(f(x)) stays.</summary>
    [Fact]
    public void Line14_InverseFunctions_SimplifyWhereTheyAreTheIdentity()
    {
        var inner = new HashSet<string>();
        foreach (var f in FunctionTable.All.Where(f => f.RightInverse.Length > 0))
        {
            var g = FunctionTable.ByName[f.RightInverse];
            Assert.Equal(X, f.Of(g.Of(X)).Simplify());
            if (g.RightInverse != f.Name)
            {
                Assert.Equal(g.Of(f.Of(X)), g.Of(f.Of(X)).Simplify());
            }

            inner.Add(f.Name);
        }

        Assert.Empty(new[] { "sin", "cos", "tan", "sinh", "cosh", "tanh" }.Except(inner));
        Assert.DoesNotContain("asin", inner);
        Assert.DoesNotContain("acos", inner);
        Assert.DoesNotContain("acosh", inner);
    }

    [Theory]
    [InlineData("abs(x)", "x/abs(x)", "sign(x)")]
    [InlineData("abs(2*x - 1)", "2*(2*x - 1)/abs(2*x - 1)", "2*sign(2*x - 1)")]
    [InlineData("sign(x)", "0", "0")]
    [InlineData("floor(x^2)", "0", "0")]
    [InlineData("ceil(x)", "0", "0")]
    [InlineData("round(x)", "0", "0")]
    [InlineData("min(x, y)", "piecewise(x <= y, 1, 0)", "piecewise(x <= y, 1, 0)")]
    [InlineData("max(y, x^2)", "piecewise(y >= x^2, 0, 2*x)", "piecewise(y >= x^2, 0, 2*x)")]
    [InlineData("min(x, x^2)", "piecewise(x <= x^2, 1, 2*x)", "piecewise(x <= x^2, 1, 2*x)")]
    [InlineData("max(1, sqrt(x))", "piecewise(1 >= sqrt(x), 0, 1/(2*sqrt(x)))", "piecewise(1 >= sqrt(x), 0, 1/(2*sqrt(x)))")]
    [InlineData("relu(x)", "piecewise(x > 0, 1, 0)", "piecewise(x > 0, 1, 0)")]
    [InlineData("piecewise(x < 0, x^2, sin(x))", "piecewise(x < 0, 2*x, cos(x))", "piecewise(x < 0, 2*x, cos(x))")]
    [InlineData("piecewise(x < 0, 1/0, x)", "piecewise(x < 0, 1/0, 1)", "piecewise(x < 0, 1/0, 1)")]
    public void Line15_DerivativesAtKinks_AreThoseOfTheChosenPiece(string text, string derivative, string simplified)
    {
        Assert.Equal(Expr.Parse(derivative), Expr.Parse(text).Differentiate("x"));
        Assert.Equal(Expr.Parse(simplified), Expr.Parse(text).Differentiate("x").Simplify());
    }

    [Fact]
    public void Line15_EveryFunctionThatJumpsOrBends_SaysWhere()
    {
        string[] expected = ["abs", "sign", "min", "max", "floor", "ceil", "round", "relu", "hypot", "atan2", "acot", "cbrt"];
        Assert.Empty(expected.Except(FunctionTable.All.Where(f => f.ExceptionalSet.Length > 0).Select(f => f.Name)));
        Assert.Equal("Jumps at the integers; the derivative is 0 elsewhere.", FunctionTable.Floor.ExceptionalSet);
        Assert.Equal("Not differentiable at 0; the derivative given is u/abs(u), undefined at 0.", FunctionTable.Abs.ExceptionalSet);
    }

    [Theory]
    [InlineData("piecewise(x < 0, 1, x < 10, 2, 3)", -1.0, 1.0)]
    [InlineData("piecewise(x < 0, 1, x < 10, 2, 3)", 5.0, 2.0)]
    [InlineData("piecewise(x < 0, 1, x < 10, 2, 3)", 10.0, 3.0)]
    [InlineData("piecewise(x < 10, 1, x < 0, 2, 3)", -1.0, 1.0)]
    [InlineData("piecewise(x < 0, 1)", 1.0, double.NaN)]
    [InlineData("piecewise(x < 0, 1)", -1.0, 1.0)]
    [InlineData("piecewise(ln(x) < 0, 1, 2)", -1.0, double.NaN)]
    [InlineData("piecewise(1 < sqrt(x), 1, 2)", -1.0, double.NaN)]
    [InlineData("piecewise(x > 0, ln(x), 0)", -1.0, 0.0)]
    [InlineData("piecewise(x > -5, 1, ln(x) > 0, 2, 3)", -1.0, 1.0)]
    [InlineData("piecewise(x <= 1, 1, 2)", 1.0, 1.0)]
    [InlineData("piecewise(x >= 1, 1, 2)", 1.0, 1.0)]
    [InlineData("piecewise(x == 1, 1, 2)", 1.0, 1.0)]
    [InlineData("piecewise(x != 1, 1, 2)", 1.0, 2.0)]
    [InlineData("piecewise(x ≤ 1, 1, 2)", 1.0, 1.0)]
    [InlineData("piecewise(x ≥ 1, 1, 2)", 1.0, 1.0)]
    [InlineData("piecewise(x ≠ 1, 1, 2)", 1.0, 2.0)]
    public void Line16_Piecewise_HasTheValueOfTheFirstTrueCondition(string text, double x, double expected) =>
        Assert.Equal(expected, Expr.Parse(text).Evaluate(("x", x)));

    [Theory]
    [InlineData("piecewise(1/0 < 2, x, y)", "undefined")]
    [InlineData("piecewise(1 > 2, x)", "undefined")]
    [InlineData("piecewise(1 > 2, x, y < 0, 3, 4)", "piecewise(y < 0, 3, 4)")]
    [InlineData("piecewise(y < 0, 3, 1 < 2, x, 4)", "piecewise(y < 0, 3, x)")]
    [InlineData("piecewise(y < 0, 3, 1/0 < 2, x, 4)", "piecewise(y < 0, 3, undefined)")]
    public void Line16_ExactConditions_AreDecidedAtOnce(string text, string expected) => Assert.Equal(Expr.Parse(expected), Expr.Parse(text));

    [Theory]
    [InlineData("x < 1", "Line 1, column 3: unexpected '<', expected an operator or the end of the text.")]
    [InlineData("1 + (x ≥ 2)", "Line 1, column 8: unexpected '≥', expected an operator or ')'.")]
    [InlineData("sin(x == 1)", "Line 1, column 7: unexpected '==', expected an operator, ',' or ')'.")]
    public void Line16_Comparisons_ExistOnlyInsidePiecewise(string text, string message) =>
        Assert.Equal(message, Assert.Throws<ExprParseException>(() => Expr.Parse(text)).Message);

    /// <summary>The branch that is not chosen has no say, even where its derivative is infinite.</summary>
    [Theory]
    [InlineData("max(1, sqrt(x))", 0)]
    [InlineData("min(x, 1 + cbrt(x))", 1)]
    public void Line15_MinAndMax_TakeTheChosenDerivativeOnly(string f, double expected) =>
        Assert.Equal(expected, Expr.Parse(f).Differentiate("x").Evaluate(("x", 0)));
}
