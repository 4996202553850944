using System.Numerics;
using SymCalc.Functions;
using SymCalc.Tests.Corpora;

namespace SymCalc.Tests.Printing;

/// <summary>The law of printing: Parse(e.ToString()) == e.</summary>
public class RoundTripTests
{
    private static readonly Symbol X = new("x");
    private static readonly Symbol Y = new("y");

    public static TheoryData<string> Texts { get; } =
    [
        "x-(x+1)", "2*(x+1)+y", "0.5*(x+1)+y", "-0.5*(x+1)", "x*(-1/2)", "3*x/4-7/8", "1/2/x", "x/(2*y)", "2/(3*x*y)", "-1/(2*x)",
        "x^-1*y^-2*z", "(x*y)^(1/2)", "(x/y)^a", "(2*x)^a", "(-x)^a", "(x+1)^-1", "((x+1)^2)^(1/2)", "(x^2)^(1/2)*x", "(1/x)^(1/2)",
        "x^(-1/2)*y^(1/2)", "sqrt(sqrt(x))", "2^(2/3)*x", "2^(1/2)*3^(1/3)/5", "6^(1/2)*x^(1/2)", "(2/3)^(1/2)", "(-8)^(1/3)*x", "(-2)^(1/2)",
        "(-1/2)^x", "0.5^x", "(-0.5)^x", "2^-x", "x*2^-y", "0^x", "9^9^9", "x/9^9^9", "2*9^9^9", "x*9^9^9/7^9^9", "(2/3)^9^9", "10^400*x", "x/7^9^9",
        "3^(9^9+1/2)", "3^(-9^9-1/2)", "3^(646+1/2)", "3^(-647+1/2)", "1e200^2", "1e200^-2", "1e-200^3", "x*1e200^2", "2.5^0.5", "1e300^1.5",
        "e^2", "e^-1", "e^-2", "e*x", "e^(1/2)", "e^(-1/2)", "e^0.3", "exp(x)*exp(y)", "exp(x)/exp(y)", "exp(2*x)^y", "e^e^x", "exp(-x)/x", "x/e", "e^x*e",
        "x^0.3", "x^-0.3", "x^1e20", "x^-1e20", "x^(0.5*y)", "x^(y+0.5)", "x^(-y)", "x^(1-y)", "x^(2*y)", "x^(y/2)", "x^(-y/2)", "x^(2*(y+1))",
        "1e20*x", "1e-300*x", "1.0+x", "x-1.0", "0.1*x+0.2*y-0.3", "123456789.123*x", "1e22", "5e-324*x", "-5e-324*x", "1.7976931348623157e308*x",
        "pi*x", "pi^2/6", "e^pi", "x^pi", "pi^-1", "undefined", "sin(x)^2", "1/sin(x)^2", "sin(x)^-a", "atan2(y,x)", "log(x,3)", "log10(x)", "ln(x)^2",
        "cbrt(x)^2", "abs(-x)", "max(x,min(y,2))", "piecewise(x<0,-x,x)", "piecewise(x<0,1)", "piecewise(x<=0,1,x>1,2,x==y,3,x!=2,4,5)",
        "x*piecewise(x<0,-x,x)^2", "piecewise(x<0,undefined,x)", "piecewise(0.5<1,x,y)", "piecewise(piecewise(x<0,1,2)>1.5,1,2)",
        "x₁+θ*été", "_x*x__y", "where*x", "t1+where", "f_1", "x1*x_1*x₁", "√2*x²", "4*101^3", "sqrt(4*101^3)", "12345678901234567890123/98765432109876543210",
        "(x+1)*(x-1)*(x+2)^-1", "((x+1)*y)^(1/3)", "-(x+1)^2", "(-(x+1))^(1/2)", "(-(x+1))^a", "-(-x)^a", "x^a*x^b", "x^a/x", "(x^a)^2", "(x^a)^-1", "2*x^a*3",
    ];

    [Theory, MemberData(nameof(Texts))]
    public void Infix_OfAText_ReadsBack(string text) => AssertReadsBack(Expr.Parse(text));

    /// <summary>Expressions that no short text gives: made by code, with numbers at their limits.</summary>
    public static TheoryData<string> MadeNames { get; } = [.. Made.Keys];

