using SymCalc.Compilation;

namespace SymCalc;

/// <summary>A matrix of expressions, such as a Jacobian, compiled to one function: rows in full, or the stored entries only.</summary>
/// <remarks>
/// Immutable and safe to use from many threads; a call allocates nothing. What the entries have in common is computed once,
/// and every entry has exactly the value that evaluating it gives.
/// <example><code>
/// CompiledExprMatrix jacobian = system.Jacobian("x", "y").Compile("x", "y");
/// double[] rows = new double[4];
/// jacobian.Invoke([1, 2], rows);
/// </code></example>
/// </remarks>
public sealed class CompiledExprMatrix
{
    private readonly ArgumentList _variables;
    private readonly CompiledTape _code;
    private readonly SparsePattern _pattern;
    private readonly WorkPool<double> _pool;

    internal CompiledExprMatrix(
        ArgumentList variables, CompiledTape code, SparsePattern pattern, SparseOrder order, int rowCount, int columnCount)
    {
        (_variables, _code, _pattern, SparseOrder, RowCount, ColumnCount) = (variables, code, pattern, order, rowCount, columnCount);
        _pool = new WorkPool<double>(() => new double[code.OutputCount]);
    }

    /// <summary>The variables, in the order of the values that <see cref="Invoke"/> takes.</summary>
    public IReadOnlyList<Symbol> Variables => _variables.Symbols;

    /// <summary>The number of rows.</summary>
    public int RowCount { get; }

    /// <summary>The number of columns.</summary>
    public int ColumnCount { get; }

    /// <summary>The number of entries that are stored: all that are not 0 by their structure.</summary>
    public int NonZeroCount => _code.OutputCount;

    /// <summary>The order in which the entries are stored: <see cref="CompileOptions.SparseOrder"/>.</summary>
    public SparseOrder SparseOrder { get; }

    /// <summary>Where each row (each column, in <see cref="SparseOrder.Columns"/>) begins among the stored entries, and where the last one ends.</summary>
    public ReadOnlySpan<int> Starts => _pattern.Starts;

    /// <summary>The column (the row, in <see cref="SparseOrder.Columns"/>) of each stored entry, ascending in its row (column).</summary>
    public ReadOnlySpan<int> Indices => _pattern.Indices;

    /// <summary>The number of operations of a call.</summary>
    public int OperationCount => _code.OperationCount;

    /// <summary>What executes the next call: the interpreter or emitted code.</summary>
    public CompileBackend Backend => _code.Backend;

    /// <summary>Computes the whole matrix at a point, row by row, zeros included.</summary>
    /// <param name="x">The variables' values, in their order.</param>
    /// <param name="rows">Takes the rows one after another; may be the memory of <paramref name="x"/>.</param>
    /// <exception cref="ArgumentException">There are not as many values as variables, or there is not room for exactly the matrix.</exception>
    /// <example><code>jacobian.Invoke(x, rows);      // rows[i * jacobian.ColumnCount + j] is the entry of row i and column j</code></example>
    public void Invoke(ReadOnlySpan<double> x, Span<double> rows)
    {
        _variables.CheckValues(x.Length, nameof(x));
        ArgumentList.CheckRoom(RowCount * ColumnCount, rows.Length, nameof(rows));
        var values = _pool.Rent();
        try
        {
            _code.Run(x, values);
            _pattern.Scatter(values, rows);
        }
        finally
        {
            _pool.Return(values);
        }
    }

    /// <summary>Computes the stored entries at a point, in the order that was chosen when the matrix was compiled.</summary>
    /// <param name="x">The variables' values, in their order.</param>
    /// <param name="values">Takes the entries; <see cref="Starts"/> and <see cref="Indices"/> say where they belong.</param>
    /// <exception cref="ArgumentException">There are not as many values as variables, or there is not room for exactly the entries.</exception>
    /// <example><code>jacobian.InvokeNonZeros(x, values);</code></example>
    public void InvokeNonZeros(ReadOnlySpan<double> x, Span<double> values)
    {
        _variables.CheckValues(x.Length, nameof(x));
        ArgumentList.CheckRoom(NonZeroCount, values.Length, nameof(values));
        _code.Run(x, values);
    }
}
