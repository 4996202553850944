using SymCalc.Graph;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Matrices;

/// <summary>A matrix as a list of rows of (column, entry), on which the operations of algebra are short loops.</summary>
internal sealed class SparseRows
{
    private readonly int _columnCount;
    private readonly List<(int Column, Expr Value)>[] _rows;

    public SparseRows(int rowCount, int columnCount)
    {
        _columnCount = columnCount;
        _rows = new List<(int, Expr)>[rowCount];
        for (var i = 0; i < rowCount; i++)
        {
            _rows[i] = [];
        }
    }

    /// <summary>The number of rows.</summary>
    public int RowCount => _rows.Length;

    /// <summary>A matrix's rows.</summary>
    public static SparseRows Of(ExprMatrix matrix)
    {
        var rows = new SparseRows(matrix.RowCount, matrix.ColumnCount);
        for (var i = 0; i < matrix.RowCount; i++)
        {
            for (var k = matrix.RowStart[i]; k < matrix.RowStart[i + 1]; k++)
            {
                rows._rows[i].Add((matrix.Columns[k], matrix.Entries[k]));
            }
        }

        return rows;
    }

    /// <summary>The entries of a row, by ascending column.</summary>
    public IReadOnlyList<(int Column, Expr Value)> Row(int row) => _rows[row];

    /// <summary>Adds an entry at the end of a row; a zero is left out.</summary>
    public void Append(int row, int column, Expr value)
    {
        if (!value.IsZero)
        {
            _rows[row].Add((column, value));
        }
    }

    /// <summary>The matrix.</summary>
    public ExprMatrix ToMatrix()
    {
        var (rowStart, columns, entries) = (new int[_rows.Length + 1], new List<int>(), new List<Expr>());
        for (var i = 0; i < _rows.Length; i++)
        {
            foreach (var (column, value) in _rows[i])
            {
                columns.Add(column);
                entries.Add(value);
            }

            rowStart[i + 1] = columns.Count;
        }

        return new ExprMatrix(_rows.Length, _columnCount, rowStart, [.. columns], new LazyEntries([.. entries]));
    }

    /// <summary>Aᵀ.</summary>
    public SparseRows Transpose()
    {
        var result = new SparseRows(_columnCount, _rows.Length);
        for (var i = 0; i < _rows.Length; i++)
        {
            foreach (var (column, value) in _rows[i])
            {
                result._rows[column].Add((i, value));
            }
        }

        return result;
    }

    /// <summary>The results of a function of each entry.</summary>
    public SparseRows Map(Func<Expr, Expr> map)
    {
        var result = new SparseRows(_rows.Length, _columnCount);
        for (var i = 0; i < _rows.Length; i++)
        {
            foreach (var (column, value) in _rows[i])
            {
                result.Append(i, column, map(value));
            }
        }

        return result;
    }

    /// <summary>c·A.</summary>
    public SparseRows Scale(Expr c) => Map(value => ProductExpr.Multiply(c, value));

    /// <summary>A + B.</summary>
    public SparseRows Add(SparseRows other)
    {
        var result = new SparseRows(_rows.Length, _columnCount);
        for (var i = 0; i < _rows.Length; i++)
        {
            var sums = new SortedDictionary<int, Expr>();
            foreach (var (column, value) in _rows[i].Concat(other._rows[i]))
            {
                sums[column] = sums.TryGetValue(column, out var known) ? SumExpr.Add(known, value) : value;
            }

            foreach (var (column, value) in sums)
            {
                result.Append(i, column, value);
            }
        }

        return result;
    }

    /// <summary>A·v.</summary>
    public Expr[] Multiply(ReadOnlySpan<Expr> vector)
    {
        var results = new Expr[_rows.Length];
        for (var i = 0; i < results.Length; i++)
        {
            var builder = new SumBuilder(_rows[i].Count);
            foreach (var (column, value) in _rows[i])
            {
                builder.Add(ProductExpr.Multiply(value, vector[column]), Number.One);
            }

            results[i] = builder.ToExpr();
        }

        return results;
    }

    /// <summary>A·B.</summary>
    public SparseRows Multiply(SparseRows other)
    {
        var result = new SparseRows(_rows.Length, other._columnCount);
        for (var i = 0; i < _rows.Length; i++)
        {
            var sums = new SortedDictionary<int, List<Expr>>();
            foreach (var (k, a) in _rows[i])
            {
                foreach (var (j, b) in other._rows[k])
                {
                    if (!sums.TryGetValue(j, out var terms))
                    {
                        sums.Add(j, terms = []);
                    }

                    terms.Add(ProductExpr.Multiply(a, b));
                }
            }

            foreach (var (j, terms) in sums)
            {
                result.Append(i, j, SumExpr.Of(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(terms)));
            }
        }

        return result;
    }
}
