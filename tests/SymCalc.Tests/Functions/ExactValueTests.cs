using SymCalc.Functions;

namespace SymCalc.Tests.Functions;

/// <summary>Calls whose value is known exactly are folded, all others stay.</summary>
public class ExactValueTests
{
    private static readonly Expr X = new Symbol("x");

    private static readonly Expr Half = Expr.Rational(1, 2);

    public static TheoryData<string> Names => FunctionSamples.Names;

    /// <summary>Exact numbers, constants and doubles; every pair of them for two arguments.</summary>
    private static Expr[] Candidates =>
    [
        .. Enumerable.Range(-5, 40).Select(n => (Expr)n), 100, 1000, 1024, 65536, 27 * 27 * 27,
        Half, -Half, Expr.Rational(3, 2), Expr.Rational(5, 2), Expr.Rational(-5, 2), Expr.Rational(7, 3), Expr.Rational(-7, 3),
        Expr.Rational(8, 27), Expr.Rational(-8, 27), Expr.Rational(1, 1000), Expr.Rational(1, 1024), Expr.Rational(3, 1024),
        ConstantExpr.E, ConstantExpr.Pi, ExprMath.Exp(Half), ExprMath.Exp(3), 2.5, -2.5, 3.5, -0.25, 1e10, 0.1,
    ];

    [Theory, MemberData(nameof(Names))]
    public void ExactValue_IsTheKernelsValue(string name)
    {
        var f = FunctionTable.ByName[name];
        if (f.ExactValue is null)
        {
            return;
        }

        var folded = 0;
        foreach (var u in f.Arity == 1 ? Candidates.Select(a => new[] { a }) : from a in Candidates from b in Candidates select new[] { a, b })
        {
            if (f.ExactValue(u) is not { } exact)
            {
                continue;
            }

            var expected = f.Evaluate([.. u.Select(a => a.Evaluate())]);
            folded++;
            if (!double.IsFinite(expected))
            {
                Assert.False(double.IsFinite(exact.Evaluate()));
            }
            else
            {
                // 1e-14: exact cubes and powers of e are rounded on their way into the kernel.
                FunctionSamples.AssertClose(expected, exact.Evaluate(), 1e-14, $"{name}({string.Join(", ", u.Select(a => a.Evaluate()))})");
            }
        }

        Assert.True(folded > 0, $"{name} folds nothing.");
    }

    [Fact]
    public void Trigonometric_AtSpecialArguments_Folds()
    {
        Folds(0, ExprMath.Sin(0), ExprMath.Tan(0), ExprMath.Asin(0), ExprMath.Atan(0), ExprMath.Acos(1), ExprMath.Asec(1), ExprMath.Atan2(0, 1));
        Folds(1, ExprMath.Cos(0), ExprMath.Sec(0));
        Folds(ExprMath.Pi / 2, ExprMath.Acot(0));
    }

    [Fact]
    public void Hyperbolic_AtSpecialArguments_Folds()
    {
        Folds(0, ExprMath.Sinh(0), ExprMath.Tanh(0), ExprMath.Asinh(0), ExprMath.Acosh(1), ExprMath.Atanh(0), ExprMath.Asech(1));
        Folds(1, ExprMath.Cosh(0), ExprMath.Sech(0));
    }

    [Fact]
    public void Logarithms_OfExactPowers_Fold()
    {
        Folds(0, ExprMath.Ln(1), ExprMath.Log10(1), ExprMath.Log2(1));
        Folds(1, ExprMath.Ln(ExprMath.E), ExprMath.Log10(10), ExprMath.Log2(2));
        Folds(Half, ExprMath.Ln(ExprMath.Exp(Half)));
        Folds(200, ExprMath.Log10(ExprMath.Pow(10, 200)));
        Stays(ExprMath.Log10(20), ExprMath.Log10(1024), ExprMath.Log2(24), ExprMath.Log10(Expr.Rational(3, 10)));
        Folds(30, ExprMath.Log10(ExprMath.Pow(10, 30)), ExprMath.Log2(1L << 30));
        Folds(-3, ExprMath.Log10(Expr.Rational(1, 1000)), ExprMath.Log2(Expr.Rational(1, 8)));
    }

    [Fact]
    public void Cbrt_OfPerfectCubes_Folds()
    {
        Folds(2, ExprMath.Cbrt(8));
        Folds(-2, ExprMath.Cbrt(-8));
        Folds(0, ExprMath.Cbrt(0));
        Folds(Expr.Rational(-2, 3), ExprMath.Cbrt(Expr.Rational(-8, 27)));
        Stays(ExprMath.Cbrt(2), ExprMath.Cbrt(16), ExprMath.Cbrt(-9), ExprMath.Cbrt(Expr.Rational(8, 9)));
    }

