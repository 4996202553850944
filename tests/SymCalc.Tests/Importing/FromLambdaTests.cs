using System.Linq.Expressions;

namespace SymCalc.Tests.Importing;

/// <summary>C# lambdas as expressions: what is understood, and what the messages say of the rest.</summary>
public sealed class FromLambdaTests
{
    private static readonly double Gravity = 9.81;

    private double Length { get; } = 2.5;

    [Fact]
    public void OperatorsAndFunctions_AreUnderstood()
    {
        (Expr Actual, string Expected)[] rows =
        [
            (Expr.FromLambda((double x, double y) => Math.Sin(x) * y), "y*sin(x)"),
            (Expr.FromLambda((double x) => 2 * x + x / 3 - 1), "7*x/3 - 1"),
            (Expr.FromLambda((double x) => -x * +x), "-x^2"),
            (Expr.FromLambda((double x) => 0.5 * x), "0.5*x"),
            (Expr.FromLambda((double x) => Math.PI * x + Math.E), "pi*x + e"),
            (Expr.FromLambda((double x) => Math.Exp(x) + Math.Sqrt(x) + Math.Pow(x, 3) + Math.Log(x)), "x^3 + sqrt(x) + exp(x) + ln(x)"),
            (Expr.FromLambda((double x, double y) => Math.Atan2(y, x) + Math.Max(x, y) + double.Hypot(x, y)), "atan2(y, x) + hypot(x, y) + max(x, y)"),
            (Expr.FromLambda((double x) => Math.Log(x, 2) + Math.Log10(x) + Math.Log2(x)), "log10(x) + log2(x) + ln(x)/ln(2)"),
            (Expr.FromLambda((double x) => double.Tanh(x) + Math.Cbrt(x) + Math.Abs(x) + Math.Sign(x)), "abs(x) + cbrt(x) + sign(x) + tanh(x)"),
            (Expr.FromLambda((double x) => SpecialFunctions.Erf(x) + SpecialFunctions.Gamma(x)), "erf(x) + gamma(x)"),
            (Expr.FromLambda((double x) => Math.Clamp(x, -1, 1)), "min(max(x, -1), 1)"),
            (Expr.FromLambda((double θ) => Math.Cos(θ)), "cos(θ)"),
            (Expr.FromLambda((float x) => x * x), "x^2"),
            (Expr.FromLambda(() => 1.5), "1.5"),
        ];
        Assert.All(rows, row => Assert.Equal(Expr.Parse(row.Expected), row.Actual));
    }

    [Fact]
    public void Conditionals_BecomeCases()
    {
        (Expr Actual, string Expected)[] rows =
        [
            (Expr.FromLambda((double x) => x < 0 ? -x : x), "piecewise(x < 0, -x, x)"),
            (Expr.FromLambda((double x) => x > 0 && x <= 1 ? x : 2), "piecewise(x > 0, piecewise(x <= 1, x, 2), 2)"),
            (Expr.FromLambda((double x) => x < 0 || x == 1 ? x : 2), "piecewise(x < 0, x, x == 1, x, 2)"),
            (Expr.FromLambda((double x) => !(x >= 0) ? 1 : x), "piecewise(x >= 0, x, 1)"),
        ];
        Assert.All(rows, row =>
        {
            foreach (var x in new[] { -1.0, 0, 0.5, 1, 2 })
            {
                Assert.Equal(Expr.Parse(row.Expected).Evaluate(("x", x)), row.Actual.Evaluate(("x", x)));
            }
        });
        var flag = true;
        Assert.Equal(new Symbol("x"), Expr.FromLambda((double x) => flag ? x : 0));
    }

