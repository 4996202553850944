using System.Globalization;

namespace SymCalc.Compilation;

/// <summary>The variables of compiled code, in the order of its arguments.</summary>
internal sealed class ArgumentList
{
    private const int LargestNamed = 8;

    private readonly Symbol[] _symbols;
    private readonly Dictionary<Symbol, int> _positions;

    /// <summary>The list of the given symbols.</summary>
    /// <exception cref="ArgumentException">A variable is given twice.</exception>
    public ArgumentList(ReadOnlySpan<Symbol> variables)
    {
        _symbols = variables.ToArray();
        _positions = new Dictionary<Symbol, int>(_symbols.Length);
        for (var i = 0; i < _symbols.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(_symbols[i], nameof(variables));
            if (!_positions.TryAdd(_symbols[i], i))
            {
                throw new ArgumentException($"Variable '{_symbols[i].Name}' is given twice.", nameof(variables));
            }
        }
    }

    public int Count => _symbols.Length;

    public IReadOnlyList<Symbol> Symbols => _symbols.AsReadOnly();

    /// <summary>The position of a variable.</summary>
    /// <exception cref="ArgumentException">It is not listed.</exception>
    public int IndexOf(Symbol symbol) => _positions.TryGetValue(symbol, out var position)
        ? position
        : throw new ArgumentException($"Variable '{symbol.Name}' is not listed; listed are: {(Count == 0 ? "none" : Names)}.", "variables");

    /// <summary>Refuses another number of values than variables.</summary>
    public void CheckValues(int given, string parameter)
    {
        if (given != Count)
        {
            throw WrongValueCount(given, parameter);
        }
    }

    /// <summary>Refuses room for another number of results than there are.</summary>
    public static void CheckRoom(int count, int room, string parameter)
    {
        if (room != count)
        {
            throw WrongRoom(count, room, parameter);
        }
    }

    private static ArgumentException WrongRoom(int count, int room, string parameter) => new(
        string.Create(CultureInfo.InvariantCulture, $"There {(count == 1 ? "is 1 result" : $"are {count} results")}, but room for {room}."), parameter);

    private ArgumentException WrongValueCount(int given, string parameter) => new(
        string.Create(CultureInfo.InvariantCulture, $"{Needed}, but {given} {(given == 1 ? "was" : "were")} given."), parameter);

    /// <summary>Refuses columns of another length or number, and results in their memory.</summary>
    public void CheckColumns(ReadOnlySpan<double> columns, ReadOnlySpan<double> results, int points)
    {
        if (columns.Length != (long)Count * points)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{columns.Length} value{(columns.Length == 1 ? " was" : "s were")} given; {points} point{(points == 1 ? "" : "s")} of {Count} variable{(Count == 1 ? "" : "s")} {(points == 1 && Count == 1 ? "is" : "are")} {(long)Count * points}."),
                nameof(columns));
        }

        if (columns.Overlaps(results))
        {
            throw new ArgumentException("The results overlap the columns.", nameof(results));
        }
    }

    private string Needed => Count == 0 ? "No values are needed"
        : string.Create(CultureInfo.InvariantCulture, $"{Count} value{(Count == 1 ? " is" : "s are")} needed, for {Names}");

    private string Names => Count <= LargestNamed
        ? string.Join(", ", _symbols.Select(symbol => symbol.Name))
        : $"{string.Join(", ", _symbols.Take(LargestNamed - 1).Select(symbol => symbol.Name))}, …, {_symbols[^1].Name}";
}
