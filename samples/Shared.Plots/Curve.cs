using ScottPlot;
using ScottPlot.Plottables;

namespace SymCalc.Samples.Shared.Plots;

/// <summary>Curves of expressions.</summary>
public sealed class Curve
{
    private const int PointCount = 601;

    private Curve(double[] x, double[] y)
    {
        X = x;
        Y = y;
    }

    /// <summary>The places.</summary>
    public double[] X { get; }

    /// <summary>The values; NaN where the function is undefined.</summary>
    public double[] Y { get; }

    /// <summary>Computes the values of a function on an interval.</summary>
    /// <param name="function">A function of one variable.</param>
    /// <param name="from">The left end.</param>
    /// <param name="to">The right end.</param>
    public static Curve Of(CompiledExpr function, double from, double to) => Of(x => function.Invoke(x), from, to);

    /// <summary>Computes the values of a function on an interval.</summary>
    public static Curve Of(Func<double, double> function, double from, double to)
    {
        var x = Enumerable.Range(0, PointCount).Select(i => from + ((to - from) * i / (PointCount - 1))).ToArray();
        return new Curve(x, Array.ConvertAll(x, place => function(place) is var y && double.IsFinite(y) ? y : double.NaN));
    }

    /// <summary>The points of the curve.</summary>
    public IEnumerable<(double X, double Y)> Points => X.Zip(Y);

    /// <summary>Draws the curve.</summary>
    public Scatter Draw(Plot plot, Color colour, float width = 2.5f)
    {
        var line = plot.Add.ScatterLine(X, Y, colour);
        line.LineWidth = width;
        return line;
    }

    /// <summary>The range of the values and of further ones, with a margin; poles do not stretch it.</summary>
    public (double Low, double High) Range(params IEnumerable<double> others)
    {
        var values = Y.Where(double.IsFinite).Order().ToArray();
        var cut = values.Length / 50;       // the steepest four percent may leave the picture, if they are far off
        var (low, high) = values.Length == 0 ? (-1, 1) : (values[cut], values[^(1 + cut)]);
        var slack = Math.Max(high - low, 1e-9);
        (low, high) = values.Length == 0 ? (low, high) : (Math.Max(values[0], low - slack), Math.Min(values[^1], high + slack));
        foreach (var value in others.Where(double.IsFinite))
        {
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        }

        var margin = high > low ? 0.08 * (high - low) : Math.Max(1, Math.Abs(low)) * 0.5;
        return (low - margin, high + margin);
    }
}
