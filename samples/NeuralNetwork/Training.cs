namespace SymCalc.Samples.NeuralNetwork;

/// <summary>Gradient descent with momentum, in small batches.</summary>
internal sealed class Training
{
    private const int BatchSize = 20;
    private const double Momentum = 0.9;

    private readonly Network _network;
    private readonly Random _random;
    private readonly double _rate;
    private readonly double[][] _training;
    private readonly double[][] _test;
    private readonly double[] _velocity;
    private readonly List<Epoch> _epochs = [];

    /// <summary>Chooses the first weights.</summary>
    public Training(Network network, Penguins penguins, double rate, Random random)
    {
        _network = network;
        _random = random;
        _rate = rate;
        Penguins = penguins;
        _training = [.. penguins.Training.Select(VariablesOf)];
        _test = [.. penguins.Test.Select(VariablesOf)];
        _velocity = new double[network.Weights.Count];
        Weights = [.. network.Weights.Select(_ => random.NextDouble() - 0.5)];
        Record();
    }

    public Penguins Penguins { get; }

    public double[] Weights { get; }

    /// <summary>How well the network does, before training and after each epoch.</summary>
    public IReadOnlyList<Epoch> Epochs => _epochs;

    /// <summary>The penguin of the exam with the largest loss.</summary>
    public Penguin HardestOfExam => Penguins.Test.MaxBy(penguin => LossAndGradient([VariablesOf(penguin)]).Loss)!;

    /// <summary>Shows the network every training penguin once, and follows the gradient of each batch downhill.</summary>
    public void RunEpoch()
    {
        var order = Enumerable.Range(0, _training.Length).ToArray();
        _random.Shuffle(order);
        foreach (var batch in order.Chunk(BatchSize))
        {
            var (_, gradient) = LossAndGradient(batch.Select(i => _training[i]));
            for (var i = 0; i < Weights.Length; i++)
            {
                _velocity[i] = (Momentum * _velocity[i]) - (_rate * gradient[i]);
                Weights[i] += _velocity[i];
            }
        }

        Record();
        if (!double.IsFinite(_epochs[^1].TrainingLoss))
        {
            throw new InputException("The training went astray: the loss is no number any more. Try a smaller --rate.");
        }
    }

    /// <summary>What the network takes a penguin for.</summary>
    public int Classify(ReadOnlySpan<double> measurements)
    {
        var variables = _network.VariablesOf(Penguins.Standardise(measurements, _network.Inputs.Count), -1);
        Weights.CopyTo(variables, 0);
        return _network.Classify(variables);
    }

    /// <summary>The values of all of the network's variables for a penguin, with the weights as they are.</summary>
    public double[] VariablesOf(Penguin penguin)
    {
        var variables = _network.VariablesOf(Penguins.Standardise(penguin.Measurements, _network.Inputs.Count), penguin.Species);
        Weights?.CopyTo(variables, 0);
        return variables;
    }

    /// <summary>The mean loss of some examples and its gradient.</summary>
    public (double Loss, double[] Gradient) LossAndGradient(IEnumerable<double[]> examples)
    {
        var sum = new double[1 + Weights.Length];
        var one = new double[1 + Weights.Length];
        var count = 0;
        foreach (var variables in examples)
        {
            Weights.CopyTo(variables, 0);
            _network.Differentiate(variables, one);
            count++;
            for (var i = 0; i < one.Length; i++)
            {
                sum[i] += (one[i] - sum[i]) / count;
            }
        }

        return (sum[0], sum[1..]);
    }

    private void Record() => _epochs.Add(new Epoch(
        _epochs.Count,
        LossAndGradient(_training).Loss,
        LossAndGradient(_test).Loss,
        AccuracyOf(Penguins.Training),
        AccuracyOf(Penguins.Test)));

    private double AccuracyOf(IReadOnlyList<Penguin> penguins) => penguins.Count(penguin => Classify(penguin.Measurements) == penguin.Species) / (double)penguins.Count;
}
