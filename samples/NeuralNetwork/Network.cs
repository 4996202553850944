using System.Globalization;

namespace SymCalc.Samples.NeuralNetwork;

/// <summary>
/// A multilayer perceptron as expressions: each unit is the activation of a weighted sum of the layer before; the last layer's
/// sums become probabilities by softmax. The loss of one example is minus the logarithm of the probability of what is right.
/// </summary>
internal sealed class Network
{
    private readonly CompiledExprVector _lossAndGradient;
    private readonly CompiledExprVector _outputs;

    /// <summary>Writes the network down, differentiates its loss by all weights at once, and compiles that, once.</summary>
    /// <param name="sizes">The number of inputs, of units in each hidden layer, of classes.</param>
    /// <param name="activation">A function of the variable u.</param>
    /// <param name="cancellation">Ends the work.</param>
    public Network(IReadOnlyList<int> sizes, Expr activation, CancellationToken cancellation)
    {
        Sizes = sizes;
        Activation = activation;
        Inputs = [.. Enumerable.Range(1, sizes[0]).Select(i => new Symbol($"x{Number(i)}"))];
        Targets = [.. Enumerable.Range(1, sizes[^1]).Select(k => new Symbol($"t{Number(k)}"))];
        List<Symbol> weights = [];
        List<IReadOnlyList<Expr>> layers = [Inputs];
        for (var layer = 1; layer < sizes.Count; layer++)
        {
            var isLast = layer == sizes.Count - 1;
            layers.Add([.. Sums(layer, layers[^1], weights).Select(sum => isLast ? sum : Activation.Substitute("u", sum))]);
        }

        Layers = layers;
        Weights = weights;
        Loss = ExprMath.Ln(ExprMath.Sum(layers[^1].Select(output => ExprMath.Exp(output))))
            - ExprMath.Sum(layers[^1].Zip(Targets, (output, target) => target * output));
        Symbol[] variables = [.. weights, .. Inputs, .. Targets];
        var gradient = Loss.Gradient(weights);
        _lossAndGradient = new ExprVector([Loss, .. gradient]).Compile(variables, new CompileOptions(), cancellation);
        _outputs = new ExprVector([.. layers[^1]]).Compile(variables);
    }

    public IReadOnlyList<int> Sizes { get; }

    public Expr Activation { get; }

    public IReadOnlyList<Symbol> Inputs { get; }

    /// <summary>1 for the right class, 0 for the others.</summary>
    public IReadOnlyList<Symbol> Targets { get; }

    /// <summary>w2_3_1 leads to unit 3 of layer 2 from unit 1 of the layer before; w2_3_0 is added to its sum.</summary>
    public IReadOnlyList<Symbol> Weights { get; }

    /// <summary>What each unit says, inputs first; the last layer before softmax.</summary>
    public IReadOnlyList<IReadOnlyList<Expr>> Layers { get; }

    /// <summary>The loss of one example, as a function of weights, inputs and targets.</summary>
    public Expr Loss { get; }

    /// <summary>How many instructions compute loss and gradient.</summary>
    public int OperationCount => _lossAndGradient.OperationCount;

    /// <summary>The values of all variables for an example, the weights first.</summary>
    public double[] VariablesOf(double[] inputs, int target)
    {
        var variables = new double[Weights.Count + Inputs.Count + Targets.Count];
        inputs.CopyTo(variables, Weights.Count);
        if (target >= 0)
        {
            variables[Weights.Count + Inputs.Count + target] = 1;
        }

        return variables;
    }

    /// <summary>The loss of an example, and the gradient by the weights behind it.</summary>
    public void Differentiate(double[] variables, double[] lossAndGradient) => _lossAndGradient.Invoke(variables, lossAndGradient);

    /// <summary>What the network takes an example for.</summary>
    public int Classify(double[] variables)
    {
        Span<double> outputs = stackalloc double[Targets.Count];
        _outputs.Invoke(variables, outputs);
        var best = 0;
        for (var k = 1; k < outputs.Length; k++)
        {
            best = outputs[k] > outputs[best] ? k : best;
        }

        return best;
    }

    private IEnumerable<Expr> Sums(int layer, IReadOnlyList<Expr> before, List<Symbol> weights)
    {
        for (var unit = 1; unit <= Sizes[layer]; unit++)
        {
            Symbol[] own = [.. Enumerable.Range(0, before.Count + 1).Select(i => new Symbol($"w{Number(layer)}_{Number(unit)}_{Number(i)}"))];
            weights.AddRange(own);
            yield return own[0] + ExprMath.Sum(before.Select((value, i) => own[i + 1] * value));
        }
    }

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
