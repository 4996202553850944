using SymCalc.Compilation;

namespace SymCalc.Tests.Compilation;

/// <summary>Batches: columns in and out, the same value wherever a point stands, and how far vectorised functions are off.</summary>
public sealed class BatchTests
{
    private static readonly Symbol X = new("x"), Y = new("y");
    private static readonly CompileOptions Scalar = new() { ScalarFunctions = true };

    [Fact]
    public void Columns_AreReadAndWritten()
    {
        var values = new double[3];
        (X * Y).Compile(X, Y).InvokeBatch([1, 2, 3, 10, 20, 30], values);
        Assert.Equal([10, 40, 90], values);
        var results = new double[8];
        new ExprVector([X - Y, X, 7, X - Y]).Compile(X, Y).InvokeBatch([1, 2, 10, 20], results);
        Assert.Equal([-9, -18, 1, 2, 7, 7, -9, -18], results);
        ((Expr)5).Compile().InvokeBatch([], values);
        Assert.Equal([5, 5, 5], values);
        (X * Y).Compile(X, Y).InvokeBatch([], []);
        new ExprVector([]).Compile(X).InvokeBatch([], []);
    }

    [Fact]
    public void Messages_SayWhatIsWrong()
    {
        var f = (X * Y).Compile(X, Y);
        var v = new ExprVector([X * Y, X, Y]).Compile(X, Y);
        var results = new double[7];
        AssertArgument("5 values were given; 3 points of 2 variables are 6.", "columns", () => f.InvokeBatch([1, 2, 3, 4, 5], results.AsSpan(0, 3)));
        AssertArgument("1 value was given; 1 point of 2 variables are 2.", "columns", () => f.InvokeBatch([1], results.AsSpan(0, 1)));
        AssertArgument("Room for 7 numbers is not room for whole points of 3 results each.", "results", () => v.InvokeBatch([1, 2], results));
        AssertArgument("The results overlap the columns.", "results", () => f.InvokeBatch(results.AsSpan(0, 2), results.AsSpan(1, 1)));
        Assert.Equal(new double[7], results);
        Assert.Throws<ArgumentOutOfRangeException>(() => new CompileOptions { MaxDegreeOfParallelism = 0 });
        var backend = Assert.Throws<ArgumentOutOfRangeException>(() => new CompileOptions { Backend = (CompileBackend)7 });
        Assert.StartsWith("The back end must be Auto, Interpreter or Emit.", backend.Message, StringComparison.Ordinal);
        var order = Assert.Throws<ArgumentOutOfRangeException>(() => new CompileOptions { SparseOrder = (SparseOrder)2 });
        Assert.StartsWith("The order must be Rows or Columns.", order.Message, StringComparison.Ordinal);
    }

    /// <summary>Whatever the number of points, blocks and threads: a point has its value, and nothing beyond is written.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 1)]
    [InlineData(127, 1)]
    [InlineData(128, 1)]
    [InlineData(1_001, 1)]
    [InlineData(2_049, 1)]
    [InlineData(1_001, 4)]
    [InlineData(3_000, 2)]
    [InlineData(100, int.MaxValue)]
    public void Values_DoNotDependOnOtherPoints(int count, int threads)
    {
        ExprVector v = [ExprMath.Exp(X) * ExprMath.Tanh(Y) + ExprMath.Sin(X * Y), X / Y, ExprMath.Piecewise([(X < Y, ExprMath.Sigmoid(X))], Y)];
        var compiled = v.Compile([X, Y], new CompileOptions { MaxDegreeOfParallelism = threads });
        var columns = Enumerable.Range(0, 2 * count).Select(i => ((i * 0.618034) % 4) - 2).ToArray();
        var results = new double[(3 * count) + 1];
        results[^1] = 42;
        compiled.InvokeBatch(columns, results.AsSpan(0, 3 * count));
        Assert.Equal(42, results[^1]);
        var one = new double[3];
        for (var i = 0; i < count; i++)
        {
            compiled.InvokeBatch([columns[i], columns[count + i]], one);
            Assert.Equal(one, new[] { results[i], results[count + i], results[(2 * count) + i] });
        }
    }

    [Fact]
    public void Batches_AllocateNothing()
    {
        var compiled = (ExprMath.Exp(X) * ExprMath.Max(X, Y)).Compile(X, Y);
        var (columns, results) = (new double[2_000], new double[1_000]);
        compiled.InvokeBatch(columns, results);
        var before = GC.GetAllocatedBytesForCurrentThread();
        compiled.InvokeBatch(columns, results);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>Work memory is used again: a chain of ten thousand operations needs no ten thousand columns.</summary>
    [Fact]
    public void WorkMemory_IsUsedAgain()
    {
        Expr chain = X;
        for (var i = 0; i < 5_000; i++)
        {
            chain = Y - chain * chain;
        }

        var tape = Lowering.ToTape([chain], new ArgumentList([X, Y]), isReal: true, CancellationToken.None);
        Assert.Equal(10_000, tape.Code.Length);
        Assert.Equal(1, new BatchProgram(tape).WorkCount);
        var result = new double[1];
        chain.Compile([X, Y], Scalar).InvokeBatch([0.5, 0.7], result);
        Assert.Equal(chain.Evaluate(("x", 0.5), ("y", 0.7)), result[0]);
    }

    private static void AssertArgument(string message, string parameter, Action action) =>
        Assert.Equal($"{message} (Parameter '{parameter}')", Assert.Throws<ArgumentException>(action).Message);
}
