using SymCalc.Samples.Sandpit;

namespace SymCalc.Tests.Samples;

/// <summary>samples/Sandpit: the game that plays alone, and the one that is played.</summary>
public sealed class SandpitTests
{
    private static readonly ConsoleKeyInfo Space = new(' ', ConsoleKey.Spacebar, shift: false, alt: false, control: false);
    private static readonly ConsoleKeyInfo Quit = new('q', ConsoleKey.Q, shift: false, alt: false, control: false);
    private static readonly ConsoleKeyInfo Show = new('u', ConsoleKey.U, shift: false, alt: false, control: false);

    [Fact]
    public void Newton_FindsTheBottomOfABowlAtOnceThatIsNear()
    {
        var output = Run("--auto", "newton", "--level", "1").Succeeded();
        Assert.StartsWith("── Level 1: A bowl, by Newton's method ──", output, StringComparison.Ordinal);
        Assert.Contains("│     1 │ -1.500 │ -2.300 │ 2.9800 │ ↑ │ [-0.60, -3.40] │ 2.00, 2.00 │ a bowl                │\n", output, StringComparison.Ordinal);
        Assert.Contains("│     3 │ -1.200 │ -0.600 │ 0.0000 │ ◆ │   [0.00, 0.00] │ 2.00, 2.00 │ a bowl                │\n", output, StringComparison.Ordinal);
        Assert.EndsWith(
            "Found with 3 probes (par 6): 100 points.\n"
            + "  height   = (6/5 + x)^2 + (3/5 + y)^2\n"
            + "  Jacobian = [12/5 + 2*x, 6/5 + 2*y]\n"
            + "  Hessian  = [[2, 0], [0, 2]]\n\n"
            + "Total: 100 of 100 points, 1 of 1 treasure, 3 probes.\n",
            output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("newton")]
    [InlineData("descent")]
    public void Auto_FindsEveryTreasure(string method)
    {
        var output = Run("--auto", method).Succeeded();
        Assert.Equal(Level.Count, output.Split("Found with ").Length - 1);
        Assert.Contains($", {Level.Count} of {Level.Count} treasures, ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void SameSeed_GivesTheSameGame()
    {
        Assert.Equal(Run("--level", "6", "--seed", "7"), Run("--level", "6", "--seed", "7"));
        Assert.NotEqual(Run("--level", "6", "--seed", "7"), Run("--level", "6", "--seed", "8"));
    }

    [Fact]
    public void OutputThatIsNoScreen_IsPlayedByDescent() =>
        Assert.StartsWith("── Level 2: A valley, by gradient descent ──", Run("--level", "2").Succeeded(), StringComparison.Ordinal);

    [Fact]
    public void OwnSurface_IsPlayed()
    {
        var output = Run("x^4 + y^4 - 4*x*y", "--auto", "newton").Succeeded();
        Assert.Contains("  Hessian  = [[12*x^2, -4], [-4, 12*y^2]]\n", output, StringComparison.Ordinal);
        Assert.Contains("1 of 1 treasure", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Player_WalksProbesAndFinds()
    {
        // from the middle to (-1.2, -0.6), where the treasure of this seed lies: 12 columns of a tenth, 3 rows of a fifth
        ConsoleKeyInfo[] keys = [.. Repeat(ConsoleKey.LeftArrow, 2, shift: true), .. Repeat(ConsoleKey.LeftArrow, 2), Space, .. Repeat(ConsoleKey.DownArrow, 3), Space, Quit];
        var output = Play(keys, "--level", "1", "--no-plot").Succeeded();
        Assert.Contains("You are at (-1.2, 0.0). Find the lowest point with few probes: 1 so far, par 6.\nProbe 1 at (-1.2, 0.0): height 0.360, downhill ↓\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Jacobian [", output, StringComparison.Ordinal);      // this level tells the arrow only
        Assert.Contains("Found with 2 probes (par 6): 100 points.\n", output, StringComparison.Ordinal);
        Assert.EndsWith("Total: 100 of 100 points, 1 of 1 treasure, 2 probes.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void LaterLevel_TellsJacobianAndVerdict()
    {
        var output = Play([Space, Show, Quit], "--level", "5", "--no-plot").Succeeded();
        Assert.Contains("  Jacobian [", output, StringComparison.Ordinal);
        Assert.Contains("   a bowl: a minimum is near, or far down a valley\n", output, StringComparison.Ordinal);
        Assert.Contains("Not found with 1 probe: 0 points. The lowest point is (", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Quitting_EndsTheGameWithoutATotal() => Assert.DoesNotContain("Total", Play([Quit], "--no-plot").Succeeded(), StringComparison.Ordinal);

    [Theory]
    [InlineData("error: The surface must be a function of x and y, but 'x^2 + z' contains 'z'.\n", "x^2 + z")]
    [InlineData("error: The surface has no finite heights in the sandpit, or is level: there is nothing to find.\n", "ln(-1-x^2)")]
    [InlineData("  x^2 + * y\n        ^\nerror: Line 1, column 7: unexpected '*', expected a number, a name or '('.\n", "x^2 + * y")]
    public void WrongInput_HasExitCode1(string message, params string[] arguments) =>
        Assert.Equal(new SampleRun(1, "", message), Run(arguments));

    [Theory]
    [InlineData("--auto needs 'descent' or 'newton', not 'luck'.", "--auto", "luck")]
    [InlineData("--level needs a whole number from 1 to 6, not '7'.", "--level", "7")]
    public void WrongUsage_HasExitCode2(string message, params string[] arguments) =>
        Assert.Equal(new SampleRun(2, "", $"error: {message}\nTry 'sandpit --help'.\n"), Run(arguments));

    [Fact]
    public void Picture_IsDrawn() => SampleRun.AssertDraws(new SandpitSample(), "--level", "4");

    private static SampleRun Run(params string[] arguments) => SampleRun.Of(new SandpitSample(), arguments);

    private static SampleRun Play(IEnumerable<ConsoleKeyInfo> keys, params string[] arguments) => SampleRun.OfKeys(new SandpitSample(), keys, arguments);

    private static IEnumerable<ConsoleKeyInfo> Repeat(ConsoleKey key, int count, bool shift = false) =>
        Enumerable.Repeat(new ConsoleKeyInfo('\0', key, shift, alt: false, control: false), count);
}
