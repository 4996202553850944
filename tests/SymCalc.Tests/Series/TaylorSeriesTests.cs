using Xunit;

namespace SymCalc.Tests.Series;

/// <summary>Taylor series that textbooks list, and the answers where there is none.</summary>
/// <remarks>Expected series: DLMF 4.19, 4.33, 4.38, 4.6, 7.6 (Maclaurin series); others by hand or with SymPy 1.14's series().</remarks>
public sealed class TaylorSeriesTests
{
    [Theory]
    [InlineData("sin(x)", "0", 5, "x - x^3/6 + x^5/120 + O(x^6)")]
    [InlineData("tan(x)", "0", 7, "x + x^3/3 + 2*x^5/15 + 17*x^7/315 + O(x^8)")]
    [InlineData("atan(x)", "0", 5, "x - x^3/3 + x^5/5 + O(x^6)")]
    [InlineData("asinh(x)", "0", 5, "x - x^3/6 + 3*x^5/40 + O(x^6)")]
    [InlineData("exp(sin(x))", "0", 5, "1 + x + x^2/2 - x^4/8 - x^5/15 + O(x^6)")]
    [InlineData("1/(1-x-x^2)", "0", 5, "1 + x + 2*x^2 + 3*x^3 + 5*x^4 + 8*x^5 + O(x^6)")]
    [InlineData("ln(1+x*exp(x))", "0", 3, "x + x^2/2 - x^3/6 + O(x^4)")]
    [InlineData("sqrt(x)", "4", 3, "2 + (x - 4)/4 - (x - 4)^2/64 + (x - 4)^3/512 + O((x - 4)^4)")]
    [InlineData("x^x", "1", 4, "1 + (x - 1) + (x - 1)^2 + (x - 1)^3/2 + (x - 1)^4/3 + O((x - 1)^5)")]
    [InlineData("sin(x)", "pi/4", 2, "sqrt(2)/2 + sqrt(2)*(x - pi/4)/2 - sqrt(2)*(x - pi/4)^2/4 + O((x - pi/4)^3)")]
    [InlineData("cos(x)", "pi", 4, "-1 + (x - pi)^2/2 - (x - pi)^4/24 + O((x - pi)^5)")]
    [InlineData("exp(2+x)", "0", 2, "exp(2) + exp(2)*x + exp(2)*x^2/2 + O(x^3)")]
    [InlineData("sigmoid(x)", "0", 5, "1/2 + x/4 - x^3/48 + x^5/480 + O(x^6)")]
    [InlineData("softplus(x)", "0", 4, "ln(2) + x/2 + x^2/8 - x^4/192 + O(x^5)")]
    [InlineData("gamma(x)", "1", 1, "1 + digamma(1)*(x - 1) + O((x - 1)^2)")]
    [InlineData("polygamma(1, x)", "2", 2, "polygamma(1, 2) + polygamma(2, 2)*(x - 2) + polygamma(3, 2)*(x - 2)^2/2 + O((x - 2)^3)")]
    [InlineData("cbrt(x^3+x^4)", "0", 4, "x + x^2/3 - x^3/9 + 5*x^4/81 + O(x^5)")]
    [InlineData("0.5*sin(0.3*x)", "0", 1, "0.15*x + O(x^2)")]
    [InlineData("7", "3", 2, "7 + O((x - 3)^3)")]
    [InlineData("x^2", "0", 0, "O(x)")]
    public void Series_IsTheTextbooks(string f, string about, int order, string expected) =>
        Assert.Equal(expected, Expr.Parse(f).TaylorSeries("x", Expr.Parse(about), order).ToString());

