using System.Numerics;
using SymCalc.Simplification;
using SymCalc.Simplification.Polynomials;

namespace SymCalc.Tests.Simplification;

/// <summary>
/// Factorisations, greatest common divisors, partial fractions and reduced fractions against values that were computed with
/// SymPy 1.14.0 (factor, gcd, apart, cancel, factor(together)). Factors and terms are compared whatever their order and sign.
/// </summary>
public sealed class AlgebraReferenceTests
{
    public static TheoryData<string, string> Factorisations { get; } = new()
    {
        { "x^8 - 1", "(x - 1)*(x + 1)*(x^2 + 1)*(x^4 + 1)" },
        { "x^12 - y^12", "(x - y)*(x + y)*(x^2 + y^2)*(x^2 - x*y + y^2)*(x^2 + x*y + y^2)*(x^4 - x^2*y^2 + y^4)" },
        { "x^4 + 4", "(x^2 - 2*x + 2)*(x^2 + 2*x + 2)" },
        { "x^4 + x^2 + 1", "(x^2 - x + 1)*(x^2 + x + 1)" },
        { "6*x^2 - 5*x - 6", "(2*x - 3)*(3*x + 2)" },
        { "x^5 - x - 1", "x^5 - x - 1" },
        { "x^10 - 1", "(x - 1)*(x + 1)*(x^4 - x^3 + x^2 - x + 1)*(x^4 + x^3 + x^2 + x + 1)" },
        { "x^16 - 1", "(x - 1)*(x + 1)*(x^2 + 1)*(x^4 + 1)*(x^8 + 1)" },
        { "x^105 - 1", "(x - 1)*(x^2 + x + 1)*(x^4 + x^3 + x^2 + x + 1)*(x^6 + x^5 + x^4 + x^3 + x^2 + x + 1)*(x^8 - x^7 + x^5 - x^4 + x^3 - x + 1)*(x^12 - x^11 + x^9 - x^8 + x^6 - x^4 + x^3 - x + 1)*(x^24 - x^23 + x^19 - x^18 + x^17 - x^16 + x^14 - x^13 + x^12 - x^11 + x^10 - x^8 + x^7 - x^6 + x^5 - x + 1)*(x^48 + x^47 + x^46 - x^43 - x^42 - 2*x^41 - x^40 - x^39 + x^36 + x^35 + x^34 + x^33 + x^32 + x^31 - x^28 - x^26 - x^24 - x^22 - x^20 + x^17 + x^16 + x^15 + x^14 + x^13 + x^12 - x^9 - x^8 - 2*x^7 - x^6 - x^5 + x^2 + x + 1)" },
        { "x^8 - 40*x^6 + 352*x^4 - 960*x^2 + 576", "x^8 - 40*x^6 + 352*x^4 - 960*x^2 + 576" },
        { "(x^2 + x + 1)^3*(x - 2)^2*(3*x + 1)", "(x - 2)^2*(3*x + 1)*(x^2 + x + 1)^3" },
        { "x^4 - 10*x^2 + 1", "x^4 - 10*x^2 + 1" },
        { "2*x^3 + 3*x^2 - 11*x - 6", "(x - 2)*(x + 3)*(2*x + 1)" },
        { "x^2*y - x*y^2", "x*y*(x - y)" },
        { "x^2 - 2*x*y + y^2 - z^2", "(x - y - z)*(x - y + z)" },
        { "a^2*x^2 - b^2*y^2", "(a*x - b*y)*(a*x + b*y)" },
        { "x^3 + y^3 + z^3 - 3*x*y*z", "(x + y + z)*(x^2 - x*y - x*z + y^2 - y*z + z^2)" },
        { "x^4 + 4*y^4", "(x^2 - 2*x*y + 2*y^2)*(x^2 + 2*x*y + 2*y^2)" },
        { "(a*x + b)*(b*x + c)*(x^2 + a*b)", "(a*b + x^2)*(a*x + b)*(b*x + c)" },
        { "x^2*y^2 - x^2 - y^2 + 1", "(x - 1)*(x + 1)*(y - 1)*(y + 1)" },
        { "(x + y + z)^5", "(x + y + z)^5" },
        { "(x*y + z)^2*(x - y*z^2)", "(x - y*z^2)*(x*y + z)^2" },
        { "x^6 - y^6*z^3", "(x^2 - y^2*z)*(x^4 + x^2*y^2*z + y^4*z^2)" },
        { "x^4*y^4 + x^2*y^2*z^2 + z^4", "(x^2*y^2 - x*y*z + z^2)*(x^2*y^2 + x*y*z + z^2)" },
        { "(x^3 + y^2 + 1)*(x^2 - y^3 + x*y)", "(x^2 + x*y - y^3)*(x^3 + y^2 + 1)" },
        { "x^20 - 5*x^16 - 7*x^3 + 11", "(x - 1)*(x^19 + x^18 + x^17 + x^16 - 4*x^15 - 4*x^14 - 4*x^13 - 4*x^12 - 4*x^11 - 4*x^10 - 4*x^9 - 4*x^8 - 4*x^7 - 4*x^6 - 4*x^5 - 4*x^4 - 4*x^3 - 11*x^2 - 11*x - 11)" },
        { "x^2/4 - y^2/9", "(3*x - 2*y)*(3*x + 2*y)/36" },
        { "(x^2 - 1)/(x^2 - 3*x + 2)", "(x + 1)/(x - 2)" },
    };

