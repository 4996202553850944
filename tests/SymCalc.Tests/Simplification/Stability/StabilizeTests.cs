using SymCalc.Tests.Laws;

namespace SymCalc.Tests.Simplification.Stability;

/// <summary>
/// Stable forms against values of high precision: mpmath 1.3 with 60 digits, rounded to double. The first point of a line of
/// expressions is one at which the plain form cancels.
/// </summary>
public sealed class StabilizeTests
{
    /// <summary>Some roundings of kernels and operations.</summary>
    private const double Tolerance = 8 * 2.3e-16;

    public static TheoryData<string, double, double> Values => new()
    {
        { "(1 - cos(x))/x^2", 1e-08, 0.5 },
        { "(1 - cos(x))/x^2", 0.001, 0.4999999583333347 },
        { "(1 - cos(x))/x^2", 2.0, 0.3540367091367856 },
        { "exp(x) - 1", 1e-12, 1.0000000000005e-12 },
        { "exp(x) - 1", 0.5, 0.6487212707001282 },
        { "exp(x) - 1", -30, -0.9999999999999064 },
        { "ln(1 + x)", 1e-12, 9.999999999995e-13 },
        { "ln(1 + x)", 3.0, 1.3862943611198906 },
        { "ln(1 - x^2)", 1e-06, -1.0000000000005e-12 },
        { "ln(1 - x^2)", 0.75, -0.8266785731844679 },
        { "sqrt(x + 1) - sqrt(x)", 1000000000000.0, 4.99999999999875e-07 },
        { "sqrt(x + 1) - sqrt(x)", 2.0, 0.31783724519578227 },
        { "sqrt(1 + x^2) - 1", 1e-07, 4.999999999999987e-15 },
        { "sqrt(1 + x^2) - 1", 3.0, 2.1622776601683795 },
        { "cosh(x) - 1", 1e-07, 5.000000000000004e-15 },
        { "cosh(x) - 1", 2.0, 2.7621956910836314 },
        { "1 - tanh(x)", 30.0, 1.751302152539304e-26 },
        { "1 - tanh(x)", 0.5, 0.5378828427399902 },
        { "1 - tanh(x)", -2, 1.964027580075817 },
        { "1 + tanh(x)", -30.0, 1.751302152539304e-26 },
        { "1 + tanh(x)", 1.0, 1.7615941559557649 },
        { "1 - erf(x)", 10.0, 2.088487583762545e-45 },
        { "1 - erf(x)", 0.5, 0.4795001221869535 },
        { "1/(x + 1) - 1/x", 1000000000.0, -9.99999999e-19 },
        { "1/(x + 1) - 1/x", 2.0, -0.16666666666666666 },
        { "ln(x + 1) - ln(x)", 1000000000000.0, 9.999999999995e-13 },
        { "ln(x + 1) - ln(x)", 2.0, 0.4054651081081644 },
        { "exp(x) - exp(-x)", 1e-09, 2e-09 },
        { "exp(x) - exp(-x)", 1.0, 2.3504023872876028 },
        { "sin(x + 1/10^9) - sin(x)", 1.0, 5.403023054474042e-10 },
        { "cos(x + 1/10^9) - cos(x)", 0.5, -4.794255390429943e-10 },
        { "1 - cos(x)^2", 1e-06, 9.999999999996666e-13 },
        { "1 - cos(x)^2", 1.5, 0.9949962483002227 },
        { "1 - tanh(x)^2", 25.0, 7.714999391855671e-22 },
        { "1 - tanh(x)^2", 0.5, 0.7864477329659274 },
        { "1 - x^2", 0.9999999999, 2.000000165380742e-10 },
        { "1 - sigmoid(x)", 40.0, 4.248354255291589e-18 },
        { "1 - sigmoid(x)", 0.5, 0.37754066879814546 },
        { "ln(1 + exp(x))", -50.0, 1.9287498479639178e-22 },
        { "ln(1 + exp(x))", 800.0, 800.0 },
        { "ln(1 + exp(x))", 1.0, 1.3132616875182228 },
        { "exp(x + 1/10^10) - exp(x)", 1.0, 2.7182818285949595e-10 },
        { "(exp(x) - 1)/x", 1e-10, 1.00000000005 },
        { "sqrt(x^2 + 1)", 1e+200, 1e+200 },
        { "sqrt(x^2 + 1)", 1.0, 1.4142135623730951 },
        { "sqrt(1 + x) - sqrt(1 - x)", 1e-12, 1e-12 },
        { "sqrt(1 + x) - sqrt(1 - x)", 0.5, 0.5176380902050415 },
        { "tan(x + 1/10^9) - tan(x)", 1.0, 3.4255188261496892e-09 },
        { "tan(x + 1/10^9) - tan(x)", -0.25, 1.0651994964608598e-09 },
        { "cot(x + 1/10^9) - cot(x)", 1.0, -1.4122829265305754e-09 },
        { "cot(x + 1/10^9) - cot(x)", -0.25, -1.633754176461032e-08 },
        { "atan(x + 1) - atan(x)", 100000000.0, 9.9999999e-17 },
        { "atan(x + 1) - atan(x)", -0.5, 0.9272952180016122 },
        { "atan(x + 1) - atan(x)", 0.0, 0.7853981633974483 },
        { "sinh(x + 1/10^9) - sinh(x)", 2.0, 3.762195692897062e-09 },
        { "sinh(x + 1/10^9) - sinh(x)", -1.0, 1.5430806342276431e-09 },
        { "cosh(x + 1/10^9) - cosh(x)", 2.0, 3.6268604097281165e-09 },
        { "cosh(x + 1/10^9) - cosh(x)", -1.0, -1.1752011928722612e-09 },
        { "1/sqrt(x) - 1/sqrt(x + 1)", 1000000000000.0, 4.99999999999625e-19 },
        { "1/sqrt(x) - 1/sqrt(x + 1)", 0.5, 0.597716981445369 },
        { "cbrt(x + 1) - cbrt(x)", 1000000000000.0, 3.333333333332222e-09 },
        { "cbrt(x + 1) - cbrt(x)", -0.5, 1.5874010519681996 },
        { "(x + 1)^(1/4) - x^(1/4)", 1000000000000.0, 2.4999999999990623e-10 },
        { "(x + 1)^(1/4) - x^(1/4)", 0.5, 0.26578550444660703 },
        { "ln(exp(x) + exp(3))", 800.0, 800.0 },
        { "ln(exp(x) + exp(3))", -800.0, 3.0 },
        { "ln(exp(x) + exp(3))", 3.0, 3.6931471805599454 },
        { "ln(exp(x) + exp(2*x) + 3)", 800.0, 1600.0 },
        { "ln(exp(x) + exp(2*x) + 3)", -800.0, 1.0986122886681098 },
        { "ln(exp(x) + exp(2*x) + 3)", 1.0, 2.5731722205122476 },
        { "exp(x)/(exp(x) + exp(3))", 800.0, 1.0 },
        { "exp(x)/(exp(x) + exp(3))", -40.0, 2.1151310375910805e-19 },
        { "exp(x)/(exp(x) + exp(3))", 1.0, 0.11920292202211756 },
        { "exp(-x)/(1 + exp(-x))^2", -700.0, 9.85967654375977e-305 },
        { "exp(-x)/(1 + exp(-x))^2", 2.0, 0.10499358540350652 },
        { "ln(x + sqrt(x^2 + 1))", -10000000000.0, -23.7189981105004 },
        { "ln(x + sqrt(x^2 + 1))", 1e-09, 1e-09 },
        { "ln(x + sqrt(x^2 + 1))", 2.0, 1.4436354751788103 },
        { "ln(x + sqrt(x^2 - 1))", 1.0000000001, 1.4142136208675862e-05 },
        { "ln(x + sqrt(x^2 - 1))", 2.0, 1.3169578969248168 },
        { "ln((1 + x)/(1 - x))", 1e-13, 2e-13 },
        { "ln((1 + x)/(1 - x))", -0.9999999999, -23.718998027710036 },
        { "ln((1 + x)/(1 - x))", 0.5, 1.0986122886681098 },
        { "ln(x) - ln(x + 1)", 1000000000000.0, -9.999999999995e-13 },
        { "ln(x) - ln(x + 1)", 1e-17, -39.14394658089878 },
        { "ln(x) - ln(x + 1)", 2.0, -0.4054651081081644 },
        { "ln((x + 2)/(2*x + 1))", 0.999999999999, 3.3332595942679284e-13 },
        { "ln((x + 2)/(2*x + 1))", -0.499999999999, 27.343361165442243 },
        { "ln((x + 2)/(2*x + 1))", 3.0, -0.33647223662121295 },
        { "exp(x)/(exp(x) - 1)", 1000.0, 1.0 },
        { "exp(x)/(exp(x) - 1)", 1e-10, 10000000000.5 },
        { "(exp(x) - exp(-x))/(exp(x) + exp(-x))", -1000.0, -1.0 },
        { "(exp(x) - exp(-x))/(exp(x) + exp(-x))", 1e-12, 1e-12 },
        { "(1 + x/2)^4 - 1", 1e-14, 2.0000000000000149e-14 },
        { "ln(exp(x)/(exp(x) + exp(3)))", -800.0, -803.0 },
        { "ln(exp(x)/(exp(x) + exp(3)))", 40.0, -8.533047625744066e-17 },
        { "ln(exp(x)/(exp(x) + exp(3)))", 1.0, -2.1269280110429727 },
    };

