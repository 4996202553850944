using System.Collections.Frozen;
using SymCalc.Functions;
using SymCalc.Nodes;

namespace SymCalc.Parsing;

/// <summary>The names of one text: each is looked up once, and equal names are one symbol.</summary>
internal sealed class NameTable
{
    private const int InitialCapacity = 8;

    private static readonly FrozenDictionary<string, Meaning>.AlternateLookup<ReadOnlySpan<char>> BuiltIn =
        Meaning.BuiltIn.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ParseOptions _options;
    private readonly Dictionary<string, Meaning> _names = new(InitialCapacity, StringComparer.Ordinal);
    private readonly Dictionary<string, Meaning>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public NameTable(ParseOptions options)
    {
        _options = options;
        _bySpan = _names.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What a name means: that of its definition, of a declared function, or of SymCalc, or else a symbol.</summary>
    public Meaning Find(ReadOnlySpan<char> name) => _bySpan.TryGetValue(name, out var meaning) ? meaning : Add(name);

    private Meaning Add(ReadOnlySpan<char> text)
    {
        if (_options.Functions.Count == 0 && BuiltIn.TryGetValue(text, out var builtIn))
        {
            _names.Add(builtIn.Name, builtIn);
            return builtIn;
        }

        var spelling = text.ToString();
        var name = Identifier.Normalize(spelling);
        if (!_names.TryGetValue(name, out var meaning))
        {
            meaning = _options.Declared.GetValueOrDefault(name)
                ?? Meaning.BuiltIn.GetValueOrDefault(name)
                ?? new Meaning(name, NameKind.Symbol);
            _names.Add(name, meaning);
        }

        if (name != spelling)
        {
            _names.Add(spelling, meaning);
        }

        return meaning;
    }

    /// <summary>All names that can be called: those declared, then the forms, then the functions in the order of their table.</summary>
    public IEnumerable<string> Callable => _options.Declared.Keys
        .Concat(FunctionTable.FormNames.Order(StringComparer.Ordinal))
        .Concat(FunctionTable.All.SelectMany(f => f.Aliases.Prepend(f.Name)));
}
