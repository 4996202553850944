namespace SymCalc.Tests.Simplification;

/// <summary>
/// TrigReduce and TrigExpand. The reference tables were computed with SymPy 1.14.0 (expand and fu.TR8 until nothing changed;
/// expand(expand_trig)); terms are compared whatever their order, and sines of opposite angles as one.
/// </summary>
public sealed class TrigonometricFormTests
{
    public static TheoryData<string, string> Reduced { get; } = new()
    {
        { "sin(x)*cos(x)", "sin(2*x)/2" },
        { "sin(x)^2", "1/2 - cos(2*x)/2" },
        { "cos(x)^2", "cos(2*x)/2 + 1/2" },
        { "sin(x)^3*cos(y)", "3*sin(x - y)/8 + 3*sin(x + y)/8 - sin(3*x - y)/8 - sin(3*x + y)/8" },
        { "sin(x)^4*cos(x)^2", "-cos(2*x)/32 - cos(4*x)/16 + cos(6*x)/32 + 1/16" },
        { "(sin(x)+cos(x))^3", "3*sin(x)/2 + sin(3*x)/2 + 3*cos(x)/2 - cos(3*x)/2" },
        { "sin(x)*sin(y)*sin(z)", "sin(-x + y + z)/4 + sin(x - y + z)/4 + sin(x + y - z)/4 - sin(x + y + z)/4" },
        { "cos(x)*cos(2*x)*cos(3*x)", "cos(2*x)/4 + cos(4*x)/4 + cos(6*x)/4 + 1/4" },
        { "sin(x+y)*cos(x-y)", "sin(2*x)/2 + sin(2*y)/2" },
        { "(a*sin(x)+b*cos(x))^2", "-a^2*cos(2*x)/2 + a^2/2 + a*b*sin(2*x) + b^2*cos(2*x)/2 + b^2/2" },
        { "sin(x)^8", "-7*cos(2*x)/16 + 7*cos(4*x)/32 - cos(6*x)/16 + cos(8*x)/128 + 35/128" },
        { "cos(x)^7*sin(y)^2", "35*cos(x)/128 + 21*cos(3*x)/128 + 7*cos(5*x)/128 + cos(7*x)/128 - 35*cos(x - 2*y)/256 - 35*cos(x + 2*y)/256 - 21*cos(3*x - 2*y)/256 - 21*cos(3*x + 2*y)/256 - 7*cos(5*x - 2*y)/256 - 7*cos(5*x + 2*y)/256 - cos(7*x - 2*y)/256 - cos(7*x + 2*y)/256" },
        { "x*sin(x)^2+y*cos(x)^2", "-x*cos(2*x)/2 + x/2 + y*cos(2*x)/2 + y/2" },
    };

    public static TheoryData<string, string> Expanded { get; } = new()
    {
        { "sin(x+y)", "sin(x)*cos(y) + sin(y)*cos(x)" },
        { "cos(x+y)", "-sin(x)*sin(y) + cos(x)*cos(y)" },
        { "sin(2*x)", "2*sin(x)*cos(x)" },
        { "cos(3*x)", "4*cos(x)^3 - 3*cos(x)" },
        { "sin(5*x)", "16*sin(x)^5 - 20*sin(x)^3 + 5*sin(x)" },
        { "cos(6*x)", "32*cos(x)^6 - 48*cos(x)^4 + 18*cos(x)^2 - 1" },
        { "sin(x+y+z)", "-sin(x)*sin(y)*sin(z) + sin(x)*cos(y)*cos(z) + sin(y)*cos(x)*cos(z) + sin(z)*cos(x)*cos(y)" },
        { "cos(2*x-3*y)", "-8*sin(x)*sin(y)^3*cos(x) + 6*sin(x)*sin(y)*cos(x) + 8*cos(x)^2*cos(y)^3 - 6*cos(x)^2*cos(y) - 4*cos(y)^3 + 3*cos(y)" },
        { "sinh(x+y)", "sinh(x)*cosh(y) + sinh(y)*cosh(x)" },
        { "cosh(2*x)", "sinh(x)^2 + cosh(x)^2" },
        { "sinh(3*x+y)", "sinh(x)^3*cosh(y) + 3*sinh(x)^2*sinh(y)*cosh(x) + 3*sinh(x)*cosh(x)^2*cosh(y) + sinh(y)*cosh(x)^3" },
    };

