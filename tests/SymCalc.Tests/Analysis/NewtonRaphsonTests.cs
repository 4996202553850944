namespace SymCalc.Tests.Analysis;

/// <summary>Newton's method shows its tangents and proves its root.</summary>
public sealed class NewtonRaphsonTests
{
    [Fact]
    public void Steps_AreTheTangents()
    {
        var newton = Expr.Parse("x^2 - 2").NewtonRaphson("x", 2);
        Assert.Equal(new NewtonStep(2, 2, 4, 1.5), newton.Steps[0]);
        Assert.Equal(0, newton.Steps[0].TangentAt(1.5));
        Assert.True(newton.Converged && newton.Steps.Count < 8);
        Assert.Equal(1.4142135623730951, newton.Point, 1e-15);
    }

    [Theory]
    [InlineData("x^2 - 2", 1.0, 1.4142135623730951)]
    [InlineData("cos(x) - x", 1.0, 0.7390851332151607)]
    [InlineData("x^3 - 2*x - 5", 2.0, 2.0945514815423265)]
    [InlineData("exp(x) - 1", 1.0, 0.0)]
    [InlineData("x - 1", 5.0, 1.0)]
    [InlineData("ln(x)", 2.0, 1.0)]
    public void SimpleRoots_AreProven(string text, double start, double expected)
    {
        var newton = Expr.Parse(text).NewtonRaphson("x", start);
        Assert.True(newton.Converged);
        Assert.True(newton.Root is { IsProven: true, IsUnique: true }, text);
        Assert.True(newton.Root!.Enclosure.Lower <= Math.BitIncrement(expected) && newton.Root.Enclosure.Upper >= Math.BitDecrement(expected), newton.Root.ToString());
        Assert.True(newton.Root.Enclosure.Width <= 1e-14 * Math.Max(1, Math.Abs(expected)), newton.Root.ToString());
    }

    /// <summary>The error is squared: correct digits double from step to step.</summary>
    [Fact]
    public void Convergence_IsQuadratic()
    {
        var errors = Expr.Parse("x^3 - 2").NewtonRaphson("x", 2).Steps.Select(step => Math.Abs(step.Point - Math.Cbrt(2))).Where(e => e > 1e-7).ToArray();
        Assert.All(errors.Zip(errors.Skip(1)), pair => Assert.True(pair.Second <= 1.2 * pair.First * pair.First));
    }

    [Fact]
    public void Failures_AreSaid()
    {
        Assert.False(Expr.Parse("x^2 + 1").NewtonRaphson("x", 1).Converged);
        Assert.True(Expr.Parse("x^2 + 1").NewtonRaphson("x", 0) is { Converged: false, Steps.Count: 0 });
        Assert.False(Expr.Parse("cbrt(x)").NewtonRaphson("x", 1).Converged);
        Assert.Null(Expr.Parse("x^2").NewtonRaphson("x", 1, maxSteps: 2000).Root);
        Assert.Empty(Expr.Parse("x").NewtonRaphson("x", 1, maxSteps: 0).Steps);
    }

    /// <summary>At 1.6e16 the doubles are so far apart that a step ends between them; the sine is -0.66 there.</summary>
    [Fact]
    public void RestWhereTheValueIsNotSmall_IsNoConvergence()
    {
        var newton = Expr.Parse("sin(x)").NewtonRaphson("x", 1.5707963267948966);
        Assert.False(newton.Converged);
        Assert.True(Expr.Parse("x^2 - 2").NewtonRaphson("x", Math.Sqrt(2)).Converged);
        Assert.True(Expr.Parse("(x - 1)^2").NewtonRaphson("x", 1).Converged);
    }
}
