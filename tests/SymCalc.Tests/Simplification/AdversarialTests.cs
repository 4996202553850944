using SymCalc.Tests.Laws;

namespace SymCalc.Tests.Simplification;

/// <summary>
/// Deep, wide, huge and nearly equal inputs with the default budget: each is answered, within the budget or with the word that
/// it did not suffice. Held by the outcome, which does not depend on the machine; measured in Release, each took less than two seconds.
/// </summary>
public sealed class AdversarialTests
{
    private static readonly Symbol X = new("x");
    private static readonly Symbol Y = new("y");
    private static readonly Symbol Z = new("z");

    private static readonly Dictionary<string, Func<Expr>> Inputs = new()
    {
        ["1 + 1/(1 + 1/...), 1,000 deep"] = () => Nested(1000, e => 1 + (1 / e)),
        ["sqrt(1 + sqrt(1 + ...)), 1,000 deep"] = () => Nested(1000, e => ExprMath.Sqrt(1 + e)),
        ["(1 + (1 + ...)^x)^x, 1,000 deep"] = () => Nested(1000, e => (1 + e).Pow(X)),
        ["x*(x*(... + 1) + 1), 1,000 deep"] = () => Nested(1000, e => (X * e) + 1),
        ["((x^2 + 1)^2 + 1)^2 ..., 30 deep"] = () => Nested(30, e => e.Pow(2) + 1),
        ["sqrt(2 + sqrt(2 + ...)), 200 deep"] = () => Nested(200, e => ExprMath.Sqrt(2 + e)),
        ["sum of 1/(x + i), 1,000 terms"] = () => Sum(1000, i => 1 / (X + i)),
        ["sum of 1/(x + a_i), 30 terms"] = () => Sum(30, i => 1 / (X + new Symbol($"a{i}"))),
        ["product of x + a_i, 50 factors"] = () => ExprMath.Product(Enumerable.Range(1, 50).Select(i => X + new Symbol($"a{i}"))),
        ["sum of sin(i*x), 300 terms"] = () => Sum(300, i => ExprMath.Sin(i * X).Pow(2)),
        ["(x + 1)^1000000"] = () => (X + 1).Pow(1_000_000),
        ["(x + y + z)^100000"] = () => (X + Y + Z).Pow(100_000),
        ["1/(x + 1)^500 + 1/x^500"] = () => (1 / (X + 1).Pow(500)) + (1 / X.Pow(500)),
        ["1/((x - 1)^200*(x + 2)^200)"] = () => 1 / ((X - 1).Pow(200) * (X + 2).Pow(200)),
        ["1/((x - y)^40*(x + z)^40)"] = () => 1 / ((X - Y).Pow(40) * (X + Z).Pow(40)),
        ["(x^1001 - 1)/(x^143 - 1)"] = () => (X.Pow(1001) - 1) / (X.Pow(143) - 1),
        ["exp(exp(... - 1) - 1) - 1, 3,000 deep"] = () => Nested(3000, e => ExprMath.Exp(e) - 1),
        ["2*(s_1 + ... + s_3000)"] = () => 2 * ExprMath.Sum(Enumerable.Range(1, 3000).Select(i => (Expr)new Symbol($"s{i}"))),
        ["polynomial of sqrt(2) + ... + sqrt(13)"] = () => MinimalPolynomial(2, 3, 5, 7, 11, 13),
        ["x^1000000000 - 1"] = () => X.Pow(1_000_000_000) - 1,
        ["(x + 1)^200 - its expansion + 1/1000000"] = () => (X + 1).Pow(200) - (X + 1).Pow(200).Expand() + Expr.Rational(1, 1_000_000),
        ["product of sin(a_i)*cos(a_i), 1,500"] = () => Product(1500, i => ExprMath.Sin(A(i)) * ExprMath.Cos(A(i))),
        ["product of a_i*sign(a_i), 1,500"] = () => Product(1500, i => A(i) * ExprMath.Sign(A(i))),
        ["product of gamma(a_i)/gamma(a_i + 1), 500"] = () => Product(500, i => ExprMath.Gamma(A(i)) / ExprMath.Gamma(A(i) + 1)),
        ["product of x^i - 1, 1,000"] = () => Product(1000, i => X.Pow(i) - 1),
        ["(1 + x)*(1 + y)*(1 + ...), 100 deep"] = () => Nested(100, e => (1 + X) * (1 + Y) * (1 + e)),
        ["1/(1 + x/(y + ...)), 100 deep"] = () => Nested(100, e => 1 / (1 + (X / (Y + e)))),
        ["a_i + 1/(1/x + 1/...), 30 deep"] = () => Nested(30, (e, i) => A(i) + (1 / ((1 / X) + (1 / e)))),
        ["a_i*(1 + ...), 1,000 deep"] = () => Nested(1000, (e, i) => A(i) * (1 + e)),
        ["a_i + x*..., 1,000 deep"] = () => Nested(1000, (e, i) => A(i) + (X * e)),
        ["a_i*exp(ln(...)), 1,000 deep"] = () => Nested(1000, (e, i) => A(i) * ExprMath.Exp(ExprMath.Ln(e))),
        ["a_i^2*sqrt(...), 1,000 deep"] = () => Nested(1000, (e, i) => A(i).Pow(2) * ExprMath.Sqrt(e)),
        ["a_i - sqrt((...)^2), 1,000 deep"] = () => Nested(1000, (e, i) => A(i) - ExprMath.Sqrt(e.Pow(2))),
        ["e + e*sin(e), 9 deep"] = () => Nested(9, e => e + (e * ExprMath.Sin(e))),
        ["(1 + cosh(e))*(1 + e), 9 deep"] = () => Nested(9, e => (1 + ExprMath.Cosh(e)) * (1 + e)),
        ["e*(e + 1), 1,000 deep"] = () => Nested(1000, e => e * (e + 1)),
        ["two fourth powers of sums of ten symbols"] = () => Expr.Parse("(x + y + z + a + b + c + d + f + g + h)^4*(x - y + z - a + b - c + d - f + g - h)^4"),
        ["product of (x + a_i)^i, 300"] = () => Product(300, i => (X + A(i)).Pow(i)),
        ["roots that are products of each other"] = () => Expr.Parse("sqrt(7 + sqrt(5) + 2*sqrt(5)*sqrt(2 + sqrt(5))) - sqrt(7 + sqrt(5) - 2*sqrt(5)*sqrt(2 + sqrt(5)))"),
        ["sin(50*x) - its expansion + 10^-9"] = () => ExprMath.Sin(50 * X) - ExprMath.Sin(50 * X).TrigExpand() + Expr.Rational(1, 1_000_000_000),
    };

