namespace SymCalc.Tests.Simplification;

/// <summary>Cases in which points or values were lost once, found by reviews.</summary>
public sealed class ReviewedCasesTests
{
    /// <summary>The cube root of an interval that is not bounded above has a lower bound all the same.</summary>
    [Theory]
    [InlineData("cbrt(exp(x))", 800)]
    [InlineData("exp(x)^(1/3)", 800)]
    [InlineData("(2^x)^(1/3)", 1100)]
    [InlineData("(x^200)^(2/3)", 1e3)]
    [InlineData("exp(x)^(-1/3)", 800)]
    public void CubeRootsOfWhatOverflows_AreEnclosed(string text, double x)
    {
        var value = Expr.Parse(text).Evaluate(("x", new Interval(x)));
        Assert.False(double.IsNaN(value.Lower) || double.IsNaN(value.Upper), value.ToString());
        Assert.True(value.Lower <= value.Upper, value.ToString());
    }

    [Theory]
    [InlineData("cbrt(exp(1000*x)) + asinh(x)", "exp(1000*x/3) + ln(x + sqrt(x^2 + 1))")]
    [InlineData("exp(1000*x)^(1/3) + y^ln(z)", "exp(1000*x/3) + z^ln(y)")]
    public void TrueIdentities_AreNotRefuted(string a, string b) =>
        Assert.NotEqual(EquivalenceVerdict.Refuted, Expr.Parse(a).EquivalentTo(Expr.Parse(b)).Verdict);

    /// <summary>abs(sign(x)) is 1 beside a power of x, and has no sign: that was taken for sign(x), and false identities were proven.</summary>
    [Theory]
    [InlineData("abs(sign(x))*x^2", "x^2", "x*abs(x)")]
    [InlineData("abs(sign(x))*x", "x", "abs(x)")]
    [InlineData("abs(sign(x)*y)*x^2", "x^2*abs(y)", "x^2*y")]
    [InlineData("sign(x)^3*x", "abs(x)", "x")]
    [InlineData("sign(x)^2*x", "x", "abs(x)")]
    [InlineData("sign(x)*x*sign(y)*y", "abs(x*y)", "x*y")]
    public void SignsBesideTheirArguments_AreProvenOrRefuted(string text, string equal, string other)
    {
        Assert.Equal(EquivalenceVerdict.Proven, Expr.Parse(text).EquivalentTo(Expr.Parse(equal)).Verdict);
        Assert.Equal(EquivalenceVerdict.Refuted, Expr.Parse(text).EquivalentTo(Expr.Parse(other)).Verdict);
    }

    /// <summary>A sum that was longer while it was made is the one that something is assumed of.</summary>
    [Fact]
    public void AssumptionsOnLongSums_HoldHoweverTheSumWasMade()
    {
        var sum = ExprMath.Sum(Enumerable.Range(0, 40).Select(i => (Expr)new Symbol($"a{i}")));
        Expr[] others = [new Symbol("b"), new Symbol("c")];
        var made = others.Aggregate(others.Aggregate(sum, (e, other) => e + other), (e, other) => e + (-1 * other));
        var options = new SimplifyOptions { Assumptions = Assumptions.Of(sum > 0) };
        Assert.Equal(sum, made);
        Assert.Equal(sum, ExprMath.Abs(sum).Simplify(options));
        Assert.Equal(sum, ExprMath.Abs(made).Simplify(options));
    }

    /// <summary>Factors with functions of x are not taken apart: 1/(x*(x + sin(x))) is defined at pi, 1/(x*sin(x)) is not.</summary>
    [Theory]
    [InlineData("1/(x*(x + sin(x)))")]
    [InlineData("x/((1/2 + x)^(-4) + tan(x))")]
    [InlineData("x + 1/sqrt(x)")]
    public void Apart_LeavesFactorsWithFunctionsOfTheVariable(string text) =>
        Assert.Equal(Expr.Parse(text), Expr.Parse(text).Apart("x"));

    [Theory]
    [InlineData("cos(-2)", "cos(2)")]
    [InlineData("sin(-2)", "-sin(2)")]
    [InlineData("sinh(-pi)*cosh(-pi)", "-cosh(pi)*sinh(pi)")]
    public void TrigExpand_TurnsTheSignsOfConstants(string text, string expected) => Assert.Equal(expected, Expr.Parse(text).TrigExpand().ToString());

