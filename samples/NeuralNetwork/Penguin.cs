namespace SymCalc.Samples.NeuralNetwork;

/// <summary>A penguin: what was measured, and what it is.</summary>
/// <param name="Measurements">Bill length and depth and flipper length in mm, body mass in g.</param>
/// <param name="Species">The position in <see cref="Penguins.SpeciesNames"/>.</param>
internal sealed record Penguin(double[] Measurements, int Species);
