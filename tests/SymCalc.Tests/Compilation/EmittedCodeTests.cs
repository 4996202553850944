using SymCalc.Compilation;
using SymCalc.Functions;

namespace SymCalc.Tests.Compilation;

/// <summary>Code that is made at run time: when it is made, its chunks, and every function's kernel in it.</summary>
public sealed class EmittedCodeTests
{
    private static readonly CompileOptions Emit = new() { Backend = CompileBackend.Emit };

    [Fact]
    public void Backend_IsWhatWasAskedFor()
    {
        var f = Expr.Parse("x + 1");
        Assert.Equal(CompileBackend.Emit, f.Compile(f.FreeSymbols.ToArray(), Emit).Backend);
        Assert.Equal(CompileBackend.Interpreter, f.Compile().Backend);
    }

    /// <summary>A function that is called often gets emitted code by itself, and no value changes then.</summary>
    [Fact]
    public async Task Auto_EmitsWhatIsCalledOften()
    {
        var f = Expr.Parse("sin(x)*exp(-x^2) + x^3/7");
        var expected = f.Evaluate(("x", 0.7));
        var auto = f.Compile("x");
        var interpreted = f.Compile([new Symbol("x")], new CompileOptions { Backend = CompileBackend.Interpreter });
        for (var i = 0; i < 6_000; i++)
        {
            Assert.Equal(expected, auto.Invoke(0.7));
            Assert.Equal(expected, interpreted.Invoke(0.7));
        }

        await auto.Code.Emitting;
        Assert.Equal(CompileBackend.Emit, auto.Backend);
        Assert.Equal(CompileBackend.Interpreter, interpreted.Backend);
        Assert.Equal(expected, auto.Invoke(0.7));
    }

    /// <summary>Values go from chunk to chunk, near and far, and outputs come from anywhere, numbers and variables included.</summary>
    [Theory]
    [InlineData(799)]
    [InlineData(800)]
    [InlineData(801)]
    [InlineData(5_000)]
    public void LargeTapes_AreCutIntoChunks(int length)
    {
        var (x, y) = (new Symbol("x"), new Symbol("y"));
        var steps = new List<Expr> { x, y };
        for (var i = 2; i < length; i++)
        {
            steps.Add((steps[i - 1] / 2) - (steps[i * 7919 % i] * y));
        }

        ExprVector entries = [7, x, steps[^1], .. steps.Where((_, i) => i % 97 == 0), y, steps[length / 2], ExprMath.Sqrt(2)];
        var emitted = entries.Compile([x, y], Emit);
        var results = new double[entries.Count];
        emitted.Invoke([0.3, 0.9], results);
        Assert.Equal(entries.Select(e => e.Evaluate(("x", 0.3), ("y", 0.9))), results);
    }

    /// <summary>Chunks that have nothing to tell each other are all executed.</summary>
    [Fact]
    public void ChunksWithoutCommonValues_AreAllExecuted()
    {
        var variables = Enumerable.Range(0, 2_000).Select(i => new Symbol($"x{i}")).ToArray();
        var results = new double[variables.Length];
        new ExprVector(variables.Select(x => 3 * x)).Compile(variables, Emit).Invoke([.. Enumerable.Range(0, 2_000)], results);
        Assert.Equal(Enumerable.Range(0, 2_000).Select(i => 3.0 * i), results);
    }

    /// <summary>Static kernels are called themselves, lambdas and kernels of other shapes through what they are.</summary>
    [Fact]
    public void EveryFunction_IsCalled()
    {
        var factor = 3.0;
        FunctionDefinition[] own =
        [
            new("f1", 1) { UnaryKernel = u => u * factor },
            new("f2", 2) { BinaryKernel = (u, v) => u - (v * factor) },
            new("f3", 3) { Kernel = u => u[0] + (2 * u[1]) + (4 * u[2]) },
            new("g1", 1) { Kernel = u => -u[0] },
            new("g2", 2) { Kernel = u => u[0] / u[1] },
        ];
        var (x, y) = (new Symbol("x"), new Symbol("y"));
        ExprVector all = [.. FunctionTable.All.Concat(own).Select(f => f.Of([.. new Expr[] { x, y, x + y }.Take(f.Arity)]))];
        var emitted = all.Compile([x, y], Emit);
        var results = new double[all.Count];
        foreach (var (a, b) in new[] { (0.3, 0.6), (-0.3, 2.5), (1.0, 0.0), (2.0, -1.5) })
        {
            emitted.Invoke([a, b], results);
            Assert.Equal(all.Select(e => e.Evaluate(("x", a), ("y", b))), results);
        }
    }

    /// <summary>Where sine and cosine are computed together they have the bits of sine and cosine.</summary>
    [Fact]
    public void SinCosPairs_AreExactHere()
    {
        Assert.True(SinCosPairs.AreExact);
        for (var i = 0; i < 200_000; i++)
        {
            var x = Math.ScaleB((i * 0.61803398874989 % 1) + 0.5, (i % 80) - 40) * ((i & 1) == 0 ? 1 : -1);
            var (sine, cosine) = Math.SinCos(x);
            Assert.True(sine == Math.Sin(x) && cosine == Math.Cos(x), $"Math.SinCos differs at {x:R}");
        }
    }
}
