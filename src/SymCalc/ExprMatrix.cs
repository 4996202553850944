using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using SymCalc.Graph;
using SymCalc.Matrices;
using SymCalc.Printing;

namespace SymCalc;

/// <summary>A matrix of expressions, such as a Jacobian; only the entries that are not 0 are stored.</summary>
/// <remarks>
/// Immutable, and a list of its rows. The entries of a Jacobian share their parts, and each is made when somebody first
/// looks at it. Which entries are 0 is known from the structure: one that is 0 only after simplification is stored.
/// <example><code>
/// ExprMatrix m = [[1, x], [0, y]];
/// m[0, 1]               // x
/// m.NonZeroCount        // 3
/// m.Determinant()       // y
/// </code></example>
/// </remarks>
[CollectionBuilder(typeof(ExprMatrix), nameof(Create))]
public sealed partial class ExprMatrix : IReadOnlyList<ExprVector>, IFormattable
{
    private readonly int[] _rowStart;
    private readonly int[] _columns;

    internal ExprMatrix(int rowCount, int columnCount, int[] rowStart, int[] columns, LazyEntries entries)
    {
        (RowCount, ColumnCount, _rowStart, _columns, Entries) = (rowCount, columnCount, rowStart, columns, entries);
    }

    /// <summary>The matrix of the given rows.</summary>
    /// <param name="rows">The rows, of one length.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="ArgumentException">The rows have different lengths.</exception>
    public static ExprMatrix FromRows(params ReadOnlySpan<ExprVector> rows)
    {
        var columnCount = rows.Length == 0 ? 0 : NotNull(rows[0]).Count;
        var (rowStart, columns, entries) = (new int[rows.Length + 1], new List<int>(), new List<Expr>());
        for (var i = 0; i < rows.Length; i++)
        {
            if (NotNull(rows[i]).Count != columnCount)
            {
                throw new ArgumentException(string.Create(
                    CultureInfo.InvariantCulture, $"Row {i} has {rows[i].Count} entries, the first row has {columnCount}."), nameof(rows));
            }

            for (var j = 0; j < columnCount; j++)
            {
                if (!rows[i][j].IsZero)
                {
                    columns.Add(j);
                    entries.Add(rows[i][j]);
                }
            }

            rowStart[i + 1] = columns.Count;
        }

        return new ExprMatrix(rows.Length, columnCount, rowStart, [.. columns], new LazyEntries([.. entries]));
    }

    /// <summary>The matrix of the given rows, for collection expressions.</summary>
    /// <param name="rows">The rows, of one length.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="ArgumentException">The rows have different lengths.</exception>
    public static ExprMatrix Create(ReadOnlySpan<ExprVector> rows) => FromRows(rows);

    /// <summary>The identity matrix: ones on the diagonal.</summary>
    /// <param name="size">The number of rows and columns.</param>
    /// <returns>The matrix.</returns>
    public static ExprMatrix Identity(int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        var entries = new Expr[size];
        Array.Fill(entries, NumberExpr.One);
        return new ExprMatrix(size, size, [.. Enumerable.Range(0, size + 1)], [.. Enumerable.Range(0, size)], new LazyEntries(entries));
    }

    /// <summary>The entries that are stored, row by row.</summary>
    internal LazyEntries Entries { get; }

    /// <summary>Where each row's entries begin in <see cref="Entries"/>, and where the last one's end.</summary>
    internal ReadOnlySpan<int> RowStart => _rowStart;

    /// <summary>The column of each entry, ascending in a row.</summary>
    internal ReadOnlySpan<int> Columns => _columns;

    /// <summary>The number of rows.</summary>
    public int RowCount { get; }

    /// <summary>The number of columns.</summary>
    public int ColumnCount { get; }

    /// <summary>The number of entries that are stored: all that are not 0 by their structure.</summary>
    public int NonZeroCount => _columns.Length;

    /// <summary>The number of rows.</summary>
    int IReadOnlyCollection<ExprVector>.Count => RowCount;

    /// <summary>The entry at a row and column, from 0.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    public Expr this[int row, int column]
    {
        get
        {
            CheckIndex(row, RowCount, nameof(row));
            CheckIndex(column, ColumnCount, nameof(column));
            var position = _columns.AsSpan(_rowStart[row], _rowStart[row + 1] - _rowStart[row]).BinarySearch(column);
            return position < 0 ? NumberExpr.Zero : Entries[_rowStart[row] + position];
        }
    }

    /// <summary>A row, from 0.</summary>
    /// <param name="row">The row.</param>
    public ExprVector this[int row] => Row(row);

    /// <summary>The entries that are stored, row by row.</summary>
    public IEnumerable<(int Row, int Column, Expr Value)> NonZeros
    {
        get
        {
            for (var row = 0; row < RowCount; row++)
            {
                for (var k = _rowStart[row]; k < _rowStart[row + 1]; k++)
                {
                    yield return (row, _columns[k], Entries[k]);
                }
            }
        }
    }

    /// <summary>The sparsity pattern: where entries are stored, row by row. No entry is made for it.</summary>
    public IEnumerable<(int Row, int Column)> Pattern
    {
        get
        {
            for (var row = 0; row < RowCount; row++)
            {
                for (var k = _rowStart[row]; k < _rowStart[row + 1]; k++)
                {
                    yield return (row, _columns[k]);
                }
            }
        }
    }

    /// <summary>A row as a vector.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <returns>Its entries, zeros included.</returns>
    public ExprVector Row(int row)
    {
        CheckIndex(row, RowCount, nameof(row));
        var entries = new Expr[ColumnCount];
        Array.Fill(entries, NumberExpr.Zero);
        for (var k = _rowStart[row]; k < _rowStart[row + 1]; k++)
        {
            entries[_columns[k]] = Entries[k];
        }

        return new ExprVector(entries);
    }

    /// <summary>A column as a vector.</summary>
    /// <param name="column">The column, from 0.</param>
    /// <returns>Its entries, zeros included.</returns>
    public ExprVector Column(int column)
    {
        CheckIndex(column, ColumnCount, nameof(column));
        var entries = new Expr[RowCount];
        for (var row = 0; row < entries.Length; row++)
        {
            entries[row] = this[row, column];
        }

        return new ExprVector(entries);
    }

    /// <summary>The symbols that occur in the entries, in ordinal order of their names.</summary>
    public IReadOnlyList<Symbol> FreeSymbols => Substitution.FreeSymbols(Entries.All());

    /// <inheritdoc/>
    public IEnumerator<ExprVector> GetEnumerator()
    {
        for (var row = 0; row < RowCount; row++)
        {
            yield return Row(row);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The rows in brackets: <c>[[2*y, 2*x], [2*x, 0]]</c>; of a matrix of more than 10,000 entries the non-zeros.</summary>
    public override string ToString() => MatrixText.Format(this, "G");

    /// <summary>The matrix as text.</summary>
    /// <param name="format"><c>"G"</c> (or null) infix in brackets, <c>"L"</c> LaTeX.</param>
    /// <param name="formatProvider">Ignored: the text is the same in every culture.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">The format is unknown.</exception>
    /// <example><code>Expr.Parse("x^2*y").Hessian().ToString("L")      // \begin{bmatrix} 2 y &amp; 2 x \\ 2 x &amp; 0 \end{bmatrix}</code></example>
    public string ToString(string? format, IFormatProvider? formatProvider = null) => MatrixText.Format(this, format);

    private static ExprVector NotNull(ExprVector row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row;
    }

    private static void CheckIndex(int index, int count, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, count, name);
    }
}
