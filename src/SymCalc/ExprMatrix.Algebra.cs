using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SymCalc.Graph;
using SymCalc.Matrices;
using SymCalc.Nodes;

namespace SymCalc;

[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Matrices are written with operators, as expressions are.")]
public sealed partial class ExprMatrix
{
    /// <summary>The largest matrix of which <see cref="Determinant"/> is computed.</summary>
    public const int MaxDeterminantSize = 12;

    /// <summary>The largest matrix of which <see cref="Inverse"/> is computed.</summary>
    public const int MaxInverseSize = 8;

    /// <summary>The sum, entry by entry.</summary>
    /// <exception cref="ArgumentException">The matrices have different sizes.</exception>
    public static ExprMatrix operator +(ExprMatrix left, ExprMatrix right) => Combine(left, right, "add", NumberExpr.One);

    /// <summary>The difference, entry by entry.</summary>
    /// <exception cref="ArgumentException">The matrices have different sizes.</exception>
    public static ExprMatrix operator -(ExprMatrix left, ExprMatrix right) => Combine(left, right, "subtract", NumberExpr.MinusOne);

    /// <summary>The negative.</summary>
    public static ExprMatrix operator -(ExprMatrix operand) => NumberExpr.MinusOne * operand;

    /// <summary>The multiple of a matrix.</summary>
    public static ExprMatrix operator *(Expr scale, ExprMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(scale);
        return SparseRows.Of(matrix).Scale(scale).ToMatrix();
    }

    /// <summary>The multiple of a matrix.</summary>
    public static ExprMatrix operator *(ExprMatrix matrix, Expr scale) => scale * matrix;

    /// <summary>The matrix divided by an expression.</summary>
    public static ExprMatrix operator /(ExprMatrix matrix, Expr divisor)
    {
        ArgumentNullException.ThrowIfNull(divisor);
        return (1 / divisor) * matrix;
    }

    /// <summary>The product A·v of a matrix and a column.</summary>
    /// <exception cref="ArgumentException">v has not one entry for each column.</exception>
    public static ExprVector operator *(ExprMatrix matrix, ExprVector vector)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(vector);
        return matrix.ColumnCount == vector.Count
            ? new ExprVector(SparseRows.Of(matrix).Multiply(vector.Entries.All()))
            : throw Mismatch($"a {matrix.RowCount}×{matrix.ColumnCount} matrix and a vector of {vector.Count} entries");
    }

    /// <summary>The product vᵀ·A of a row and a matrix.</summary>
    /// <exception cref="ArgumentException">v has not one entry for each row.</exception>
    public static ExprVector operator *(ExprVector vector, ExprMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(vector);
        return matrix.RowCount == vector.Count
            ? new ExprVector(SparseRows.Of(matrix).Transpose().Multiply(vector.Entries.All()))
            : throw Mismatch($"a vector of {vector.Count} entries and a {matrix.RowCount}×{matrix.ColumnCount} matrix");
    }

    /// <summary>The product A·B.</summary>
    /// <exception cref="ArgumentException">A has not as many columns as B has rows.</exception>
    /// <remarks>Cost: a multiplication for each pair of stored entries that meet.</remarks>
    public static ExprMatrix operator *(ExprMatrix left, ExprMatrix right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return left.ColumnCount == right.RowCount
            ? SparseRows.Of(left).Multiply(SparseRows.Of(right)).ToMatrix()
            : throw Mismatch($"a {left.RowCount}×{left.ColumnCount} and a {right.RowCount}×{right.ColumnCount} matrix");
    }

    /// <summary>The transpose Aᵀ.</summary>
    /// <returns>The matrix with rows and columns exchanged.</returns>
    public ExprMatrix Transpose() => SparseRows.Of(this).Transpose().ToMatrix();

    /// <summary>Every entry simplified; those that become 0 are no longer stored.</summary>
    /// <returns>The matrix of the simplified entries.</returns>
    public ExprMatrix Simplify() => SparseRows.Of(this).Map(static e => e.Simplify()).ToMatrix();

    /// <summary>All entries with several symbols replaced at the same time; what they have in common is replaced once.</summary>
    /// <param name="replacements">What takes each symbol's place; replacements are not replaced again.</param>
    /// <returns>The matrix of the results, in canonical form.</returns>
    public ExprMatrix Substitute(IReadOnlyDictionary<Symbol, Expr> replacements)
    {
        ArgumentNullException.ThrowIfNull(replacements);
        var replaced = Substitution.Replace(Entries.All(), replacements);
        return new ExprMatrix(RowCount, ColumnCount, _rowStart, _columns, new LazyEntries(replaced));
    }

    /// <summary>The determinant of a square matrix, without any division.</summary>
    /// <returns>The sum of the signed products, factored by minors; 1 for a matrix without rows.</returns>
    /// <exception cref="InvalidOperationException">The matrix is not square, or larger than <see cref="MaxDeterminantSize"/>.</exception>
    /// <remarks>Cost: up to n·2^n products of minors for n rows; zeros save most of them. Nothing is multiplied out.
    /// <example><code>new ExprVector(x * y, x.Pow(2)).Jacobian("x", "y").Determinant()      // -2*x^2</code></example>
    /// </remarks>
    public Expr Determinant()
    {
        CheckSquare("A determinant", MaxDeterminantSize);
        return new Minors(SparseRows.Of(this)).Determinant();
    }

    /// <summary>The inverse of a square matrix: the adjugate divided by the determinant.</summary>
    /// <returns>The matrix A⁻¹, wherever the determinant is not 0.</returns>
    /// <exception cref="InvalidOperationException">
    /// The matrix is not square, larger than <see cref="MaxInverseSize"/>, or its determinant is 0.
    /// </exception>
    /// <example><code>
    /// ExprMatrix m = [[x, 1], [0, y]];
    /// m.Inverse()      // [[1/x, -1/(x*y)], [0, 1/y]]
    /// </code></example>
    public ExprMatrix Inverse()
    {
        CheckSquare("An inverse", MaxInverseSize);
        var minors = new Minors(SparseRows.Of(this));
        var determinant = minors.Determinant();
        return determinant.IsZero
            ? throw new InvalidOperationException("The matrix has no inverse: its determinant is 0.")
            : minors.Adjugate().Scale(PowerExpr.Of(determinant, NumberExpr.MinusOne)).ToMatrix();
    }

    private void CheckSquare(string what, int largest)
    {
        if (RowCount != ColumnCount)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture, $"{what} needs a square matrix, not one of {RowCount}×{ColumnCount}."));
        }

        if (RowCount > largest)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture, $"{what} is computed up to {largest} rows, not {RowCount}: it grows exponentially."));
        }
    }

    private static ExprMatrix Combine(ExprMatrix left, ExprMatrix right, string what, NumberExpr scale)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return (left.RowCount, left.ColumnCount) == (right.RowCount, right.ColumnCount)
            ? SparseRows.Of(left).Add(SparseRows.Of(right).Scale(scale)).ToMatrix()
            : throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"Cannot {what} a {left.RowCount}×{left.ColumnCount} and a {right.RowCount}×{right.ColumnCount} matrix."), nameof(right));
    }

    private static ArgumentException Mismatch(FormattableString sizes) => new($"Cannot multiply {FormattableString.Invariant(sizes)}.");
}