    [Theory]
    [InlineData("sin(x)/x", 4, "1 - x^2/6 + x^4/120 + O(x^5)")]
    [InlineData("(1-cos(x))/x^2", 4, "1/2 - x^2/24 + x^4/720 + O(x^5)")]
    [InlineData("ln(1+x)/x", 3, "1 - x/2 + x^2/3 - x^3/4 + O(x^4)")]
    [InlineData("x/(exp(x)-1)", 4, "1 - x/2 + x^2/12 - x^4/720 + O(x^5)")]
    [InlineData("cot(x)-1/x", 5, "-x/3 - x^3/45 - 2*x^5/945 + O(x^6)")]
    [InlineData("(1+x)^(1/x)", 2, "e - e*x/2 + 11*e*x^2/24 + O(x^3)")]
    [InlineData("tan(sin(x))-sin(tan(x))", 9, "x^7/30 + 29*x^9/756 + O(x^10)")]
    [InlineData("(tan(sin(x))-sin(tan(x)))/x^7", 2, "1/30 + 29*x^2/756 + O(x^3)")]
    [InlineData("abs(x^2)", 3, "x^2 + O(x^4)")]
    [InlineData("sqrt(x^4)", 3, "x^2 + O(x^4)")]
    public void Series_OfARemovableSingularity_IsThatOfTheContinuation(string f, int order, string expected) =>
        Assert.Equal(expected, Expr.Parse(f).MaclaurinSeries("x", order).ToString());

    [Theory]
    [InlineData("1/(a+x)", "0", 2, "1/a - x/a^2 + x^2/a^3 + O(x^3)")]
    [InlineData("ln(x)", "a", 1, "ln(a) + (-a + x)/a + O((-a + x)^2)")]
    [InlineData("sin(x+y)", "0", 2, "sin(y) + x*cos(y) - x^2*sin(y)/2 + O(x^3)")]
    [InlineData("a^x", "0", 2, "1 + x*ln(a) + x^2*ln(a)^2/2 + O(x^3)")]
    [InlineData("abs(x-a)", "0", 1, "-a*sign(-a) + x*sign(-a) + O(x^2)")]
    public void Series_WithParameters_IsForGeneralValues(string f, string about, int order, string expected)
    {
        var series = Expr.Parse(f).TaylorSeries("x", Expr.Parse(about), order);
        Assert.Equal(Expr.Parse(expected[..expected.LastIndexOf(" + O", StringComparison.Ordinal)]).Evaluate(("x", 0.3), ("y", 0.7), ("a", 1.3)),
            series.Polynomial.Evaluate(("x", 0.3), ("y", 0.7), ("a", 1.3)), 14);
    }

    [Fact]
    public void Series_OfAnUndefinedFunction_HasItsDerivatives()
    {
        FunctionDefinition f = new("f", 1), g = new("g", 2);
        var options = new ParseOptions { Functions = [f, g] };
        Assert.Equal("f(a) + x*f'(a) + x^2*f''(a)/2 + O(x^3)", Expr.Parse("f(a+x)", options).MaclaurinSeries("x", 2).ToString());
        Assert.Equal(Expr.Parse("g'[0,1](0, 0) + g'[2,0](0, 0)/2", options), Expr.Parse("g(x, x^2)", options).MaclaurinSeries("x", 2).Coefficients[2]);
    }

    /// <summary>A derivative that is neither free of the function nor linear in it: f' = 1 + f^2.</summary>
    [Fact]
    public void Series_OfAUsersFunction_SolvesItsDifferentialEquation()
    {
        FunctionDefinition tangent = new("mytan", 1) { UnaryKernel = Math.Tan, PartialDerivatives = [(_, f) => 1 + f.Pow(2)], ExactValue = u => u[0] == 0 ? 0 : null };
        var series = tangent.Of(new Symbol("x")).MaclaurinSeries("x", 9);
        Assert.Equal(Expr.Parse("tan(x)").MaclaurinSeries("x", 9).Coefficients, series.Coefficients);
    }

    /// <summary>The derivative of a function stands in the expression beside it: it must not be expanded by way of itself.</summary>
    [Theory]
    [InlineData("gamma(x)", 2)]
    [InlineData("polygamma(1, x)+polygamma(2, x)", 2)]
    [InlineData("digamma(x)^2", 3)]
    [InlineData("gamma(x)*lgamma(x)", 3)]
    public void Series_OfADerivative_IsTheDerivativeOfTheSeries(string f, int about)
    {
        var expected = Expr.Parse(f).TaylorSeries("x", about, 4).Differentiate();
        var actual = Expr.Parse(f).Differentiate("x").TaylorSeries("x", about, 3);
        for (var k = 0; k <= 3; k++)
        {
            Assert.Equal(expected.Coefficients[k].Evaluate(), actual.Coefficients[k].Evaluate(), 1e-12);
        }
    }