    private static Dictionary<string, Expr> Made => new()
    {
        ["minus one as a double"] = -1.0 * X,
        ["minus one as a double in a sum"] = Y + (-1.0 * X),
        ["minus one as a double, alone"] = -1.0,
        ["minus one as a double times a sum"] = (-1.0 * (X + 1)) + Y,
        ["smallest double"] = double.Epsilon * X,
        ["smallest double, negative"] = -double.Epsilon * X,
        ["subnormal constant"] = X + 1e-310,
        ["subnormal constant, negative"] = X - 1e-310,
        ["smallest double to a power"] = ((Expr)double.Epsilon).Pow(X),
        ["largest double"] = double.MaxValue * X,
        ["large double exponent"] = X.Pow(1e300),
        ["fraction of thousands of bits"] = Expr.Rational(BigInteger.Pow(3, 3000), BigInteger.Pow(2, 4000)),
        ["coefficient of thousands of bits"] = Expr.Rational(BigInteger.Pow(3, 3000), BigInteger.Pow(2, 4000)) * X,
        ["unit fraction of thousands of bits"] = Expr.Rational(1, BigInteger.Pow(3, 3000)) * X,
        ["large double base"] = ((Expr)1e200).Pow(-2),
        ["small double base"] = ((Expr)1e-200).Pow(2) * X,
        ["third"] = 1.0 / 3 * X,
        ["decimal"] = 0.1m * X,
        ["root of a large square factor"] = ((Expr)(4 * BigInteger.Pow(1009, 3))).Pow(Expr.Rational(1, 2)),
        ["power beyond folding"] = ((Expr)3).Pow(Expr.Rational(1293, 2)),
        ["negative power beyond folding"] = ((Expr)3).Pow(Expr.Rational(-1293, 2)),
    };

    [Theory, MemberData(nameof(MadeNames))]
    public void Infix_OfACraftedExpression_ReadsBack(string name) => AssertReadsBack(Made[name]);

    public static TheoryData<string> FunctionNames { get; } = [.. FunctionTable.All.Select(f => f.Name)];

    [Theory, MemberData(nameof(FunctionNames))]
    public void Infix_OfEveryFunction_ReadsBack(string name)
    {
        var f = FunctionTable.ByName[name];
        Expr[] arguments = [.. Enumerable.Range(0, f.Arity).Select(i => (Expr)new Symbol("u" + i) - (i + 1))];
        AssertReadsBack(f.Of(arguments));
        AssertReadsBack(f.Of(arguments).Pow(2) / f.Of(arguments).Pow(X));
        for (var i = 0; i < f.Arity; i++)
        {
            AssertReadsBack(f.Of(arguments).Differentiate("u" + i));
        }
    }

    [Fact]
    public void Infix_OfDeclaredFunctions_ReadsBack()
    {
        FunctionDefinition f = new("f", 1), g = new("g", 2);
        var options = new ParseOptions { Functions = [f, g] };
        var e = Expr.Parse("f(x*y)^2*g(x, f(y))", options);
        for (var order = 0; order < 5; order++)
        {
            Assert.Equal(e, Expr.Parse(e.ToString(), options));
            e = e.Differentiate(order % 2 == 0 ? "x" : "y");
        }
    }

    [Fact]
    public void Infix_OfTheCorpus_ReadsBack()
    {
        foreach (var line in Corpus.Lines("rubi-diff/rubi-diff.public.jsonl"))
        {
            AssertReadsBack(Expr.Parse(line.GetProperty("f").GetString()!));
            AssertReadsBack(Expr.Parse(line.GetProperty("df").GetString()!));
        }
    }

    [Fact]
    public void Infix_OfDerivativesOfTheCorpus_ReadsBack()
    {
        foreach (var line in Corpus.Lines("rubi-diff/rubi-diff.public.jsonl").Where((_, i) => i % 10 == 0))
        {
            AssertReadsBack(Expr.Parse(line.GetProperty("f").GetString()!).Differentiate(line.GetProperty("var").GetString()!, 2));
        }
    }

    private static void AssertReadsBack(Expr e)
    {
        var text = e.ToString();
        var back = Expr.Parse(text);
        Assert.True(back == e, $"'{text}' reads back as '{back}'");
    }
}
