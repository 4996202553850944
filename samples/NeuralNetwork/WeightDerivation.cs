using System.Globalization;

namespace SymCalc.Samples.NeuralNetwork;

/// <summary>
/// The derivative of the loss by one weight: dL/dw = dL/do · do/da · da/dw, a row times a column times a number, where a is
/// the unit to which the weight leads and o are the outputs. All that does not depend on the weight has a name of one letter.
/// The weight leads to the first unit of the last hidden layer, from the first unit before it.
/// </summary>
internal sealed class WeightDerivation
{
    /// <summary>Differentiates the three links of the chain, and puts in the numbers of one example.</summary>
    public WeightDerivation(Network network, Training training, Penguin penguin)
    {
        var layer = network.Sizes.Count - 2;
        Weight = new Symbol(Name($"w{layer}_1_1"));
        Symbol w = new("w"), a = new("a");
        var classes = Enumerable.Range(1, network.Targets.Count).ToList();

        Unit = network.Activation.Substitute("u", new Symbol("s") + (w * new Symbol("x"))).DifferentiateWithSteps(w);
        Outputs = new ExprVector(classes.Select(k => new Symbol(Name($"r{k}")) + (new Symbol(Name($"v{k}")) * a)));
        OutputNames = [.. classes.Select(k => new Symbol(Name($"o{k}")))];
        Right = OutputNames[penguin.Species];
        var loss = ExprMath.Ln(ExprMath.Sum(OutputNames.Select(output => ExprMath.Exp(output)))) - Right;
        Loss = loss.DifferentiateWithSteps(Right);
        LossByOutputs = loss.Gradient(OutputNames).Simplify();
        OutputsByUnit = Outputs.Jacobian(a).Column(0);
        Product = LossByOutputs.Dot(OutputsByUnit) * Unit.Result;

        Value = Product.Evaluate(NumbersOf(network, training.VariablesOf(penguin), layer));
        CompiledValue = training.LossAndGradient([training.VariablesOf(penguin)]).Gradient[network.Weights.ToList().IndexOf(Weight)];
    }

    /// <summary>The weight that is called w here.</summary>
    public Symbol Weight { get; }

    /// <summary>The last link: the unit by the weight.</summary>
    public Derivation Unit { get; }

    /// <summary>The outputs as functions of the unit.</summary>
    public ExprVector Outputs { get; }

    public IReadOnlyList<Symbol> OutputNames { get; }

    /// <summary>The output that should be the largest.</summary>
    public Symbol Right { get; }

    /// <summary>The first link: the loss by the right output.</summary>
    public Derivation Loss { get; }

    /// <summary>The loss by all outputs, a row.</summary>
    public ExprVector LossByOutputs { get; }

    /// <summary>The outputs by the unit, a column.</summary>
    public ExprVector OutputsByUnit { get; }

    /// <summary>The product of the links.</summary>
    public Expr Product { get; }

    /// <summary>The derivative for the example, from <see cref="Product"/>.</summary>
    public double Value { get; }

    /// <summary>The same from the compiled gradient of the whole network.</summary>
    public double CompiledValue { get; }

    /// <summary>What the letters stand for.</summary>
    private Dictionary<string, double> NumbersOf(Network network, double[] variables, int layer)
    {
        var values = network.Weights.Concat(network.Inputs).Concat(network.Targets)
            .Zip(variables, (symbol, value) => (symbol.Name, value))
            .ToDictionary(pair => pair.Name, pair => pair.value);
        var before = network.Layers[layer - 1].Select(unit => unit.Evaluate(values)).ToList();
        var unit = network.Layers[layer][0].Evaluate(values);
        Dictionary<string, double> numbers = new()
        {
            ["w"] = values[Weight.Name],
            ["x"] = before[0],
            ["s"] = values[Name($"w{layer}_1_0")] + before.Skip(1).Select((value, i) => values[Name($"w{layer}_1_{i + 2}")] * value).Sum(),
        };
        for (var k = 1; k <= OutputNames.Count; k++)
        {
            numbers[Name($"v{k}")] = values[Name($"w{layer + 1}_{k}_1")];
            numbers[Name($"o{k}")] = network.Layers[^1][k - 1].Evaluate(values);
            numbers[Name($"r{k}")] = numbers[Name($"o{k}")] - (numbers[Name($"v{k}")] * unit);
        }

        return numbers;
    }

    private static string Name(FormattableString name) => name.ToString(CultureInfo.InvariantCulture);
}
