using System.Numerics;

namespace SymCalc.Tests.Evaluation;

/// <summary>Exact values at exact points, and values on the complex plane.</summary>
public sealed class ExactAndComplexEvaluatorTests
{
    [Theory]
    [InlineData("x/3 + 1/6", 1, 2, "1/3")]
    [InlineData("x^10/(1 + x)", 2, 3, "1024/98415")]
    [InlineData("sqrt(x)", 4, 9, "2/3")]
    [InlineData("cbrt(x)", -8, 27, "-2/3")]
    [InlineData("piecewise(x < 1/2, 1/(x - x), x)", 1, 2, "1/2")]
    [InlineData("floor(x) + ceil(x) + round(x) + sign(x) + abs(x)", -5, 2, "-11/2")]
    [InlineData("round(x) + 10*round(x + 1)", 3, 2, "22")]
    [InlineData("max(x, 1/3) - min(x, 1/3)", 1, 2, "1/6")]
    [InlineData("log2(x)", 8, 1, "3")]
    [InlineData("sin(x - 1/2) + exp(x - 1/2)", 1, 2, "1")]
    public void ExactEvaluation_GivesTheFraction(string text, int numerator, int denominator, string expected) =>
        Assert.Equal(expected, Expr.Parse(text).EvaluateExact(("x", new Rational(numerator, denominator))).ToString());

    [Theory]
    [InlineData("0.5*x", "The expression contains doubles and has no exact value.")]
    [InlineData("1/(x - 1)", "The expression is undefined at this point.")]
    [InlineData("sin(x)", "The value at this point is not a fraction, or not one that is computed exactly.")]
    [InlineData("sqrt(2*x)", "The value at this point is not a fraction, or not one that is computed exactly.")]
    [InlineData("(x + 1)^2000", "The value at this point is not a fraction, or not one that is computed exactly.")]
    public void ExactEvaluation_SaysWhyThereIsNoFraction(string text, string message) => Assert.Equal(
        message, Assert.Throws<InvalidOperationException>(() => Expr.Parse(text).EvaluateExact(("x", 1))).Message);

    [Fact]
    public void ExactEvaluation_NeedsEverySymbol() => Assert.StartsWith(
        "Variable 'y' has no value; values were given for: x.",
        Assert.Throws<ArgumentException>(() => Expr.Parse("x*y").EvaluateExact(("x", 1))).Message,
        StringComparison.Ordinal);

    /// <summary>Principal values; the references are by hand from the definitions (DLMF 4.2, 4.23).</summary>
    [Theory]
    [InlineData("sqrt(x)", -4.0, 0.0, 0.0, 2.0)]
    [InlineData("sqrt(1/x)", -4.0, 0.0, 0.0, 0.5)]
    [InlineData("sqrt(-x)", 4.0, 0.0, 0.0, 2.0)]
    [InlineData("sqrt(x*y)", -4.0, 0.0, 0.0, 2.0)]
    [InlineData("ln(x)", -1.0, 0.0, 0.0, Math.PI)]
    [InlineData("ln(-x)", 1.0, 0.0, 0.0, Math.PI)]
    [InlineData("ln(1/x)", -1.0, 0.0, 0.0, Math.PI)]
    [InlineData("x^(1/3)", -8.0, 0.0, 1.0, 1.7320508075688772)]
    [InlineData("x^2", 0.0, 1.0, -1.0, 0.0)]
    [InlineData("x^-1", 0.0, 1.0, 0.0, -1.0)]
    [InlineData("exp(x)", 0.0, Math.PI, -1.0, 0.0)]
    [InlineData("x^x", 0.0, 1.0, 0.20787957635076191, 0.0)]
    [InlineData("(-1)^x", 0.5, 0.0, 0.0, 1.0)]
    [InlineData("0^x", 0.0, 0.0, 1.0, 0.0)]
    [InlineData("cosh(x)", 0.0, 1.0, 0.5403023058681398, 0.0)]
    [InlineData("piecewise(x == y, 1, 2)", 0.0, 1.0, 2.0, 0.0)]
    public void ComplexEvaluation_GivesThePrincipalValue(string text, double re, double im, double expectedRe, double expectedIm)
    {
        var value = Expr.Parse(text).EvaluateComplex(("x", new Complex(re, im)), ("y", 1));
        Assert.Equal(expectedRe, value.Real, 1e-14);
        Assert.Equal(expectedIm, value.Imaginary, 1e-14);
    }

    [Fact]
    public void ComplexEvaluation_RefusesAnOrderOfComplexNumbers() => Assert.Equal(
        "Only real numbers can be ordered: a condition of a piecewise definition has a complex side.",
        Assert.Throws<NotSupportedException>(() => Expr.Parse("piecewise(x < 1, 1, 2)").EvaluateComplex(("x", Complex.ImaginaryOne))).Message);

    [Fact]
    public void ComplexEvaluation_RefusesFunctionsOfTheReals()
    {
        Assert.Equal(
            "Function 'floor' has no value for arguments that are not real.",
            Assert.Throws<NotSupportedException>(() => Expr.Parse("floor(x)").EvaluateComplex(("x", Complex.ImaginaryOne))).Message);
        Assert.Equal(new Complex(2, 0), Expr.Parse("floor(x)").EvaluateComplex(("x", 2.5)));
    }
}
