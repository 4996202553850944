namespace SymCalc.Tests.Simplification;

/// <summary>ExpandLog, CombineLogs, PowerSimplify and DenestRoots: what they do, and what the value rule forbids.</summary>
public sealed class LogarithmAndPowerTests
{
    [Theory]
    [InlineData("ln(2*x^2*y)", "ln(2) + ln(y) + 2*ln(abs(x))")]
    [InlineData("ln(x^3*y^2)", "3*ln(x) + 2*ln(abs(y))")]
    [InlineData("ln(-2*x)", "ln(2) + ln(-x)")]
    [InlineData("ln(8)", "3*ln(2)")]
    [InlineData("ln(6)", "ln(6)")]
    [InlineData("ln(9/4)", "2*ln(3) - 2*ln(2)")]
    [InlineData("ln(1/4)", "-2*ln(2)")]
    [InlineData("ln(1/x)", "-ln(x)")]
    [InlineData("ln(sqrt(x)*y)", "ln(x)/2 + ln(y)")]
    [InlineData("ln(sqrt(x*y))", "ln(x*y)/2")]
    [InlineData("ln(cbrt(x))", "ln(x)/3")]
    [InlineData("ln(2^y*exp(x))", "x + y*ln(2)")]
    [InlineData("ln(exp(x)/y)", "x - ln(y)")]
    [InlineData("ln(x*(1 + y^2)*z)", "ln(x*z) + ln(1 + y^2)")]
    [InlineData("ln((x^2 + 1)*(x - 1)/(x + 3)^2)", "ln(1 + x^2) + ln(x - 1) - 2*ln(abs(x + 3))")]
    [InlineData("log10(1000*x)", "3 + log10(x)")]
    [InlineData("log2(8*x^3)", "3 + 3*log2(x)")]
    [InlineData("cos(ln(x^2))", "cos(2*ln(abs(x)))")]
    public void ExpandLog_TakesOutWhatIsCertain(string text, string expected) => Assert.Equal(Expr.Parse(expected), Expr.Parse(text).ExpandLog());

    [Theory]
    [InlineData("ln(x*y)")]             // both may be negative
    [InlineData("ln(x/y)")]
    [InlineData("ln(x^y)")]             // ln((-2)^2), and ln(0^0)
    [InlineData("ln(x + y)")]
    [InlineData("ln(-x^2)")]            // nowhere defined
    [InlineData("ln(0.5)")]
    public void ExpandLog_LeavesWhatIsNot(string text) => Assert.Equal(Expr.Parse(text), Expr.Parse(text).ExpandLog());

    [Theory]
    [InlineData("ln(x) + ln(y)", "ln(x*y)")]
    [InlineData("ln(x) - ln(y)", "ln(x/y)")]
    [InlineData("ln(x) + 2*ln(y) - ln(z)", "ln(x*y^2/z)")]
    [InlineData("ln(x)/2 + ln(y)/2", "ln(x*y)/2")]
    [InlineData("4*ln(x) + 6*ln(y)", "2*ln(x^2*y^3)")]
    [InlineData("3 - ln(x) - ln(y)", "3 - ln(x*y)")]
    [InlineData("x*ln(y) + x*ln(z)", "x*ln(y*z)")]
    [InlineData("2*ln(2) + ln(3)", "ln(12)")]
    [InlineData("ln(x) + log10(y) + ln(z) + log10(2)", "ln(x*z) + log10(2*y)")]
    [InlineData("x + ln(x) + sin(ln(y) + ln(z))", "x + ln(x) + sin(ln(y*z))")]
    [InlineData("2*ln(x)", "2*ln(x)")]
    [InlineData("1.5*ln(x) + ln(y)", "1.5*ln(x) + ln(y)")]
    public void CombineLogs_JoinsTheLogarithmsOfASum(string text, string expected) => Assert.Equal(Expr.Parse(expected), Expr.Parse(text).CombineLogs());

    [Theory]
    [InlineData("sqrt(x)*sqrt(y)", "sqrt(x*y)")]
    [InlineData("2^x*3^x", "6^x")]
    [InlineData("x^a*y^a", "(x*y)^a")]
    [InlineData("sqrt(x)*sqrt(1/x)", "1")]
    [InlineData("sqrt(4*x^2)", "2*abs(x)")]
    [InlineData("sqrt(x^4*y^2)", "x^2*abs(y)")]
    [InlineData("sqrt(x^2*(1 + y^2))", "abs(x)*sqrt(1 + y^2)")]
    [InlineData("sqrt(y/x^2)", "sqrt(y)/abs(x)")]
    [InlineData("sqrt(8*x)", "2*sqrt(2*x)")]
    [InlineData("(-8*x)^(1/3)", "2*(-x)^(1/3)")]
    [InlineData("(x^3)^(1/3)", "x")]
    [InlineData("(x^2)^a", "abs(x)^(2*a)")]
    [InlineData("(2^x)^y", "2^(x*y)")]
    [InlineData("sqrt(exp(x)*y)", "sqrt(y)*exp(x/2)")]
    [InlineData("exp(2*ln(x) + y)", "x^2*exp(y)")]
    [InlineData("cbrt(8*x^4)", "2*x*cbrt(x)")]
    [InlineData("cbrt(-16*x^3*y)", "2*x*cbrt(-2*y)")]
    [InlineData("cbrt(x)^5", "x*cbrt(x)^2")]
    [InlineData("cbrt(x)^-4", "1/(x*cbrt(x))")]
    [InlineData("sqrt(sqrt(x))", "x^(1/4)")]
    public void PowerSimplify_JoinsAndTakesOut(string text, string expected) => Assert.Equal(Expr.Parse(expected), Expr.Parse(text).PowerSimplify());

