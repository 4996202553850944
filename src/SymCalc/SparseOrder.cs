namespace SymCalc;

/// <summary>In which order the stored entries of a compiled matrix are written.</summary>
public enum SparseOrder
{
    /// <summary>Row by row: compressed sparse rows (CSR).</summary>
    Rows,

    /// <summary>Column by column: compressed sparse columns (CSC).</summary>
    Columns,
}