    [Theory, MemberData(nameof(Values))]
    public void StableForms_AreAccurate(string text, double x, double expected)
    {
        var stable = Expr.Parse(text).Stabilize();
        var value = stable.Evaluate(("x", x));
        Assert.True(Math.Abs(value - expected) <= Tolerance * Math.Abs(expected), $"{stable} is {value:R} at {x}, not {expected:R}");
    }

    /// <summary>The plain forms are wrong in at least half of the digits at their first points: what the table measures is there.</summary>
    [Fact]
    public void PlainForms_Cancel()
    {
        var first = Values.Select(row => (Text: row.Data.Item1, X: row.Data.Item2, Expected: row.Data.Item3)).DistinctBy(row => row.Text).ToArray();
        var good = first.Where(row => Math.Abs(Expr.Parse(row.Text).Evaluate(("x", row.X)) - row.Expected) <= 1e-8 * Math.Abs(row.Expected)).Select(row => row.Text).ToArray();
        Assert.Equal(["1 - x^2", "ln(x + sqrt(x^2 - 1))"], good.Except(["exp(x + 1/10^10) - exp(x)", "exp(x) - exp(-x)", "sin(x + 1/10^9) - sin(x)", "cos(x + 1/10^9) - cos(x)", "(exp(x) - 1)/x"]));
    }

