namespace SymCalc.Tests.Compilation;

/// <summary>What compiled expressions promise besides their values: arguments, messages, memory, threads.</summary>
public sealed class CompiledExprTests
{
    private static readonly Symbol X = new("x"), Y = new("y"), Z = new("z");

    /// <summary>A page of call sites: every way to list the variables compiles and means the same.</summary>
    [Fact]
    public void Compile_TakesVariablesInEveryForm()
    {
        Expr f = Expr.Parse("x - y");
        CompiledExpr[] ways =
        [
            f.Compile("x", "y"), f.Compile(X, Y), f.Compile(["x", "y"]), f.Compile([X, Y]), f.Compile(), f.Compile(f.FreeSymbols),
            f.Compile([X, Y], new CompileOptions()), f.Compile([X, Y], CompileOptions.Default, CancellationToken.None),
        ];
        Assert.All(ways, way => Assert.Equal(-1, way.Invoke(2, 3)));
        Assert.Equal([X, Y], f.Compile().Variables);
        Assert.Equal(1, f.Compile("y", "x").Invoke(2, 3));
        Assert.Equal(-1, f.Compile("x", "unused", "y").Invoke(2, 100, 3));
        Assert.Equal(7, ((Expr)7).Compile().Invoke());
        Assert.Equal(7, ((Expr)7).Compile([]).Invoke([]));
    }

    [Fact]
    public void CompileOfVectors_TakesVariablesInEveryForm()
    {
        ExprVector v = [X - Y, Y];
        CompiledExprVector[] ways =
        [
            v.Compile("x", "y"), v.Compile(X, Y), v.Compile(["x", "y"]), v.Compile([X, Y]), v.Compile(), v.Compile([X, Y], new CompileOptions()),
        ];
        Assert.All(ways, way => Assert.Equal([-1, 3], Values(way, 2, 3)));
        Assert.Equal([X, Y], v.Compile().Variables);
        Assert.Equal(2, v.Compile().Count);
        Assert.Empty(Values(new ExprVector([]).Compile(X), 1));
    }

    [Fact]
    public void Messages_SayWhatIsWrong()
    {
        var f = Expr.Parse("x*y + z");
        AssertArgument("Variable 'z' is not listed; listed are: x, y.", "variables", () => f.Compile("x", "y"));
        AssertArgument("Variable 'x' is not listed; listed are: none.", "variables", () => f.Compile([]));
        AssertArgument("Variable 'x' is given twice.", "variables", () => f.Compile("x", "y", "x"));
        AssertArgument("'1x' is not an identifier and cannot be the name of a symbol.", "name", () => f.Compile("1x"));
        var compiled = f.Compile("x", "y", "z");
        AssertArgument("3 values are needed, for x, y, z, but 2 were given.", "x", () => compiled.Invoke(1, 2));
        AssertArgument("1 value is needed, for x, but 2 were given.", "x", () => ((Expr)X).Compile("x").Invoke(1, 2));
        AssertArgument("No values are needed, but 1 was given.", "x", () => ((Expr)1).Compile().Invoke(1));
        var many = ExprMath.Sum(Enumerable.Range(1, 20).Select(i => (Expr)new Symbol($"t{i:00}")));
        AssertArgument(
            "20 values are needed, for t01, t02, t03, t04, t05, t06, t07, …, t20, but 0 were given.", "x", () => many.Compile().Invoke());
    }

    [Fact]
    public void MessagesOfVectors_SayWhatIsWrong()
    {
        var compiled = new ExprVector([X, Y, X + Y]).Compile(X, Y);
        var results = new double[3];
        AssertArgument("2 values are needed, for x, y, but 3 were given.", "x", () => compiled.Invoke([1, 2, 3], results));
        AssertArgument("There are 3 results, but room for 2.", "results", () => compiled.Invoke([1, 2], results.AsSpan(0, 2)));
        AssertArgument("There is 1 result, but room for 3.", "results", () => new ExprVector([X]).Compile(X).Invoke([1], results));
        Assert.Equal([0, 0, 0], results);
        AssertArgument("Variable 'y' is not listed; listed are: x.", "variables", () => new ExprVector([X, Y]).Compile(X));
    }

    [Fact]
    public void FunctionsWithoutKernels_AreRefused()
    {
        var f = new FunctionDefinition("f", 1).Of(X) + 1;
        Assert.Equal(
            "Function 'f' has no numeric value: it was declared without a kernel.",
            Assert.Throws<InvalidOperationException>(() => f.Compile("x")).Message);
        Assert.Throws<InvalidOperationException>(() => new ExprVector([X, f]).Compile("x"));
    }

    [Fact]
    public void Compile_CanBeCancelled() => Assert.Throws<OperationCanceledException>(
        () => (X + 1).Compile([X], CompileOptions.Default, new CancellationToken(canceled: true)));

    /// <summary>The results may take the place of the variables, as in an iteration.</summary>
    [Theory]
    [InlineData(CompileBackend.Interpreter)]
    [InlineData(CompileBackend.Emit)]
    public void ResultsMayOverlapVariables(CompileBackend backend)
    {
        double[] state = [1, 2];
        new ExprVector([X + Y, X - Y]).Compile([X, Y], new CompileOptions { Backend = backend }).Invoke(state, state);
        Assert.Equal([3, -1], state);
    }