    public static TheoryData<string, string> PartialFractions { get; } = new()
    {
        { "1/(x^2 - 1)", "-1/(2*(x + 1)) + 1/(2*(x - 1))" },
        { "1/(x^4 - 1)", "-1/(2*(x^2 + 1)) - 1/(4*(x + 1)) + 1/(4*(x - 1))" },
        { "x^5/(x^2 + x + 1)", "x^3 - x^2 - (x + 1)/(x^2 + x + 1) + 1" },
        { "(x^3 + 2*x + 1)/((x - 1)^2*(x^2 + 1)^2)", "(x - 1)/(2*(x^2 + 1)^2) + (3*x - 1)/(4*(x^2 + 1)) - 3/(4*(x - 1)) + (x - 1)^(-2)" },
        { "1/(x*(x + 1)*(x + 2)*(x + 3))", "-1/(6*(x + 3)) + 1/(2*(x + 2)) - 1/(2*(x + 1)) + 1/(6*x)" },
        { "(a*x + b)/((x - a)*(x - b))", "-b*(a + 1)/((a - b)*(-b + x)) + (a^2 + b)/((-a + x)*(a - b))" },
        { "1/(x^3 + 1)", "-(x - 2)/(3*(x^2 - x + 1)) + 1/(3*(x + 1))" },
        { "x/((x^2 + a^2)*(x + b))", "-b/((a^2 + b^2)*(b + x)) + (a^2 + b*x)/((a^2 + b^2)*(a^2 + x^2))" },
        { "1/(x^2*(x^2 + y^2))", "-1/(y^2*(x^2 + y^2)) + 1/(x^2*y^2)" },
        { "(x^2 + 1)^3/(x - 1)^4", "x^2 + 4*x + 13 + 32/(x - 1) + 36/(x - 1)^2 + 24/(x - 1)^3 + 8/(x - 1)^4" },
        { "1/((x-1)^5*(x+2)^4)", "-35/(6561*(x + 2)) - 5/(729*(x + 2)^2) - 5/(729*(x + 2)^3) - 1/(243*(x + 2)^4) + 35/(6561*(x - 1)) - 20/(2187*(x - 1)^2) + 10/(729*(x - 1)^3) - 4/(243*(x - 1)^4) + 1/(81*(x - 1)^5)" },
        { "x^9/((2*x-1)^3*(x^2+1)^3)", "(11*x - 2)/(125*(x^2 + 1)^3) - 2*(74*x - 33)/(625*(x^2 + 1)^2) + 6*(91*x - 102)/(3125*(x^2 + 1)) + 1/8 + 639/(25000*(2*x - 1)) + 39/(5000*(2*x - 1)^2) + 1/(1000*(2*x - 1)^3)" },
        { "1/((x^2+x+1)^3*(x-1)^2)", "(x + 1)/(3*(x^2 + x + 1)^3) + (2*x + 3)/(9*(x^2 + x + 1)^2) + (3*x + 5)/(27*(x^2 + x + 1)) - 1/(9*(x - 1)) + 1/(27*(x - 1)^2)" },
        { "1/((x-a)^3*(x+b)^2)", "-1/((a + b)^3*(b + x)^2) - 3/((a + b)^4*(b + x)) + 3/((-a + x)*(a + b)^4) - 2/((-a + x)^2*(a + b)^3) + 1/((-a + x)^3*(a + b)^2)" },
        { "(3*x^2+1)/((x^3-2)^2*(x+1)^2)", "-2*(x^2 + x - 3)/(9*(x^3 - 2)) - (2*x^2 - 6*x + 1)/(3*(x^3 - 2)^2) + 2/(9*(x + 1)) + 4/(9*(x + 1)^2)" },
        { "1/((x^2+a)^2*(x-b)^2)", "-4*b/((a + b^2)^3*(-b + x)) + 1/((a + b^2)^2*(-b + x)^2) + (-a + b^2 + 2*b*x)/((a + b^2)^2*(a + x^2)^2) + (-a + 3*b^2 + 4*b*x)/((a + b^2)^3*(a + x^2))" },
        { "1/(4*x^2-9)^3", "-1/(1296*(2*x + 3)) - 1/(432*(2*x + 3)^2) - 1/(216*(2*x + 3)^3) + 1/(1296*(2*x - 3)) - 1/(432*(2*x - 3)^2) + 1/(216*(2*x - 3)^3)" },
        { "x^2/(3*(2*x+1)^2*(x-5))", "7/(242*(2*x + 1)) - 1/(66*(2*x + 1)^2) + 25/(363*(x - 5))" },
        { "1/(x^6-1)^2", "-(x - 1)/(12*(x^2 - x + 1)^2) + (x + 1)/(12*(x^2 + x + 1)^2) - (5*x - 9)/(36*(x^2 - x + 1)) + (5*x + 9)/(36*(x^2 + x + 1)) + 5/(36*(x + 1)) + 1/(36*(x + 1)^2) - 5/(36*(x - 1)) + 1/(36*(x - 1)^2)" },
    };