    public static TheoryData<string> Names { get; } = [.. Inputs.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Simplify_AnswersWithinItsBudget(string name)
    {
        var e = Inputs[name]();
        var result = e.SimplifyWithSteps();
        Assert.True(result.Completed || !e.IsUndefined);
        Assert.Equal(result.Completed, e.SimplifyWithSteps().Completed);
    }

    [Theory, MemberData(nameof(Names))]
    public void Operations_AnswerOrNameTheLimit(string name)
    {
        var e = Inputs[name]();
        foreach (var (operation, apply) in AlgebraOperations.All)
        {
            try
            {
                Assert.False(apply(e).IsUndefined, operation);
            }
            catch (ExpressionLimitException exception)
            {
                Assert.Equal($"{operation} needs more than 10,000,000 work units; SimplifyOptions.WorkLimit sets the limit.", exception.Message);
            }
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void EquivalentTo_IsNeverWrong(string name)
    {
        var e = Inputs[name]();
        Assert.NotEqual(EquivalenceVerdict.Proven, e.EquivalentTo(e + Expr.Rational(1, 1_000_000_007)).Verdict);
        Assert.NotEqual(EquivalenceVerdict.Refuted, e.EquivalentTo((2 * e) - e).Verdict);
    }

    /// <summary>What looked cheap by its number of terms, and is not by the length of its numbers: the units count both.</summary>
    [Theory]
    [InlineData("Expand", "(x + 1)^1000000")]
    [InlineData("Expand", "(x + y + z)^100000")]
    [InlineData("Apart", "1/((x - y)^40*(x + z)^40)")]
    [InlineData("Factor", "sum of 1/(x + a_i), 30 terms")]
    [InlineData("TrigExpand", "sum of sin(i*x), 300 terms")]
    [InlineData("TrigReduce", "e + e*sin(e), 9 deep")]
    [InlineData("TrigReduce", "(1 + cosh(e))*(1 + e), 9 deep")]
    [InlineData("Factor", "e*(e + 1), 1,000 deep")]
    public void LongNumbersAndManyVariables_CountInUnits(string operation, string name) =>
        Assert.Throws<ExpressionLimitException>(() => AlgebraOperations.All[operation](Inputs[name]()));

    /// <summary>The continued fraction's convergents have numbers of thousands of digits.</summary>
    [Fact]
    public void ProveZero_OfADeepFraction_EndsAtTheBudget()
    {
        var e = Nested(5_000, e => 1 + (1 / e));
        Assert.False(e.Simplify(new SimplifyOptions { ProveZero = true }).IsZero);
        Assert.NotEqual(EquivalenceVerdict.Proven, e.EquivalentTo(X).Verdict);
    }

    [Fact]
    public void Expand_BeyondTheLargestExponent_SaysSo()
    {
        var e = (X.Pow(1_000_000_000) + Y.Pow(999_999_999)).Pow(3);
        var exception = Assert.Throws<ExpressionLimitException>(() => e.Expand());
        Assert.Equal("Expand would need an exponent beyond 2,147,483,647, the largest of a polynomial.", exception.Message);
        Assert.False(e.Simplify().IsUndefined);
    }

    /// <summary>The quotient's coefficients are powers of 3 with up to 400,000 bits; found by a reviewer, who waited for 20 seconds.</summary>
    [Fact]
    public void Apart_OfAQuotientWithLongCoefficients_NamesTheLimit()
    {
        var e = (X.Pow(500_000) - 2) / (X.Pow(2) + 3);
        Assert.Equal(
            "Apart needs more than 10,000,000 work units; SimplifyOptions.WorkLimit sets the limit.",
            Assert.Throws<ExpressionLimitException>(() => e.Apart(X)).Message);
    }

    /// <summary>To reach the nodes is work too: beyond the budget a million of them are left as they are, and said to be.</summary>
    [Theory]
    [InlineData("deep")]
    [InlineData("wide")]
    public void AMillionParts_EndAtTheBudget(string shape)
    {
        var e = shape == "deep" ? Nested(1_000_000, e => ExprMath.Sin(e) + 1) : Sum(1_000_000, i => ExprMath.Sin(i * X) * Y);
        var result = e.SimplifyWithSteps();
        Assert.False(result.Completed);
        Assert.Same(e, result.Result);
        Assert.Same(e, e.Stabilize());
        Assert.Throws<ExpressionLimitException>(() => e.TrigReduce());
        Assert.Equal(
            "neither proven nor refuted: the budget of work units is spent.",
            e.EquivalentTo(ExprMath.Cos(e)).Reason);
    }

    [Fact]
    public void Simplify_CutShort_KeepsWhatItFound()
    {
        var deep = Nested(1000, e => ExprMath.Sin(e)).Substitute(X, ExprMath.Sin(ExprMath.Asin(X)));
        var cut = Enumerable.Range(1, 40).Select(i => deep.SimplifyWithSteps(new SimplifyOptions { WorkLimit = i * 5_000 })).ToList();
        Assert.True(ReferenceEquals(deep, cut[0].Result));                      // not all nodes could be reached
        Assert.Contains(cut, r => !r.Completed && r.Steps.Count == 1);          // not ended, and better
        Assert.True(cut[^1].Completed);
        Assert.All(cut, r => Assert.True(r.Result.TreeSize == deep.TreeSize - (2 * r.Steps.Count)));
    }

    /// <summary>Two factors of degree 32 that split modulo every prime stay one, and share it with the denominator's other factor.</summary>
    [Fact]
    public void Apart_OfFactorsThatShareOneUnseen_NamesTheLimit()
    {
        var p = MinimalPolynomial(2, 3, 5, 7, 11);
        var product = (p * MinimalPolynomial(2, 3, 5, 7, 13).Substitute(X, X + 1)).Expand();
        var exception = Assert.Throws<ExpressionLimitException>(() => (1 / (product * p)).Apart(X));
        Assert.Equal("Apart needs more than 10,000,000 work units; SimplifyOptions.WorkLimit sets the limit.", exception.Message);
    }

    /// <summary>The polynomial of H. P. F. Swinnerton-Dyer: irreducible, but modulo every prime a product of factors of degrees 1 and 2.</summary>
    private static Expr MinimalPolynomial(params int[] primes)
    {
        Expr polynomial = X;
        foreach (var p in primes)
        {
            var root = ExprMath.Sqrt((Expr)p);
            polynomial = (polynomial.Substitute(X, X + root) * polynomial.Substitute(X, X - root)).Expand();
        }

        return polynomial;
    }

    private static Expr Nested(int depth, Func<Expr, Expr> link) => Nested(depth, (e, _) => link(e));

    private static Expr Nested(int depth, Func<Expr, int, Expr> link)
    {
        Expr e = X;
        for (var i = 0; i < depth; i++)
        {
            e = link(e, i);
        }

        return e;
    }

    private static Expr A(int i) => new Symbol($"a{i}");

    private static Expr Product(int count, Func<int, Expr> factor) => ExprMath.Product(Enumerable.Range(1, count).Select(factor));

    private static Expr Sum(int count, Func<int, Expr> term) => ExprMath.Sum(Enumerable.Range(1, count).Select(term));
}
