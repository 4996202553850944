using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace SymCalc.Samples.NeuralNetwork;

/// <summary>A small neural network learns to tell penguins apart, by the multivariate chain rule.</summary>
internal sealed class NeuralNetworkSample : Sample
{
    private readonly Argument<string> _activation = new("activation")
    {
        Description = "The activation of the hidden units, a function of u, such as \"max(u, 0)\".",
        DefaultValueFactory = _ => "tanh(u)",
    };

    private readonly Option<string> _hidden = new("--hidden") { Description = "The number of units in each hidden layer: 8 or 6,4.", HelpName = "n", DefaultValueFactory = _ => "6" };
    private readonly Option<int> _measurements = NumberOption.CreateCount("--measurements", "How many measurements the network sees: bill length, bill depth, flipper length, body mass.", 2, 2, 4);
    private readonly Option<int> _epochs = NumberOption.CreateCount("--epochs", "How often it sees each penguin.", 60, 1, 10_000);
    private readonly Option<string?> _rate = NumberOption.Create("--rate", "How far each step follows the gradient.", "0.05");
    private readonly Option<int> _seed = NumberOption.CreateCount("--seed", "Decides the first weights and who is in the exam.", 1, 0, int.MaxValue);
    private readonly PlotOption _plot;

    public NeuralNetworkSample() : base(
        "neural-network",
        "NeuralNetwork",
        "A multilayer perceptron, written as one formula, learns to tell three species of penguins apart. Its gradient is made by symbolic differentiation and compiled once. (Data: Palmer Station LTER and K. Gorman, CC0; see DATA.md.)",
        "--measurements 4 --hidden 8",
        "\"max(u, 0)\" --epochs 100",
        "\"u/(1+exp(-u))\" --hidden 6,4 --seed 7")
    {
        Command.Add(_activation);
        Command.Add(_hidden);
        Command.Add(_measurements);
        Command.Add(_epochs);
        Command.Add(_rate);
        Command.Add(_seed);
        _hidden.Validators.Add(result =>
        {
            if (ReadSizes(result.GetValue(_hidden)!) is null)
            {
                result.AddError($"--hidden needs up to 3 numbers from 1 to 32, such as 8 or 6,4, not '{result.GetValue(_hidden)}'.");
            }
        });
        _plot = new PlotOption(Command, "neural-network.png");
    }

    protected override void Run(ParseResult arguments, Stage stage)
    {
        var activation = ReadActivation(arguments.GetRequiredValue(_activation));
        var hidden = ReadSizes(arguments.GetRequiredValue(_hidden))!;
        Random random = new(arguments.GetValue(_seed));
        var penguins = Penguins.Divide(random);
        Network network = new([arguments.GetValue(_measurements), .. hidden, Penguins.SpeciesNames.Count], activation, stage.Cancellation);
        Training training = new(network, penguins, NumberOption.Read(arguments, _rate).Value, random);
        Report.ShowNetwork(stage, network, penguins);
        Train(stage, training, arguments.GetValue(_epochs));
        Report.ShowTraining(stage, training);
        Report.ShowDerivation(stage, new WeightDerivation(network, training, training.HardestOfExam));
        _plot.Draw(arguments, stage, () => TrainingPicture.Draw(training, network));
    }

    private static void Train(Stage stage, Training training, int epochs)
    {
        if (stage.Terminal.IsConversation)
        {
            stage.Output.Progress().AutoClear(true).Start(context =>
            {
                var task = context.AddTask("Training", maxValue: epochs);
                Repeat(() => task.Increment(1));
            });
        }
        else
        {
            Repeat(() => { });
        }

        void Repeat(Action report)
        {
            for (var i = 0; i < epochs; i++)
            {
                stage.Cancellation.ThrowIfCancellationRequested();
                training.RunEpoch();
                report();
            }
        }
    }

    private static Expr ReadActivation(string text)
    {
        var activation = Formula.ReadExpression(text);
        return activation.FreeSymbols is [{ Name: "u" }]
            ? activation
            : throw new InputException($"The activation must be a function of u and nothing else, not '{text}'.");
    }

    private static int[]? ReadSizes(string text)
    {
        var sizes = text.Split(',').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 0).ToArray();
        return sizes.Length <= 3 && sizes.All(size => size is >= 1 and <= 32) ? sizes : null;
    }
}
