using ScottPlot;
using SkiaSharp;

namespace SymCalc.Samples.Shared.Plots;

/// <summary>One plot or a grid of plots, in the samples' look.</summary>
public sealed class Picture
{
    private readonly Multiplot _plots = new();
    private readonly int _width;
    private readonly int _height;

    /// <summary>Creates empty plots.</summary>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="rows">Of the grid.</param>
    /// <param name="columns">Of the grid.</param>
    public Picture(int width, int height, int rows = 1, int columns = 1)
    {
        _width = width;
        _height = height;
        _plots.Layout = new ScottPlot.MultiplotLayouts.Grid(rows, columns);
        while (_plots.Subplots.Count < rows * columns)
        {
            _plots.AddPlot();
        }

        foreach (var plot in _plots.GetPlots())
        {
            Ink.Apply(plot);
        }
    }

    /// <summary>One of the plots, row by row.</summary>
    public Plot this[int index] => _plots.GetPlot(index);

    /// <summary>Whether a file name says a format that can be written.</summary>
    public static bool CanWrite(string path) => IsSvg(path) || path.EndsWith(".png", StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes the picture, as its file name says.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path) => File.WriteAllBytes(path, IsSvg(path) ? ToSvg() : ToPng());

    private static bool IsSvg(string path) => path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);

    private byte[] ToPng() => _plots.Render(_width, _height).GetImageBytes(ImageFormat.Png);

    private byte[] ToSvg()
    {
        using MemoryStream stream = new();
        using (var canvas = SKSvgCanvas.Create(new SKRect(0, 0, _width, _height), stream))
        {
            _plots.Render(canvas, new PixelRect(0, _width, _height, 0));
        }

        return stream.ToArray();
    }
}
