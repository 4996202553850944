using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace SymCalc.Tests.FsCheckPackage;

/// <summary>Hand-written gradients: right ones pass, wrong ones are named, kinks are left open.</summary>
public sealed class DerivativeCheckTests
{
    private static readonly double[] At = [2, 1];

    private static double F(double[] x) => (x[0] * Math.Sin(x[1])) + Math.Exp(-x[0]);

    private static double[] Right(double[] x) => [Math.Sin(x[1]) - Math.Exp(-x[0]), x[0] * Math.Cos(x[1])];

    private static double[] Wrong(double[] x) => [Math.Sin(x[1]) - Math.Exp(-x[0]), x[0] * Math.Sin(x[1])];

    [Fact]
    public void RightGradient_Agrees()
    {
        var result = DerivativeCheck.Gradient(F, Right, At);
        Assert.Equal(DerivativeVerdict.Agrees, result.Verdict);
        Assert.True(result.IsConsistent);
        Assert.All(result.Entries, e => Assert.InRange(Math.Abs(e.Claimed - e.Expected), 0, 1e-9));
        Assert.Equal("The gradient agrees at (2, 1).", result.ToString());
        Assert.Equal(At, result.Point);
        DerivativeCheck.GradientProperty(F, Right, ExprGenerators.Points(2)).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
    }

    [Fact]
    public void WrongEntry_IsNamed()
    {
        var result = DerivativeCheck.Gradient(F, Wrong, At);
        Assert.Equal([DerivativeVerdict.Agrees, DerivativeVerdict.Differs], result.Entries.Select(e => e.Verdict));
        Assert.False(result.IsConsistent);
        Assert.Equal("Entry 1 of the gradient is 1.68294197, but should be 1.08060461, at (2, 1).", result.ToString());
        var failure = Assert.ThrowsAny<Exception>(() => DerivativeCheck.GradientProperty(F, Wrong, ExprGenerators.Points(2))
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true)));
        Assert.Contains("Entry 1 of the gradient is", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ComplexStep_DecidesToNineDigits()
    {
        static Complex G(Complex[] z) => (z[0] * Complex.Sin(z[1])) + Complex.Exp(-z[0]);
        var result = DerivativeCheck.GradientByComplexStep(G, Right, At, tolerance: 1e-14);
        Assert.Equal(DerivativeVerdict.Agrees, result.Verdict);
        static double[] Slightly(double[] x) => [Right(x)[0] + 1e-8, Right(x)[1]];
        Assert.Equal(DerivativeVerdict.Differs, DerivativeCheck.GradientByComplexStep(G, Slightly, At).Verdict);
        Assert.Equal(DerivativeVerdict.Agrees, DerivativeCheck.Gradient(F, Slightly, At).Verdict);
    }

    [Fact]
    public void Expression_IsTheReference()
    {
        var e = Expr.Parse("x*sin(y) + exp(-x)");
        Assert.True(DerivativeCheck.Gradient(e, ["x", "y"], Right, At).IsConsistent);
        Assert.False(DerivativeCheck.Gradient(e, ["y", "x"], Right, At).IsConsistent);
        Assert.False(DerivativeCheck.Gradient(e, ["x", "y"], Wrong, At).IsConsistent);
    }

    [Fact]
    public void Kinks_AreUndecided()
    {
        var result = DerivativeCheck.Gradient(x => Math.Abs(x[0] - 0.1), x => [x[0] < 0.1 ? -1 : 1], [0.1 + 1e-9]);
        Assert.Equal(DerivativeVerdict.Undecided, result.Verdict);
        Assert.True(result.IsConsistent);
        Assert.Equal("Differences do not settle at (0.100000001).", result.ToString());
        Assert.Equal(DerivativeVerdict.Undecided, DerivativeCheck.Gradient(x => Math.Sqrt(x[0]), x => [0], [0.0]).Verdict);
        Assert.Equal(DerivativeVerdict.Differs, DerivativeCheck.Gradient(x => x[0], x => [double.NaN], [0.0]).Verdict);
        Assert.Equal(DerivativeVerdict.Agrees, DerivativeCheck.Gradient(_ => 1, _ => [], []).Verdict);
    }

    [Fact]
    public void Errors_SayWhatIsWrong()
    {
        AssertMessage("The gradient has 1 entries, but the point has 2 coordinates. (Parameter 'gradient')", () => DerivativeCheck.Gradient(F, _ => [1], At));
        AssertMessage(
            "There are 1 variables, but the point has 2 coordinates. (Parameter 'variables')",
            () => DerivativeCheck.Gradient(Expr.Parse("x"), ["x"], Right, At));
        AssertMessage("Variable 'y' is not listed; listed are: x, z. (Parameter 'variables')", () => DerivativeCheck.Gradient(Expr.Parse("x*y"), ["x", "z"], Right, At));
        Assert.Throws<ArgumentOutOfRangeException>(() => DerivativeCheck.Gradient(F, Right, At, tolerance: 0));
    }

    private static void AssertMessage(string expected, Func<object> function) =>
        Assert.Equal(expected, Assert.Throws<ArgumentException>(() => { function(); }).Message);
}
