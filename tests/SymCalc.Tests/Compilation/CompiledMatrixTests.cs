namespace SymCalc.Tests.Compilation;

/// <summary>Matrices compiled as rows and as stored entries, and value, gradient and Hessian together.</summary>
public sealed class CompiledMatrixTests
{
    private static readonly Symbol X = new("x"), Y = new("y"), Z = new("z");
    private static readonly double[] At = [0.3, 1.7, -0.4];

    private static ExprMatrix Sample => ExprMatrix.FromRows([X * Y, 0, Z], [0, ExprMath.Sin(X * Y), 0], [1, 0, X / Z], [0, 0, Y]);

    [Theory]
    [InlineData(SparseOrder.Rows, new[] { 0, 2, 3, 5, 6 }, new[] { 0, 2, 1, 0, 2, 2 })]
    [InlineData(SparseOrder.Columns, new[] { 0, 2, 3, 6 }, new[] { 0, 2, 1, 0, 2, 3 })]
    public void StoredEntries_AreWrittenInOrder(SparseOrder order, int[] starts, int[] indices)
    {
        var m = Sample;
        foreach (var backend in Enum.GetValues<CompileBackend>())
        {
            var compiled = m.Compile([X, Y, Z], new CompileOptions { SparseOrder = order, Backend = backend });
            Assert.Equal((4, 3, 6), (compiled.RowCount, compiled.ColumnCount, compiled.NonZeroCount));
            Assert.Equal(starts, compiled.Starts.ToArray());
            Assert.Equal(indices, compiled.Indices.ToArray());
            var values = new double[6];
            compiled.InvokeNonZeros(At, values);
            for (var line = 0; line + 1 < starts.Length; line++)
            {
                for (var i = starts[line]; i < starts[line + 1]; i++)
                {
                    var (row, column) = order == SparseOrder.Rows ? (line, indices[i]) : (indices[i], line);
                    Assert.Equal(Value(m[row, column]), values[i]);
                }
            }

            var dense = Enumerable.Repeat(9.0, 12).ToArray();
            compiled.Invoke(At, dense);
            Assert.Equal(Enumerable.Range(0, 12).Select(i => Value(m[i / 3, i % 3])), dense);
        }
    }

    [Fact]
    public void Compile_TakesVariablesInEveryForm()
    {
        var m = Sample;
        foreach (var compiled in new[] { m.Compile("x", "y", "z"), m.Compile(X, Y, Z), m.Compile(), m.Compile(m.FreeSymbols), m.Compile([X, Y, Z], new CompileOptions()) })
        {
            Assert.Equal([X, Y, Z], compiled.Variables);
        }
    }

    [Fact]
    public void Messages_SayWhatIsWrong()
    {
        var compiled = Sample.Compile();
        AssertArgument("There are 12 results, but room for 6.", "rows", () => compiled.Invoke(At, new double[6]));
        AssertArgument("There are 6 results, but room for 12.", "values", () => compiled.InvokeNonZeros(At, new double[12]));
        AssertArgument("3 values are needed, for x, y, z, but 1 was given.", "x", () => compiled.Invoke([1], new double[12]));
        AssertArgument("Variable 'z' is not listed; listed are: x, y.", "variables", () => Sample.Compile("x", "y"));
    }

    [Fact]
    public void ValueGradientAndHessian_AreThoseOfEach()
    {
        var f = Expr.Parse("exp(x*y)*sin(x*y) + z^4");
        var (gradient, hessian) = (f.Gradient(X, Y, Z), f.Hessian(X, Y, Z));
        foreach (var compiled in new[]
        {
            f.CompileWithGradientAndHessian("x", "y", "z"), f.CompileWithGradientAndHessian(X, Y, Z), f.CompileWithGradientAndHessian(),
            f.CompileWithGradientAndHessian([X, Y, Z], new CompileOptions { Backend = CompileBackend.Emit }),
        })
        {
            var (g, h, entries) = (new double[3], new double[9], new double[compiled.NonZeroCount]);
            Assert.Equal(Value(f), compiled.Invoke(At, g, h));
            Assert.Equal(gradient.Select(Value), g);
            Assert.Equal(Enumerable.Range(0, 9).Select(i => Value(hessian[i / 3, i % 3])), h);
            Assert.Equal(Value(f), compiled.InvokeNonZeros(At, g, entries));
            Assert.Equal(hessian.NonZeros.Select(e => Value(e.Value)), entries);
            Assert.Equal(hessian.NonZeroCount, compiled.Indices.Length);
            AssertArgument("There are 9 results, but room for 5.", "hessian", () => compiled.Invoke(At, g, entries));
        }
    }

    private static double Value(Expr e) => e.Evaluate(("x", At[0]), ("y", At[1]), ("z", At[2]));

    private static void AssertArgument(string message, string parameter, Action action) =>
        Assert.Equal($"{message} (Parameter '{parameter}')", Assert.Throws<ArgumentException>(action).Message);
}
