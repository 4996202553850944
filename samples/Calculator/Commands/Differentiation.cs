using SymCalc.Samples.Calculator.Rendering;

namespace SymCalc.Samples.Calculator.Commands;

/// <summary>What <c>diff</c> and <c>steps</c> are asked to do.</summary>
/// <param name="Text">The expression's text.</param>
/// <param name="Names">The variables, in turn; none means the only one there is.</param>
internal sealed record Differentiation(string Text, IReadOnlyList<string> Names)
{
    /// <summary>How many times by each variable.</summary>
    public int Order { get; init; } = 1;

    /// <summary>Whether to leave the result as the rules made it.</summary>
    public bool Raw { get; init; }

    /// <summary>Whether to tell how.</summary>
    public bool WithSteps { get; init; }

    /// <summary>Differentiates.</summary>
    public Answer Run(Definitions definitions, CancellationToken cancellation)
    {
        var variables = Names.Select(ToSymbol).ToList();
        var expression = definitions.Read(Text, variables.Select(variable => variable.Name));
        if (variables.Count == 0)
        {
            variables.Add(OnlySymbol(expression));
        }

        var times = variables.SelectMany(variable => Enumerable.Repeat(variable, Order));
        var answer = WithSteps ? Explain(expression, times, cancellation) : Differentiate(expression, times, cancellation);
        return answer with { Variables = variables, Order = Order };
    }

    /// <summary>Differentiates first and simplifies at the end: high orders stay much smaller so.</summary>
    private Answer Differentiate(Expr expression, IEnumerable<Symbol> variables, CancellationToken cancellation)
    {
        foreach (var variable in variables)
        {
            expression = expression.Differentiate(variable, 1, cancellation);
        }

        if (Raw)
        {
            return new Answer(Text) { Formula = expression };
        }

        var simplification = expression.SimplifyWithSteps(new SimplifyOptions(), cancellation);
        return new Answer(Text) { Formula = simplification.Result, Completed = simplification.Completed ? null : false };
    }

    /// <summary>Explains each derivative, from the simplified one before it.</summary>
    private Answer Explain(Expr expression, IEnumerable<Symbol> variables, CancellationToken cancellation)
    {
        var derivations = new List<Derivation>();
        foreach (var variable in variables)
        {
            cancellation.ThrowIfCancellationRequested();
            derivations.Add(expression.DifferentiateWithSteps(variable));
            expression = Raw ? expression.Differentiate(variable, 1, cancellation) : derivations[^1].Result;
        }

        return new Answer(Text) { Formula = expression, Derivations = derivations };
    }

    private static Symbol ToSymbol(string name)
    {
        try
        {
            return new Symbol(name);
        }
        catch (ArgumentException) when (name.AsSpan().ContainsAny("+-*/^() "))
        {
            throw new InputException(
                $"'{name}' is not the name of a variable. Put an expression that contains blanks in quotes: \"x^2 + 1\" x.");
        }
    }

    private static Symbol OnlySymbol(Expr expression) => expression.FreeSymbols switch
    {
        [var only] => only,
        [] => throw new InputException("The expression contains no variable; name the one to differentiate by."),
        var several => throw new InputException(
            $"The expression contains several variables ({string.Join(", ", several.Select(symbol => symbol.Name))}); name the one to differentiate by."),
    };
}