    /// <summary>f' = g and g' = -f, each defined by the other.</summary>
    [Fact]
    public void Series_OfFunctionsThatLeadToEachOther_EndsInDerivatives()
    {
        FunctionDefinition? g = null;
        FunctionDefinition f = new("f", 1) { UnaryKernel = Math.Sin, PartialDerivatives = [(u, _) => g!.Of(u)], ExactValue = u => u[0] == 0 ? 0 : null };
        g = new("g", 1) { UnaryKernel = Math.Cos, PartialDerivatives = [(u, _) => -f.Of(u)], ExactValue = u => u[0] == 0 ? 1 : null };
        var x = new Symbol("x");
        Assert.Equal(Expr.Parse("sin(x)*cos(x)").MaclaurinSeries("x", 6).Coefficients, (f.Of(x) * g.Of(x)).MaclaurinSeries("x", 6).Coefficients);
    }

    [Theory]
    [InlineData("1/x^2", "0", SingularityKind.Pole, "'1/x^2' has a pole of order 2 at x = 0, so that it has no Taylor series there. LaurentSeries has the expansion.")]
    [InlineData("sqrt(x)", "0", SingularityKind.BranchPoint, "'sqrt(x)' has a branch point at x = 0, so that it has no power series there.")]
    [InlineData("x*ln(x)", "0", SingularityKind.BranchPoint, "'ln(x)' has a branch point at x = 0, so that it has no power series there.")]
    [InlineData("asin(x)", "1", SingularityKind.BranchPoint, "'asin(x)' has a branch point at x = 1, so that it has no power series there.")]
    [InlineData("exp(1/x)", "0", SingularityKind.EssentialSingularity, "The argument of 'exp(1/x)' grows without bound at x = 0, so that it has no power series there.")]
    [InlineData("1+abs(x)", "0", SingularityKind.Kink, "'abs(x)' is not smooth at x = 0, so that it has no power series there.")]
    [InlineData("sqrt(x^2)", "0", SingularityKind.Kink, "'sqrt(x^2)' is not smooth at x = 0, so that it has no power series there.")]
    [InlineData("max(x, 1)", "1", SingularityKind.Kink, "'max(x, 1)' is not smooth at x = 1, so that it has no power series there.")]
    [InlineData("floor(x)", "2", SingularityKind.Jump, "'floor(x)' jumps at x = 2, so that it has no power series there.")]
    [InlineData("acot(x)", "0", SingularityKind.Jump, "'acot(x)' jumps at x = 0, so that it has no power series there.")]
    [InlineData("atan2(x, -1)", "0", SingularityKind.Jump, "'atan2(x, -1)' jumps at x = 0, so that it has no power series there.")]
    [InlineData("piecewise(x < 0, 0, 1)", "0", SingularityKind.Jump, "'piecewise(x < 0, 0, 1)' changes its branch at x = 0, so that it has no power series there.")]
    [InlineData("ln(x)", "-1", SingularityKind.OutsideDomain, "'ln(x)' has no real value at x = -1.")]
    [InlineData("x+acosh(x)", "1/2", SingularityKind.OutsideDomain, "'acosh(x)' has no real value at x = 1/2.")]
    [InlineData("log10(x)", "-1", SingularityKind.OutsideDomain, "'log10(x)' has no real value at x = -1.")]
    public void Series_ThatDoesNotExist_IsRefusedWithTheReason(string f, string about, SingularityKind kind, string message)
    {
        var exception = Assert.Throws<SeriesException>(() => Expr.Parse(f).TaylorSeries("x", Expr.Parse(about), 3));
        Assert.Equal(message, exception.Message);
        Assert.Equal(kind, exception.Kind);
        Assert.Equal(kind == SingularityKind.Pole ? 2 : 0, exception.PoleOrder);
    }

