using System.Numerics;
using SymCalc.Tests.Laws;

namespace SymCalc.Tests.Compilation;

/// <summary>Floats and complex numbers, delegates, and value and gradient together.</summary>
public sealed class OtherNumbersTests
{
    private static readonly Symbol X = new("x"), Y = new("y");

    /// <summary>Every operation rounds to a float, functions are computed as doubles and rounded.</summary>
    [Fact]
    public void Floats_RoundAfterEveryOperation()
    {
        const float x = 0.1f, y = 0.7f;
        Assert.Equal((x * y) + (x / y), Expr.Parse("x*y + x/y").Compile<float>("x", "y").Invoke(x, y));
        Assert.Equal((float)Math.Sin(x), Expr.Parse("sin(x)").Compile<float>(X).Invoke(x));
        Assert.Equal(x * x * x, Expr.Parse("x^3").Compile<float>("x").Invoke(x));
        Assert.Equal((float)Math.PI * x, Expr.Parse("pi*x").Compile<float>("x").Invoke(x));
        Assert.Equal(float.PositiveInfinity, Expr.Parse("1/x").Compile<float>("x").Invoke(0));
        Assert.Equal((Half)2.5, Expr.Parse("x/2").Compile<Half>("x").Invoke((Half)5));
        Assert.Equal(Expr.Parse("exp(x)/y").Evaluate(("x", 0.3), ("y", 7)), Expr.Parse("exp(x)/y").Compile<double>("x", "y").Invoke(0.3, 7));
        var results = new float[2];
        new ExprVector([X + Y, X * Y]).Compile<float>("x", "y").Invoke([x, y], results);
        Assert.Equal([x + y, x * y], results);
        Assert.Throws<ArgumentException>(() => Expr.Parse("x + y").Compile<float>("x"));
        Assert.Equal(
            "1 value is needed, for x, but 2 were given. (Parameter 'x')",
            Assert.Throws<ArgumentException>(() => ((Expr)X).Compile<float>(X).Invoke(1, 2)).Message);
    }

    /// <summary>Compiled complex code gives what <c>EvaluateComplex</c> gives, to the last bit, and NaN where that throws.</summary>
    [Fact]
    public void ComplexCode_IsEvaluateComplex() => Law.Holds(
        ExprGenerator.Expressions().And(ExprGenerator.Points),
        c =>
        {
            var e = c.First.Build();
            var compiled = e.CompileComplex([.. ExprGenerator.Variables]);
            var says = false;
            foreach (var point in c.Second)
            {
                var values = point.Values().ToDictionary(p => p.Key, p => new Complex(p.Value, p.Key == "x" ? point.Y : 0));
                Complex expected;
                try
                {
                    expected = e.EvaluateComplex(values);
                }
                catch (NotSupportedException)
                {
                    continue;
                }

                var actual = compiled.Invoke([.. ExprGenerator.Variables.Select(name => values[name])]);
                Assert.True(IsSame(expected.Real, actual.Real) && IsSame(expected.Imaginary, actual.Imaginary), $"{e}: {expected}, compiled {actual} at {point}");
                says = true;
            }

            return says;
        });

    [Fact]
    public void ComplexCode_GivesNaNForWhatIsRealOnly()
    {
        Assert.Equal(new Complex(0, 2), Expr.Parse("sqrt(z)").CompileComplex("z").Invoke(-4));
        Assert.True(Complex.IsNaN(Expr.Parse("max(z, 1)").CompileComplex("z").Invoke(Complex.ImaginaryOne)));
        Assert.True(Complex.IsNaN(Expr.Parse("piecewise(z < 1, 1, 2)").CompileComplex("z").Invoke(Complex.ImaginaryOne)));
        var results = new Complex[2];
        new ExprVector([X * X, X + 1]).CompileComplex("x").Invoke([Complex.ImaginaryOne], results);
        Assert.Equal([-1, new Complex(1, 1)], results);
    }

    [Fact]
    public void Delegates_TakeUpToFourVariables()
    {
        var f = Expr.Parse("a + 2*b + 3*c + 4*d");
        Func<double, double, double, double, double> four = f.CompileFunc("a", "b", "c", "d");
        Assert.Equal(30, four(1, 2, 3, 4));
        Assert.Equal(-1, Expr.Parse("x - y").CompileFunc("x", "y")(2, 3));
        Assert.Equal(-1, (X - Y).CompileFunc(X, Y)(2, 3));
        Assert.Equal(9, X.Pow(2).CompileFunc(X)(3));
        Assert.Equal(6, Expr.Parse("x*y*z").CompileFunc("x", "y", "z")(1, 2, 3));
        Assert.Throws<ArgumentException>(() => f.CompileFunc("a", "b"));
    }

    [Fact]
    public void ValueAndGradient_AreThoseOfEach()
    {
        var f = Expr.Parse("exp(x*y)*sin(x*y) + x^3/y");
        var gradient = f.Gradient("x", "y");
        foreach (var compiled in new[]
        {
            f.CompileWithGradient("x", "y"), f.CompileWithGradient(X, Y), f.CompileWithGradient(),
            f.CompileWithGradient([X, Y], new CompileOptions { Backend = CompileBackend.Emit }),
        })
        {
            double[] point = [0.3, 0.7];
            var results = new double[2];
            Assert.Equal(f.Evaluate(("x", 0.3), ("y", 0.7)), compiled.Invoke(point, results));
            Assert.Equal(gradient.Select(e => e.Evaluate(("x", 0.3), ("y", 0.7))), results);
            Assert.Equal([X, Y], compiled.Variables);
            compiled.Invoke(point, point);
            Assert.Equal(results, point);
            Assert.Equal(
                "There are 2 results, but room for 1. (Parameter 'gradient')",
                Assert.Throws<ArgumentException>(() => compiled.Invoke(point, results.AsSpan(0, 1))).Message);
        }

        Assert.True(f.CompileWithGradient().OperationCount < f.Compile().OperationCount + gradient.Compile().OperationCount);
    }

    private static bool IsSame(double a, double b) =>
        double.IsNaN(a) ? double.IsNaN(b) : BitConverter.DoubleToInt64Bits(a) == BitConverter.DoubleToInt64Bits(b);
}
