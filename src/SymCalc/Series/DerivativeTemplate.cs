using SymCalc.Graph;

namespace SymCalc.Series;

/// <summary>The derivatives of a function by its arguments, as expressions of symbols for the arguments and for the value.</summary>
internal sealed class DerivativeTemplate : IDisposable
{
    private readonly Symbol[] _arguments;

    /// <summary>Asks a definition for its derivatives.</summary>
    public DerivativeTemplate(FunctionDefinition f)
    {
        _arguments = [.. Enumerable.Range(0, f.Arity).Select(i => new Symbol($"u{i}"))];
        Symbol value = new("f");
        var partials = new Expr?[f.Arity];
        for (var i = 0; i < f.Arity; i++)
        {
            partials[i] = i < f.PartialDerivatives.Count ? f.PartialDerivatives[i]?.Invoke(_arguments, value) : null;
        }

        Graph = Dag.Of(partials.OfType<Expr>().ToArray());
        Roots = Array.ConvertAll(partials, partial => partial is null ? -1 : Graph.Find(partial));
        DependsOnValue = new bool[Graph.Count];
        for (var i = 0; i < Graph.Count; i++)
        {
            DependsOnValue[i] = Graph[i].Equals(value);
            foreach (var child in Graph.ChildrenOf(i))
            {
                DependsOnValue[i] |= DependsOnValue[child];
            }
        }

        NeedsValue = Array.Exists(DependsOnValue, depends => depends);
    }

    /// <summary>The distinct nodes of all derivatives.</summary>
    public Dag Graph { get; }

    /// <summary>The position of each derivative; -1 where there is none.</summary>
    public int[] Roots { get; }

    /// <summary>By position: whether the function's own value occurs.</summary>
    public bool[] DependsOnValue { get; }

    /// <summary>Whether the function's own value occurs anywhere.</summary>
    public bool NeedsValue { get; }

    /// <summary>Which argument a symbol stands for; -1 for the value.</summary>
    public int Argument(Symbol symbol) => Array.IndexOf(_arguments, symbol);

    /// <inheritdoc/>
    public void Dispose() => Graph.Dispose();
}
