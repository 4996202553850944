namespace SymCalc.Tests.Printing;

/// <summary>Printing does not recurse, and messages do not print what they cut.</summary>
public class DepthTests
{
    private static readonly string[] Formats = ["G", "L", "M", "C"];

    public static TheoryData<string> Chains { get; } = ["sin", "sqrt", "fraction", "power", "exponent", "piecewise"];

    private static Expr Chain(string kind, int levels)
    {
        Symbol x = new("x");
        Expr e = x;
        for (var i = 0; i < levels; i++)
        {
            e = kind switch
            {
                "sin" => ExprMath.Sin(e),
                "sqrt" => ExprMath.Sqrt(e),
                "fraction" => 1 / (1 + e),
                "power" => e.Pow(x),
                "exponent" => x.Pow(e),
                _ => ExprMath.Piecewise([(x < 0, x)], e),
            };
        }

        return e;
    }

    [Theory, MemberData(nameof(Chains))]
    public void ToString_OfADeepChain_DoesNotOverflowASmallStack(string kind)
    {
        var e = Chain(kind, 30_000);
        var lengths = new List<int>();
        Run(() => lengths.AddRange(Formats.Select(format => e.ToString(format).Length)));
        Assert.All(lengths, length => Assert.True(length >= 90_000));
    }

    [Theory, MemberData(nameof(Chains))]
    public void Infix_OfAChain_ReadsBack(string kind)
    {
        var e = Chain(kind, 2_000);
        Assert.Equal(e, Expr.Parse(e.ToString(), new ParseOptions { MaxDepth = int.MaxValue }));
    }

    [Fact]
    public void ToShortString_CutsAt200Characters()
    {
        Symbol x = new("x");
        Assert.Equal("1 + x", (x + 1).ToShortString());
        var long201 = new Symbol(new string('x', 201));
        Assert.Equal(new string('x', 200), new Symbol(new string('x', 200)).ToShortString());
        Assert.Equal(new string('x', 200) + "…", long201.ToShortString());
        Assert.Equal(new string('x', 199) + "…", new Symbol(new string('x', 199) + "𝑥").ToShortString());
        Assert.Equal(string.Concat(Enumerable.Repeat("sin(", 50)) + "…", Chain("sin", 1_000_000).ToShortString());
    }

    [Fact]
    public void ToShortString_OfAnExponentialTree_StopsAtOnce()
    {
        Expr e = new Symbol("x");
        for (var i = 0; i < 1_000; i++)
        {
            e = ExprMath.Sin(e) + ExprMath.Cos(e);
        }

        Assert.Equal(201, e.ToShortString().Length);
    }

    private static void Run(Action action)
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(action), 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }
}