    [Theory]
    [InlineData("sqrt(x^2*y)")]         // at x = 0, y may be negative
    [InlineData("(x*y)^a")]             // (-2*-2)^(1/2)
    [InlineData("(x^a)^b")]             // ((-2)^2)^(1/2)
    [InlineData("(x^3)^a")]             // ((-1)^3)^2 is right, ((-1)^1)^(1/3)...
    [InlineData("sqrt(-x)")]
    [InlineData("sqrt(x*y)/sqrt(x)")]
    public void PowerSimplify_LeavesWhatIsNotCertain(string text) => Assert.Equal(Expr.Parse(text), Expr.Parse(text).PowerSimplify());

    /// <summary>Expected values: SymPy 1.14.0, sqrtdenest; cube roots: their cubes.</summary>
    [Theory]
    [InlineData("sqrt(5+2*sqrt(6))", "sqrt(2) + sqrt(3)")]
    [InlineData("sqrt(3-2*sqrt(2))", "-1 + sqrt(2)")]
    [InlineData("sqrt(4+3*sqrt(2))", "2^(3/4) + 2^(1/4)")]
    [InlineData("sqrt(6+2*sqrt(2)+2*sqrt(3)+2*sqrt(6))", "1 + sqrt(2) + sqrt(3)")]
    [InlineData("sqrt(16-2*sqrt(29)+2*sqrt(55-10*sqrt(29)))", "sqrt(11 - 2*sqrt(29)) + sqrt(5)")]
    [InlineData("sqrt(2+sqrt(3))", "sqrt(2)/2 + sqrt(6)/2")]
    [InlineData("sqrt(10-2*sqrt(21))", "-sqrt(3) + sqrt(7)")]
    [InlineData("sqrt(9+4*sqrt(5))", "2 + sqrt(5)")]
    [InlineData("sqrt(49+20*sqrt(6))", "2*sqrt(6) + 5")]
    [InlineData("sqrt(17-12*sqrt(2))", "3 - 2*sqrt(2)")]
    [InlineData("sqrt(5+sqrt(24))+sqrt(5-sqrt(24))", "2*sqrt(3)")]
    [InlineData("sqrt(112+70*sqrt(2)+(46+34*sqrt(2))*sqrt(5))", "sqrt(10) + 5 + 4*sqrt(2) + 3*sqrt(5)")]
    [InlineData("1/sqrt(3+2*sqrt(2))", "1/(1 + sqrt(2))")]
    [InlineData("(3+2*sqrt(2))^(3/2)", "(1 + sqrt(2))^3")]
    [InlineData("sqrt(sqrt(3+2*sqrt(2))-1)", "2^(1/4)")]
    [InlineData("sqrt(x + sqrt(x^2 - 1))", "sqrt(x/2 + 1/2) + sqrt(x/2 - 1/2)")]
    [InlineData("cbrt(7+5*sqrt(2))", "1 + sqrt(2)")]
    [InlineData("(7+5*sqrt(2))^(1/3)", "1 + sqrt(2)")]
    [InlineData("cbrt(10+6*sqrt(3))", "1 + sqrt(3)")]
    [InlineData("cbrt(2+sqrt(5)) + cbrt(2-sqrt(5))", "1")]
    [InlineData("cbrt(-7/8 - 5*sqrt(2)/8)", "-1/2 - sqrt(2)/2")]
    public void DenestRoots_FindsTheClassicalForms(string text, string expected)
    {
        var denested = Expr.Parse(text).DenestRoots();
        Assert.Equal(Expr.Parse(expected), denested);
        Assert.Equal(Expr.Parse(text).Evaluate(("x", 3)), denested.Evaluate(("x", 3)), 1e-12);
    }

