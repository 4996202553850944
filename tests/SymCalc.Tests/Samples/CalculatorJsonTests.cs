using System.Text.Json.Nodes;

namespace SymCalc.Tests.Samples;

/// <summary>What samples/Calculator prints with --json, for programs.</summary>
public sealed class CalculatorJsonTests
{
    [Theory]
    [InlineData("""{"input":"x^2","variables":["x"],"order":1,"result":"2*x","latex":"2 x"}""", "diff", "x^2")]
    [InlineData("""{"input":"x^2*y","variables":["x","y"],"order":1,"result":"2*x","latex":"2 x"}""", "diff", "x^2*y", "x", "y")]
    [InlineData("""{"input":"x + 1 - 1","result":"x","latex":"x","completed":true}""", "simplify", "x + 1 - 1")]
    [InlineData("""{"input":"x/2","result":"x/2","latex":"\\frac{x}{2}"}""", "latex", "x/2")]
    [InlineData("""{"input":"x/2","values":{"x":"2+1"},"result":"1.5","value":1.5}""", "eval", "x/2", "x=2+1")]
    [InlineData("""{"input":"x/2","values":{"x":"3"},"result":"3/2"}""", "eval", "x/2", "x=3", "--exact")]
    [InlineData("""{"input":"i/2","result":"0.5i","value":{"real":0,"imaginary":0.5}}""", "eval", "i/2", "--complex")]
    [InlineData("""{"input":"1/x","values":{"x":"0"},"result":"Infinity"}""", "eval", "1/x", "x=0")]
    public void Answers_AreOneObject(string expected, params string[] arguments) => AssertJson(expected, Run(0, arguments));

    [Fact]
    public void Steps_HaveRuleStatementBeforeAndAfter()
    {
        var json = Run(0, "diff", "x^2*sin(x)", "x", "--steps");
        var steps = Expr.Parse("x^2*sin(x)").DifferentiateWithSteps("x").Steps;
        Assert.Equal(steps.Select(step => step.Rule), json["steps"]!.AsArray().Select(step => (string)step!["rule"]!));
        AssertJson(
            new JsonObject
            {
                ["variable"] = "x",
                ["rule"] = "product rule",
                ["statement"] = "d(u*v) = du*v + u*dv",
                ["before"] = steps[0].Before.ToString(),
                ["after"] = steps[0].After.ToString(),
            }.ToJsonString(),
            json["steps"]![0]!);
        Assert.Null(json["steps"]!.AsArray()[^1]!["statement"]);       // the conclusion is no rule
        Assert.Equal(json.ToJsonString(), Run(0, "steps", "x^2*sin(x)", "x").ToJsonString());
    }

    [Fact]
    public void Trace_HasRuleBeforeAndAfter() => AssertJson(
        $$"""[{"rule":"pythagorean-sin-cos","before":"{{Expr.Parse("sin(x)^2 + cos(x)^2")}}","after":"1"}]""",
        Run(0, "simplify", "sin(x)^2 + cos(x)^2", "--trace")["steps"]!);

    [Fact]
    public void ParseErrors_SayWhereAndWhatWasExpected() => AssertJson(
        """
        {
          "input": "x +\n2*(",
          "error": {
            "message": "Line 2, column 4: unexpected end of text, expected a number, a name or '('.",
            "position": 7,
            "line": 2,
            "column": 4,
            "expected": ["a number", "a name", "'('"]
          }
        }
        """,
        Run(1, "simplify", "x +\n2*("));

    [Fact]
    public void OtherErrors_HaveAMessage()
    {
        AssertJson("""{"input":"x","error":{"message":"Variable 'x' has no value; values were given for: none."}}""", Run(1, "eval", "x"));
        AssertJson("""{"error":{"message":"Unknown command 'dif'. Did you mean 'diff'?"}}""", Run(2, "dif"));
    }

    [Fact]
    public void InteractiveMode_PrintsAnObjectALine()
    {
        var run = CalculatorRun.Of(Spectre.Console.AnsiSupport.No, "diff x^2\nf = x^2\n2*(\nf", "--json");
        Assert.Equal((1, ""), (run.ExitCode, run.Error));       // 2*( is wrong
        var lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(4, lines.Length);
        AssertJson("""{"input":"x^2","variables":["x"],"order":1,"result":"2*x","latex":"2 x"}""", JsonNode.Parse(lines[0])!);
        AssertJson("""{"input":"x^2","name":"f","result":"x^2","latex":"x^{2}"}""", JsonNode.Parse(lines[1])!);
        Assert.Equal(3, (int)JsonNode.Parse(lines[2])!["error"]!["position"]!);
        AssertJson("""{"input":"f","result":"x^2","latex":"x^{2}"}""", JsonNode.Parse(lines[3])!);
    }

    private static JsonNode Run(int exitCode, params string[] arguments)
    {
        var run = CalculatorRun.Of([.. arguments, "--json"]);
        Assert.Equal((exitCode, ""), (run.ExitCode, run.Error));
        return JsonNode.Parse(run.Output)!;
    }

    private static void AssertJson(string expected, JsonNode actual) =>
        Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(), actual.ToJsonString());
}
