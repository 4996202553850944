using ScottPlot;

namespace SymCalc.Samples.Regression;

/// <summary>Data and curves above, what is left between them below.</summary>
internal static class FitPicture
{
    public static Picture Draw(IReadOnlyList<Fit> fits)
    {
        Picture picture = new(fits.Count == 1 ? 800 : 470 * fits.Count, 760, 2, fits.Count);
        for (var i = 0; i < fits.Count; i++)
        {
            var x = fits[i].Problem.Data.Select(point => point.X.Evaluate()).ToArray();
            var y = fits[i].Problem.Data.Select(point => point.Y.Evaluate()).ToArray();
            DrawFit(picture[i], fits[i], x, y);
            DrawResiduals(picture[fits.Count + i], fits[i], x, y);
        }

        return picture;
    }

    private static void DrawFit(Plot plot, Fit fit, double[] x, double[] y)
    {
        var (from, to) = Range(x);
        var (low, high) = Range(y);
        var data = plot.Add.Markers(x, y, MarkerShape.FilledCircle, x.Length > 100 ? 5 : 8, Ink.Step.WithOpacity(0.7));
        data.LegendText = "observed";
        if (fit.Start is { } start)
        {
            var guess = Curve.Of(fit.Curve(start), from, to).Draw(plot, Ink.Aside, 2);
            (guess.LinePattern, guess.LegendText) = (LinePattern.Dashed, "start");
        }

        var curve = Curve.Of(fit.Curve(fit.Solution), from, to);
        curve.Draw(plot, Ink.Result, 3).LegendText = "least squares";
        plot.Axes.SetLimits(from, to, low, high);
        plot.Title(fit.Problem.Name);
        plot.ShowLegend(Ink.EmptiestCorner((from, to, low, high), [.. curve.Points, .. x.Zip(y)]));
    }

    private static void DrawResiduals(Plot plot, Fit fit, double[] x, double[] y)
    {
        var curve = fit.Curve(fit.Solution);
        var residuals = x.Zip(y, (place, value) => value - curve.Invoke(place)).ToArray();
        plot.Add.HorizontalLine(0, 1.5f, Ink.Result);
        var stems = plot.Add.Lollipop(residuals, x);
        (stems.LineColor, stems.LineWidth, stems.MarkerSize, stems.MarkerColor) = (Ink.Step.WithOpacity(0.4), 1.2f, x.Length > 100 ? 4 : 7, Ink.Step);
        var (from, to) = Range(x);
        var (low, high) = Range(residuals);
        plot.Axes.SetLimits(from, to, low, high);
        plot.Title("residuals", 14);
    }

    private static (double Low, double High) Range(double[] values)
    {
        var margin = Math.Max(0.07 * (values.Max() - values.Min()), 1e-12);
        return (values.Min() - margin, values.Max() + margin);
    }
}
