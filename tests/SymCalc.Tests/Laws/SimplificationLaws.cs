using SymCalc.Simplification;

namespace SymCalc.Tests.Laws;

/// <summary>
/// Simplify is idempotent, never costs more and says the same twice: exact laws, without a tolerance. (That it keeps
/// values is in <see cref="ValueRuleLaws"/>.)
/// </summary>
public sealed class SimplificationLaws
{
    [Fact]
    public void Simplify_IsIdempotent() => Law.Always(ExprGenerator.Expressions(), tree =>
    {
        var simplified = tree.Build().Simplify();
        CanonicalFormLaws.AssertSame(simplified, simplified.Simplify());
    });

    [Fact]
    public void Simplify_OfDerivatives_IsIdempotent() => Law.Always(ExprGenerator.Expressions(largest: 10), tree =>
    {
        var simplified = tree.Build().Differentiate("x").Simplify();
        CanonicalFormLaws.AssertSame(simplified, simplified.Simplify());
    });

    [Fact]
    public void Simplify_NeverCostsMore() => Law.Always(ExprGenerator.Expressions(), tree =>
    {
        var e = tree.Build();
        var simplified = e.Simplify();
        Assert.True(new Cost().Of(simplified) <= new Cost().Of(e), $"{e} became {simplified}");
    });

    /// <summary>Twice, and on two threads at the same time.</summary>
    [Fact]
    public void Simplify_IsDeterministic() => Law.Always(ExprGenerator.Expressions(), tree =>
    {
        var e = tree.Build();
        var expected = e.SimplifyWithSteps();
        AssertSame(expected, tree.Build().SimplifyWithSteps());
        var other = Task.Run(e.SimplifyWithSteps);
        AssertSame(expected, e.SimplifyWithSteps());
#pragma warning disable xUnit1031 // a property of FsCheck is no async method
        AssertSame(expected, other.Result);
#pragma warning restore xUnit1031
        Assert.Equal(expected.Result, e.Simplify());
    });

    /// <summary>Every step's part costs less, and has the same value.</summary>
    [Fact]
    public void Steps_CostLessAndKeepValues() => Law.Holds(ExprGenerator.Shapes().And(ExprGenerator.Points), c =>
    {
        var says = false;
        var result = c.First.Build().SimplifyWithSteps();
        Assert.True(result.Completed);
        foreach (var step in result.Steps)
        {
            Assert.True(new Cost().Of(step.After) < new Cost().Of(step.Before), $"{step} costs more");
            Assert.Contains(RuleTable.All, rule => rule.Name == step.Rule);
            foreach (var point in c.Second)
            {
                var (before, after) = (step.Before.Approximate(point.Approximate), step.After.Approximate(point.Approximate));
                if (before.IsCertain && !after.IsUncertain)
                {
                    Assert.True(after.IsCertain && before.Agrees(after), $"{step}: {before} became {after} at {point}");
                    says = true;
                }
            }
        }

        return says;
    });

    /// <summary>A small budget gives a result of the same value that costs no more, and says that it is not finished.</summary>
    [Fact]
    public void Budget_CutsTheWorkButNotTheValue() => Law.Holds(ExprGenerator.Expressions().And(ExprGenerator.Points), c =>
    {
        var e = c.First.Build();
        var whole = e.SimplifyWithSteps();
        var cut = e.SimplifyWithSteps(new SimplifyOptions { WorkLimit = c.First.Size });
        AssertSame(cut, e.SimplifyWithSteps(new SimplifyOptions { WorkLimit = c.First.Size }));
        Assert.True(new Cost().Of(cut.Result) <= new Cost().Of(e), $"{e} became {cut.Result}");
        Assert.True(!cut.Completed || cut.Result == whole.Result);
        var says = false;
        foreach (var point in c.Second)
        {
            var (before, after) = (e.Approximate(point.Approximate), cut.Result.Approximate(point.Approximate));
            if (before.IsCertain && !after.IsUncertain)
            {
                Assert.True(after.IsCertain && before.Agrees(after), $"{e} became {cut.Result}: {before} became {after} at {point}");
                says = true;
            }
        }

        return says;
    });

    private static void AssertSame(SimplificationResult expected, SimplificationResult actual)
    {
        CanonicalFormLaws.AssertSame(expected.Result, actual.Result);
        Assert.Equal(expected.Completed, actual.Completed);
        Assert.Equal(expected.Steps.Select(step => step.ToString()), actual.Steps.Select(step => step.ToString()));
    }
}
