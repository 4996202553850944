using ScottPlot;
using SkiaSharp;

namespace SymCalc.Samples.Shared.Plots;

/// <summary>Areas that are coloured point by point.</summary>
public static class Raster
{
    /// <summary>Colours a rectangle of the plot.</summary>
    /// <param name="plot">The plot.</param>
    /// <param name="area">The rectangle.</param>
    /// <param name="size">How many points it has in each direction.</param>
    /// <param name="colour">The colour at a point.</param>
    public static void Draw(Plot plot, CoordinateRect area, int size, Func<double, double, Color> colour)
    {
        SKBitmap bitmap = new(size, size);
        for (var row = 0; row < size; row++)
        {
            var y = area.Top - ((row + 0.5) / size * area.Height);
            for (var column = 0; column < size; column++)
            {
                bitmap.SetPixel(column, row, colour(area.Left + ((column + 0.5) / size * area.Width), y).ToSKColor());
            }
        }

        plot.Add.ImageRect(new Image(bitmap), area);
    }
}
