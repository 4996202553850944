using System.Globalization;

namespace SymCalc.Samples.NeuralNetwork;

/// <summary>The penguins of penguins.csv (see DATA.md), shuffled and divided: some to learn from, the others for the exam.</summary>
internal sealed class Penguins
{
    private const double TrainingShare = 0.7;

    private Penguins(IReadOnlyList<Penguin> training, IReadOnlyList<Penguin> test, double[] mean, double[] deviation)
    {
        Training = training;
        Test = test;
        Mean = mean;
        Deviation = deviation;
    }

    public static IReadOnlyList<string> SpeciesNames { get; } = ["Adelie", "Chinstrap", "Gentoo"];

    public static IReadOnlyList<string> MeasurementNames { get; } = ["bill length (mm)", "bill depth (mm)", "flipper length (mm)", "body mass (g)"];

    public IReadOnlyList<Penguin> Training { get; }

    public IReadOnlyList<Penguin> Test { get; }

    /// <summary>Of the training penguins, by measurement.</summary>
    public double[] Mean { get; }

    /// <summary>The standard deviation of the training penguins, by measurement.</summary>
    public double[] Deviation { get; }

    /// <summary>Reads and divides the penguins.</summary>
    /// <param name="random">Decides who is in which part.</param>
    public static Penguins Divide(Random random)
    {
        var all = Read().ToArray();
        random.Shuffle(all);
        var count = (int)(TrainingShare * all.Length);
        var training = all[..count];
        var columns = Enumerable.Range(0, MeasurementNames.Count).Select(i => training.Select(penguin => penguin.Measurements[i]).ToArray()).ToArray();
        var mean = Array.ConvertAll(columns, column => column.Average());
        var deviation = columns.Select((column, i) => Math.Sqrt(column.Average(value => (value - mean[i]) * (value - mean[i])))).ToArray();
        return new Penguins(training, all[count..], mean, deviation);
    }

    /// <summary>The first measurements as the network takes them: with mean 0 and deviation 1.</summary>
    public double[] Standardise(ReadOnlySpan<double> measurements, int count)
    {
        var inputs = new double[count];
        for (var i = 0; i < count; i++)
        {
            inputs[i] = (measurements[i] - Mean[i]) / Deviation[i];
        }

        return inputs;
    }

    private static IEnumerable<Penguin> Read()
    {
        using var stream = typeof(Penguins).Assembly.GetManifestResourceStream("penguins.csv")!;
        using StreamReader reader = new(stream);
        reader.ReadLine();      // species,island,bill_length_mm,bill_depth_mm,flipper_length_mm,body_mass_g,sex,year
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            if (!cells[2..6].Contains("NA"))
            {
                yield return new Penguin(
                    Array.ConvertAll(cells[2..6], cell => double.Parse(cell, CultureInfo.InvariantCulture)),
                    SpeciesNames.ToList().IndexOf(cells[0]));
            }
        }
    }
}
