using System.Runtime.CompilerServices;
using Xunit;

namespace SymCalc.Tests.Depth;

/// <summary>Nothing recurses on the size of an expression: a million levels on a small stack.</summary>
public sealed class DepthTests
{
    private const int SmallStack = 256 * 1024;
    private const int Million = 1_000_000;

    private static readonly Symbol X = new("x");

    private static Expr Chain(int depth)
    {
        Expr e = X;
        for (var i = 0; i < depth; i++)
        {
            e = ExprMath.Sin(e);
        }

        return e;
    }

    /// <summary>Runs the body on a thread with a stack of 256 KB and hands its exception on.</summary>
    private static void OnSmallStack(Action body)
    {
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    body();
                }
                catch (Exception e)
                {
                    failure = e;
                }
            },
            SmallStack);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }

    /// <summary>Chains whose links are more than calls: a derivative that copied its product at each link would take minutes.</summary>
    [Theory]
    [InlineData("sin(y) + 1")]
    [InlineData("sin(-y)")]
    [InlineData("atan(1/y)")]
    [InlineData("1/(1 + y)")]
    [InlineData("abs(-y) + 1")]
    [InlineData("y^x")]
    [InlineData("x/(x + y)")]
    [InlineData("sqrt(x + y)")]
    [InlineData("x*sin(y)")]
    public void ChainOfThousandsOfLinks_IsDifferentiatedInLinearTime(string link)
    {
        var (step, e) = (Expr.Parse(link), (Expr)X);
        for (var i = 0; i < 30_000; i++)
        {
            e = step.Substitute("y", e);
        }

        OnSmallStack(() => Assert.Equal(X, Assert.Single(e.Differentiate("x").FreeSymbols)));
    }

    [Fact]
    public void ChainOfAMillionCalls_IsDifferentiatedEvaluatedAndCompared() => OnSmallStack(() =>
    {
        var chain = Chain(Million);
        Assert.Equal(chain, Chain(Million));
        Assert.NotEqual(chain, Chain(Million - 1));
        Assert.Equal(chain.GetHashCode(), Chain(Million).GetHashCode());
        Assert.InRange(chain.Evaluate(("x", 0.5)), 0, 0.01);
        var derivative = chain.Differentiate("x");
        Assert.Equal(Million, ((ProductExpr)derivative).Factors.Count);
        Assert.True(double.IsFinite(derivative.Evaluate(("x", 0.5))));
        Assert.Equal(X, Assert.Single(chain.FreeSymbols));
        Assert.Equal(chain, Chain(Million / 2).Substitute("x", Chain(Million / 2)));
    });

    [Fact]
    public void ChainOfAMillionCalls_IsSimplified() => OnSmallStack(() =>
        Assert.Equal(Chain(Million), Chain(Million).Simplify()));

    [Fact]
    public void ChainOfAMillionCalls_IsPrinted() => OnSmallStack(() =>
        Assert.True(Chain(Million).ToString().Length > Million));

    [Fact]
    public void NestedSumsAndProducts_ReadLate() => OnSmallStack(() =>
    {
        Expr e = X;
        for (var i = 0; i < Million; i++)
        {
            e = (e * X) + 1;
        }

        Assert.Equal(e, e + 0);
        Assert.True(double.IsFinite(e.Differentiate("x").Evaluate(("x", 0.5))));
    });

    [Fact]
    public void RopesInsideRopes_AreFlattenedWithoutRecursion() => OnSmallStack(() =>
    {
        var terms = Enumerable.Range(0, 40).Select(i => (Expr)new Symbol($"a{i}")).ToArray();
        var sum = ExprMath.Sum(terms);
        var product = ExprMath.Product(terms);
        Expr e = X;
        for (var i = 0; i < 20_000; i++)
        {
            e = sum + (product * e);
        }

        Assert.True(e.FreeSymbols.Count == 41);
    });

    [Fact]
    public void AdditionInALoop_IsNotQuadratic()
    {
        Expr sum = 0;
        Expr product = 1;
        for (var i = 0; i < 50_000; i++)
        {
            sum += ExprMath.Sin(new Symbol($"x{i}"));
            product *= ExprMath.Sin(new Symbol($"x{i}"));
        }

        Assert.Equal(50_000, ((SumExpr)sum).Terms.Count);
        Assert.Equal(50_000, ((ProductExpr)product).Factors.Count);
    }

    /// <summary>The gradient of a product of n factors has n entries of n - 1 factors: together they are linear, not quadratic.</summary>
    [Fact]
    public void GradientOfALongProduct_IsWalkedAndPrintedInLinearTime() => OnSmallStack(() =>
    {
        const int n = 100_000;
        var x = Enumerable.Range(0, n).Select(i => new Symbol($"x{i}")).ToArray();
        var gradient = ExprMath.Product(x).Gradient(x);
        var sum = ExprMath.Sum(gradient.Select((entry, i) => ExprMath.Sin(entry) * x[i]));
        Assert.Equal(n, sum.FreeSymbols.Count);
        Assert.Equal(n * Math.Sin(1), sum.Evaluate(x.ToDictionary(s => s.Name, _ => 1.0)), 1e-6);
        Assert.Equal(n - 1, gradient[n / 2].ToString().Count(c => c == 'x'));
        Assert.Equal(n - 1, ((ProductExpr)gradient[7]).Factors.Count);
    });

    [Fact]
    public void SumOfAMillionTerms_ParsesAndDifferentiates()
    {
        var text = string.Join('+', Enumerable.Range(0, Million).Select(i => $"x*a{i}"));
        var sum = Expr.Parse(text);
        Assert.Equal(Million, ((SumExpr)sum).Terms.Count);
        Assert.Equal(Million, ((SumExpr)sum.Differentiate("x")).Terms.Count);
    }

    [Fact]
    public void DeepChain_IsCollected()
    {
        var reference = MakeAndForget();
        for (var i = 0; i < 3 && reference.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(reference.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference MakeAndForget() => new(Chain(Million));

    [Fact]
    public void EqualButUnsharedDags_CompareWithoutWalkingTheTree()
    {
        var (a, b) = (Doubled(200), Doubled(200));
        Assert.Equal(a, b);
        Assert.NotEqual(a, Doubled(201));
        Assert.True(double.IsFinite(a.Differentiate("x").Evaluate(("x", 0))));

        static Expr Doubled(int levels)
        {
            Expr e = X;
            for (var i = 0; i < levels; i++)
            {
                e = ExprMath.Atan2(ExprMath.Sin(e), ExprMath.Cos(e));
            }

            return e;
        }
    }

    [Fact]
    public void SharedExpressions_GiveTheSameAnswersOn16Threads()
    {
        const int calls = 100_000;
        var f = Expr.Parse("x^2*sin(x)/(1 + x^2)");
        var expected = Enumerable.Range(0, 16).Select(i => f.Evaluate(("x", i + 0.5))).ToArray();
        var derivative = f.Differentiate("x");
        var text = derivative.ToString();
        var wrong = 0;
        var threads = Enumerable.Range(0, 16).Select(i => new Thread(() =>
        {
            for (var k = 0; k < calls; k++)
            {
                if (f.Evaluate(("x", i + 0.5)) != expected[i])
                {
                    Interlocked.Increment(ref wrong);
                }
            }

            if (f.Differentiate("x") != derivative || f.Differentiate("x").ToString() != text)
            {
                Interlocked.Increment(ref wrong);
            }
        })).ToArray();
        Array.ForEach(threads, t => t.Start());
        Array.ForEach(threads, t => t.Join());
        Assert.Equal(0, wrong);
    }
}
