using System.Text.RegularExpressions;
using SymCalc.Simplification;
using SymCalc.Simplification.Proving;
using SymCalc.Tests.Laws;

namespace SymCalc.Tests.Simplification;

/// <summary>Every rule of the table: what it does, what it leaves alone, and that it keeps values. No rule without an example.</summary>
public sealed partial class RuleTableTests
{
    public static TheoryData<string> RuleNames { get; } = [.. RuleTable.All.Select(rule => rule.Name).Distinct()];

    public static TheoryData<string, string, string, string> Firing { get; } =
        [.. RuleExamples.All.Select(example => new TheoryDataRow<string, string, string, string>(example.Rule, example.Before, example.After, example.Assumptions))];

    public static TheoryData<string, string, string> Guarded { get; } =
        [.. RuleExamples.All.Select(example => new TheoryDataRow<string, string, string>(example.Rule, example.Guarded, example.Assumptions))];

    [Theory, MemberData(nameof(RuleNames))]
    public void Rule_HasAnExample(string name) => Assert.Contains(RuleExamples.All, example => example.Rule == name);

    [Theory, MemberData(nameof(RuleNames))]
    public void Rule_HasAKebabCaseNameAndAFormula(string name)
    {
        Assert.Matches(KebabCase(), name);
        Assert.All(RuleTable.All.Where(rule => rule.Name == name), rule => Assert.Contains(" = ", rule.Statement, StringComparison.Ordinal));
    }

    [Fact]
    public void Examples_AreOfRulesThatExist() =>
        Assert.Empty(RuleExamples.All.Select(example => example.Rule).Except(RuleTable.All.Select(rule => rule.Name)));

    [Theory, MemberData(nameof(Firing))]
    public void Rule_Fires(string rule, string before, string after, string assumptions)
    {
        var result = Expr.Parse(before).SimplifyWithSteps(Under(assumptions));
        Assert.Equal(Expr.Parse(after), result.Result);
        Assert.Contains(rule, result.Steps.Select(step => step.Rule));
    }

    [Theory, MemberData(nameof(Guarded))]
    public void Rule_IsHeldBack(string rule, string guarded, string assumptions) =>
        Assert.DoesNotContain(rule, Expr.Parse(guarded).SimplifyWithSteps(Under(assumptions)).Steps.Select(step => step.Rule));

    /// <summary>
    /// The value rule for the rule alone, whether or not its result is shorter: on a grid with negative numbers, zeros, and
    /// the edges of domains.
    /// </summary>
    [Theory, MemberData(nameof(RuleNames))]
    public void Rule_KeepsEveryDefinedValue(string name)
    {
        double[] grid = [-2.5, -1, -0.25, 0, 0.5, 1, 3];
        var agreed = 0;
        foreach (var (text, assumptions) in RuleExamples.All.Where(example => example.Rule == name).SelectMany(AssumedTexts))
        {
            var before = Expr.Parse(text);
            var prover = new Prover(assumptions);
            foreach (var after in RuleTable.All.Where(rule => rule.Name == name && rule.Kind == before.Kind).Select(rule => rule.Rewrite(before, prover)).OfType<Expr>())
            {
                foreach (var point in grid.SelectMany(_ => grid, static (x, y) => new Point(x, y, (x * y) + 0.75, 2 - y)))
                {
                    agreed += AssumptionLaws.AreTrueAt(assumptions, point) && Agrees(before, after, point) ? 1 : 0;
                }
            }
        }

        Assert.True(agreed > 0 || IsOfAPart(name), $"{name} was compared nowhere.");
    }

    private static (string, Assumptions)[] AssumedTexts(RuleExamples.Example example)
    {
        var assumptions = Under(example.Assumptions).Assumptions;
        return [(example.Before, assumptions), (example.Guarded, assumptions)];
    }

    private static SimplifyOptions Under(string assumptions) => new() { Assumptions = assumptions.Length == 0 ? Assumptions.None : Assumptions.Of(assumptions) };

    private static bool Agrees(Expr before, Expr after, Point point)
    {
        var (expected, actual) = (before.Approximate(point.Approximate), after.Approximate(point.Approximate));
        if (!expected.IsCertain || actual.IsUncertain)
        {
            return false;
        }

        Assert.True(actual.IsCertain && expected.Agrees(actual), $"{before} became {after}: {expected} became {actual} at {point}");
        return true;
    }

    /// <summary>Whether no example of the rule is itself the node at which it fires.</summary>
    private static bool IsOfAPart(string name) => !RuleExamples.All.Any(example => example.Rule == name
        && RuleTable.All.Any(rule => rule.Name == name && rule.Rewrite(Expr.Parse(example.Before), new Prover(Under(example.Assumptions).Assumptions)) is not null));

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex KebabCase();
}