    [Theory]
    [InlineData("sqrt(1 + sqrt(2))")]
    [InlineData("sqrt(x + y + 2*sqrt(x*y))")]       // at x = y = -1 it is 0, and sqrt(x) is not defined
    [InlineData("sqrt(1 - sqrt(2))")]
    [InlineData("sqrt(-3 - 2*sqrt(2))")]            // nowhere defined
    [InlineData("cbrt(1 + sqrt(2))")]
    [InlineData("sqrt(1.5 + sqrt(2))")]
    public void DenestRoots_LeavesTheRest(string text) => Assert.Equal(Expr.Parse(text), Expr.Parse(text).DenestRoots());

    [Theory]
    [InlineData("ExpandLog", "ln(x*y)", "x > 0", "ln(x) + ln(y)")]
    [InlineData("ExpandLog", "ln(x*y)", "x < 0", "ln(-x) + ln(-y)")]
    [InlineData("ExpandLog", "ln(x*y*z)", "x >= 0", "ln(x) + ln(y*z)")]
    [InlineData("ExpandLog", "ln(x^y)", "x > 0", "y*ln(x)")]
    [InlineData("ExpandLog", "ln(x^y)", "x >= 0", "ln(x^y)")]                     // ln(0^0)
    [InlineData("ExpandLog", "ln(x^n)", "x != 0, n even", "n*ln(abs(x))")]
    [InlineData("ExpandLog", "ln(x^n)", "n even", "ln(x^n)")]                     // ln(0^0)
    [InlineData("PowerSimplify", "sqrt(x^2*y)", "x > 0", "x*sqrt(y)")]
    [InlineData("PowerSimplify", "sqrt(x^2*y)", "x < 0", "-x*sqrt(y)")]
    [InlineData("PowerSimplify", "sqrt(x^2*y)", "x >= 0", "sqrt(x^2*y)")]         // at x = 0, y may be negative
    [InlineData("PowerSimplify", "sqrt(x^2*y)", "x >= 0, y >= 0", "x*sqrt(y)")]
    [InlineData("PowerSimplify", "(x^a)^b", "x >= 0", "x^(a*b)")]
    [InlineData("PowerSimplify", "(x^a)^n", "n integer", "x^(a*n)")]
    [InlineData("PowerSimplify", "(x^n)^a", "n even", "abs(x)^(a*n)")]
    [InlineData("PowerSimplify", "(-x*y)^n/x^n", "n integer", "(-y)^n")]
    [InlineData("DenestRoots", "sqrt(x + y + 2*sqrt(x*y))", "x >= 0, y >= 0", "sqrt(x) + sqrt(y)")]
    [InlineData("DenestRoots", "sqrt(x + y + 2*sqrt(x*y))", "x >= 0", "sqrt(x + y + 2*sqrt(x*y))")]
    [InlineData("DenestRoots", "sqrt(x + y - 2*sqrt(x*y))", "x >= 0, y >= 0", "sqrt(x + y - 2*sqrt(x*y))")]     // abs(sqrt(x) - sqrt(y))
    [InlineData("CombineLogs", "ln(x) + ln(y)", "x > 0", "ln(x*y)")]
    public void Assumptions_AreProofs(string operation, string text, string assumed, string expected)
    {
        SimplifyOptions options = new() { Assumptions = Assumptions.Of(assumed) };
        var e = Expr.Parse(text);
        var result = operation switch
        {
            "ExpandLog" => e.ExpandLog(options),
            "CombineLogs" => e.CombineLogs(options),
            "PowerSimplify" => e.PowerSimplify(options),
            _ => e.DenestRoots(options),
        };
        Assert.Equal(Expr.Parse(expected), result);
    }

    [Fact]
    public void Budget_IsNamedWithTheOperation()
    {
        SimplifyOptions options = new() { WorkLimit = 1 };
        var e = Expr.Parse("ln(x^2) + ln(y) + sqrt(3 + 2*sqrt(2))");
        foreach (var (name, operation) in new (string, Func<Expr>)[]
        {
            ("ExpandLog", () => e.ExpandLog(options)), ("CombineLogs", () => e.CombineLogs(options)),
            ("PowerSimplify", () => e.PowerSimplify(options)), ("DenestRoots", () => e.DenestRoots(options)),
        })
        {
            Assert.Equal($"{name} needs more than 1 work units; SimplifyOptions.WorkLimit sets the limit.", Assert.Throws<ExpressionLimitException>(operation).Message);
        }
    }

    [Fact]
    public void Cancellation_Throws()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var e = Expr.Parse("ln(x^2)");
        Assert.Throws<OperationCanceledException>(() => e.ExpandLog(new SimplifyOptions(), source.Token));
        Assert.Throws<OperationCanceledException>(() => e.CombineLogs(new SimplifyOptions(), source.Token));
        Assert.Throws<OperationCanceledException>(() => e.PowerSimplify(new SimplifyOptions(), source.Token));
        Assert.Throws<OperationCanceledException>(() => e.DenestRoots(new SimplifyOptions(), source.Token));
    }
}