    [Fact]
    public void CapturedValues_AreRead()
    {
        var n = 3;
        var c = 0.25;
        Expr inner = Expr.Parse("a + b");
        Assert.Equal(Expr.Parse("3*x + 0.25"), Expr.FromLambda((double x) => n * x + c));
        Assert.Equal(Expr.Parse("9.81*x"), Expr.FromLambda((double x) => Gravity * x));
        Assert.Equal(Expr.Parse("2.5*x"), Expr.FromLambda((double x) => Length * x));
        Expression<Func<double, Expr>> mixed = x => inner * inner;
        Assert.Equal(inner * inner, Expr.FromLambda(mixed));
    }

    [Fact]
    public void NestedLambdas_AreInvoked()
    {
        Expression<Func<double, double>> square = u => u * u;
        Assert.Equal(Expr.Parse("(x + 1)^2 + x"), Expr.FromLambda((double x) => square.Compile()(x + 1) + x));
        Assert.Equal(Expr.Parse("x^4"), Expr.FromLambda((double x) => square.Compile()(square.Compile()(x))));
        var y = Expression.Parameter(typeof(double), "y");
        var invoked = Expression.Lambda<Func<double, double>>(Expression.Add(Expression.Invoke(square, Expression.Invoke(square, y)), y), y);
        Assert.Equal(Expr.Parse("y^4 + y"), Expr.FromLambda(invoked));
    }

    [Fact]
    public void Messages_ShowTheOffendingPart()
    {
        Func<double, double> closed = u => u + 1;
        double[] table = [1, 2];
        AssertUnsupported("'(x % 2)' cannot be made an expression: Modulo has no counterpart.", () => Expr.FromLambda((double x) => 1 + x % 2));
        AssertUnsupported(
            "'Truncate(x)' cannot be made an expression: Math.Truncate has no counterpart.", () => Expr.FromLambda((double x) => Math.Truncate(x) + x));
        AssertUnsupported(
            "'Convert(x, Int32)' cannot be made an expression: Convert to Int32 cuts digits off.", () => Expr.FromLambda((double x) => (int)x));
        Assert.EndsWith(
            "cannot be made an expression: the code of a delegate cannot be seen; capture an Expression<…> and invoke what its Compile() gives.",
            Assert.Throws<NotSupportedException>(() => Expr.FromLambda((double x) => closed(x))).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "a value of type Double[] is no number", Assert.Throws<NotSupportedException>(() => Expr.FromLambda((double x) => table[0] * x)).Message, StringComparison.Ordinal);
        var (a, b) = (7, 2);
        Assert.EndsWith(
            "a division of integers cuts digits off; write a double, as in 1.0 / 2.",
            Assert.Throws<NotSupportedException>(() => Expr.FromLambda((double x) => a / b * x)).Message,
            StringComparison.Ordinal);
        AssertUnsupported("Parameter 'n' is of type Int32: the parameters must be double.", () => Expr.FromLambda((int n) => 2 * n));
        Assert.StartsWith(
            "'e' is Euler's number and cannot be the name of a symbol.", Assert.Throws<ArgumentException>(() => Expr.FromLambda((double e) => e)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => Expr.FromLambda(null!));
    }

    /// <summary>A tree of 100,000 levels, and one whose parts are shared so that it would be 2^60 nodes when written out.</summary>
    [Fact]
    public void DeepAndSharedTrees_AreRead()
    {
        var x = Expression.Parameter(typeof(double), "x");
        Expression deep = x;
        for (var i = 0; i < 100_000; i++)
        {
            deep = Expression.Add(Expression.Negate(deep), x);
        }

        Assert.Equal("x", Expr.FromLambda(Expression.Lambda(deep, x)).ToString());
        Expression shared = x;
        for (var i = 0; i < 60; i++)
        {
            shared = Expression.Multiply(shared, shared);
        }

        Assert.Equal(new Symbol("x").Pow(1L << 60), Expr.FromLambda(Expression.Lambda(shared, x)));
    }

    private static void AssertUnsupported(string message, Action action) => Assert.Equal(message, Assert.Throws<NotSupportedException>(action).Message);
}
