using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.LinearAlgebra.Storage;

namespace SymCalc;

/// <summary>Evaluates compiled expressions at Math.NET's vectors, into its vectors and matrices.</summary>
/// <remarks>
/// <example><code>
/// CompiledExprMatrix jacobian = new ExprVector(x*y, x.Pow(2)).Jacobian("x", "y").Compile("x", "y");
/// SparseMatrix j = jacobian.EvaluateAt(CreateVector.Dense([1.0, 2.0]));      // 2, 1; 2, 0, of which 3 entries are stored
/// jacobian.EvaluateAt(CreateVector.Dense([3.0, 4.0]), j);                    // the same matrix again, without allocation
/// </code></example>
/// </remarks>
public static class MathNetEvaluation
{
    /// <summary>The value at a point.</summary>
    /// <param name="function">The compiled expression.</param>
    /// <param name="x">The variables' values, in their order.</param>
    /// <returns>The value; IEEE infinities and NaN where it is not defined.</returns>
    /// <exception cref="ArgumentException">There are not as many values as variables.</exception>
    public static double EvaluateAt(this CompiledExpr function, Vector<double> x)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(x);
        return function.Invoke(x.AsSpan());
    }

    /// <summary>All entries at a point, as a new vector.</summary>
    /// <param name="function">The compiled vector.</param>
    /// <param name="x">The variables' values, in their order.</param>
    /// <returns>The entries; IEEE infinities and NaN where one is not defined.</returns>
    /// <exception cref="ArgumentException">There are not as many values as variables.</exception>
    public static Vector<double> EvaluateAt(this CompiledExprVector function, Vector<double> x)
    {
        ArgumentNullException.ThrowIfNull(function);
        var result = new DenseVector(function.Count);
        function.EvaluateAt(x, result);
        return result;
    }

    /// <summary>All entries at a point, written to a vector.</summary>
    /// <param name="function">The compiled vector.</param>
    /// <param name="x">The variables' values, in their order.</param>
    /// <param name="result">Takes the entries. If it is dense, nothing is allocated.</param>
    /// <exception cref="ArgumentException">There are not as many values as variables, or there is not room for exactly the entries.</exception>
    public static void EvaluateAt(this CompiledExprVector function, Vector<double> x, Vector<double> result)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(result);
        if (result.AsArray() is { } values)
        {
            function.Invoke(x.AsSpan(), values);
        }
        else
        {
            values = new double[result.Count];
            function.Invoke(x.AsSpan(), values);
            result.SetValues(values);
        }
    }

    /// <summary>The stored entries at a point, as a new sparse matrix of the compiled pattern.</summary>
    /// <param name="function">The compiled matrix, in either order.</param>
    /// <param name="x">The variables' values, in their order.</param>
    /// <returns>The matrix; an entry that happens to be 0 at the point is stored all the same.</returns>
    /// <exception cref="ArgumentException">There are not as many values as variables.</exception>
    public static SparseMatrix EvaluateAt(this CompiledExprMatrix function, Vector<double> x)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(x);
        var values = new double[function.NonZeroCount];
        function.InvokeNonZeros(x.AsSpan(), values);
        return function.SparseOrder == SparseOrder.Rows
            ? SparseRows.NewMatrix(function.RowCount, function.ColumnCount, function.Starts, function.Indices, values)
            : new SparseMatrix(SparseCompressedRowMatrixStorage<double>.OfCompressedSparseColumnFormat(
                function.RowCount, function.ColumnCount, values.Length, function.Indices.ToArray(), function.Starts.ToArray(), values));
    }

    /// <summary>The stored entries at a point, written to a sparse matrix that was made by <see cref="EvaluateAt(CompiledExprMatrix, Vector{double})"/>.</summary>
    /// <param name="function">The compiled matrix, in the order of rows.</param>
    /// <param name="x">The variables' values, in their order. If they are dense, nothing is allocated.</param>
    /// <param name="result">Takes the entries; it must have the pattern of the compiled matrix.</param>
    /// <exception cref="ArgumentException">
    /// There are not as many values as variables, the matrix has another size or pattern, or the entries are compiled in the order of columns.
    /// </exception>
    public static void EvaluateAt(this CompiledExprMatrix function, Vector<double> x, SparseMatrix result)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(result);
        if (function.SparseOrder != SparseOrder.Rows)
        {
            throw new ArgumentException("Math.NET stores sparse matrices by rows, and this one was compiled by columns.", nameof(function));
        }

        var storage = (SparseCompressedRowMatrixStorage<double>)result.Storage;
        if (result.RowCount != function.RowCount || result.ColumnCount != function.ColumnCount
            || !storage.RowPointers.AsSpan().SequenceEqual(function.Starts)
            || !storage.ColumnIndices.AsSpan(0, storage.ValueCount).SequenceEqual(function.Indices))
        {
            throw new ArgumentException("The matrix has another size or pattern than the compiled one.", nameof(result));
        }

        function.InvokeNonZeros(x.AsSpan(), storage.Values.AsSpan(0, storage.ValueCount));
    }

    /// <summary>The whole matrix at a point, as a new dense matrix.</summary>
    /// <param name="function">The compiled matrix, in either order.</param>
    /// <param name="x">The variables' values, in their order.</param>
    /// <returns>The matrix, zeros included: what factorisations of small matrices want.</returns>
    /// <exception cref="ArgumentException">There are not as many values as variables.</exception>
    public static DenseMatrix EvaluateDenseAt(this CompiledExprMatrix function, Vector<double> x)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(x);
        var rows = new double[function.RowCount * function.ColumnCount];
        function.Invoke(x.AsSpan(), rows);
        return new DenseMatrix(DenseColumnMajorMatrixStorage<double>.OfRowMajorEnumerable(function.RowCount, function.ColumnCount, rows));
    }
}
