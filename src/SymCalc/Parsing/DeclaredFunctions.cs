using System.Collections.Frozen;
using System.Globalization;
using SymCalc.Functions;
using SymCalc.Nodes;

namespace SymCalc.Parsing;

/// <summary>The functions of <see cref="ParseOptions.Functions"/> by name.</summary>
internal static class DeclaredFunctions
{
    /// <summary>No function.</summary>
    public static IReadOnlyDictionary<string, Meaning> None { get; } = FrozenDictionary<string, Meaning>.Empty;

    /// <summary>The meaning of every name and alias.</summary>
    public static Dictionary<string, Meaning> ByName(IReadOnlyList<FunctionDefinition> functions)
    {
        ArgumentNullException.ThrowIfNull(functions);
        var meanings = new Dictionary<string, Meaning>(StringComparer.Ordinal);
        foreach (var function in functions)
        {
            ArgumentNullException.ThrowIfNull(function, nameof(functions));
            foreach (var alias in function.Aliases.Prepend(function.Name))
            {
                var name = Identifier.Normalize(alias);
                meanings[name] = With(meanings.GetValueOrDefault(name), name, function);
            }
        }

        return meanings;
    }

    private static Meaning With(Meaning? known, string name, FunctionDefinition function)
    {
        // What is read as a form of something else is also printed so: exp(x) for e^x, sqrt(x) for x^(1/2).
        if (Meaning.BuiltIn.GetValueOrDefault(name) is { Kind: NameKind.Constant } || FunctionTable.FormNames.Contains(name))
        {
            throw new ArgumentException($"'{name}' has a meaning of its own and cannot be declared as a function.", nameof(function));
        }

        if (known?.WithArity(function.Arity) is not null)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"Function '{name}' is declared twice for {function.Arity} argument{(function.Arity == 1 ? "" : "s")}."),
                nameof(function));
        }

        return new Meaning(name, NameKind.Declared) { Functions = [.. known?.Functions ?? [], function] };
    }
}