    /// <summary>Powers of sums stay in products: multiplied out they would lose their digits near their zeros.</summary>
    [Theory]
    [InlineData("sqrt((x - 1)^2*(x + 1))")]
    [InlineData("ln((x - 1)^2*(x + 1))")]
    public void Simplify_KeepsDigitsNearZeros(string text)
    {
        var simplified = Expr.Parse(text).Simplify();
        var (x, expected) = (1 + 1e-9, text.StartsWith("ln", StringComparison.Ordinal) ? Math.Log(2) + (2 * Math.Log(1e-9)) : Math.Sqrt(2) * 1e-9);
        Assert.True(Math.Abs(simplified.Evaluate(("x", x)) - expected) <= 1e-6 * Math.Abs(expected), simplified.ToString());
    }

    /// <summary>What is defined stays defined: 0^-n is 0 for negative n, and cot(0) is no number.</summary>
    [Theory]
    [InlineData("0^(-x)*3^x", -1)]
    [InlineData("x^(-y)*3^y", 0)]
    [InlineData("cos(x) - 1/cos(x)", 0)]
    [InlineData("cosh(x) - sech(x) + 1", 0)]
    [InlineData("sec(x) - cos(x) + y", 0)]
    [InlineData("sin(x)^2/cos(x)", 0)]
    [InlineData("sinh(x)^3/cosh(x)^2", 0)]
    public void SimplifiedForms_AreDefinedWhereTheOriginalIs(string text, double x)
    {
        var e = Expr.Parse(text);
        var expected = e.Evaluate(("x", x), ("y", 0));
        var simplified = e.Simplify();
        var enclosure = simplified.Evaluate(("x", new Interval(x)), ("y", new Interval(0)));
        Assert.True(enclosure is { IsEmpty: false, MayBeUndefined: false }, $"{simplified}: {enclosure}");
        Assert.True(enclosure.Lower - 1e-12 <= expected && expected <= enclosure.Upper + 1e-12, $"{simplified}: {enclosure}");
    }

    /// <summary>An argument that becomes 0 under assumptions.</summary>
    [Theory]
    [InlineData("cos((abs(x)-x)/(1+x))", "1", "x > 0", EquivalenceVerdict.Proven)]
    [InlineData("sin((abs(x-y)-x+y)/(x-y))", "0", "x > y", EquivalenceVerdict.Proven)]
    [InlineData("cos((abs(x)-x)/(1+x))", "y", "x > 0", EquivalenceVerdict.Refuted)]
    public void ArgumentsThatVanish_AreNoCrash(string a, string b, string assumption, EquivalenceVerdict verdict) =>
        Assert.Equal(verdict, Expr.Parse(a).EquivalentTo(Expr.Parse(b), new EquivalenceOptions { Assumptions = Assumptions.Of(assumption) }).Verdict);

    /// <summary>A stable form overflows only where the original does.</summary>
    [Theory]
    [InlineData(500, -2000)]
    [InlineData(700, -1500)]
    [InlineData(-2000, 2500)]
    [InlineData(1, 1e-12)]
    [InlineData(1, -1e-12)]
    [InlineData(3, 0)]
    public void DifferencesOfExponentials_AreStable(double x, double y)
    {
        var stable = Expr.Parse("exp(x+y) - exp(x)").Stabilize();
        var expected = y < 1 && Math.Abs(y) < 1 ? Math.Exp(x) * (y + (y * y / 2)) : Math.Exp(x + y) - Math.Exp(x);
        Assert.Equal(expected, stable.Evaluate(("x", x), ("y", y)), 1e-14 * Math.Abs(expected));
    }

    /// <summary>Of x^n*y > 0 follows y != 0, but not x != 0: 0^0 is 1.</summary>
    [Fact]
    public void SymbolicPowers_ThatAreNotZero_SayNothingOfTheirBase()
    {
        SimplifyOptions options = new() { Assumptions = Assumptions.Of("x^n*y > 0") };
        Assert.Equal(Expr.Parse("sign(x)^2"), Expr.Parse("sign(x)^2").Simplify(options));
        Assert.Equal(1, Expr.Parse("sign(y)^2").Simplify(options));
    }

