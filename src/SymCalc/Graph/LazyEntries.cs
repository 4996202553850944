namespace SymCalc.Graph;

/// <summary>The entries of a vector or matrix: expressions, or arena nodes that become expressions when somebody looks.</summary>
/// <remarks>Safe to use from many threads. When all entries have been made, the arena's memory is given back.</remarks>
internal sealed class LazyEntries
{
    private readonly Expr?[] _entries;
    private readonly Lock _lock = new();
    private int[] _nodes = [];
    private Arena? _arena;
    private ArenaFreezer? _freezer;
    private int _missing;

    /// <summary>Entries that are there already.</summary>
    public LazyEntries(Expr[] entries)
    {
        _entries = entries;
    }

    /// <summary>Entries in an arena that nobody else uses and that is not written any more.</summary>
    public LazyEntries(Arena arena, int[] nodes)
    {
        (_arena, _nodes, _missing) = (arena, nodes, nodes.Length);
        _entries = new Expr?[nodes.Length];
    }

    /// <summary>The number of entries.</summary>
    public int Count => _entries.Length;

    /// <summary>The entry at a position.</summary>
    public Expr this[int index] => Volatile.Read(ref _entries[index]) ?? Make(index);

    /// <summary>All entries.</summary>
    public ReadOnlySpan<Expr> All()
    {
        for (var i = 0; i < _entries.Length; i++)
        {
            _ = this[i];
        }

        return _entries!;
    }

    /// <summary>Looks at the nodes of the entries, if there are any left that nobody has made expressions of.</summary>
    /// <typeparam name="T">What comes out.</typeparam>
    /// <param name="read">Reads the arena and the nodes in it; must not keep them.</param>
    /// <param name="result">What it returned.</param>
    public bool TryRead<T>(Func<Arena, IReadOnlyList<int>, T> read, out T? result)
    {
        lock (_lock)
        {
            result = _arena is null ? default : read(_arena, _nodes);
            return _arena is not null;
        }
    }

    private Expr Make(int index)
    {
        lock (_lock)
        {
            if (_entries[index] is { } made)
            {
                return made;
            }

            _freezer ??= new ArenaFreezer(_arena!, _nodes);
            var entry = _freezer.Freeze(_nodes[index]);
            Volatile.Write(ref _entries[index], entry);
            if (--_missing == 0)
            {
                _freezer.Release();
                _arena!.Release();
                (_arena, _freezer, _nodes) = (null, null, []);
            }

            return entry;
        }
    }
}
