using SymCalc.Samples.NewtonRaphson;

namespace SymCalc.Tests.Samples;

/// <summary>samples/NewtonRaphson.</summary>
public sealed class NewtonRaphsonTests
{
    [Fact]
    public void Defaults_ShowStepsAndProof()
    {
        var output = Run().Succeeded();
        Assert.Contains("  f'(x) = 3*x^2 - 2\n  next x = x - f(x)/f'(x)\n", output, StringComparison.Ordinal);
        Assert.Contains("│    0 │               1.3 │ -5.4e+00 │   3.07 │            0 │                  │\n", output, StringComparison.Ordinal);
        Assert.Contains("│    5 │ 2.094551875449888 │  4.4e-06 │ 11.161 │            6 │ ███████          │\n", output, StringComparison.Ordinal);
        Assert.Contains("Proven: exactly one root in 2.09455148154232", output, StringComparison.Ordinal);      // OEIS A007493: 2.0945514815423265...
        Assert.EndsWith("Near a simple root each tangent doubles the number of right digits.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Interval_GivesAllRoots()
    {
        var output = Run("exp(t) - 3*t", "--start", "0", "--from", "-1", "--to", "3").Succeeded();
        Assert.Contains("Roots between -1 and 3: 2\nProven: exactly one root in 0.61906128673594", output, StringComparison.Ordinal);
        Assert.Contains("Proven: exactly one root in 1.51213455165784", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The steps did not come to rest in 12 tangents: start elsewhere.", "x^3 - 2*x + 2", "--start", "0", "--steps", "12")]
    [InlineData("Each step leaves 50 % of the way to 8.88178e-16: slow, as at a multiple root, where tangents become level.", "x^2", "--start", "1")]
    [InlineData("The tangent at 0 is level and meets the axis nowhere.", "x^2 + 1", "--start", "0")]
    public void Failure_IsExplained(string message, params string[] arguments) =>
        Assert.EndsWith(message + "\n", Run(arguments).Succeeded(), StringComparison.Ordinal);

    [Theory]
    [InlineData("error: The function has no finite value at the start, x = -1.\n", "ln(x)", "--start", "-1")]
    [InlineData("error: The interval from 3 to 3 is empty.\n", "x", "--from", "3", "--to", "3")]
    [InlineData("  x^\n    ^\nerror: Line 1, column 3: unexpected end of text, expected a number, a name or '('.\n", "x^")]
    public void WrongInput_HasExitCode1(string message, params string[] arguments)
    {
        Assert.Equal(new SampleRun(1, "", message), Run(arguments));
    }

    [Theory]
    [InlineData("--from and --to go together.", "--from", "3")]
    [InlineData("--steps needs a whole number from 1 to 1,000, not 'many'.", "--steps", "many")]
    public void WrongUsage_HasExitCode2(string message, params string[] arguments) =>
        Assert.Equal(new SampleRun(2, "", $"error: {message}\nTry 'newton-raphson --help'.\n"), Run(arguments));

    [Theory]
    [InlineData]
    [InlineData("x^3 - 2*x + 2", "--start", "0")]
    [InlineData("x^2 + 1", "--start", "0")]
    public void Picture_IsDrawn(params string[] arguments) => SampleRun.AssertDraws(new NewtonRaphsonSample(), arguments);

    private static SampleRun Run(params string[] arguments) => SampleRun.Of(new NewtonRaphsonSample(), arguments);
}
