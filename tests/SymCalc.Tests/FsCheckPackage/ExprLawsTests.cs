using FsCheck;
using FsCheck.Fluent;

namespace SymCalc.Tests.FsCheckPackage;

/// <summary>The laws of the package hold for SymCalc, and fail for what is wrong.</summary>
public sealed class ExprLawsTests
{
    /// <summary>u/(1 + e^-u), right in all its parts.</summary>
    private static readonly FunctionDefinition Swish = new("swish", 1)
    {
        UnaryKernel = u => u / (1 + Math.Exp(-u)),
        PartialDerivatives = [(u, f) => f + (ExprMath.Sigmoid(u[0]) * (1 - f))],
    };

    public static TheoryData<string> Names { get; } = [.. ExprLaws.All.Select(law => law.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Law_Holds(string name) => Check(ExprLaws.All.Single(law => law.Name == name).Law);

    [Fact]
    public void OwnFunction_KeepsTheLaws() => ExprLaws.Check(OptionsOf(Swish), Quick);

    [Fact]
    public void WrongDerivative_IsFound()
    {
        FunctionDefinition wrong = new("wrong", 1) { UnaryKernel = Swish.UnaryKernel, PartialDerivatives = [(u, f) => f + ExprMath.Sigmoid(u[0])] };
        AssertFinds("DerivativeIsTheLimitOfDifferences", wrong, ExprLaws.DerivativeIsTheLimitOfDifferences);
    }

    [Fact]
    public void WrongExactValue_IsFound()
    {
        FunctionDefinition wrong = new("wrong", 1) { UnaryKernel = u => u * u * u, Parity = Parity.Even };
        AssertFinds("KeepsTheValue", wrong, ExprLaws.SimplificationKeepsTheValue, ["wrong(-x) - x", "wrong(2 - 3*x)"]);
    }

    [Fact]
    public void WrongEnclosure_IsFound()
    {
        FunctionDefinition wrong = new("wrong", 1) { UnaryKernel = u => u * u, IntervalEnclosure = u => u[0] };
        AssertFinds("ValueIsInItsEnclosure", wrong, ExprLaws.ValueIsInItsEnclosure);
    }

    [Fact]
    public void WrongRewriting_IsFound()
    {
        var e = Expr.Parse("sqrt(x^2)");
        Property Law(ExprAtPoint c) => ExprLaws.KeepsTheValue(c, _ => new Symbol("x"));
        Assert.Contains("KeepsTheValue: sqrt(x^2) became x: 2 became -2", Failure(Arb.From(Gen.Constant(new ExprAtPoint(e, ("x", -2.0)))), Law), StringComparison.Ordinal);
        Prop.ForAll(Arb.From(Gen.Constant(new ExprAtPoint(e, ("x", 2.0)))), Law).Check(Quick);
    }

    /// <summary>
    /// A case that says nothing is discarded, and not counted as one that holds: a kink, staircases whose differences settle on their
    /// slope, and values whose rounding errors do.
    /// </summary>
    [Theory]
    [InlineData("abs(x)", 0, 0)]
    [InlineData("ceil(2^(32 + x))", 0, 0)]
    [InlineData("round(x^5*(-2 - 21*y + 81/x))", -1.418942448680352, 0.6884794319294809)]
    [InlineData("atanh(erf(x + e + pi))", -0.6220674486803519, 0)]
    public void UndecidedCases_AreDiscarded(string text, double x, double y)
    {
        ExprAtPoint c = new(Expr.Parse(text), ("x", x), ("y", y));
        Assert.Contains(
            "Arguments exhausted after 0 tests", Failure(Arb.From(Gen.Constant(c)), ExprLaws.DerivativeIsTheLimitOfDifferences), StringComparison.Ordinal);
    }

    private static readonly Config Quick = Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxRejected(1_000);

    private static ExprGeneratorOptions OptionsOf(FunctionDefinition function) =>
        new() { OwnFunctions = [function], Functions = ["sin", "exp"], Ingredients = ExprIngredients.Functions, MaxSize = 12 };

    private static void Check(Func<ExprAtPoint, Property> law) => Prop.ForAll(ExprGenerators.ExpressionsAtPoints(), law).Check(Quick);

    private static void AssertFinds(string message, FunctionDefinition wrong, Func<ExprAtPoint, Property> law, string[]? texts = null)
    {
        var cases = texts is null ? ExprGenerators.ExpressionsAtPoints(OptionsOf(wrong))
            : Arb.From(Gen.Elements(texts).Select(text => new ExprAtPoint(Expr.Parse(text, new ParseOptions { Functions = [wrong] }), ("x", 1.25))));
        Assert.Contains(message, Failure(cases, law), StringComparison.Ordinal);
    }

    private static string Failure(Arbitrary<ExprAtPoint> cases, Func<ExprAtPoint, Property> law) =>
        Assert.ThrowsAny<Exception>(() => Prop.ForAll(cases, law).Check(Quick)).Message;
}
