using SymCalc.Functions;
using SymCalc.Nodes;

namespace SymCalc;

public sealed partial class Symbol
{
    /// <summary>The symbol of a name.</summary>
    /// <param name="name">An identifier that is neither a constant nor a function of SymCalc.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    /// <exception cref="ArgumentException">The name is not an identifier, or is reserved.</exception>
    public Symbol(string name) : this(Validated(name), Fingerprint.OfText(Identifier.Normalize(name), HashSalt.Symbol))
    {
    }

    private static string Validated(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!Identifier.IsValid(name))
        {
            throw new ArgumentException($"'{Identifier.ForMessage(name)}' is not an identifier and cannot be the name of a symbol.", nameof(name));
        }

        name = Identifier.Normalize(name);
        return FunctionTable.ReservedReason(name) is { } reason
            ? throw new ArgumentException($"'{name}' is {reason} and cannot be the name of a symbol.", nameof(name))
            : name;
    }
}
