using Xunit;

namespace SymCalc.Tests.Matrices;

/// <summary>Vectors and matrices: algebra, determinants, inverses, text, errors.</summary>
public sealed class ExprMatrixTests
{
    private static readonly Symbol X = new("x"), Y = new("y");

    private static readonly ExprMatrix M = [[1, X], [0, Y]];

    [Fact]
    public void Matrix_IsItsEntries()
    {
        Assert.Equal((2, 2, 3), (M.RowCount, M.ColumnCount, M.NonZeroCount));
        Assert.Equal((Expr)0, M[1, 0]);
        Assert.Equal(X, M[0, 1]);
        Assert.Equal([0, Y], M[1]);
        Assert.Equal([0, Y], M.Row(1));
        Assert.Equal([X, Y], M.Column(1));
        Assert.Equal(2, M.Count());
        Assert.Equal([X, Y], M.FreeSymbols);
    }

    [Fact]
    public void Algebra_IsThatOfMatrices()
    {
        Assert.Equal("[[1, 0], [x, y]]", M.Transpose().ToString());
        Assert.Equal("[[2, x], [0, 1 + y]]", (M + ExprMatrix.Identity(2)).ToString());
        Assert.Equal("[[0, 0], [0, 0]]", (M - M).ToString());
        Assert.Equal(0, (M - M).NonZeroCount);
        Assert.Equal("[[1, x*y + x], [0, y^2]]", (M * M).ToString());
        Assert.Equal("[[2, 2*x], [0, 2*y]]", (2 * M).ToString());
        Assert.Equal("[[1/2, x/2], [0, y/2]]", (M / 2).ToString());
        Assert.Equal("[[-1, -x], [0, -y]]", (-M).ToString());
        Assert.Equal("[3 + 2*x, 2*y]", (M * new ExprVector(3, 2)).ToString());
        Assert.Equal("[3, 3*x + 2*y]", (new ExprVector(3, 2) * M).ToString());
        Assert.Equal("[[x, y]]", new ExprVector(X, Y).Transpose().ToString());
    }

    [Fact]
    public void Vectors_HaveTheirAlgebra()
    {
        ExprVector u = [X, Y], v = [1, 2];
        Assert.Equal("[1 + x, 2 + y]", (u + v).ToString());
        Assert.Equal("[x - 1, y - 2]", (u - v).ToString());
        Assert.Equal("[-x, -y]", (-u).ToString());
        Assert.Equal("[2*x, 2*y]", (2 * u).ToString());
        Assert.Equal("[x^2, x*y]", (u * X).ToString());
        Assert.Equal("[1, y/x]", (u / X).ToString());
        Assert.Equal("x + 2*y", u.Dot(v).ToString());
        Assert.Equal("sqrt(x^2 + y^2)", u.Norm().ToString());
        Assert.Equal(@"\begin{bmatrix} x \\ y \end{bmatrix}", u.ToString("L"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(6)]
    public void Determinant_AndInverse_OfHilbertMatrices(int n)
    {
        // det of the 6×6 Hilbert matrix is 1/186313420339200000 (OEIS A005249)
        var hilbert = ExprMatrix.FromRows([.. Enumerable.Range(0, n).Select(i => new ExprVector(Enumerable.Range(0, n).Select(j => Expr.Rational(1, i + j + 1))))]);
        var expected = n switch { 1 => "1", 2 => "1/12", 4 => "1/6048000", _ => "1/186313420339200000" };
        Assert.Equal(expected, hilbert.Determinant().ToString());
        Assert.Equal(ExprMatrix.Identity(n).ToString(), (hilbert * hilbert.Inverse()).ToString());
    }

    [Fact]
    public void Determinant_OfSymbols_NeedsNoDivision()
    {
        Assert.Equal("y", M.Determinant().ToString());
        Assert.Equal("[[1, -x/y], [0, 1/y]]", M.Inverse().ToString());
        Assert.Equal("1", ExprMatrix.Identity(0).Determinant().ToString());
        ExprMatrix vandermonde = [[1, X, X.Pow(2)], [1, Y, Y.Pow(2)], [1, 3, 9]];
        Assert.Equal((2.0 - 5) * (3 - 5) * (3 - 2) * -1 * -1, vandermonde.Determinant().Evaluate(("x", 5), ("y", 2)), 1e-12);
    }

    [Fact]
    public void Determinant_OfTheLargestMatrices_IsComputed()
    {
        var matrix = ExprMatrix.FromRows([.. Enumerable.Range(0, 12).Select(i => new ExprVector(Enumerable.Range(0, 12).Select(j => Expr.Rational(1, i + j + 1))))]);
        Assert.StartsWith("1/", matrix.Determinant().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void LargeMatrices_PrintTheirNonZeros() => Assert.Equal(
        "101×101, 101 non-zeros: [0, 0] = x, [1, 1] = x, [2, 2] = x", string.Join(',', (X * ExprMatrix.Identity(101)).ToString().Split(',')[..7]));

    [Fact]
    public void Errors_SayWhatIsWrong()
    {
        ExprMatrix wide = [[1, 2, 3], [4, 5, 6]];
        Message<InvalidOperationException>("A determinant needs a square matrix, not one of 2×3.", () => wide.Determinant());
        Message<InvalidOperationException>("An inverse needs a square matrix, not one of 2×3.", () => wide.Inverse());
        Message<InvalidOperationException>(
            "A determinant is computed up to 12 rows, not 13: it grows exponentially.", () => ExprMatrix.Identity(13).Determinant());
        Message<InvalidOperationException>("An inverse is computed up to 8 rows, not 9: it grows exponentially.", () => ExprMatrix.Identity(9).Inverse());
        Message<InvalidOperationException>("The matrix has no inverse: its determinant is 0.", () => ExprMatrix.FromRows([X, X], [1, 1]).Inverse());
        Message<ArgumentException>("Row 1 has 1 entries, the first row has 2. (Parameter 'rows')", () => ExprMatrix.FromRows([1, 2], [3]));
        Message<ArgumentException>("Cannot multiply a 2×3 and a 2×3 matrix.", () => _ = wide * wide);
        Message<ArgumentException>("Cannot multiply a 2×3 matrix and a vector of 2 entries.", () => _ = wide * new ExprVector(1, 2));
        Message<ArgumentException>("Cannot multiply a vector of 3 entries and a 2×3 matrix.", () => _ = new ExprVector(1, 2, 3) * wide);
        Message<ArgumentException>("Cannot add a 2×3 and a 2×2 matrix. (Parameter 'right')", () => _ = wide + M);
        Message<ArgumentException>("Cannot add vectors of 1 and 2 entries. (Parameter 'right')", () => _ = new ExprVector(1) + new ExprVector(1, 2));
        Message<ArgumentException>("Cannot multiply vectors of 1 and 2 entries. (Parameter 'right')", () => new ExprVector(1).Dot([1, 2]));
        Message<FormatException>("Unknown format 'X'; the formats of a matrix are \"G\" (infix) and \"L\" (LaTeX).", () => M.ToString("X"));
        Message<FormatException>("Unknown format 'M'; the formats of a vector are \"G\" (infix) and \"L\" (LaTeX).", () => new ExprVector(1).ToString("M"));
        Assert.Throws<ArgumentOutOfRangeException>(() => M[2, 0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => M[0, -1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => M.Column(2));
    }

    private static void Message<TException>(string message, Action action)
        where TException : Exception => Assert.Equal(message, Assert.Throws<TException>(action).Message);
}
