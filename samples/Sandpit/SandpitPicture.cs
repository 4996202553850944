using ScottPlot;

namespace SymCalc.Samples.Sandpit;

/// <summary>The surfaces from above, with the ways of the player.</summary>
internal static class SandpitPicture
{
    private const int RasterSize = 220;
    private const int ContourSize = 81;

    public static Picture Draw(IReadOnlyList<Game> games)
    {
        var columns = Math.Min(3, games.Count);
        var rows = (games.Count + columns - 1) / columns;
        Picture picture = new(Math.Max(430 * columns, 620), games.Count == 1 ? 600 : 430 * rows, rows, columns);
        for (var i = 0; i < games.Count; i++)
        {
            DrawGame(picture[i], games[i]);
        }

        return picture;
    }

    private static void DrawGame(Plot plot, Game game)
    {
        const double size = Surface.Size;
        var surface = game.Level.Surface;
        Raster.Draw(plot, new CoordinateRect(-size, size, -size, size), RasterSize, (x, y) => ColourOf(surface.LevelOf(surface.HeightAt(x, y))));
        DrawContours(plot, surface);
        DrawWay(plot, game);
        plot.Axes.SetLimits(-size, size, -size, size);
        plot.HideGrid();
        plot.Title($"{game.Level.Name} ({Numbers.Count(game.Probes.Count, "probe")})");
    }

    private static void DrawContours(Plot plot, Surface surface)
    {
        var heights = new Coordinates3d[ContourSize, ContourSize];
        for (var i = 0; i < ContourSize; i++)
        {
            for (var k = 0; k < ContourSize; k++)
            {
                var (x, y) = (Place(k), Place(i));
                var height = surface.HeightAt(x, y);
                heights[i, k] = new Coordinates3d(x, y, double.IsFinite(height) ? Math.Sqrt(surface.LevelOf(height)) : 1);
            }
        }

        var lines = plot.Add.ContourLines(heights, 12);
        (lines.LineColor, lines.LineWidth, lines.LabelStyle.IsVisible) = (Colors.White.WithOpacity(0.35), 1, false);
    }

    private static void DrawWay(Plot plot, Game game)
    {
        foreach (var way in game.Ways)
        {
            plot.Add.ScatterLine(way.Select(probe => new Coordinates(probe.X, probe.Y)).ToArray(), Colors.White).LineWidth = 1.6f;
        }

        plot.Add.Markers(game.Probes.Select(probe => new Coordinates(probe.X, probe.Y)).ToArray(), MarkerShape.FilledCircle, 7, Colors.White);
        var lowest = game.Level.Surface.Lowest;
        var treasure = plot.Add.Marker(lowest.X, lowest.Y, MarkerShape.FilledDiamond, 15, Ink.Result);
        (treasure.MarkerStyle.LineColor, treasure.MarkerStyle.LineWidth) = (Colors.White, 1.5f);
    }

    private static Color ColourOf(double level)
    {
        var colour = Canvas.ColourOf(level);
        return new Color(colour.R, colour.G, colour.B);
    }

    private static double Place(int i) => Surface.Size * ((2.0 * i / (ContourSize - 1)) - 1);
}
