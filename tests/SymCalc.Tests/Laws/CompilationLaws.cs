namespace SymCalc.Tests.Laws;

/// <summary>Compiled code is the expression, to the last bit: for one object every way to its value gives the same number.</summary>
public sealed class CompilationLaws
{
    private static readonly Symbol[] Variables = [.. ExprGenerator.Variables.Select(name => new Symbol(name))];

    /// <summary>At every point, also where the value is an infinity, a zero of some sign or NaN. No tolerance.</summary>
    [Fact]
    public void CompiledCode_IsEvaluated() => Law.Always(ExprGenerator.Expressions().And(ExprGenerator.Points), c =>
    {
        var e = c.First.Build();
        var compiled = e.Compile(Variables, Interpreter);
        foreach (var point in c.Second)
        {
            AssertSameBits(e, e.Evaluate(point.Values()), compiled.Invoke(Values(point)), point);
        }
    });

    [Fact]
    public void EmittedCode_IsEvaluated() => Law.Always(
        ExprGenerator.Expressions().And(ExprGenerator.Points),
        c =>
        {
            var e = c.First.Build();
            var emitted = e.Compile(Variables, Emit);
            foreach (var point in c.Second)
            {
                AssertSameBits(e, e.Evaluate(point.Values()), emitted.Invoke(Values(point)), point);
            }
        },
        share: 0.5);

    /// <summary>With scalar kernels, whose bits those of the vectorised functions are not: docs/semantics.md, line 4.</summary>
    [Fact]
    public void Batches_AreEvaluated() => Law.Always(ExprGenerator.Expressions().And(ExprGenerator.Points), c =>
    {
        var e = c.First.Build();
        var columns = ExprGenerator.Variables.SelectMany(name => c.Second.Select(point => point[name])).ToArray();
        var results = new double[c.Second.Length];
        e.Compile(Variables, new CompileOptions { ScalarFunctions = true }).InvokeBatch(columns, results);
        for (var i = 0; i < results.Length; i++)
        {
            AssertSameBits(e, e.Evaluate(c.Second[i].Values()), results[i], c.Second[i]);
        }
    });

    /// <summary>Entries that are equal but were built in another order, or share parts, keep their own bits beside each other.</summary>
    [Fact]
    public void EntriesOfVectors_AreEvaluatedEachByItself() => Law.Always(
        ExprGenerator.Expressions().And(ExprGenerator.Expressions(largest: 15)).And(ExprGenerator.Points),
        c =>
        {
            var (u, v) = (c.First.First.Build(), c.First.Second.Build());
            ExprVector entries = [u, v, u + v, v + u, u * v, v * u, u - v, ExprMath.Sin(u + v), ExprMath.Cos(v + u), .. u.Gradient(Variables)];
            var compiled = entries.Compile(Variables, Interpreter);
            var emitted = entries.Compile(Variables, Emit);
            var (results, others) = (new double[entries.Count], new double[entries.Count]);
            foreach (var point in c.Second)
            {
                compiled.Invoke(Values(point), results);
                emitted.Invoke(Values(point), others);
                for (var i = 0; i < results.Length; i++)
                {
                    var expected = entries[i].Evaluate(point.Values());
                    AssertSameBits(entries[i], expected, results[i], point);
                    AssertSameBits(entries[i], expected, others[i], point);
                }
            }
        },
        share: 0.25);

    private static readonly CompileOptions Interpreter = new() { Backend = CompileBackend.Interpreter };

    private static readonly CompileOptions Emit = new() { Backend = CompileBackend.Emit };

    private static double[] Values(Point point) => [.. ExprGenerator.Variables.Select(name => point[name])];

    private static void AssertSameBits(Expr e, double expected, double actual, Point point) => Assert.True(
        double.IsNaN(expected) ? double.IsNaN(actual) : BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual),
        $"{e} evaluates to {expected:R}, compiled to {actual:R} at {point}");
}
