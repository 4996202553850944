using System.Globalization;
using System.Text.RegularExpressions;
using SymCalc.Samples.NeuralNetwork;

namespace SymCalc.Tests.Samples;

/// <summary>samples/NeuralNetwork.</summary>
public sealed partial class NeuralNetworkTests
{
    [Fact]
    public void Defaults_LearnToTellPenguinsApart()
    {
        var output = Run().Succeeded();
        Assert.StartsWith("── A 2-6-3 network learns Adelie, Chinstrap, Gentoo ──", output, StringComparison.Ordinal);
        Assert.Contains("  Penguins    239 to learn from, 103 for the exam\n  First unit  tanh(w1_1_1*x1 + w1_1_2*x2 + w1_1_0)\n", output, StringComparison.Ordinal);
        Assert.Contains("by 39 weights: loss and gradient are ", output, StringComparison.Ordinal);
        Assert.InRange(AccuracyOf(output), 94, 100);
    }

    [Fact]
    public void MoreMeasurements_AreBetter() => Assert.InRange(AccuracyOf(Run("--measurements", "4", "--hidden", "8").Succeeded()), 98, 100);

    [Fact]
    public void SameSeed_GivesTheSameOutput()
    {
        string[] arguments = ["--epochs", "3", "--seed", "5"];
        Assert.Equal(Run(arguments), Run(arguments));
        Assert.NotEqual(Run(arguments), Run("--epochs", "3", "--seed", "6"));
    }

    [Theory]
    [InlineData("w1_1_1", "x*sech(w*x + s)^2")]
    [InlineData("w2_1_1", "piecewise(w*x + s >= 0, x, 0)", "max(u, 0)", "--hidden", "5,4")]
    public void Derivation_AgreesWithTheCompiledGradient(string weight, string link, params string[] arguments)
    {
        var output = Run(arguments).Succeeded();
        Assert.Contains($"by the chain rule: w is {weight} ─", output, StringComparison.Ordinal);
        Assert.Contains(" = " + link, output, StringComparison.Ordinal);
        Assert.Contains("  do/da = [v1, v2, v3]\n", output, StringComparison.Ordinal);
        var values = FinalValues().Match(output);
        Assert.True(values.Success, output);
        Assert.Equal(Number(values.Groups[1].Value), Number(values.Groups[2].Value), 1e-9);
    }

    [Theory]
    [InlineData("error: The activation must be a function of u and nothing else, not 'tanh(x)'.\n", "tanh(x)")]
    [InlineData("  tanh(u\n        ^\nerror: Line 1, column 7: unexpected end of text, expected an operator, ',' or ')'.\n", "tanh(u")]
    public void WrongInput_HasExitCode1(string message, params string[] arguments) =>
        Assert.Equal(new SampleRun(1, "", message), Run(arguments));

    [Fact]
    public void TrainingThatGoesAstray_IsSaid()
    {
        var run = Run("u", "--rate", "1e9", "--epochs", "5");
        Assert.Equal((1, "error: The training went astray: the loss is no number any more. Try a smaller --rate.\n"), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("--hidden needs up to 3 numbers from 1 to 32, such as 8 or 6,4, not '6,x'.", "--hidden", "6,x")]
    [InlineData("--measurements needs a whole number from 2 to 4, not '5'.", "--measurements", "5")]
    public void WrongUsage_HasExitCode2(string message, params string[] arguments) =>
        Assert.Equal(new SampleRun(2, "", $"error: {message}\nTry 'neural-network --help'.\n"), Run(arguments));

    [Fact]
    public void Picture_IsDrawn() => SampleRun.AssertDraws(new NeuralNetworkSample(), "--epochs", "10");

    private static SampleRun Run(params string[] arguments) => SampleRun.Of(new NeuralNetworkSample(), arguments);

    private static double AccuracyOf(string output) => Number(Accuracy().Match(output).Groups[1].Value);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("Exam: ([0-9.]+) % of penguins", RegexOptions.CultureInvariant)]
    private static partial Regex Accuracy();

    [GeneratedRegex(@"hardest penguin:\s+(\S+)\.\s+The\s+compiled\s+gradient\s+of\s+the\s+whole\s+network:\s+(\S+)\.\n$", RegexOptions.CultureInvariant)]
    private static partial Regex FinalValues();
}
