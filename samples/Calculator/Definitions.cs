namespace SymCalc.Samples.Calculator;

/// <summary>The names that the user of the interactive mode has given to expressions; reads expressions that use them.</summary>
/// <remarks>
/// A definition sees the earlier ones, so <c>x = x + 1</c> counts up. No definition ever leads back to its own name
/// (<see cref="Assign"/> refuses that), so replacing names comes to an end.
/// </remarks>
internal sealed class Definitions
{
    private readonly SortedDictionary<string, Expr> _expressions = new(StringComparer.Ordinal);

    /// <summary>The definitions in the order of their names.</summary>
    public IReadOnlyDictionary<string, Expr> All => _expressions;

    /// <summary>Reads an expression and puts in what its names stand for.</summary>
    /// <param name="text">The text.</param>
    /// <param name="kept">Names that stay as they are: what one differentiates by, what gets a value.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <exception cref="InputException">The text is no expression.</exception>
    public Expr Read(string text, IEnumerable<string>? kept = null, ParseOptions? options = null)
    {
        if (!Expr.TryParse(text, options ?? ParseOptions.Default, out var expression, out var error))
        {
            throw new InputException(text, error);
        }

        return Resolve(expression, kept?.ToHashSet(StringComparer.Ordinal) ?? []);
    }

    /// <summary>Gives a name to an expression.</summary>
    /// <returns>What the name stands for now.</returns>
    /// <exception cref="InputException">The text is no expression, or leads back to the name.</exception>
    /// <exception cref="ArgumentException">The name cannot be that of a symbol.</exception>
    public Expr Assign(string name, string text)
    {
        var symbol = new Symbol(name);
        var expression = Read(text);
        if (expression.FreeSymbols.Contains(symbol))
        {
            throw new InputException($"'{symbol.Name}' cannot stand for an expression that contains it.");
        }

        return _expressions[symbol.Name] = expression;
    }

    /// <summary>Forgets a name.</summary>
    /// <returns>Whether it was defined.</returns>
    public bool Forget(string name) => _expressions.Remove(name);

    /// <summary>Forgets all names.</summary>
    public void Clear() => _expressions.Clear();

    private Expr Resolve(Expr expression, HashSet<string> kept)
    {
        while (true)
        {
            var replacements = expression.FreeSymbols
                .Where(symbol => !kept.Contains(symbol.Name) && _expressions.ContainsKey(symbol.Name))
                .ToDictionary(symbol => symbol, symbol => _expressions[symbol.Name]);
            if (replacements.Count == 0)
            {
                return expression;
            }

            expression = expression.Substitute(replacements);
        }
    }
}