    public static TheoryData<string, string, string> Fractions { get; } = new()
    {
        { "(x^2 - 1)/(x - 1)", "x + 1", "x + 1" },
        { "(x^3 - y^3)/(x^2 - y^2)", "(x^2 + x*y + y^2)/(x + y)", "(x^2 + x*y + y^2)/(x + y)" },
        { "(x^8 - 1)/(x^12 - 1)", "(x^4 + 1)/(x^8 + x^4 + 1)", "(x^4 + 1)/((x^2 - x + 1)*(x^2 + x + 1)*(x^4 - x^2 + 1))" },
        { "((x + y)^3 - x^3 - y^3)/(3*x*y)", "x + y", "x + y" },
        { "(a*x^2 - a*y^2)/(b*x + b*y)", "(a*x - a*y)/b", "a*(x - y)/b" },
        { "1/(1 + 1/(1 + 1/(1 + 1/x)))", "(2*x + 1)/(3*x + 2)", "(2*x + 1)/(3*x + 2)" },
        { "(x^2*y + x*y^2)/(x*y*(x + y)^2)", "1/(x + y)", "1/(x + y)" },
        { "1/(x - y) - 1/(x + y)", "2*y/(x^2 - y^2)", "2*y/((x - y)*(x + y))" },
        { "(x^4 + x^2*y^2 + y^4)/(x^3 - y^3)", "(x^2 - x*y + y^2)/(x - y)", "(x^2 - x*y + y^2)/(x - y)" },
        { "(x*(y + z) + y*z)/(x*y*z) - 1/x - 1/y", "1/z", "1/z" },
    };

    public static TheoryData<string, string, string> Divisors { get; } = new()
    {
        { "(x^2 - y^2)*(x + 3*z)", "(x - y)^2*(x + 3*z)*(y + 1)", "x^2 - x*y + 3*x*z - 3*y*z" },
        { "(a*x + b*y)^2*(x*y*z + 1)", "(a*x + b*y)*(x*y*z + 1)^3", "a*x^2*y*z + a*x + b*x*y^2*z + b*y" },
        { "x^8 + x^6 - 3*x^4 - 3*x^3 + 8*x^2 + 2*x - 5", "3*x^6 + 5*x^4 - 4*x^2 - 9*x + 21", "1" },
        { "(x^5 + y*z - a)^2*(x + y + z + a)", "(x^5 + y*z - a)*(x*y + z*a + 3)", "-a + x^5 + y*z" },
        { "(2*x + 3*y)^3*(x - 7)", "6*(2*x + 3*y)^2*(y - 7)", "4*x^2 + 12*x*y + 9*y^2" },
        { "x^4*y^3*(x + 1)", "x^2*y^5*(x + 1)*(y + 1)", "x^3*y^3 + x^2*y^3" },
        { "(x + y + z + a + b)^3*(x - y)", "(x + y + z + a + b)^2*(x*a - b)", "a^2 + 2*a*b + 2*a*x + 2*a*y + 2*a*z + b^2 + 2*b*x + 2*b*y + 2*b*z + x^2 + 2*x*y + 2*x*z + y^2 + 2*y*z + z^2" },
        { "(x^2 + x*y + 7)*(y^3 - 2)", "(x^2 + x*y + 7)*(y^3 + 2)", "x^2 + x*y + 7" },
    };

