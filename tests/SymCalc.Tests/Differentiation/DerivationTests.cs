using SymCalc.Differentiation;
using SymCalc.Functions;

namespace SymCalc.Tests.Differentiation;

/// <summary>Every rule of differentiation, as its steps show it. No rule without an example.</summary>
public sealed class DerivationTests
{
    private const string End = "put together";

    /// <summary>The function, then for each step the rule and what it makes of the part at hand.</summary>
    private static readonly (string Function, (string Rule, string After)[] Steps)[] Examples =
    [
        ("7", [("constant rule", "0")]),
        ("sin(y)", [("constant rule", "0")]),
        ("x", [("identity rule", "1")]),
        ("x + y", [("sum rule", "1")]),
        ("x^2 - 2*sin(x) + y",
        [
            ("sum rule", "d/dx(x^2) - 2*d/dx(sin(x))"),
            ("power rule", "2*x"),
            ("chain rule", "cos(x)"),
            (End, "2*x - 2*cos(x)"),
        ]),
        ("5*x*y", [("constant multiple rule", "5*y")]),
        ("-3*sin(x)", [("constant multiple rule", "-3*d/dx(sin(x))"), ("chain rule", "cos(x)"), (End, "-3*cos(x)")]),
        ("x^2*sin(x)",
        [
            ("product rule", "x^2*d/dx(sin(x)) + d/dx(x^2)*sin(x)"),
            ("power rule", "2*x"),
            ("chain rule", "cos(x)"),
            (End, "2*x*sin(x) + x^2*cos(x)"),
        ]),
        ("sin(x)/x",
        [
            ("product rule", "d/dx(1/x)*sin(x) + d/dx(sin(x))/x"),
            ("chain rule", "cos(x)"),
            ("power rule", "-1/x^2"),
            (End, "cos(x)/x - sin(x)/x^2"),
        ]),
        ("x^5", [("power rule", "5*x^4")]),
        ("sqrt(x)", [("power rule", "1/(2*sqrt(x))")]),
        ("x^a", [("power rule", "a*x^(a - 1)")]),
        ("(x^2 + 1)^10",
        [
            ("power rule", "10*(x^2 + 1)^9*d/dx(x^2 + 1)"),
            ("sum rule", "d/dx(x^2)"),
            ("power rule", "2*x"),
            (End, "20*x*(x^2 + 1)^9"),
        ]),
        ("exp(x)", [("exponential rule", "exp(x)")]),
        ("2^x", [("exponential rule", "2^x*ln(2)")]),
        ("exp(x^2)", [("exponential rule", "d/dx(x^2)*exp(x^2)"), ("power rule", "2*x"), (End, "2*x*exp(x^2)")]),
        ("x^x", [("general power rule", "x^x*ln(x) + x^x")]),
        ("x^sin(x)",
        [
            ("general power rule", "x^sin(x)*d/dx(sin(x))*ln(x) + x^(sin(x) - 1)*sin(x)"),
            ("chain rule", "cos(x)"),
            (End, "x^(sin(x) - 1)*sin(x) + x^sin(x)*cos(x)*ln(x)"),
            ("simplify", "x^(sin(x) - 1)*(sin(x) + x*cos(x)*ln(x))"),
        ]),
        ("sin(x)", [("chain rule", "cos(x)")]),
        ("tan(y*x)", [("chain rule", "(1 + tan(x*y)^2)*d/dx(x*y)"), ("constant multiple rule", "y"), (End, "y*(1 + tan(x*y)^2)"), ("simplify", "y*sec(x*y)^2")]),
        ("atan2(x, y)", [("chain rule", "y/(x^2 + y^2)")]),
        ("hypot(x, x^2)",
        [
            ("chain rule", "x/hypot(x, x^2) + x^2*d/dx(x^2)/hypot(x, x^2)"),
            ("power rule", "2*x"),
            (End, "x/hypot(x, x^2) + 2*x^3/hypot(x, x^2)"),
            ("simplify", "x*(2*x^2 + 1)/hypot(x, x^2)"),
        ]),
        ("piecewise(x < 0, -x, x^2)",
        [
            ("piecewise rule", "piecewise(x < 0, d/dx(-x), d/dx(x^2))"),
            ("constant multiple rule", "-1"),
            ("power rule", "2*x"),
            (End, "piecewise(x < 0, -1, 2*x)"),
        ]),
    ];

    public static TheoryData<string> Functions { get; } = [.. Examples.Select(example => example.Function)];

    public static TheoryData<string> RuleNames { get; } = [.. DerivativeRule.All.Select(rule => rule.Name)];

    [Theory, MemberData(nameof(RuleNames))]
    public void Rule_HasAnExample(string name) =>
        Assert.Contains(Examples, example => example.Steps.Any(step => step.Rule == name));