    /// <summary>The scale of an assumed sum was that of the first common term, and which is first depended on how the sum was built.</summary>
    [Theory]
    [InlineData("sign(2*y - x)", "sign(-x + 2*y)", "y - x > 0, y > 0", "1")]
    [InlineData("abs(2*pi + x)", "abs(x + 2*pi)", "x >= -pi/2", "x + 2*pi")]
    [InlineData("abs(pi/4 - x)", "abs(-x + pi/4)", "x < -pi", "pi/4 - x")]
    [InlineData("abs(x - 2*y + z)", "abs(z - 2*y + x)", "x > y, y < 0, z > 0", "x - 2*y + z")]
    [InlineData("min(x, -pi/4 + 2*x)", "min(x, 2*x - pi/4)", "-2*pi <= x <= -pi", "2*x - pi/4")]
    public void Assumptions_HoldHoweverASumWasBuilt(string text, string other, string assumptions, string expected)
    {
        var options = new SimplifyOptions { Assumptions = Assumptions.Of(assumptions) };
        Assert.Equal(Expr.Parse(text), Expr.Parse(other));
        Assert.Equal(expected, Expr.Parse(text).Simplify(options).ToString());
        Assert.Equal(expected, Expr.Parse(other).Simplify(options).ToString());
    }

    /// <summary>Fractional powers of cosines became whole ones when they were multiplied out, and stayed.</summary>
    [Fact]
    public void TrigReduce_OfRootsOfCosines_IsAFixedPoint()
    {
        var reduced = Expr.Parse("(cos(x + y) - sqrt(cos(x + y)))^4").TrigReduce();
        Assert.Equal(reduced, reduced.TrigReduce());
    }

    /// <summary>Doubles are the fractions that they are: nothing is rounded on the way to a proof.</summary>
    [Theory]
    [InlineData("x + 10^20", "ln(exp(x + 10^20)) + 1000.5", "")]
    [InlineData("x + 10^9", "ln(exp(x + 10^9)) + 1e-8", "")]
    [InlineData("ln(exp(x)) + sin(x)", "cbrt(x^2)^(3/2) + 1e-16 + sin(x)", "x > 1")]
    [InlineData("3*ln(exp(0.1*x))", "0.30000000000000004*x", "")]
    [InlineData("ln(exp(0.1*x)) + ln(exp(0.2*x))", "0.30000000000000004*x", "")]
    [InlineData("sin(x)^2 + cos(x)^2 + 1e-17", "1", "")]
    [InlineData("cbrt((x + 1)^3)", "cbrt(x + 1)^3 + 1e-16", "x > 1/2")]
    [InlineData("ln(exp(n*x + 10^20)) + 0.5", "n*x + 10^20", "n integer")]
    public void Doubles_AreNotRoundedInProofs(string a, string b, string assumptions)
    {
        var options = new EquivalenceOptions { Assumptions = assumptions.Length == 0 ? Assumptions.None : Assumptions.Of(assumptions) };
        Assert.NotEqual(EquivalenceVerdict.Proven, Expr.Parse(a).EquivalentTo(Expr.Parse(b), options).Verdict);
        Assert.NotEqual(EquivalenceVerdict.Proven, Expr.Parse(b).EquivalentTo(Expr.Parse(a), options).Verdict);
    }

    /// <summary>One of them was simplified, or further than the other, by which part came first.</summary>
    [Theory]
    [InlineData("abs(x)*sign(x)/x", "sign(x)/x*abs(x)", "1")]
    [InlineData("abs(x)*sign(x)*x^(-3)", "x^(-3)*sign(x)*abs(x)", "1/x^2")]
    [InlineData("z - atan(x - 1) + x^2*atan(1 - x)", "x^2*atan(1 - x) - atan(x - 1) + z", "z + atan(1 - x)*(1 + x^2)")]
    [InlineData("(-relu(-x - 1) - relu(x + 1))^2", "(-relu(x + 1) - relu(-x - 1))^2", "(1 + x)^2")]
    [InlineData("relu(x - 1/2) + relu(1/2 - x)", "relu(1/2 - x) + relu(x - 1/2)", "abs(x - 1/2)")]
    [InlineData("3*z*acoth(x - y) - 3*z*acoth(y - x)", "-3*z*acoth(y - x) + 3*z*acoth(x - y)", "6*z*acoth(x - y)")]
    public void Simplify_DoesNotDependOnTheOrderOfBuilding(string a, string b, string expected)
    {
        Assert.Equal(Expr.Parse(a), Expr.Parse(b));
        Assert.Equal(expected, Expr.Parse(a).Simplify().ToString());
        Assert.Equal(expected, Expr.Parse(b).Simplify().ToString());
    }
}