    [Theory, MemberData(nameof(Factorisations))]
    public void Factor_FindsTheIrreducibleFactors(string text, string expected) => AssertFactors(text, expected);

    [Theory, MemberData(nameof(PartialFractions))]
    public void Apart_FindsThePartialFractions(string text, string expected) => AssertPartialFractions(text, expected);

    internal static void AssertFactors(string text, string expected)
    {
        var factored = Expr.Parse(text).Factor();
        Assert.Equal(FactorsOf(Expr.Parse(expected)), FactorsOf(factored));
        Assert.Equal(Expr.Parse(text).Together(), factored.Together());
    }

    /// <summary>1/((x - 1)^n·(x + 2)^n) has the coefficients of (3 + t)^-n about 1, and of (t - 3)^-n about -2.</summary>
    [Fact]
    public void Apart_OfHighMultiplicities_IsTheBinomialSeries()
    {
        const int N = 200;
        Symbol x = new("x");
        var expected = new List<Expr>();
        var binomial = BigInteger.One;              // of -n and k
        for (var k = 0; k < N; k++)
        {
            var coefficient = Expr.Rational(binomial, BigInteger.Pow(3, N + k));
            expected.Add(coefficient * (x - 1).Pow(k - N));
            expected.Add((k % 2 == 0 ? 1 : -1) * coefficient * (x + 2).Pow(k - N));
            binomial = binomial * (-N - k) / (k + 1);
        }

        Assert.Equal(ExprMath.Sum(expected), (1 / ((x - 1).Pow(N) * (x + 2).Pow(N))).Apart(x));
    }

    internal static void AssertPartialFractions(string text, string expected)
    {
        var apart = Expr.Parse(text).Apart("x");
        Assert.Equal(TermsOf(Expr.Parse(expected)), TermsOf(apart));
        Assert.Equal(Expr.Parse(text).Together(), apart.Together());
    }

    [Theory, MemberData(nameof(Fractions))]
    public void CancelAndTogether_FindTheLowestTerms(string text, string cancelled, string together)
    {
        Assert.Equal(Expr.Parse(cancelled), Expr.Parse(text).Cancel());
        Assert.Equal(FactorsOf(Expr.Parse(together)), FactorsOf(Expr.Parse(text).Factor()));
        Assert.Equal(Expr.Parse(cancelled), Expr.Parse(text).Together().Cancel());
    }

    [Theory, MemberData(nameof(Divisors))]
    public void Gcd_FindsTheDivisor(string first, string second, string expected) => AssertDivisor(first, second, expected);

    internal static void AssertDivisor(string first, string second, string expected)
    {
        var (a, b, divisor) = (Expr.Parse(first).Expand(), Expr.Parse(second).Expand(), Expr.Parse(expected));
        var kernels = new KernelPolynomials(new AlgebraBudget(long.MaxValue));
        kernels.Number([a, b, divisor]);
        var budget = new AlgebraBudget(10_000_000);
        Assert.Equal(kernels.Of(divisor).PrimitivePart(), PolynomialGcd.Of(kernels.Of(a), kernels.Of(b), budget));
        Assert.Equal(kernels.Of(divisor).PrimitivePart(), PolynomialGcd.Of(kernels.Of(b), kernels.Of(a), budget));
    }

    /// <summary>The factors with their exponents, each multiplied out and without its sign; numbers are left out.</summary>
    private static IEnumerable<string> FactorsOf(Expr e) => (e is ProductExpr product ? product.Factors : [e])
        .Where(f => f is not NumberExpr)
        .Select(f => f is PowerExpr power ? $"({Unsigned(power.Base)})^{power.Exponent}" : $"({Unsigned(f)})^1")
        .Order(StringComparer.Ordinal);

    private static string Unsigned(Expr e) =>
        new[] { e.Expand().ToString(), (-e).Expand().ToString() }.Order(StringComparer.Ordinal).First();

    private static IEnumerable<string> TermsOf(Expr e) => (e is SumExpr sum ? sum.Terms : [e]).Select(t => t.Cancel().ToString()).Order(StringComparer.Ordinal);
}