    [Fact]
    public void Series_BesideAKink_IsThatOfThePiece()
    {
        Assert.Equal("1 + 2*(x - 1) + (x - 1)^2 + O((x - 1)^4)", Expr.Parse("piecewise(x < 0, ln(-x), x^2)").TaylorSeries("x", 1, 3).ToString());
        Assert.Equal("3 + O((x - pi)^3)", Expr.Parse("floor(x)").TaylorSeries("x", ExprMath.Pi, 2).ToString());
    }

    /// <summary>sin(4·atan(1/2) + 4·atan(1/3)) is 0, which no rule knows and double precision does not say: no pole and no value is made up.</summary>
    [Fact]
    public void ConstantThatMayBeZero_IsNotTakenForOne() => Assert.Equal(
        SingularityKind.Undecided, Assert.Throws<SeriesException>(() => Expr.Parse("1/(sin(4*atan(1/2) + 4*atan(1/3)) + x)").MaclaurinSeries("x", 2)).Kind);

    [Fact]
    public void Order_OutsideTheLimits_IsRefused()
    {
        var f = Expr.Parse("sin(x)");
        Assert.Throws<ArgumentOutOfRangeException>(() => f.TaylorSeries("x", 0, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => f.TaylorSeries("x", 0, 10_001));
        Assert.Equal(10_000, Expr.Parse("1/(1-x)").MaclaurinSeries("x", 10_000).Order);
    }

    [Fact]
    public void Centre_ThatIsNone_IsRefused()
    {
        var f = Expr.Parse("sin(x)");
        Assert.StartsWith("The centre '1 + x' must not contain the variable 'x' of the series.", Assert.Throws<ArgumentException>(() => f.TaylorSeries("x", Expr.Parse("x+1"), 3)).Message, StringComparison.Ordinal);
        Assert.StartsWith("The centre of a series must be defined.", Assert.Throws<ArgumentException>(() => f.TaylorSeries("x", double.NaN, 3)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => f.TaylorSeries("1x", 0, 3));
    }

    [Fact]
    public void Cancellation_EndsTheWork()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => Expr.Parse("tan(sin(x))").TaylorSeries(new Symbol("x"), 0, 1_000, source.Token));
    }

    [Fact]
    public void Polynomial_AndHornerForm_AreTheSeriesWithoutItsError()
    {
        var series = Expr.Parse("exp(x)").TaylorSeries("x", 1, 3);
        Assert.Equal(series.Polynomial.Evaluate(("x", 1.25)), series.HornerForm.Evaluate(("x", 1.25)), 14);
        Assert.Equal("1 + x*(1 + x*(1/2 + x/6))", Expr.Parse("exp(x)").MaclaurinSeries("x", 3).HornerForm.ToString());
        Assert.Equal(4, series.Coefficients.Count);
        Assert.Equal(("x", "1", 3), (series.Variable.Name, series.Centre.ToString(), series.Order));
    }

    [Fact]
    public void Latex_HasTheErrorTerm()
    {
        Assert.Equal(@"1 + x + \frac{x^{2}}{2} + O\left(x^{3}\right)", Expr.Parse("exp(x)").MaclaurinSeries("x", 2).ToString("L"));
        Assert.Equal("Unknown format 'Q'; the formats of a series are \"G\" (infix) and \"L\" (LaTeX).", Assert.Throws<FormatException>(() => Expr.Parse("x").MaclaurinSeries("x", 2).ToString("Q")).Message);
    }

    /// <summary>A constant beyond the range of doubles is a real number all the same.</summary>
    [Theory]
    [InlineData("x*exp(800)", "0", 2, "exp(800)*x + O(x^3)")]
    [InlineData("abs(x-10^400)", "0", 1, "10^400 - x + O(x^2)")]
    [InlineData("1/(exp(x)-exp(800))", "0", 0, "1/(1 - exp(800)) + O(x)")]
    [InlineData("ln(x+2^2000)", "0", 1, "2000*ln(2) + x/2^2000 + O(x^2)")]
    public void ConstantsBeyondDoubles_AreCoefficients(string text, string about, int order, string expected) =>
        Assert.Equal(expected, Expr.Parse(text).TaylorSeries("x", Expr.Parse(about), order).ToString());
}