    [Theory]
    [InlineData(CompileBackend.Interpreter)]
    [InlineData(CompileBackend.Emit)]
    public void Calls_AllocateNothing(CompileBackend backend)
    {
        var options = new CompileOptions { Backend = backend };
        var small = Expr.Parse("x*sin(y) + atan2(x, y)^3").Compile([X, Y], options);
        var large = Sum(3000).Gradient().Compile(Sum(3000).FreeSymbols.ToArray(), options);
        var (x, results) = (new double[large.Variables.Count], new double[large.Count]);
        for (var i = 0; i < 3; i++)
        {
            small.Invoke(1, 2);
            large.Invoke(x, results);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10; i++)
        {
            small.Invoke(1, 2);
            large.Invoke(x, results);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData(CompileBackend.Interpreter)]
    [InlineData(CompileBackend.Emit)]
    public void Calls_FromManyThreads_DoNotMeet(CompileBackend backend)
    {
        var f = Sum(2000);
        var compiled = f.Gradient().Compile(f.FreeSymbols.ToArray(), new CompileOptions { Backend = backend });
        var wrong = 0;
        Parallel.For(0, 200, k =>
        {
            var x = new double[compiled.Variables.Count];
            var results = new double[compiled.Count];
            Array.Fill(x, k);
            compiled.Invoke(x, results);
            Interlocked.Add(ref wrong, results.All(r => r == 2 * k) ? 0 : 1);
        });
        Assert.Equal(0, wrong);
    }

    /// <summary>Operations are instructions; common parts count once, and numbers that are known beforehand not at all.</summary>
    [Theory]
    [InlineData("x", 0)]
    [InlineData("3", 0)]
    [InlineData("sqrt(2) + sin(3)", 0)]
    [InlineData("x + y", 1)]
    [InlineData("x - y", 1)]
    [InlineData("-x - y", 2)]
    [InlineData("x^4", 2)]
    [InlineData("x^8*y - x^4", 5)]
    [InlineData("exp(x)/(1 + exp(x))", 3)]
    [InlineData("2*x*y + 8*z*x*y", 6)]
    [InlineData("sin(x)^2 + cos(x)^2 + sin(2)*x", 7)]
    [InlineData("piecewise(x < 0, -x, x)", 3)]
    public void OperationCount_CountsInstructions(string text, int expected) =>
        Assert.Equal(expected, Expr.Parse(text).Compile().OperationCount);

    /// <summary>x + y and y + x are one instruction, since addition commutes to the last bit; (x + y) + z and (z + y) + x are not.</summary>
    [Fact]
    public void CommonParts_AreSharedWhereThatIsExact()
    {
        Assert.Equal(1, new ExprVector([X + Y, Y + X]).Compile().OperationCount);
        Assert.Equal(4, new ExprVector([X + Y + Z, Z + Y + X]).Compile().OperationCount);
        Assert.Equal(2, new ExprVector([X * Y, 2 * X * Y - X * Y * 2, Y * X, X / Y, -(X / Y)]).Compile().OperationCount - 1);
    }

    /// <summary>Signs move out of products and into differences, but -0 - -0 is 0, and no -(0 + -0).</summary>
    [Theory]
    [InlineData("-x - y")]
    [InlineData("-x - y*z")]
    [InlineData("-(x*y) + -2*z")]
    [InlineData("x*-y/-3")]
    [InlineData("-x*y + x*y*z")]
    [InlineData("-2*x - 3*y")]
    public void SignsOfZeros_AreThoseOfEvaluate(string text)
    {
        var f = Expr.Parse(text);
        var (interpreted, emitted) = (f.Compile(X, Y, Z), f.Compile([X, Y, Z], new CompileOptions { Backend = CompileBackend.Emit }));
        double[] values = [0.0, -0.0, 1, -1];
        foreach (var x in values)
        {
            foreach (var y in values)
            {
                foreach (var z in values)
                {
                    var expected = BitConverter.DoubleToInt64Bits(f.Evaluate(("x", x), ("y", y), ("z", z)));
                    Assert.Equal(expected, BitConverter.DoubleToInt64Bits(interpreted.Invoke(x, y, z)));
                    Assert.Equal(expected, BitConverter.DoubleToInt64Bits(emitted.Invoke(x, y, z)));
                }
            }
        }
    }

    /// <summary>A chain of 300,000 calls, and a sum of as many terms, compile and run without a deep stack.</summary>
    [Fact]
    public void DeepAndWideExpressions_Compile()
    {
        Expr chain = X;
        for (var i = 0; i < 300_000; i++)
        {
            chain = 1 - chain * chain;
        }

        Assert.Equal(600_000, chain.Compile().OperationCount);
        Assert.Equal(chain.Evaluate(("x", 0.5)), chain.Compile().Invoke(0.5));
        Assert.Equal(299_999, ExprMath.Sum(Enumerable.Range(0, 300_000).Select(i => (Expr)new Symbol($"x{i}"))).Compile().OperationCount);
    }

    /// <summary>A million objects that are equal in pairs cost their number, not its square.</summary>
    [Fact]
    public void EqualObjects_CostTheirNumber()
    {
        var calls = Enumerable.Range(0, 30_000).Select(i => ExprMath.Min(new Symbol("x") + new Symbol("y"), i)).ToArray();
        Assert.Equal(30_001, new ExprVector(calls).Compile().OperationCount);
    }

    private static Expr Sum(int n) => ExprMath.Sum(Enumerable.Range(0, n).Select(i => new Symbol($"x{i}").Pow(2)));

    private static double[] Values(CompiledExprVector compiled, params ReadOnlySpan<double> x)
    {
        var results = new double[compiled.Count];
        compiled.Invoke(x, results);
        return results;
    }

    private static void AssertArgument(string message, string parameter, Action action)
    {
        var exception = Assert.Throws<ArgumentException>(action);
        Assert.Equal($"{message} (Parameter '{parameter}')", exception.Message);
    }
}
