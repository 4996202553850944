using Spectre.Console;

namespace SymCalc.Samples.Sandpit;

/// <summary>The sandpit from above, as text: hidden sand, probes as arrows downhill in the colour of their depth.</summary>
internal static class Canvas
{
    /// <summary>Characters are twice as high as wide.</summary>
    public const int Width = 61;

    public const int Height = 31;

    /// <summary>From the lowest sand to the highest.</summary>
    private static readonly Color[] Depths = [new(68, 1, 84), new(59, 82, 139), new(33, 145, 140), new(94, 201, 98), new(253, 231, 37)];

    /// <summary>The place of a character.</summary>
    public static (double X, double Y) PlaceOf(int column, int row) =>
        (Surface.Size * ((2.0 * column / (Width - 1)) - 1), Surface.Size * (1 - (2.0 * row / (Height - 1))));

    /// <summary>The character of a place.</summary>
    public static (int Column, int Row) CellOf(double x, double y) =>
        ((int)Math.Round((x / Surface.Size + 1) / 2 * (Width - 1)), (int)Math.Round((1 - (y / Surface.Size)) / 2 * (Height - 1)));

    /// <summary>Draws the sandpit.</summary>
    /// <param name="game">What is known.</param>
    /// <param name="cursor">Where the player stands; null if nobody does.</param>
    public static Panel Draw(Game game, (int Column, int Row)? cursor)
    {
        var probes = game.Probes.GroupBy(probe => CellOf(probe.X, probe.Y)).ToDictionary(group => group.Key, group => group.Last());
        Paragraph sand = new();
        for (var row = 0; row < Height; row++)
        {
            for (var column = 0; column < Width; column++)
            {
                var probe = probes.GetValueOrDefault((column, row));
                var (text, style) = Cell(game, probe, PlaceOf(column, row));
                var isCursor = cursor == (column, row);
                sand.Append(isCursor && probe is null ? "+" : text, isCursor ? new Style(Color.Black, Color.Yellow, Decoration.Bold) : style);
            }

            sand.Append(row < Height - 1 ? "\n" : "");
        }

        return new Panel(sand) { Border = BoxBorder.Rounded, BorderStyle = Stage.Aside, Padding = new Padding(0, 0), Header = new PanelHeader($" {game.Level.Name} ") };
    }

    /// <summary>The colour of a height.</summary>
    /// <param name="level">From 0, the lowest, to 1.</param>
    public static Color ColourOf(double level)
    {
        var place = Math.Pow(level, 0.5) * (Depths.Length - 1);      // the root shows more of what is deep
        var i = Math.Min((int)place, Depths.Length - 2);
        return Depths[i].Blend(Depths[i + 1], (float)(place - i));
    }

    /// <summary>The sand shows its height when the game is over.</summary>
    private static (string Text, Style Style) Cell(Game game, Probe? probe, (double X, double Y) place)
    {
        var surface = game.Level.Surface;
        var sand = game.IsOver ? ColourOf(surface.LevelOf(surface.HeightAt(place.X, place.Y))) : Color.Default;
        if (probe is null)
        {
            return (game.IsOver ? " " : "·", new Style(Color.Grey, sand));
        }

        var text = surface.IsFound(probe) ? "◆" : probe.Arrow;
        return game.IsOver
            ? (text, new Style(Color.White, sand, Decoration.Bold))
            : (text, new Style(ColourOf(surface.LevelOf(probe.Height)), null, Decoration.Bold));
    }
}
