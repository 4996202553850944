namespace SymCalc.Samples.NeuralNetwork;

/// <summary>How well the network does after so many rounds of training.</summary>
internal sealed record Epoch(int Number, double TrainingLoss, double TestLoss, double TrainingAccuracy, double TestAccuracy);