    [Theory, MemberData(nameof(Reduced))]
    public void TrigReduce_GivesMultipleAngles(string text, string expected)
    {
        var reduced = Expr.Parse(text).TrigReduce();
        Assert.Equal(Expr.Parse(expected).TrigReduce(), reduced);       // for the sign of angles alone
        Assert.All(((SumExpr)(reduced + 1000)).Terms, term => Assert.True(CountCalls(term) <= 1, $"{term}"));
    }

    /// <summary>The same up to sin^2 + cos^2 = 1, of which SymCalc keeps the cosines: each is reduced to the same multiple angles.</summary>
    [Theory, MemberData(nameof(Expanded))]
    public void TrigExpand_GivesPolynomialsInTheParts(string text, string expected)
    {
        var expanded = Expr.Parse(text).TrigExpand();
        Assert.Equal(Expr.Parse(expected).TrigReduce(), expanded.TrigReduce());
        Assert.All(Arguments(expanded), argument => Assert.IsType<Symbol>(argument));
    }

    [Theory]
    [InlineData("sinh(x)^2", "cosh(2*x)/2 - 1/2")]
    [InlineData("cosh(x)^2 - sinh(x)^2", "1")]
    [InlineData("sinh(x)*cosh(y)", "sinh(x + y)/2 + sinh(x - y)/2")]
    [InlineData("sin(x)*cosh(x)*cos(x)*sinh(x)", "sin(2*x)*sinh(2*x)/4")]
    [InlineData("sin(x + y)*cos(x + y) - sin(2*(x + y))/2", "0")]
    [InlineData("sin(x - y)*sin(y - x)", "cos(2*x - 2*y)/2 - 1/2")]
    [InlineData("sin(y - x)", "-sin(x - y)")]
    [InlineData("exp(sin(x)^2)", "exp(1/2 - cos(2*x)/2)")]
    [InlineData("1/(1 + cos(x)^2)", "1/(3/2 + cos(2*x)/2)")]
    [InlineData("tan(x)*cos(x)^2", "tan(x)/2 + tan(x)*cos(2*x)/2")]
    [InlineData("x*(1 + sin(x)^2)", "3*x/2 - x*cos(2*x)/2")]
    [InlineData("(a + b)^3*sin(x)*cos(x)", "(a + b)^3*sin(2*x)/2")]
    [InlineData("0.5*sin(x)^2", "0.25 - 0.25*cos(2*x)")]
    [InlineData("1/sin(x)^2", "1/sin(x)^2")]
    [InlineData("x^2 + tan(x)^2", "x^2 + tan(x)^2")]
    public void TrigReduce_LeavesTheRest(string text, string expected) => Assert.Equal(Expr.Parse(expected), Expr.Parse(text).TrigReduce());

