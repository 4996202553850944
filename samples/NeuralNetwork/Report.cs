using Spectre.Console;

namespace SymCalc.Samples.NeuralNetwork;

/// <summary>What the network is, what it learns, and why, on the terminal.</summary>
internal static class Report
{
    private const int ChartWidth = 60;
    private const int ChartHeight = 8;

    public static void ShowNetwork(Stage stage, Network network, Penguins penguins)
    {
        stage.Headline($"A {string.Join("-", network.Sizes)} network learns {string.Join(", ", Penguins.SpeciesNames)}");
        stage.Line(("  Inputs      ", Stage.Name), (string.Join(", ", Penguins.MeasurementNames.Take(network.Inputs.Count)), Style.Plain));
        stage.Line(("  Penguins    ", Stage.Name), ($"{penguins.Training.Count} to learn from, {penguins.Test.Count} for the exam", Style.Plain));
        stage.Line(("  First unit  ", Stage.Name), (network.Layers[1][0].ToString(), Style.Plain));
        stage.Line(
            ("  Gradient    ", Stage.Name),
            ($"by {network.Weights.Count} weights: loss and gradient are {network.OperationCount} operations, compiled once", Style.Plain));
        stage.Gap();
    }

    public static void ShowTraining(Stage stage, Training training)
    {
        var last = training.Epochs[^1];
        ShowChart(stage, training.Epochs);
        stage.Gap();
        stage.Show(EpochTable(training.Epochs));
        stage.Show(ExamTable(training));
        var right = (int)Math.Round(last.TestAccuracy * training.Penguins.Test.Count);
        stage.Line(
            ("Exam: ", Stage.Aside),
            ($"{Numbers.Fixed(100 * last.TestAccuracy, 1)} %", Stage.Result),
            ($" of penguins that the network has never seen, {right} of {training.Penguins.Test.Count}, are named rightly.", Style.Plain));
        stage.Gap();
    }

    public static void ShowDerivation(Stage stage, WeightDerivation derivation)
    {
        stage.Headline($"One weight's gradient, by the chain rule: w is {derivation.Weight}");
        stage.Formula("a   ", derivation.Unit.Function.ToString());
        stage.Formula("o   ", derivation.Outputs.ToString());
        stage.Formula("loss", derivation.Loss.Function.ToString());
        stage.Line("  s, v and r stand for what does not depend on w. The loss depends on w through a, and on a through all outputs o:", Stage.Aside);
        stage.Gap();
        stage.Line(("  dloss/dw", Stage.Name), (" = ", Stage.Aside), ("dloss/do · do/da · da/dw", Stage.Result), ("      a row, a column, a number", Stage.Aside));
        stage.Gap();
        ShowLink(stage, "da/dw", derivation.Unit);
        stage.Formula("do/da", derivation.OutputsByUnit.ToString());
        stage.Gap();
        ShowLink(stage, $"dloss/d{derivation.Right}", derivation.Loss);
        stage.Formula("dloss/do", derivation.LossByOutputs.ToString());
        stage.Gap();
        stage.Formula("dloss/dw", derivation.Product.ToString(), Stage.Result);
        stage.Gap();
        stage.Line(
            ("For the exam's hardest penguin: ", Style.Plain),
            (Numbers.Text(derivation.Value, 10), Stage.Result),
            (". The compiled gradient of the whole network: ", Style.Plain),
            (Numbers.Text(derivation.CompiledValue, 10), Stage.Result),
            (".", Style.Plain));
    }

    private static void ShowLink(Stage stage, string name, Derivation derivation)
    {
        stage.Line(("  " + name + ":", Stage.Name));
        foreach (var step in derivation.Steps)
        {
            var isLast = step == derivation.Steps[^1];
            stage.Line(($"    {step.Before} = ", Style.Plain), (step.After.ToString(), isLast ? Stage.Result : Style.Plain), ("   " + step.Rule, Stage.Aside));
        }
    }

    private static void ShowChart(Stage stage, IReadOnlyList<Epoch> epochs)
    {
        var losses = epochs.Select(epoch => epoch.TrainingLoss).ToList();
        var rows = DotChart.Draw(losses, ChartWidth, ChartHeight);
        for (var i = 0; i < rows.Count; i++)
        {
            var label = i == 0 ? Numbers.Fixed(losses.Max(), 2) : i == rows.Count - 1 ? Numbers.Fixed(losses.Min(), 2) : i == rows.Count / 2 ? "loss" : "";
            stage.Line((label.PadLeft(8), Stage.Aside), (" │", Stage.Aside), (rows[i], Stage.Accent));
        }

        stage.Line(("         └" + new string('─', ChartWidth), Stage.Aside));
        stage.Line((new string(' ', 10) + "0" + $"{epochs.Count - 1} epochs".PadLeft(ChartWidth - 1), Stage.Aside));
    }

    private static Table EpochTable(IReadOnlyList<Epoch> epochs)
    {
        var table = Stage.NumberTable("epoch", "loss", "right", "loss, exam", "right, exam");
        foreach (var epoch in epochs.Where(epoch => IsShown(epoch.Number, epochs.Count - 1)))
        {
            Stage.AddRow(
                table,
                (Numbers.Text(epoch.Number), Stage.Name),
                (Numbers.Fixed(epoch.TrainingLoss, 4), Style.Plain),
                (Percent(epoch.TrainingAccuracy), Style.Plain),
                (Numbers.Fixed(epoch.TestLoss, 4), Style.Plain),
                (Percent(epoch.TestAccuracy), Stage.Result));
        }

        return table;
    }

    /// <summary>0, 1, 2, 5, 10, 20, 50, ... and the last.</summary>
    private static bool IsShown(int epoch, int last)
    {
        var leading = epoch;
        while (leading >= 10 && leading % 10 == 0)
        {
            leading /= 10;
        }

        return epoch == last || leading is 0 or 1 or 2 or 5;
    }

    /// <summary>What the penguins of the exam are, and what they were taken for.</summary>
    private static Table ExamTable(Training training)
    {
        var table = Stage.NumberTable(["exam", .. Penguins.SpeciesNames.Select(name => "named " + name)]);
        table.Columns[0].Alignment = Justify.Left;
        for (var species = 0; species < Penguins.SpeciesNames.Count; species++)
        {
            var counts = new int[Penguins.SpeciesNames.Count];
            foreach (var penguin in training.Penguins.Test.Where(penguin => penguin.Species == species))
            {
                counts[training.Classify(penguin.Measurements)]++;
            }

            Stage.AddRow(
                table,
                [
                    (Penguins.SpeciesNames[species], Stage.Name),
                    .. counts.Select((count, named) => (Numbers.Text(count), named == species ? Stage.Result : count > 0 ? Stage.Accent : Stage.Aside)),
                ]);
        }

        return table;
    }

    private static string Percent(double share) => Numbers.Fixed(100 * share, 1) + " %";
}
