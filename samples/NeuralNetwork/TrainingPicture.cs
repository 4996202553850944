using ScottPlot;

namespace SymCalc.Samples.NeuralNetwork;

/// <summary>How the loss falls, and how the network divides the plane of the first two measurements.</summary>
internal static class TrainingPicture
{
    private const int RegionSize = 160;

    private static readonly Color[] SpeciesColours = [Ink.Result, Ink.Third, Ink.Step];

    public static Picture Draw(Training training, Network network)
    {
        Picture picture = new(1300, 560, 1, 2);
        DrawLoss(picture[0], training.Epochs);
        DrawRegions(picture[1], training, network);
        return picture;
    }

    private static void DrawLoss(Plot plot, IReadOnlyList<Epoch> epochs)
    {
        var numbers = epochs.Select(epoch => (double)epoch.Number).ToArray();
        var training = plot.Add.ScatterLine(numbers, epochs.Select(epoch => epoch.TrainingLoss).ToArray(), Ink.Curve);
        (training.LineWidth, training.LegendText) = (3, "training");
        var test = plot.Add.ScatterLine(numbers, epochs.Select(epoch => epoch.TestLoss).ToArray(), Ink.Result);
        (test.LineWidth, test.LegendText) = (3, "exam");
        plot.Axes.SetLimits(0, epochs.Count - 1, 0, 1.05 * epochs.Max(epoch => Math.Max(epoch.TrainingLoss, epoch.TestLoss)));
        plot.Title("Mean loss");
        plot.XLabel("epoch");
        plot.ShowLegend(Alignment.UpperRight);
    }

    private static void DrawRegions(Plot plot, Training training, Network network)
    {
        var penguins = training.Penguins;
        var all = penguins.Training.Concat(penguins.Test).ToList();
        var (left, right) = Range(all.Select(penguin => penguin.Measurements[0]));
        var (low, high) = Range(all.Select(penguin => penguin.Measurements[1]));
        var measurements = penguins.Mean.ToArray();
        Raster.Draw(plot, new CoordinateRect(left, right, low, high), RegionSize, (x, y) =>
        {
            (measurements[0], measurements[1]) = (x, y);
            return SpeciesColours[training.Classify(measurements)].MixedWith(Colors.White, 0.78);
        });
        for (var species = 0; species < SpeciesColours.Length; species++)
        {
            DrawPenguins(plot, penguins.Training, species, MarkerShape.FilledCircle, Penguins.SpeciesNames[species]);
            DrawPenguins(plot, penguins.Test, species, MarkerShape.FilledDiamond, Penguins.SpeciesNames[species] + ", exam");
        }

        plot.Axes.SetLimits(left, right, low, high);
        plot.Title(network.Inputs.Count == 2 ? "What the network takes penguins for" : "The same, the other measurements at their mean");
        plot.XLabel(Penguins.MeasurementNames[0]);
        plot.YLabel(Penguins.MeasurementNames[1]);
        plot.ShowLegend(Alignment.LowerRight);
    }

    private static void DrawPenguins(Plot plot, IReadOnlyList<Penguin> penguins, int species, MarkerShape shape, string name)
    {
        var own = penguins.Where(penguin => penguin.Species == species).Select(penguin => new Coordinates(penguin.Measurements[0], penguin.Measurements[1])).ToArray();
        var markers = plot.Add.Markers(own, shape, shape == MarkerShape.FilledDiamond ? 10 : 6, SpeciesColours[species]);
        markers.LegendText = name;
        if (shape == MarkerShape.FilledDiamond)
        {
            (markers.MarkerStyle.LineColor, markers.MarkerStyle.LineWidth) = (Ink.Curve, 1);
        }
    }

    private static (double Low, double High) Range(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        var margin = 0.06 * (sorted[^1] - sorted[0]);
        return (sorted[0] - margin, sorted[^1] + margin);
    }
}
