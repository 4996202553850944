using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using static SymCalc.Tests.MathNetPackage.ObjectiveFunctionTests;

namespace SymCalc.Tests.MathNetPackage;

/// <summary>Compiled results in Math.NET's vectors and matrices.</summary>
public sealed class MatrixEvaluationTests
{
    private static readonly ExprVector System = [Expr.Parse("x*y"), Expr.Parse("7"), Expr.Parse("z^2 + x")];

    private static readonly Symbol[] Variables = [new("x"), new("y"), new("z")];

    private static readonly Vector<double> Point = CreateVector.Dense([2.0, 3.0, 0.0]);

    [Fact]
    public void ScalarsAndVectors_AreThoseOfInvoke()
    {
        Assert.Equal(6, System[0].Compile("x", "y").EvaluateAt(CreateVector.Dense([2.0, 3.0])));
        var compiled = System.Compile(Variables);
        Assert.Equal([6.0, 7.0, 2.0], compiled.EvaluateAt(Point));
        Assert.Equal([6.0, 7.0, 2.0], compiled.EvaluateAt(SparseVector.OfVector(Point)));
        foreach (var result in new Vector<double>[] { new DenseVector(3), new SparseVector(3) })
        {
            compiled.EvaluateAt(Point, result);
            Assert.Equal([6.0, 7.0, 2.0], result);
        }
    }

    [Theory]
    [InlineData(SparseOrder.Rows)]
    [InlineData(SparseOrder.Columns)]
    public void Matrices_AreTheJacobian(SparseOrder order)
    {
        var compiled = System.Jacobian(Variables).Compile(Variables, new CompileOptions { SparseOrder = order });
        Assert.Equal(order, compiled.SparseOrder);
        var expected = CreateMatrix.DenseOfArray(new[,] { { 3.0, 2.0, 0.0 }, { 0, 0, 0 }, { 1, 0, 0 } });
        var sparse = compiled.EvaluateAt(Point);
        Assert.Equal(expected, sparse);
        Assert.Equal(expected, compiled.EvaluateDenseAt(Point));
        Assert.Equal(4, sparse.NonZerosCount);      // 2z is stored although it is 0 here
    }

    [Fact]
    public void SparseMatrix_IsFilledAgainInPlace()
    {
        var compiled = System.Jacobian(Variables).Compile(Variables);
        var matrix = compiled.EvaluateAt(Point);
        var other = CreateVector.Dense([5.0, 6.0, 4.0]);
        compiled.EvaluateAt(other, matrix);
        Assert.Equal(compiled.EvaluateAt(other), matrix);
        Assert.Equal(8, matrix[2, 2]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        compiled.EvaluateAt(Point, matrix);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Errors_SayWhatIsWrong()
    {
        var jacobian = System.Jacobian(Variables);
        var compiled = jacobian.Compile(Variables);
        AssertMessage<ArgumentException>(
            "3 values are needed, for x, y, z, but 2 were given. (Parameter 'x')", () => compiled.EvaluateAt(CreateVector.Dense([1.0, 2.0])));
        AssertMessage<ArgumentException>(
            "The matrix has another size or pattern than the compiled one. (Parameter 'result')",
            () => compiled.EvaluateAt(Point, SparseMatrix.OfMatrix(compiled.EvaluateDenseAt(Point))));
        AssertMessage<ArgumentException>(
            "Math.NET stores sparse matrices by rows, and this one was compiled by columns. (Parameter 'function')",
            () => jacobian.Compile(Variables, new CompileOptions { SparseOrder = SparseOrder.Columns }).EvaluateAt(Point, compiled.EvaluateAt(Point)));
        AssertMessage<ArgumentException>(
            "There are 3 results, but room for 2. (Parameter 'results')", () => System.Compile(Variables).EvaluateAt(Point, new DenseVector(2)));
    }
}