    [Theory]
    [InlineData("1 - cos(x)", "", "2*sin(x/2)^2")]
    [InlineData("cos(x) + 1", "", "2*cos(x/2)^2")]
    [InlineData("y*exp(2*x) - y", "", "y*expm1(2*x)")]
    [InlineData("exp(x)/(exp(x) - 1)", "", "-1/expm1(-x)")]
    [InlineData("(exp(x) - exp(-x))/(exp(x) + exp(-x))", "", "tanh(x)")]
    [InlineData("sinh(x)*sinh(y)*exp(z)/((exp(x) + exp(-x))*(2*exp(y) + 2*exp(-y))*(exp(z) - 1))", "", "-tanh(x)*tanh(y)/(8*expm1(-z))")]
    [InlineData("(1 + x/2)^4 - 1", "", "x*(2 + x/2)*(1 + (1 + x/2)^2)/2")]
    [InlineData("ln(1 + x*y)", "", "log1p(x*y)")]
    [InlineData("ln(1 + exp(x))", "", "softplus(x)")]
    [InlineData("ln((x + 1)/x)", "x > 0", "log1p(1/x)")]
    [InlineData("ln((x + 1)/x)", "", "sign(1/x)*log1p(max(1/x, -1/(1 + x)))")]
    [InlineData("ln(x + 1) - ln(x)", "", "log1p(1/x)")]
    [InlineData("ln(x) - ln(x + 1)", "", "-log1p(1/x)")]
    [InlineData("ln(1 - x) - ln(1 + x)", "", "-2*atanh(x)")]
    [InlineData("sqrt(1 + x) - sqrt(1 - x)", "", "2*x/(sqrt(1 + x) + sqrt(1 - x))")]
    [InlineData("1/sqrt(x) - 1/sqrt(x + h)", "", "h/(sqrt(x)*sqrt(h + x)*(sqrt(x) + sqrt(h + x)))")]
    [InlineData("(x + h)^(1/4) - x^(1/4)", "", "(x + h)^(1/4) - x^(1/4)")]
    [InlineData("cbrt(x + h) - cbrt(x)", "", "cbrt(x + h) - cbrt(x)")]
    [InlineData("cbrt(x + h) - cbrt(x)", "h != 0", "h/(cbrt(x + h)^2 + cbrt(x + h)*cbrt(x) + cbrt(x)^2)")]
    [InlineData("tan(x + h) - tan(x)", "", "sin(h)/(cos(x)*cos(x + h))")]
    [InlineData("atan(x + h) - atan(x)", "", "atan2(h, 1 + x*(x + h))")]
    [InlineData("atan(x) - atan(y)", "", "atan(x) - atan(y)")]
    [InlineData("ln(exp(x) + exp(y))", "", "max(x, y) + softplus(-abs(x - y))")]
    [InlineData("ln(exp(x) - exp(y))", "", "ln(exp(x) - exp(y))")]
    [InlineData("exp(x)/(exp(x) + exp(y) + exp(z))", "", "1/(1 + exp(y - x) + exp(z - x))")]
    [InlineData("exp(x)/(1 + exp(x))", "", "1/(1 + exp(-x))")]
    [InlineData("exp(x)/(1 + y*exp(x))", "", "exp(x)/(1 + y*exp(x))")]
    [InlineData("ln(3*x + sqrt(9*x^2 + 1))", "", "asinh(3*x)")]
    [InlineData("ln(x + sqrt(x^2 + 2))", "", "ln(x + sqrt(x^2 + 2))")]
    [InlineData("sqrt(x^2 + y^2)", "", "hypot(x, y)")]
    [InlineData("1/sqrt(4*x^2 + 1)", "", "1/hypot(1, 2*x)")]
    [InlineData("sqrt(x + 1) - sqrt(x)", "x > 0", "1/(sqrt(x + 1) + sqrt(x))")]
    [InlineData("sqrt(x + 1) - sqrt(x)", "", "1/(sqrt(x + 1) + sqrt(x))")]
    [InlineData("sqrt(x + y) - sqrt(x)", "", "sqrt(x + y) - sqrt(x)")]
    [InlineData("sqrt(x + y) - sqrt(x)", "x > 0", "y/(sqrt(x + y) + sqrt(x))")]
    [InlineData("sqrt(x^2 + 1) - x", "x >= 0", "1/(hypot(1, x) + x)")]
    [InlineData("sqrt(x^2 + 3*x) - x", "x > 0", "3*x/(sqrt(x^2 + 3*x) + x)")]
    [InlineData("sqrt(x^2 + 3*x) - x", "", "sqrt(x^2 + 3*x) - x")]
    [InlineData("sqrt(b^2 - 4*a*c) - b", "b > 0", "-4*a*c/(sqrt(b^2 - 4*a*c) + b)")]
    [InlineData("(1 + 1/n)^n", "n > 0", "exp(n*log1p(1/n))")]
    [InlineData("(1 + 1/n)^n", "", "(1 + 1/n)^n")]
    [InlineData("1/x - 1/(x + 1)", "", "1/(x*(x + 1))")]
    [InlineData("4*x^2 - 9*y^2", "", "(2*x - 3*y)*(2*x + 3*y)")]
    [InlineData("sin(x + h) - sin(x)", "", "2*cos(x + h/2)*sin(h/2)")]
    [InlineData("sin(x) - sin(y)", "", "sin(x) - sin(y)")]
    [InlineData("exp(x) - exp(-x)", "", "2*sinh(x)")]
    [InlineData("1 - erf(x)", "", "erfc(x)")]
    [InlineData("ln(x) - ln(y)", "", "ln(x) - ln(y)")]
    [InlineData("x + y + sin(x)", "", "x + y + sin(x)")]
    public void Forms_AreThese(string text, string assumptions, string expected)
    {
        var options = new SimplifyOptions { Assumptions = assumptions.Length == 0 ? Assumptions.None : Assumptions.Of(assumptions) };
        var stable = Expr.Parse(text).Stabilize(options);
        Assert.True(Expr.Parse(expected) == stable, $"{text} became {stable}");
    }

