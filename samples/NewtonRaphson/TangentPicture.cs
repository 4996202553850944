using ScottPlot;

namespace SymCalc.Samples.NewtonRaphson;

/// <summary>The curve with the tangents on the way to the root, and how the distance to it falls.</summary>
internal static class TangentPicture
{
    private const int TangentCount = 8;

    public static Picture Draw(Course course)
    {
        var distances = Distances(course);
        Picture picture = new(distances.Count > 1 ? 1300 : 800, 560, 1, distances.Count > 1 ? 2 : 1);
        DrawTangents(picture[0], course);
        if (distances.Count > 1)
        {
            DrawDistances(picture[1], distances);
        }

        return picture;
    }

    private static void DrawTangents(Plot plot, Course course)
    {
        var x = course.Formula.Variable.Name;
        var steps = course.Newton.Steps.Take(TangentCount).Where(step => double.IsFinite(step.Next)).ToList();
        var places = steps.SelectMany(step => new[] { step.Point, step.Next }).Append(course.Start).ToList();
        var margin = Math.Max(0.15 * (places.Max() - places.Min()), 1e-3 * Math.Max(1, Math.Abs(course.Start)));
        var (from, to) = (places.Min() - margin, places.Max() + margin);
        var curve = Curve.Of(course.ValueAt, from, to);

        plot.Add.HorizontalLine(0, 1.2f, Ink.Aside);
        curve.Draw(plot, Ink.Curve, 3).LegendText = course.Formula.Name;
        for (var i = 0; i < steps.Count; i++)
        {
            var isApart = steps.Take(i).All(step => Math.Abs(step.Point - steps[i].Point) > 0.02 * (to - from));
            DrawStep(plot, steps[i], i, isApart, Ink.Step.WithOpacity(1 - (0.6 * i / TangentCount)));
        }

        if (course.Root is { } root)
        {
            plot.Add.Marker(root, 0, MarkerShape.FilledDiamond, 14, Ink.Result).LegendText = $"root {Numbers.Text(root, 8)}";
        }

        var (low, high) = curve.Range(steps.Select(step => step.Value).Append(0));
        plot.Axes.SetLimits(from, to, low, high);
        plot.Title($"{course.Formula.Function} = 0, from {x} = {Numbers.Text(course.Start)}");
        plot.XLabel(x);
        plot.ShowLegend(Ink.EmptiestCorner((from, to, low, high), [.. curve.Points, .. steps.Select(step => (step.Point, step.Value)), .. curve.X.Select(place => (place, 0d))]));
    }

    private static void DrawStep(Plot plot, NewtonStep step, int number, bool isLabelled, Color colour)
    {
        var up = plot.Add.Line(step.Point, 0, step.Point, step.Value);
        (up.LineColor, up.LineWidth, up.LinePattern) = (Ink.Aside, 1.2f, LinePattern.Dotted);
        var tangent = plot.Add.Line(step.Point, step.Value, step.Next, 0);
        (tangent.LineColor, tangent.LineWidth) = (colour, 2);
        plot.Add.Marker(step.Point, step.Value, MarkerShape.FilledCircle, 9, colour);
        if (isLabelled)
        {
            var label = plot.Add.Text(Numbers.Text(number), step.Point, 0);
            (label.LabelFontColor, label.LabelFontSize, label.LabelPadding) = (Ink.Step, 15, 4);
            label.LabelAlignment = step.Value > 0 ? Alignment.UpperCenter : Alignment.LowerCenter;
        }
    }

    private static List<double> Distances(Course course) => course.Root is not { } root
        ? []
        : [.. course.Newton.Steps.Select(step => step.Point).Append(course.Newton.Point).Select(point => Math.Abs(point - root)).TakeWhile(distance => distance > 0)];

    private static void DrawDistances(Plot plot, List<double> distances)
    {
        var line = plot.Add.Scatter(Enumerable.Range(0, distances.Count).Select(i => (double)i).ToArray(), distances.Select(Math.Log10).ToArray());
        (line.Color, line.LineWidth, line.MarkerSize) = (Ink.Result, 2.5f, 9);
        plot.Axes.Left.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic
        {
            LabelFormatter = exponent => "1e" + Numbers.Text(exponent),
            IntegerTicksOnly = true,
            MinimumTickSpacing = 40,
        };
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic { IntegerTicksOnly = true };
        plot.Title("Distance from the root");
        plot.XLabel("step");
    }
}
