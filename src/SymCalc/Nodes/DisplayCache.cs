namespace SymCalc.Nodes;

/// <summary>What a sum or product remembers for readers once somebody has looked; most are only computed with.</summary>
/// <typeparam name="TPart">A term or factor.</typeparam>
internal sealed class DisplayCache<TPart>
{
    private TPart[]? _ordered;
    private IReadOnlyList<Expr>? _parts;

    /// <summary>The parts in the order in which they are displayed.</summary>
    public TPart[]? Ordered
    {
        get => Volatile.Read(ref _ordered);
        set => Volatile.Write(ref _ordered, value);
    }

    /// <summary>The same as expressions.</summary>
    public IReadOnlyList<Expr>? Parts
    {
        get => Volatile.Read(ref _parts);
        set => Volatile.Write(ref _parts, value);
    }

    /// <summary>The cache in a field, made if there is none.</summary>
    public static DisplayCache<TPart> Of(ref DisplayCache<TPart>? field)
    {
        if (Volatile.Read(ref field) is { } known)
        {
            return known;
        }

        DisplayCache<TPart> made = new();
        return Interlocked.CompareExchange(ref field, made, null) ?? made;
    }
}