    [Fact]
    public void LongSumsAndSmallBudgets_AreNoProblem()
    {
        Symbol x = new("x");
        var deep = Enumerable.Range(0, 100_000).Aggregate((Expr)x, (e, _) => ExprMath.Cos(e) - 1);
        Assert.NotEqual(deep, deep.Stabilize());
        Assert.Equal(deep, deep.Stabilize(new SimplifyOptions { WorkLimit = 0 }));
        Assert.Throws<OperationCanceledException>(() => deep.Stabilize(new SimplifyOptions(), new CancellationToken(canceled: true)));
        var wide = ExprMath.Sum(Enumerable.Range(0, 20_000).Select(i => ExprMath.Exp(x * i) - 1));
        Assert.Equal(wide, wide.Stabilize());
    }

    /// <summary>The value rule; that the form is good is the table's matter.</summary>
    [Fact]
    public void Stabilize_KeepsEveryDefinedValue() => Law.Holds(ExprGenerator.Expressions(largest: 14).And(ExprGenerator.Points), c =>
    {
        var e = c.First.Build();
        return Shapes(e).Count(shape => ValueRuleLaws.AgreesSomewhere(p => shape.Approximate(p.Approximate), shape.Stabilize(), c.Second, $"{shape} became {shape.Stabilize()}")) > 0;
    });

