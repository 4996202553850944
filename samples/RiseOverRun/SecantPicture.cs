using ScottPlot;

namespace SymCalc.Samples.RiseOverRun;

/// <summary>The curve, the lines through two of its points, and the tangent on which they close.</summary>
internal static class SecantPicture
{
    private const int LineCount = 5;        // later ones cannot be told from the tangent

    public static Picture Draw(Quotient quotient, IReadOnlyList<Secant> secants)
    {
        Picture picture = new(1000, 640);
        var plot = picture[0];
        var (a, fa) = quotient.Point;
        var run = secants[0].Run;
        var (from, to) = (Math.Min(a, a + run) - (0.55 * Math.Abs(run)), Math.Max(a, a + run) + (0.35 * Math.Abs(run)));
        var curve = Curve.Of(quotient.ValueAt, from, to);
        var lines = secants.Take(LineCount).Where(secant => double.IsFinite(secant.Slope)).ToList();

        curve.Draw(plot, Ink.Curve, 3).LegendText = quotient.Formula.Name;
        for (var i = 0; i < lines.Count; i++)
        {
            DrawSecant(plot, lines[i], (a, fa), (from, to), Ink.Step.WithOpacity(1 - (0.75 * i / LineCount)));
        }

        DrawRun(plot, lines, (a, fa));
        if (quotient.Slope is { } slope)
        {
            var tangent = plot.Add.Line(from, fa + (slope * (from - a)), to, fa + (slope * (to - a)));
            (tangent.LineColor, tangent.LineWidth, tangent.LegendText) = (Ink.Result, 3, $"h → 0, slope {Numbers.Text(slope, 4)}");
        }

        plot.Add.Marker(a, fa, MarkerShape.FilledCircle, 13, Ink.Curve);
        var (low, high) = curve.Range(lines.Select(line => fa + line.Rise));
        plot.Axes.SetLimits(from, to, low, high);
        plot.Title($"Rise over run of {quotient.Formula.Function} at {quotient.Formula.Variable} = {quotient.At}");
        plot.XLabel(quotient.Formula.Variable.Name);
        plot.ShowLegend(Ink.EmptiestCorner(
            (from, to, low, high),
            [.. curve.Points, .. lines.SelectMany(line => curve.X.Select(x => (x, fa + (line.Slope * (x - a)))))]));
        return picture;
    }

    private static void DrawSecant(Plot plot, Secant secant, (double X, double Y) point, (double From, double To) range, Color colour)
    {
        var line = plot.Add.Line(
            range.From,
            point.Y + (secant.Slope * (range.From - point.X)),
            range.To,
            point.Y + (secant.Slope * (range.To - point.X)));
        (line.LineColor, line.LineWidth) = (colour, 1.8f);
        line.LegendText = $"h = {Numbers.Text(secant.Run, 4)}, slope {Numbers.Text(secant.Slope, 4)}";
        plot.Add.Marker(point.X + secant.Run, point.Y + secant.Rise, MarkerShape.FilledCircle, 9, colour);
    }

    /// <summary>The triangle of the first line.</summary>
    private static void DrawRun(Plot plot, List<Secant> lines, (double X, double Y) point)
    {
        if (lines is [var first, ..])
        {
            var corner = point.X + first.Run;
            foreach (var line in new[] { plot.Add.Line(point.X, point.Y, corner, point.Y), plot.Add.Line(corner, point.Y, corner, point.Y + first.Rise) })
            {
                (line.LineColor, line.LineWidth, line.LinePattern) = (Ink.Aside, 1.5f, LinePattern.Dashed);
            }

            Label(plot, "run", point.X + (first.Run / 2), point.Y, first.Rise < 0 ? Alignment.LowerCenter : Alignment.UpperCenter, (0, first.Rise < 0 ? -6 : 6));
            Label(plot, "rise", corner, point.Y + (first.Rise / 2), first.Run > 0 ? Alignment.MiddleLeft : Alignment.MiddleRight, (first.Run > 0 ? 9 : -9, 0));
        }
    }

    private static void Label(Plot plot, string text, double x, double y, Alignment alignment, (float X, float Y) offset)
    {
        var label = plot.Add.Text(text, x, y);
        (label.LabelFontColor, label.LabelFontSize, label.LabelAlignment, label.LabelPadding) = (Ink.Aside, 15, alignment, 2);
        (label.OffsetX, label.OffsetY) = offset;
    }
}
