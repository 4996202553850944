namespace SymCalc.Tests.Semantics;

/// <summary>docs/semantics.md, lines 21 and 23: variables and budgets. (22 and 24 are reserved.)</summary>
public sealed class VariableSemanticsTests
{
    [Fact]
    public void Line21_AVariableThatDoesNotOccur_IsLegal()
    {
        var e = Expr.Parse("x^2*sin(y)");
        Assert.Equal((Expr)0, e.Differentiate("z"));
        Assert.Equal((Expr)0, e.Differentiate("z", 3));
        Assert.Equal([e.Differentiate("y"), 0], e.Gradient("y", "z"));
        Assert.Equal(e, e.Substitute("z", 1));
        Assert.Equal(e.Evaluate(("x", 3), ("y", 1)), e.Evaluate(("x", 3), ("y", 1), ("z", 100)));
        Assert.Equal(new Rational(9), Expr.Parse("x^2").EvaluateExact(("x", 3), ("z", 5)));
    }

    [Theory]
    [InlineData("x*y", "Variable 'y' has no value; values were given for: x.")]
    [InlineData("x*y*a", "Variable 'y' has no value; values were given for: a, x.")]
    public void Line21_AFreeSymbolWithoutAValue_IsAnError(string text, string message)
    {
        var values = Expr.Parse(text).FreeSymbols.Where(symbol => symbol.Name != "y").ToDictionary(symbol => symbol.Name, _ => 1.0);
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => Expr.Parse(text).Evaluate(values)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Line21_NoValuesAtAll_IsAnErrorThatSaysSo() => Assert.StartsWith(
        "Variable 'x' has no value; values were given for: none.",
        Assert.Throws<ArgumentException>(() => Expr.Parse("x").Evaluate()).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Line21_ARepeatedName_IsAnError()
    {
        var x = new Symbol("x");
        Assert.StartsWith("Variable 'x' is given twice.", Assert.Throws<ArgumentException>(() => x.Evaluate(("x", 1), ("x", 1))).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "Variable 'x' is given twice.", Assert.Throws<ArgumentException>(() => x.EvaluateExact(("x", 1), ("x", 2))).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "Variable 'x' is given twice.", Assert.Throws<ArgumentException>(() => x.EvaluateComplex(("x", 1), ("x", 2))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Line21_NoVariables_AreAllFreeSymbolsInNameOrder()
    {
        var e = Expr.Parse("z*b*sin(a) + B + _c");
        string[] names = ["B", "_c", "a", "b", "z"];
        Assert.Equal(names, e.FreeSymbols.Select(symbol => symbol.Name));
        Assert.Equal(names.Select(name => e.Differentiate(name)), e.Gradient());
    }

    [Fact]
    public void Line23_WorkIsCounted_SoThatResultsAreDeterministic()
    {
        var e = Expr.Parse("sin(x)^2 + cos(x)^2 + sqrt(x^2) + (x + 1)^2 - x^2 - 2*x + exp(ln(y))");
        var whole = e.SimplifyWithSteps();
        Assert.True(whole.Completed);
        for (var limit = 0; limit < 200; limit++)
        {
            var options = new SimplifyOptions { WorkLimit = limit };
            var (first, second) = (e.SimplifyWithSteps(options), e.SimplifyWithSteps(options));
            Assert.Equal(first.Result, second.Result);
            Assert.Equal(first.Completed, second.Completed);
            Assert.Equal(first.Steps.Select(step => step.ToString()), second.Steps.Select(step => step.ToString()));
            Assert.True(!first.Completed || first.Result == whole.Result);
        }

        Assert.False(e.SimplifyWithSteps(new SimplifyOptions { WorkLimit = 5 }).Completed);
    }

    [Fact]
    public void Line23_TimeEntersOnlyThroughCancellation_WhichThrows()
    {
        var e = Expr.Parse("sin(x)^2 + cos(x)^2");
        var canceled = new CancellationToken(canceled: true);
        Assert.Throws<OperationCanceledException>(() => e.Simplify(new SimplifyOptions(), canceled));
        Assert.Throws<OperationCanceledException>(() => e.SimplifyWithSteps(new SimplifyOptions(), canceled));
        Assert.Throws<OperationCanceledException>(() => e.Differentiate(new Symbol("x"), 1, canceled));
    }
}