    [Fact]
    public void StableForms_StayAsTheyAre()
    {
        foreach (var text in Values.Select(row => row.Data.Item1).Distinct())
        {
            var stable = Expr.Parse(text).Stabilize();
            Assert.True(stable == stable.Stabilize(), $"{text} became {stable}, then {stable.Stabilize()}");
        }
    }

    private static Expr[] Shapes(Expr e)
    {
        Symbol x = new("x"), y = new("y");
        return
        [
            e,
            ExprMath.Sqrt(e + x) - ExprMath.Sqrt(e),
            ExprMath.Exp(e + x) - ExprMath.Exp(e) + ExprMath.Cos(e) - 1,
            ExprMath.Ln(1 + e) + ExprMath.Ln((e + x) / e),
            ExprMath.Sqrt(1 + (y * e)) - 1 + (1 / (e + 1)) - (1 / e),
            ExprMath.Sin(e + x) - ExprMath.Sin(e) + e.Pow(2) - y.Pow(2),
            ExprMath.Sqrt(e.Pow(2) + y.Pow(2)) + (1 + (1 / e)).Pow(y),
            y - (y * ExprMath.Tanh(e)) + ExprMath.Erf(e) - 1,
            ExprMath.Ln(ExprMath.Exp(e) + ExprMath.Exp(y) + 2) - ExprMath.Ln(ExprMath.Exp(e) + ExprMath.Exp(x)),
            ExprMath.Exp(e) / (ExprMath.Exp(e) + (3 * ExprMath.Exp(x)) + 1).Pow(2),
            ExprMath.Tan(e + x) - ExprMath.Tan(e) + ExprMath.Atan(e + y) - ExprMath.Atan(e) + ExprMath.Cosh(e + x) - ExprMath.Cosh(e),
            (1 / ExprMath.Sqrt(e)) - (1 / ExprMath.Sqrt(e + x)) + ExprMath.Cbrt(e + 1) - ExprMath.Cbrt(e),
            ExprMath.Ln(e) - ExprMath.Ln(e + x) + ExprMath.Ln((1 + e) / (1 - e)) + ExprMath.Ln(e + ExprMath.Sqrt(e.Pow(2) + 1)),
            ExprMath.Ln(e + ExprMath.Sqrt(e.Pow(2) - 1)) + (e + 1).Pow(Expr.Rational(1, 4)) - e.Pow(Expr.Rational(1, 4)),
        ];
    }
}
