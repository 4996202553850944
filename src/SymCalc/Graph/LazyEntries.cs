namespace SymCalc.Graph;

/// <summary>The entries of a vector or matrix: expressions, or arena nodes that become expressions when somebody looks.</summary>
/// <remarks>Safe to use from many threads. When all entries have been made, the arena's memory is given back.</remarks>
internal sealed class LazyEntries
{
    /// <summary>Entries of fewer nodes are kept.</summary>
    private const int FewestInPassing = 100_000;

    private readonly Expr?[] _entries;
    private readonly Lock _lock = new();
    private int[] _nodes = [];
    private Arena? _arena;
    private ArenaFreezer? _freezer;
    private int _missing;
    private bool _mustKeep;

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

    /// <summary>
    /// All entries in their order, for somebody who looks at each once: where there are many, they are not kept, so that
    /// they never fill the memory (docs/decisions/0060-memory-order.md).
    /// </summary>
    public IEnumerable<Expr> InPassing()
    {
        ArenaFreezer? passing = null;
        try
        {
            for (var i = 0; i < _entries.Length; i++)
            {
                yield return Volatile.Read(ref _entries[i]) ?? Pass(i, ref passing);
            }
        }
        finally
        {
            passing?.Release();
        }
    }

    private Expr Pass(int index, ref ArenaFreezer? passing)
    {
        lock (_lock)
        {
            if (_arena is null || _arena.Count < FewestInPassing || _mustKeep)
            {
                return this[index];
            }

            passing ??= new ArenaFreezer(_arena, _nodes, isPassing: true);
            if (passing.TryFreeze(_nodes[index], out var entry))
            {
                return entry;
            }

            _mustKeep = true;
            for (var i = 0; i < index; i++)
            {
                _ = this[i];        // its form may depend on those before it
            }

            return this[index];
        }
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
