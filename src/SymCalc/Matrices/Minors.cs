using System.Numerics;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Matrices;

/// <summary>
/// Determinants by Laplace's expansion along the rows, with every minor computed once: a minor is known by the set of its
/// rows and that of its columns. There is no division, so that no pivot needs to be proven different from 0.
/// </summary>
internal sealed class Minors(SparseRows matrix)
{
    private readonly int _size = matrix.RowCount;
    private readonly Dictionary<(int Rows, int Columns), Expr> _minors = [];

    private int All => (1 << _size) - 1;

    /// <summary>The determinant.</summary>
    public Expr Determinant() => Minor(All, All);

    /// <summary>The transposed matrix of the cofactors, A⁻¹·det(A).</summary>
    public SparseRows Adjugate()
    {
        var result = new SparseRows(_size, _size);
        for (var i = 0; i < _size; i++)
        {
            for (var j = 0; j < _size; j++)
            {
                var minor = Minor(All & ~(1 << j), All & ~(1 << i));
                result.Append(i, j, ((i + j) & 1) == 0 ? minor : ProductExpr.Scale(Number.MinusOne, minor));
            }
        }

        return result;
    }

    /// <summary>The determinant of some rows and columns; it nests as deep as there are rows, twelve at most.</summary>
    private Expr Minor(int rows, int columns)
    {
        if (rows == 0)
        {
            return NumberExpr.One;
        }

        if (_minors.TryGetValue((rows, columns), out var known))
        {
            return known;
        }

        var row = BitOperations.TrailingZeroCount(rows);
        var builder = new SumBuilder();
        foreach (var (column, value) in matrix.Row(row))
        {
            if ((columns >> column & 1) == 0)
            {
                continue;
            }

            var minor = Minor(rows & (rows - 1), columns & ~(1 << column));
            var place = BitOperations.PopCount((uint)(columns & ((1 << column) - 1)));
            builder.Add(ProductExpr.Multiply(value, minor), (place & 1) == 0 ? Number.One : Number.MinusOne);
        }

        var result = builder.ToExpr();
        _minors.Add((rows, columns), result);
        return result;
    }
}
