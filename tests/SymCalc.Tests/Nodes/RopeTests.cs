namespace SymCalc.Tests.Nodes;

/// <summary>Long sums and products that grow one by one are made flat when somebody looks, by whatever thread.</summary>
public sealed class RopeTests
{
    private const int Threads = 4;

    private static readonly Symbol[] Symbols = [.. Enumerable.Range(0, 40).Select(i => new Symbol($"x{i}"))];

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void Ropes_EqualWhatIsBuiltAtOnce(int step)
    {
        Expr sum = ExprMath.Sum(Symbols[..20]), product = ExprMath.Product(Symbols[..20]);
        for (var i = 0; i < 40; i++)
        {
            var next = Symbols[i * step % 40];
            sum += i * next;
            product *= next.Pow(i);
        }

        Assert.Equal(ExprMath.Sum([.. Symbols[..20], .. Enumerable.Range(0, 40).Select(i => i * Symbols[i * step % 40])]), sum);
        Assert.Equal(ExprMath.Product([.. Symbols[..20], .. Enumerable.Range(0, 40).Select(i => Symbols[i * step % 40].Pow(i))]), product);
    }

    /// <summary>Doubles round, so that their fingerprints do not add up: they must not wait.</summary>
    [Fact]
    public void Ropes_OfDoubles_EqualWhatIsBuiltAtOnce()
    {
        Expr[] terms = [0.1 * Symbols[3], 0.2 * Symbols[3], Symbols[4], 0.7 * Symbols[5], 0.1, -0.3];
        Expr[] factors = [Symbols[3].Pow(0.1), Symbols[3].Pow(0.2), Symbols[4], Symbols[5].Pow(0.7), 0.1, Symbols[5].Pow(-0.4)];
        var sum = terms.Aggregate(ExprMath.Sum(Symbols), (a, b) => a + b);
        var product = factors.Aggregate(ExprMath.Product(Symbols), (a, b) => a * b);
        Assert.Equal(ExprMath.Sum([.. Symbols, .. terms]), sum);
        Assert.Equal(ExprMath.Product([.. Symbols, .. factors]), product);
        Assert.Equal(ExprMath.Sum([.. Symbols, .. terms]).GetHashCode(), sum.GetHashCode());
    }

    /// <summary>Terms that cancel while they wait.</summary>
    [Fact]
    public void Ropes_MayCollapse()
    {
        Expr sum = ExprMath.Sum(Symbols), product = ExprMath.Product(Symbols);
        foreach (var symbol in Symbols[1..])
        {
            sum -= symbol;
            product /= symbol;
        }

        Assert.Equal(Symbols[0], sum);
        Assert.Equal(Symbols[0], product);
        Assert.Equal((Expr)0, sum - Symbols[0]);
        Assert.Equal((Expr)1, product / Symbols[0]);
    }

    /// <summary>A new rope each time, first looked at by four threads at once.</summary>
    [Fact]
    public void Ropes_AreMadeFlatByManyThreadsAtOnce()
    {
        const int rounds = 20_000;
        var flatSum = ExprMath.Sum(Symbols[..36]);
        var flatProduct = ExprMath.Product(Symbols[..36]);
        Expr sum = 0, product = 1;
        var failures = 0;
        using Barrier barrier = new(Threads, _ =>
        {
            sum = flatSum + Symbols[36] + Symbols[37].Pow(2);
            product = flatProduct * Symbols[36] * Symbols[37].Pow(Symbols[0]);
        });
        var threads = Enumerable.Range(0, Threads).Select(_ => new Thread(() =>
        {
            for (var i = 0; i < rounds; i++)
            {
                barrier.SignalAndWait();
                try
                {
                    if (!(sum.ChildCount == 38 && product.ChildCount == 39 && sum.Height == 2 && product.Height == 1))
                    {
                        Interlocked.Increment(ref failures);
                    }
                }
                catch (NullReferenceException)
                {
                    Interlocked.Increment(ref failures);
                }

                barrier.SignalAndWait();
            }
        })).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.Equal(0, failures);
    }
}
