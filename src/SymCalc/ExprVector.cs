using System.Collections;
using System.Runtime.CompilerServices;
using SymCalc.Graph;

namespace SymCalc;

/// <summary>A vector of expressions, such as a gradient.</summary>
/// <remarks>
/// Immutable. The entries of a gradient share their parts, and each is made when somebody first looks at it.
/// <example><code>
/// ExprVector v = Expr.Parse("x^2*y").Gradient("x", "y");
/// v.ToString()      // [2*x*y, x^2]
/// </code></example>
/// </remarks>
[CollectionBuilder(typeof(ExprVector), nameof(Create))]
public sealed partial class ExprVector : IReadOnlyList<Expr>
{
    private readonly Expr?[] _entries;
    private readonly int[] _nodes = [];
    private readonly ArenaFreezer? _freezer;

    /// <summary>The vector of the given entries.</summary>
    /// <param name="entries">The entries.</param>
    public ExprVector(IEnumerable<Expr> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        _entries = [.. entries];
        foreach (var entry in _entries)
        {
            ArgumentNullException.ThrowIfNull(entry, nameof(entries));
        }
    }

    /// <inheritdoc cref="ExprVector(IEnumerable{Expr})"/>
    public ExprVector(params ReadOnlySpan<Expr> entries) : this((IEnumerable<Expr>)entries.ToArray())
    {
    }

    internal ExprVector(Arena arena, int[] nodes)
    {
        _entries = new Expr?[nodes.Length];
        _nodes = nodes;
        _freezer = new ArenaFreezer(arena, nodes);
    }

    /// <summary>The vector of the given entries, for collection expressions.</summary>
    /// <param name="entries">The entries.</param>
    /// <returns>The vector.</returns>
    public static ExprVector Create(ReadOnlySpan<Expr> entries) => new(entries);

    /// <summary>The number of entries.</summary>
    public int Count => _entries.Length;

    /// <summary>The entry at a position, from 0.</summary>
    /// <param name="index">The position.</param>
    public Expr this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return Volatile.Read(ref _entries[index]) ?? (_entries[index] = _freezer!.Freeze(_nodes[index]));
        }
    }

    /// <inheritdoc/>
    public IEnumerator<Expr> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The entries in brackets: <c>[2*x*y, x^2]</c>.</summary>
    public override string ToString() => $"[{string.Join(", ", this)}]";
}
