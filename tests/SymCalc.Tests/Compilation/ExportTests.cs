using SymCalc.Functions;
using SymCalc.Tests.Functions;

namespace SymCalc.Tests.Compilation;

/// <summary>Tapes as C# methods and as LINQ trees: readable, and with the bits of compiled code.</summary>
public sealed class ExportTests
{
    private static readonly Symbol X = new("x"), Y = new("y");

    [Fact]
    public void CSharp_IsAMethod()
    {
        Assert.Equal(
            """
            public static double F(double x)
            {
                double t0 = x * x;
                double t1 = Math.Sin(t0);
                double t2 = t0 * t1;
                return t2;
            }

            """,
            Expr.Parse("x^2*sin(x^2)").Compile("x").ToCSharp("F"));
        Assert.Equal(
            """
            public static void Gradient(ReadOnlySpan<double> x, Span<double> results)
            {
                double t0 = 2.0 * x[0];
                double t1 = x[1] * t0;
                double t2 = x[0] * x[0];
                results[0] = t1;
                results[1] = t2;
            }

            """,
            new ExprVector([Expr.Parse("2*x*y"), X * X]).Compile("x", "y").ToCSharp("Gradient"));
        Assert.Equal("public static double @class(double @int, double t1)\n{\n    double tt0 = @int + t1;\n    return tt0;\n}\n".ReplaceLineEndings(),
            (new Symbol("int") + new Symbol("t1")).Compile("int", "t1").ToCSharp("class").ReplaceLineEndings());
        Assert.Throws<ArgumentException>(() => ((Expr)X).Compile(X).ToCSharp(" "));
    }

    [Fact]
    public void Trees_AreBlocks()
    {
        var lambda = Expr.Parse("x*y + 1").Compile("x", "y").ToLambda<Func<double, double, double>>();
        Assert.Equal(["x", "y"], lambda.Parameters.Select(p => p.Name));
        Assert.Equal(7, lambda.Compile(preferInterpretation: true)(2, 3));
        Assert.Equal(5, ((Expr)5).Compile().ToLambda<Func<double>>().Compile()());
        Assert.Equal(
            "System.Func`2[System.Double,System.Double] does not take 2 doubles and return one.",
            Assert.Throws<ArgumentException>(() => (X + Y).Compile(X, Y).ToLambda<Func<double, double>>()).Message);
    }

    /// <summary>Every function, every operation, infinities and NaN: the method that is pasted and the tree give the same bits.</summary>
    [Fact]
    public void ExportedCode_HasTheBitsOfCompiledCode()
    {
        ExprVector all =
        [
            .. FunctionTable.All.Select(f => f.Of([.. new Expr[] { X, Y }.Take(f.Arity)])),
            .. new[]
            {
                "x^y", "exp(x)", "sqrt(x)", "x^(1/3)", "x^(2/3)", "-x", "x/y - 3*x", "-2*x - y/7", "sqrt(2)*x", "1/x", "ln(-1)*x", "0.1*x",
                "piecewise(x < y, x, x <= 1, y, x == 2, 7, x != 3, 1/x)", "piecewise(x >= y, x)",
            }.Select(text => Expr.Parse(text)),
        ];
        var entries = all.Select(e => e.Compile(X, Y)).ToArray();
        var methods = entries.Select((c, i) => c.ToCSharp($"F{i}")).Append(all.Compile(X, Y).ToCSharp("All"));
        var type = CompiledCode.TypeOf("Pasted", $"using System;\npublic static class Pasted\n{{\n{string.Join('\n', methods)}\n}}");
        var trees = entries.Select(c => c.ToLambda<Func<double, double, double>>().Compile()).ToArray();
        var procedure = type.GetMethod("All")!.CreateDelegate<Procedure>();
        var functions = entries.Select((_, i) => type.GetMethod($"F{i}")!.CreateDelegate<Func<double, double, double>>()).ToArray();
        var results = new double[all.Count];
        double[] values = [0.3, 2, 1, 0, -0.7, 5.5, double.NaN, double.PositiveInfinity];
        foreach (var (x, y) in values.SelectMany(x => values.Select(y => (x, y))))
        {
            procedure([x, y], results);
            for (var i = 0; i < entries.Length; i++)
            {
                var expected = entries[i].Invoke(x, y);
                Assert.All([functions[i](x, y), trees[i](x, y), results[i]], actual => Assert.True(
                    double.IsNaN(expected) ? double.IsNaN(actual) : BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual),
                    $"{all[i]} at {x}, {y}: {expected:R}, exported {actual:R}"));
            }
        }
    }

    private delegate void Procedure(ReadOnlySpan<double> x, Span<double> results);
}