    [Theory, MemberData(nameof(RuleNames))]
    public void Rule_HasAFormula(string name)
    {
        var rule = DerivativeRule.All.Single(rule => rule.Name == name);
        Assert.Contains(" = ", rule.Statement, StringComparison.Ordinal);
        Assert.Contains(" = ", rule.Latex, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Functions))]
    public void Steps_NameTheRulesInOrder_AndShowWhatTheyMake(string function)
    {
        var derivation = Expr.Parse(function).DifferentiateWithSteps("x");
        var expected = Examples.Single(example => example.Function == function).Steps;
        Assert.Equal(expected.Select(step => step.Rule), derivation.Steps.Select(step => step.Rule));
        Assert.Equal(expected.Select(step => Read(step.After)), derivation.Steps.Select(step => step.After));
    }

    /// <summary>Before and after of a step have the same value where the notation d/dx(u) is carried out.</summary>
    [Theory, MemberData(nameof(Functions))]
    public void Steps_AreTrue(string function)
    {
        foreach (var step in Expr.Parse(function).DifferentiateWithSteps("x").Steps)
        {
            var (before, after) = (CarryOut(step.Before), CarryOut(step.After));
            foreach (var x in (double[])[0.3, 1.7])
            {
                var expected = before.Evaluate(("x", x), ("y", 0.7), ("a", 2.5));
                Assert.Equal(expected, after.Evaluate(("x", x), ("y", 0.7), ("a", 2.5)), 1e-12 * Math.Max(1, Math.Abs(expected)));
            }
        }
    }

    [Fact]
    public void Derivation_PrintsAsTextAndLatex()
    {
        var derivation = Expr.Parse("x^2*sin(x)").DifferentiateWithSteps("x");
        Assert.Equal(Expr.Parse("x^2*sin(x)"), derivation.Function);
        Assert.Equal(new Symbol("x"), derivation.Variable);
        Assert.Equal(
            """
            d/dx(x^2*sin(x)) = x^2*d/dx(sin(x)) + d/dx(x^2)*sin(x)   [product rule: d(u*v) = du*v + u*dv]
            d/dx(x^2) = 2*x   [power rule: d(b^e) = e*b^(e-1)*db]
            d/dx(sin(x)) = cos(x)   [chain rule: d(sin(u)) = cos(u)*du]
            d/dx(x^2*sin(x)) = 2*x*sin(x) + x^2*cos(x)   [put together]
            """,
            derivation.ToString(),
            ignoreLineEndingDifferences: true);
        Assert.StartsWith("\\begin{align*}\n", derivation.ToLatex(), StringComparison.Ordinal);
        Assert.EndsWith(" \\\\\n\\end{align*}", derivation.ToLatex(), StringComparison.Ordinal);
        Assert.Contains("\\text{product rule}", derivation.ToLatex(), StringComparison.Ordinal);
    }

    /// <summary>A part that occurs twice is explained once.</summary>
    [Fact]
    public void EqualParts_AreExplainedOnce()
    {
        var steps = Expr.Parse("sin(x^2) + cos(x^2)").DifferentiateWithSteps("x").Steps;
        Assert.Single(steps, step => step.Rule == "power rule");
    }

    [Fact]
    public void Undefined_StaysUndefined()
    {
        var derivation = Expr.Parse("1/0").DifferentiateWithSteps("x");
        Assert.Equal(ConstantExpr.Undefined, derivation.Result);
        Assert.All(derivation.Steps, step => Assert.Equal(ConstantExpr.Undefined, step.After));
        Assert.Equal(ConstantExpr.Undefined, Expr.Parse("1/0").Differentiate("x", 2));
        Assert.Equal([ConstantExpr.Undefined], Expr.Parse("1/0").Gradient("x"));
    }

    [Fact]
    public void Derivation_CanBeCancelled() =>
        Assert.Throws<OperationCanceledException>(() => Expr.Parse("x^2*sin(x)").DifferentiateWithSteps(new Symbol("x"), new CancellationToken(canceled: true)));

    [Theory]
    [InlineData("sin(x)", "d(sin(u)) = cos(u)*du")]
    [InlineData("tanh(x)", "d(tanh(u)) = sech(u)^2*du")]
    [InlineData("atan2(y, x)", "d(atan2(u, v)) = v/(u^2 + v^2)*du - u/(u^2 + v^2)*dv")]
    [InlineData("max(x, y)", "d(max(u, v)) = piecewise(u >= v, 1, 0)*du + piecewise(u >= v, 0, 1)*dv")]
    [InlineData("polygamma(2, x)", "d(polygamma(u, v)) = polygamma'[1,0](u, v)*du + polygamma(1 + u, v)*dv")]
    public void ChainRule_StatesTheFunctionsPartialDerivatives(string function, string statement) =>
        Assert.Equal(statement, Assert.Single(Expr.Parse(function).DifferentiateWithSteps("x").Steps).Statement);

    [Fact]
    public void TextOfDeepDerivation_IsLimited()
    {
        Expr e = new Symbol("x");
        for (var i = 0; i < 10_000; i++)
        {
            e = ExprMath.Sin(e);
        }

        var derivation = e.DifferentiateWithSteps("x");
        Assert.Equal(10_001, derivation.Steps.Count);
        var text = derivation.ToString();
        Assert.InRange(text.Length, 1_000_000, 1_300_000);
        Assert.EndsWith("\n… and 9,994 more steps", text);
        Assert.EndsWith("&\\text{… and 9,998 more steps} \\\\\n\\end{align*}", derivation.ToLatex());
    }

    /// <summary>The text with d/dx(u) read as the notation that steps use.</summary>
    private static Expr Read(string text)
    {
        ParseOptions options = new() { Functions = [new("D", 1)] };
        var e = Expr.Parse(text.Replace("d/dx(", "D(", StringComparison.Ordinal), options);
        return Replace(e, call => call.Function.Name == "D" ? FunctionDefinition.DerivativeNotation.Of(call.Arguments[0], new Symbol("x")) : call);
    }

    private static Expr CarryOut(Expr e) => Replace(
        e, call => call.Function == FunctionDefinition.DerivativeNotation ? call.Arguments[0].Differentiate((Symbol)call.Arguments[1]) : call);

    private static Expr Replace(Expr e, Func<CallExpr, Expr> replace) => e.Fold<Expr>((node, children) =>
    {
        var rebuilt = SymCalc.Graph.Rebuilding.WithChildren(node, [.. children]);
        return rebuilt is CallExpr call ? replace(call) : rebuilt;
    });
}
