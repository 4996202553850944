namespace SymCalc;

/// <summary>The variables that a user lists: checked once, in one place, for every operation.</summary>
internal static class VariableList
{
    /// <summary>The symbols of names.</summary>
    /// <exception cref="ArgumentException">A name is no name of a symbol, or is given twice.</exception>
    public static Symbol[] Of(ReadOnlySpan<string> variables)
    {
        var symbols = new Symbol[variables.Length];
        for (var i = 0; i < symbols.Length; i++)
        {
            symbols[i] = new Symbol(variables[i]);
        }

        return Checked(symbols);
    }

    /// <summary>The symbols of names.</summary>
    /// <exception cref="ArgumentException">A name is no name of a symbol, or is given twice.</exception>
    public static Symbol[] Of(IEnumerable<string> variables)
    {
        ArgumentNullException.ThrowIfNull(variables);
        return Of([.. variables]);
    }

    /// <summary>The symbols.</summary>
    /// <exception cref="ArgumentException">A symbol is given twice.</exception>
    public static Symbol[] Of(ReadOnlySpan<Symbol> variables) => Checked(variables.ToArray());

    /// <summary>The symbols.</summary>
    /// <exception cref="ArgumentException">A symbol is given twice.</exception>
    public static Symbol[] Of(IEnumerable<Symbol> variables)
    {
        ArgumentNullException.ThrowIfNull(variables);
        return Checked([.. variables]);
    }

    private static Symbol[] Checked(Symbol[] variables)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var variable in variables)
        {
            ArgumentNullException.ThrowIfNull(variable, nameof(variables));
            if (!seen.Add(variable.Name))
            {
                throw new ArgumentException($"Variable '{variable.Name}' is given twice.", nameof(variables));
            }
        }

        return variables;
    }

    /// <summary>Refuses a vector that has not one entry for each variable.</summary>
    public static void CheckLength(Symbol[] variables, ExprVector vector, string parameter)
    {
        ArgumentNullException.ThrowIfNull(vector, parameter);
        if (vector.Count != variables.Length)
        {
            throw new ArgumentException(string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"A vector of {variables.Length} entries is needed, one for each variable, not of {vector.Count}."), parameter);
        }
    }
}
