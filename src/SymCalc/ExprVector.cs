using System.Collections;
using System.Runtime.CompilerServices;
using SymCalc.Graph;
using SymCalc.Printing;

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
public sealed partial class ExprVector : IReadOnlyList<Expr>, IFormattable
{
    /// <summary>The vector of the given entries.</summary>
    /// <param name="entries">The entries.</param>
    public ExprVector(IEnumerable<Expr> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        Expr[] all = [.. entries];
        foreach (var entry in all)
        {
            ArgumentNullException.ThrowIfNull(entry, nameof(entries));
        }

        Entries = new LazyEntries(all);
    }

    /// <inheritdoc cref="ExprVector(IEnumerable{Expr})"/>
    public ExprVector(params ReadOnlySpan<Expr> entries) : this((IEnumerable<Expr>)entries.ToArray())
    {
    }

    internal ExprVector(Arena arena, int[] nodes)
    {
        Entries = new LazyEntries(arena, nodes);
    }

    internal LazyEntries Entries { get; }

    /// <summary>The vector of the given entries, for collection expressions.</summary>
    /// <param name="entries">The entries.</param>
    /// <returns>The vector.</returns>
    public static ExprVector Create(ReadOnlySpan<Expr> entries) => new(entries);

    /// <summary>The number of entries.</summary>
    public int Count => Entries.Count;

    /// <summary>The entry at a position, from 0.</summary>
    /// <param name="index">The position.</param>
    public Expr this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return Entries[index];
        }
    }

    /// <summary>The symbols that occur in the entries, in ordinal order of their names.</summary>
    public IReadOnlyList<Symbol> FreeSymbols => Substitution.FreeSymbols(Entries.All());

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
    public override string ToString() => MatrixText.Format(this, "G");

    /// <summary>The vector as text.</summary>
    /// <param name="format"><c>"G"</c> (or null) infix in brackets, <c>"L"</c> a column in LaTeX.</param>
    /// <param name="formatProvider">Ignored: the text is the same in every culture.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">The format is unknown.</exception>
    /// <example><code>Expr.Parse("x^2*y").Gradient().ToString("L")      // \begin{bmatrix} 2 x y \\ x^{2} \end{bmatrix}</code></example>
    public string ToString(string? format, IFormatProvider? formatProvider = null) => MatrixText.Format(this, format);
}
