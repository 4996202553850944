using ScottPlot;

namespace SymCalc.Samples.TaylorApproximation;

/// <summary>A plot for each order: the function, the polynomial, and the band around it in which the function is proven to be.</summary>
internal static class BandPicture
{
    private const int PieceCount = 60;
    private const int PointsOfPiece = 8;

    public static Picture Draw(IReadOnlyList<Approximation> approximations, CancellationToken cancellation)
    {
        var columns = Math.Min(4, approximations.Count);
        var rows = (approximations.Count + columns - 1) / columns;
        Picture picture = new(Math.Max(330 * columns, 660), 300 * rows, rows, columns);
        var curve = Curve.Of(approximations[0].ValueAt, approximations[0].Interval.Lower, approximations[0].Interval.Upper);
        var (low, high) = curve.Range();
        (low, high) = (low - (0.25 * (high - low)), high + (0.25 * (high - low)));
        for (var i = 0; i < approximations.Count; i++)
        {
            var (plot, approximation) = (picture[i], approximations[i]);
            DrawBand(plot, approximation, (low, high), cancellation);
            curve.Draw(plot, Ink.Curve, 4).LegendText = i == 0 ? "function f" : "";
            Curve.Of(approximation.PolynomialAt, approximation.Interval.Lower, approximation.Interval.Upper).Draw(plot, Ink.Result, 2).LegendText = i == 0 ? "polynomial T" : "";
            DrawCentre(plot, approximation);
            plot.Axes.SetLimits(approximation.Interval.Lower, approximation.Interval.Upper, low, high);
            plot.Title($"order {approximation.Series.Order}:  |f - T| ≤ {Numbers.Text(approximation.Bound, 3)}", 14);
        }

        picture[0].ShowLegend(Ink.EmptiestCorner((approximations[0].Interval.Lower, approximations[0].Interval.Upper, low, high), curve.Points));
        return picture;
    }

    /// <summary>Where nothing is proven there is no band.</summary>
    private static void DrawBand(Plot plot, Approximation approximation, (double Low, double High) range, CancellationToken cancellation)
    {
        var far = 10 * (range.High - range.Low);        // beyond the picture
        List<(double X, double Bottom, double Top)> band = [];
        var nodes = approximation.Band(PieceCount, cancellation);
        for (var i = 0; i + 1 < nodes.Count; i++)
        {
            for (var k = 0; k <= PointsOfPiece; k++)
            {
                var fraction = (double)k / PointsOfPiece;
                var x = nodes[i].X + (fraction * (nodes[i + 1].X - nodes[i].X));
                var height = nodes[i].Height + (fraction * (nodes[i + 1].Height - nodes[i].Height));
                var centre = approximation.PolynomialAt(x);
                if (double.IsFinite(height) && double.IsFinite(centre))
                {
                    band.Add((x, Math.Clamp(centre - height, -far, far), Math.Clamp(centre + height, -far, far)));
                }
                else
                {
                    Fill(plot, band);
                    band = [];
                }
            }
        }

        Fill(plot, band);
    }

    private static void Fill(Plot plot, List<(double X, double Bottom, double Top)> band)
    {
        if (band.Count > 1)
        {
            var fill = plot.Add.FillY(band);
            (fill.FillColor, fill.LineWidth) = (Ink.Step.WithOpacity(0.28), 0);
        }
    }

    private static void DrawCentre(Plot plot, Approximation approximation)
    {
        var centre = approximation.Series.Centre.Evaluate();
        if (approximation.Interval.Contains(centre))
        {
            plot.Add.Marker(centre, approximation.PolynomialAt(centre), MarkerShape.FilledCircle, 9, Ink.Curve);
        }
    }
}
