using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.LinearAlgebra.Storage;

namespace SymCalc;

/// <summary>Compressed sparse rows for Math.NET's sparse matrices.</summary>
internal static class SparseRows
{
    /// <summary>A new matrix of the given rows; the arrays are copied.</summary>
    public static SparseMatrix NewMatrix(int rows, int columns, ReadOnlySpan<int> starts, ReadOnlySpan<int> indices, double[] values) =>
        new(SparseCompressedRowMatrixStorage<double>.OfCompressedSparseRowFormat(
            rows, columns, values.Length, starts.ToArray(), indices.ToArray(), values));
}
