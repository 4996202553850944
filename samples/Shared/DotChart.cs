namespace SymCalc.Samples.Shared;

/// <summary>A line chart of Braille characters, each two dots wide and four high.</summary>
public static class DotChart
{
    private const int Blank = 0x2800;

    /// <summary>Bits of a Braille character, by row and column.</summary>
    private static readonly int[,] Dots = { { 0x01, 0x08 }, { 0x02, 0x10 }, { 0x04, 0x20 }, { 0x40, 0x80 } };

    /// <summary>Draws values from left to right.</summary>
    /// <param name="values">The values; those that are not finite are left out.</param>
    /// <param name="width">In characters.</param>
    /// <param name="height">In characters.</param>
    /// <returns>The rows, from the top.</returns>
    public static IReadOnlyList<string> Draw(IReadOnlyList<double> values, int width, int height)
    {
        var finite = values.Where(double.IsFinite).ToList();
        var (low, high) = finite.Count == 0 ? (0, 1) : (finite.Min(), finite.Max());
        var rows = Enumerable.Range(0, height).Select(_ => Enumerable.Repeat((char)Blank, width).ToArray()).ToArray();
        int? last = null;
        for (var column = 0; column < 2 * width; column++)
        {
            var value = Interpolate(values, column / (2.0 * width - 1) * (values.Count - 1));
            if (!double.IsFinite(value))
            {
                last = null;
                continue;
            }

            var row = (int)Math.Round((4 * height - 1) * (high > low ? (high - value) / (high - low) : 0.5));
            for (var dot = Math.Min(row, last ?? row); dot <= Math.Max(row, last ?? row); dot++)
            {
                rows[dot / 4][column / 2] |= (char)Dots[dot % 4, column % 2];
            }

            last = row;
        }

        return [.. rows.Select(row => new string(row))];
    }

    private static double Interpolate(IReadOnlyList<double> values, double position)
    {
        var (before, fraction) = ((int)position, position - (int)position);
        return before + 1 >= values.Count ? values[^1] : values[before] + (fraction * (values[before + 1] - values[before]));
    }
}
