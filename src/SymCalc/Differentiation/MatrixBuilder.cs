using SymCalc.Graph;

namespace SymCalc.Differentiation;

/// <summary>Collects the entries of a sparse matrix of arena nodes; what is 0 is left out.</summary>
internal sealed class MatrixBuilder(Arena arena, int rowCount, int columnCount)
{
    private readonly List<(int Row, int Column, int Node)> _entries = [];

    /// <summary>Sets an entry; each at most once.</summary>
    public void Add(int row, int column, int node)
    {
        if (node != arena.Zero)
        {
            _entries.Add((row, column, node));
        }
    }

    /// <summary>The matrix, whose entries become expressions when somebody looks at them.</summary>
    public ExprMatrix ToMatrix()
    {
        var rowStart = new int[rowCount + 1];
        foreach (var (row, _, _) in _entries)
        {
            rowStart[row + 1]++;
        }

        for (var row = 0; row < rowCount; row++)
        {
            rowStart[row + 1] += rowStart[row];
        }

        var next = rowStart.AsSpan(0, rowCount).ToArray();
        var (columns, nodes) = (new int[_entries.Count], new int[_entries.Count]);
        foreach (var (row, column, node) in _entries)
        {
            (columns[next[row]], nodes[next[row]]) = (column, node);
            next[row]++;
        }

        for (var row = 0; row < rowCount; row++)
        {
            var (start, count) = (rowStart[row], rowStart[row + 1] - rowStart[row]);
            columns.AsSpan(start, count).Sort(nodes.AsSpan(start, count));
        }

        return new ExprMatrix(rowCount, columnCount, rowStart, columns, new LazyEntries(arena, nodes));
    }
}