    [Theory]
    [InlineData("tan(x + y)", "(cos(x)*sin(y) + cos(y)*sin(x))/(cos(x)*cos(y) - sin(x)*sin(y))")]
    [InlineData("tan(2*x)", "2*sin(x)*cos(x)/(2*cos(x)^2 - 1)")]
    [InlineData("cot(x - y)", "(cos(x)*cos(y) + sin(x)*sin(y))/(cos(y)*sin(x) - cos(x)*sin(y))")]
    [InlineData("sec(2*x)", "1/(2*cos(x)^2 - 1)")]
    [InlineData("csc(2*x)", "1/(2*sin(x)*cos(x))")]
    [InlineData("tanh(x + y)", "(tanh(x) + tanh(y))/(1 + tanh(x)*tanh(y))")]
    [InlineData("tanh(3*x)", "(3*tanh(x) + tanh(x)^3)/(1 + 3*tanh(x)^2)")]
    [InlineData("coth(2*x)", "(2*cosh(x)^2 - 1)/(2*sinh(x)*cosh(x))")]
    [InlineData("sech(x - y)", "1/(cosh(x)*cosh(y) - sinh(x)*sinh(y))")]
    [InlineData("sin(x + pi/2)", "cos(x)")]
    [InlineData("sin(x + pi/3)", "sqrt(3)*cos(x)/2 + sin(x)/2")]
    [InlineData("sin(x + 2)", "cos(2)*sin(x) + cos(x)*sin(2)")]
    [InlineData("sin(2*(x + y)) - sin(2*x + 2*y)", "0")]
    [InlineData("cos(3*x/2)", "4*cos(x/2)^3 - 3*cos(x/2)")]
    [InlineData("sin(-x)", "-sin(x)")]
    [InlineData("sin(2)", "sin(2)")]
    [InlineData("sin(2*pi/7)", "sin(2*pi/7)")]
    [InlineData("atan(2*x)", "atan(2*x)")]
    [InlineData("cos(0.5*x + y)", "cos(y)*cos(0.5*x) - sin(y)*sin(0.5*x)")]
    public void TrigExpand_KnowsEveryFunctionOfTheFamilies(string text, string expected) =>
        Assert.Equal(Expr.Parse(expected).Expand(), Expr.Parse(text).TrigExpand().Expand());

    /// <summary>tan(x + y) is defined at x = pi/2, where tan(x) is not.</summary>
    [Fact]
    public void TrigExpand_OfTan_IsDefinedWhereTheSumIs()
    {
        var expanded = Expr.Parse("tan(x + y)").TrigExpand();
        Assert.DoesNotContain("tan", expanded.ToString(), StringComparison.Ordinal);
        Assert.Equal(Math.Tan((Math.PI / 2) + 1), expanded.Evaluate(("x", Math.PI / 2), ("y", 1)), 1e-14);
    }

    [Theory]
    [InlineData("TrigReduce", "sin(x)^1000000")]
    [InlineData("TrigReduce", "(sin(x) + cos(y) + sin(z))^400")]
    [InlineData("TrigExpand", "sin(1000000*x)")]
    [InlineData("TrigExpand", "cos(2147483647*x)")]
    [InlineData("TrigExpand", "tanh(1000000000*x)")]
    [InlineData("TrigExpand", "sin(a+b+c+d+f+g+h+i+j+k+l+m+n+o+p+q+r+s+t+u+v+w+x+y+z)")]
    public void TooMuchWork_IsALimit(string operation, string text)
    {
        var e = Expr.Parse(text);
        var exception = Assert.Throws<ExpressionLimitException>(() => operation == "TrigReduce" ? e.TrigReduce() : e.TrigExpand());
        Assert.Equal($"{operation} needs more than 10,000,000 work units; SimplifyOptions.WorkLimit sets the limit.", exception.Message);
    }

    [Fact]
    public void Cancellation_Throws()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => Expr.Parse("sin(x)^2").TrigReduce(new SimplifyOptions(), source.Token));
        Assert.Throws<OperationCanceledException>(() => Expr.Parse("sin(2x)").TrigExpand(new SimplifyOptions(), source.Token));
    }

    private static int CountCalls(Expr e) => e.Fold<int>((node, children) => node is CallExpr ? 1 : node is PowerExpr ? 2 * children[0] : children.ToArray().Sum());

    private static List<Expr> Arguments(Expr e) => e.Fold<List<Expr>>((node, children) =>
        node is CallExpr call ? [call.Arguments[0]] : [.. children.ToArray().SelectMany(c => c)]);
}