    [Fact]
    public void Rounding_OfNumbers_Folds()
    {
        Folds(2, ExprMath.Abs(-2), ExprMath.Ceiling(Expr.Rational(3, 2)), ExprMath.Floor(Expr.Rational(5, 2)), ExprMath.Relu(2));
        Folds(2, ExprMath.Round(Expr.Rational(3, 2)), ExprMath.Round(Expr.Rational(5, 2)), ExprMath.Round(Expr.Rational(7, 3)));
        Folds(-2, ExprMath.Round(Expr.Rational(-3, 2)), ExprMath.Round(Expr.Rational(-5, 2)), ExprMath.Ceiling(Expr.Rational(-5, 2)));
        Folds(-3, ExprMath.Floor(Expr.Rational(-5, 2)));
        Folds(0, ExprMath.Round(Half), ExprMath.Round(-Half), ExprMath.Ceiling(-Half), ExprMath.Floor(Half), ExprMath.Relu(-2), ExprMath.Sign(0));
        Folds(-1, ExprMath.Sign(-2.5), ExprMath.Sign(Expr.Rational(-1, 3)));
        Folds(2.5, ExprMath.Abs(-2.5), ExprMath.Relu(2.5));
        Folds(2.0, ExprMath.Floor(2.5), ExprMath.Round(2.5));
        Folds(ExprMath.Pow(10, 40), ExprMath.Floor(ExprMath.Pow(10, 40) + Half));
    }

    [Fact]
    public void MinAndMax_OfNumbersOrEqualArguments_Fold()
    {
        Folds(-3, ExprMath.Min(-3, 2), ExprMath.Min(2, -3));
        Folds(2, ExprMath.Max(-3, 2), ExprMath.Max(2, -3), ExprMath.Min(2, 2.5));
        Folds(X, ExprMath.Min(X, X), ExprMath.Max(X, X));
        Stays(ExprMath.Min(X, 2), ExprMath.Max(2, X), ExprMath.Max(2, ExprMath.Pi));
    }

    [Fact]
    public void Special_AtSpecialArguments_Folds()
    {
        Folds(0, ExprMath.Erf(0), ExprMath.LogGamma(1), ExprMath.LogGamma(2));
        Folds(1, ExprMath.Erfc(0), ExprMath.Gamma(1), ExprMath.Gamma(2));
        Folds(24, ExprMath.Gamma(5));
        Folds(51090942171709440000m, ExprMath.Gamma(22));
        Folds(ExprMath.Sqrt(ExprMath.Pi), ExprMath.Gamma(Half));
        Folds(ConstantExpr.Undefined, ExprMath.Gamma(0), ExprMath.Gamma(-3));
        Folds(ExprMath.DiGamma(X), ExprMath.PolyGamma(0, X));
        Folds(5, ExprMath.Hypot(3, -4));
        Folds(Half, ExprMath.Sigmoid(0));
        Folds(ExprMath.Ln(2), ExprMath.Softplus(0));
        Stays(ExprMath.Gamma(23), ExprMath.LogGamma(3), ExprMath.LogGamma(0), ExprMath.DiGamma(1), ExprMath.Gamma(Expr.Rational(3, 2)));
    }

    [Fact]
    public void Call_OutsideTheDomainOrAtAPole_Stays() => Stays(
        ExprMath.Ln(0), ExprMath.Ln(-1), ExprMath.Log10(0), ExprMath.Log2(-8), ExprMath.Asin(2), ExprMath.Acosh(0), ExprMath.Atanh(1),
        ExprMath.Cot(0), ExprMath.Csc(0), ExprMath.Coth(0), ExprMath.Csch(0), ExprMath.Acsch(0), ExprMath.Hypot(1, 1));

    [Fact]
    public void Call_OfADouble_Stays() => Stays(
        ExprMath.Sin(0.5), ExprMath.Ln(2.5), ExprMath.Gamma(2.5), ExprMath.Sigmoid(1e-300), ExprMath.Cbrt(8.5), ExprMath.Log10(1e20));

    [Fact]
    public void Call_OfUndefined_IsUndefined() => Assert.All(FunctionTable.All, f =>
    {
        var arguments = FunctionSamples.SymbolsOf(f);
        arguments[^1] = ConstantExpr.Undefined;
        Assert.Equal(ConstantExpr.Undefined, f.Of(arguments));
    });

    private static void Folds(Expr expected, params Expr[] actual) => Assert.All(actual, e => Assert.Equal(expected, e));

    private static void Stays(params Expr[] actual) => Assert.All(actual, e => Assert.IsType<CallExpr>(e));
}
