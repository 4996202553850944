using SymCalc.Differentiation;
using SymCalc.Graph;
using SymCalc.Tests.Laws;

namespace SymCalc.Tests.Graph;

/// <summary>Entries that are made in passing, and let go, are those that are kept: the same expressions, to the last bit.</summary>
public sealed class PassingTests
{
    private const int Many = 12_000;        // beyond 100,000 nodes

    private static readonly Symbol[] Variables = [.. ExprGenerator.Variables.Select(name => new Symbol(name))];

    [Fact]
    public void EntriesInPassing_AreThoseThatAreKept() => Law.Always(ExprGenerator.Expressions().And(ExprGenerator.Points), c =>
    {
        var f = c.First.Build();
        var arena = new Arena(f.TreeSize);
        var nodes = ReverseDriver.Gradient(arena, ArenaImport.Add(arena, f), Variables, CancellationToken.None);
        var (kept, passing) = (new ArenaFreezer(arena, nodes), new ArenaFreezer(arena, nodes, isPassing: true));
        foreach (var node in nodes)
        {
            if (!passing.TryFreeze(node, out var entry))
            {
                return;         // it may refuse; then entries are kept
            }

            var expected = kept.Freeze(node);
            Assert.Equal(expected, entry);
            Assert.Equal(expected.ToString(), entry.ToString());
            foreach (var point in c.Second)
            {
                var (x, y) = (expected.Evaluate(point.Values()), entry.Evaluate(point.Values()));
                Assert.True(BitConverter.DoubleToInt64Bits(x) == BitConverter.DoubleToInt64Bits(y) || (double.IsNaN(x) && double.IsNaN(y)), $"{entry}: {x:R} and {y:R}");
            }
        }
    });

    [Fact]
    public void LargeGradient_IsCompiledInPassing()
    {
        var x = Enumerable.Range(0, Many).Select(i => new Symbol($"x{i}")).ToArray();
        var f = ExprMath.Sum(x.Select((u, i) => ((u * x[(i + 1) % Many]) + ExprMath.Sin(u)).Pow(2) / (1 + x[(i + 1) % Many].Pow(2)) - (3 * u)));
        AssertCompiledAsEvaluated(f, x);
    }

    /// <summary>The weights occur in every step: some products cannot be told without those before them, so all entries are kept.</summary>
    [Fact]
    public void GradientOfARecurrence_IsCompiledAllTheSame()
    {
        var x = Enumerable.Range(0, 8_000).Select(i => new Symbol($"x{i}")).ToArray();
        var (v, w) = (new Symbol("v"), new Symbol("w"));
        Expr h = 0;
        foreach (var u in x)
        {
            h = ExprMath.Tanh((w * h) + (v * u)) * w;
        }

        AssertCompiledAsEvaluated(h, [.. x, v, w]);
    }

    /// <summary>All entries need one long chain: to forget it again and again would cost the square of its length.</summary>
    [Fact]
    public void PartThatAllEntriesShare_IsNotLoweredAgainAndAgain()
    {
        var x = Enumerable.Range(0, 20_000).Select(i => new Symbol($"x{i}")).ToArray();
        var t = new Symbol("t");
        Expr chain = t;
        for (var i = 0; i < 20_000; i++)
        {
            chain = ExprMath.Sin(chain) + 1;
        }

        AssertCompiledAsEvaluated(ExprMath.Sum(x.Select(u => ExprMath.Cos(u * chain))), [.. x, t]);
    }

    private static void AssertCompiledAsEvaluated(Expr f, Symbol[] variables)
    {
        var gradient = f.Gradient(variables);
        var compiled = gradient.Compile(variables, new CompileOptions { Backend = CompileBackend.Interpreter });
        var (x, results) = (new double[variables.Length], new double[variables.Length]);
        for (var i = 0; i < x.Length; i++)
        {
            x[i] = 0.3 + (0.618 * i % 1);
        }

        compiled.Invoke(x, results);
        var values = variables.Zip(x).ToDictionary(pair => pair.First.Name, pair => pair.Second);
        foreach (var i in (int[])[0, 1, variables.Length / 2, variables.Length - 2, variables.Length - 1])
        {
            Assert.True(double.IsFinite(results[i]));
            Assert.Equal(BitConverter.DoubleToInt64Bits(gradient[i].Evaluate(values)), BitConverter.DoubleToInt64Bits(results[i]));
        }
    }
}
