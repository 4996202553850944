using Spectre.Console;

namespace SymCalc.Samples.Sandpit;

/// <summary>What is said about probes and games.</summary>
internal static class Commentary
{
    private const int LongestFormula = 180;

    /// <summary>What the level tells of the last probe.</summary>
    public static void ShowLast(Stage stage, Game game)
    {
        if (game.Probes is not [.., var probe])
        {
            return;
        }

        var number = Numbers.Text(game.Probes.Count);
        stage.Line(
            ($"Probe {number} at ({Numbers.Fixed(probe.X, 1)}, {Numbers.Fixed(probe.Y, 1)})", Stage.Name),
            (": height ", Stage.Aside),
            (Numbers.Fixed(probe.Height, 3), Stage.Result),
            (", downhill ", Stage.Aside),
            (probe.Arrow, Stage.Result));
        if (game.Level.Help >= Help.Jacobian)
        {
            stage.Line(("  Jacobian ", Stage.Name), (Row(probe.Dx, probe.Dy), Style.Plain), ($"   slope {Numbers.Fixed(probe.Slope, 3)}", Stage.Aside));
        }

        if (game.Level.Help >= Help.Hessian)
        {
            stage.Line(("  Hessian  ", Stage.Name), ($"[{Row(probe.Dxx, probe.Dxy)}, {Row(probe.Dxy, probe.Dyy)}]", Style.Plain), ("   " + probe.Verdict, Stage.Accent));
        }
    }

    /// <summary>All probes, one a row.</summary>
    public static Table TableOf(Game game)
    {
        var table = Stage.NumberTable("probe", "x", "y", "height", "", "Jacobian", "curvatures", "the Hessian's verdict");
        table.Columns[^1].Alignment = Justify.Left;
        for (var i = 0; i < game.Probes.Count; i++)
        {
            var probe = game.Probes[i];
            var (small, large) = probe.Curvatures;
            Stage.AddRow(
                table,
                (Numbers.Text(i + 1), Stage.Name),
                (Numbers.Fixed(probe.X, 3), Style.Plain),
                (Numbers.Fixed(probe.Y, 3), Style.Plain),
                (Numbers.Fixed(probe.Height, 4), Stage.Result),
                (game.Level.Surface.IsFound(probe) ? "◆" : probe.Arrow, Stage.Accent),
                (Row(probe.Dx, probe.Dy), Style.Plain),
                ($"{Numbers.Fixed(small, 2)}, {Numbers.Fixed(large, 2)}", Style.Plain),
                (probe.Verdict.Split(':')[0], Stage.Aside));
        }

        return table;
    }

    /// <summary>How a game ended, and what was hidden.</summary>
    public static void ShowEnd(Stage stage, Game game)
    {
        var (surface, count) = (game.Level.Surface, Numbers.Count(game.Probes.Count, "probe"));
        stage.Line(game.IsFound
            ? ($"Found with {count} (par {Numbers.Text(game.Level.Par)}): {Numbers.Text(game.Score)} points.", Stage.Result)
            : ($"Not found with {count}: 0 points. The lowest point is ({Numbers.Fixed(surface.Lowest.X, 3)}, {Numbers.Fixed(surface.Lowest.Y, 3)}).", Stage.Accent));
        stage.Formula("height  ", surface.Height.ToString());
        ShowIfShort(stage, "Jacobian", surface.Gradient.ToString());
        ShowIfShort(stage, "Hessian ", surface.Hessian.ToString());
    }

    private static void ShowIfShort(Stage stage, string name, string formula)
    {
        if (formula.Length <= LongestFormula)
        {
            stage.Formula(name, formula);
        }
    }

    /// <summary>All games.</summary>
    public static void ShowTotal(Stage stage, IReadOnlyList<Game> games)
    {
        var probes = games.Sum(game => game.Probes.Count);
        stage.Line(
            ("Total: ", Stage.Aside),
            ($"{Numbers.Text(games.Sum(game => game.Score))} of {Numbers.Text(100 * games.Count)} points", Stage.Result),
            ($", {Numbers.Text(games.Count(game => game.IsFound))} of {Numbers.Count(games.Count, "treasure")}, {Numbers.Count(probes, "probe")}.", Style.Plain));
    }

    private static string Row(double left, double right) => $"[{Numbers.Fixed(left, 2)}, {Numbers.Fixed(right, 2)}]";
}
