namespace SymCalc.Compilation;

/// <summary>Where the stored entries of a compiled matrix belong.</summary>
internal sealed class SparsePattern
{
    private readonly int _lineLength;
    private readonly SparseOrder _order;

    private SparsePattern(SparseOrder order, int lineLength, int[] starts, int[] indices, int[] positions) =>
        (_order, _lineLength, Starts, Indices, Positions) = (order, lineLength, starts, indices, positions);

    /// <summary>Where each row (CSR) or column (CSC) begins among the entries, and where the last one ends.</summary>
    public int[] Starts { get; }

    /// <summary>The column (CSR) or row (CSC) of each entry.</summary>
    public int[] Indices { get; }

    /// <summary>For each entry its position in the order of the rows.</summary>
    public int[] Positions { get; }

    /// <summary>The pattern of a matrix.</summary>
    /// <param name="order">In which order the entries are.</param>
    /// <param name="rowStart">Where each row begins, and where the last one ends.</param>
    /// <param name="columns">The column of each entry, row by row.</param>
    /// <param name="columnCount">The number of columns.</param>
    public static SparsePattern Of(SparseOrder order, ReadOnlySpan<int> rowStart, ReadOnlySpan<int> columns, int columnCount)
    {
        if (order == SparseOrder.Rows)
        {
            return new SparsePattern(order, columnCount, rowStart.ToArray(), columns.ToArray(), [.. Enumerable.Range(0, columns.Length)]);
        }

        var rowCount = rowStart.Length - 1;
        var starts = new int[columnCount + 1];
        foreach (var column in columns)
        {
            starts[column + 1]++;
        }

        for (var column = 0; column < columnCount; column++)
        {
            starts[column + 1] += starts[column];
        }

        var next = starts.AsSpan(0, columnCount).ToArray();
        var (rows, positions) = (new int[columns.Length], new int[columns.Length]);
        for (var row = 0; row < rowCount; row++)
        {
            for (var i = rowStart[row]; i < rowStart[row + 1]; i++)
            {
                var place = next[columns[i]]++;
                (rows[place], positions[place]) = (row, i);
            }
        }

        return new SparsePattern(order, columnCount, starts, rows, positions);
    }

    /// <summary>Writes a matrix's rows in full, zeros included.</summary>
    public void Scatter(ReadOnlySpan<double> values, Span<double> dense)
    {
        dense.Clear();
        for (var line = 0; line < Starts.Length - 1; line++)
        {
            for (var i = Starts[line]; i < Starts[line + 1]; i++)
            {
                dense[_order == SparseOrder.Rows ? (line * _lineLength) + Indices[i] : (Indices[i] * _lineLength) + line] = values[i];
            }
        }
    }
}
