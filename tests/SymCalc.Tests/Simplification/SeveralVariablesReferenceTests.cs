using SymCalc.Simplification;
using SymCalc.Simplification.Algebra;
using SymCalc.Simplification.Polynomials;
using SymCalc.Tests.Laws;
using SymCalc.Tests.Simplification.Polynomials;
using Xunit;

namespace SymCalc.Tests.Simplification;

/// <summary>
/// Factors and divisors in three to eight variables, against values that were computed with SymPy 1.14.0 (factor_list, gcd), and
/// laws of divisors and factors over random polynomials.
/// </summary>
public sealed class SeveralVariablesReferenceTests
{
    private const long Work = 10_000_000;

    public static TheoryData<string, string> Factorisations { get; } = new()
    {
        { "w^3-(x+y+z)^3", "-1*(-w + x + y + z)^1*(w^2 + w*x + w*y + w*z + x^2 + 2*x*y + 2*x*z + y^2 + 2*y*z + z^2)^1" },
        { "(x+y)^6-z^6", "(x + y - z)^1*(x + y + z)^1*(x^2 + 2*x*y - x*z + y^2 - y*z + z^2)^1*(x^2 + 2*x*y + x*z + y^2 + y*z + z^2)^1" },
        { "(x+y)^9-z^9", "(x + y - z)^1*(x^2 + 2*x*y + x*z + y^2 + y*z + z^2)^1*(x^6 + 6*x^5*y + 15*x^4*y^2 + 20*x^3*y^3 + x^3*z^3 + 15*x^2*y^4 + 3*x^2*y*z^3 + 6*x*y^5 + 3*x*y^2*z^3 + y^6 + y^3*z^3 + z^6)^1" },
        { "(x+y)^12-z^12", "(x + y - z)^1*(x + y + z)^1*(x^2 + 2*x*y + y^2 + z^2)^1*(x^2 + 2*x*y - x*z + y^2 - y*z + z^2)^1*(x^2 + 2*x*y + x*z + y^2 + y*z + z^2)^1*(x^4 + 4*x^3*y + 6*x^2*y^2 - x^2*z^2 + 4*x*y^3 - 2*x*y*z^2 + y^4 - y^2*z^2 + z^4)^1" },
        { "(x+y+z)^4-w^4", "(-w + x + y + z)^1*(w + x + y + z)^1*(w^2 + x^2 + 2*x*y + 2*x*z + y^2 + 2*y*z + z^2)^1" },
        { "(x^2+y^2+z^2)^3-1", "(x^2 + y^2 + z^2 - 1)^1*(x^4 + 2*x^2*y^2 + 2*x^2*z^2 + x^2 + y^4 + 2*y^2*z^2 + y^2 + z^4 + z^2 + 1)^1" },
        { "(2*x+3*y-5*z+7*w-11*t)^4-16", "(-11*t + 7*w + 2*x + 3*y - 5*z - 2)^1*(-11*t + 7*w + 2*x + 3*y - 5*z + 2)^1*(121*t^2 - 154*t*w - 44*t*x - 66*t*y + 110*t*z + 49*w^2 + 28*w*x + 42*w*y - 70*w*z + 4*x^2 + 12*x*y - 20*x*z + 9*y^2 - 30*y*z + 25*z^2 + 4)^1" },
        { "(a+b*x+c*x^2)^3-y^3", "(a + b*x + c*x^2 - y)^1*(a^2 + 2*a*b*x + 2*a*c*x^2 + a*y + b^2*x^2 + 2*b*c*x^3 + b*x*y + c^2*x^4 + c*x^2*y + y^2)^1" },
        { "(x^3+y^3+z^3+w^3+1)*(x+y+z+w-1)^2", "(w + x + y + z - 1)^2*(w^3 + x^3 + y^3 + z^3 + 1)^1" },
        { "(6*x^3*y-5*z^2+7)*(4*x^2*z+9*y^3-w)*(x*y*z*w+1)", "(w*x*y*z + 1)^1*(-w + 4*x^2*z + 9*y^3)^1*(6*x^3*y - 5*z^2 + 7)^1" },
        { "(a*x^2+b*y^2+c*z^2-1)*(b*x^2+c*y^2+a*z^2+1)*(x+y+z)^2", "(x + y + z)^2*(a*x^2 + b*y^2 + c*z^2 - 1)^1*(a*z^2 + b*x^2 + c*y^2 + 1)^1" },
        { "x^4+y^4+z^4+1", "(x^4 + y^4 + z^4 + 1)^1" },
        { "(x*y*z-12345678901234567891*w)*(x^2-98765432109876543211*y*z^3+3)", "(-12345678901234567891*w + x*y*z)^1*(x^2 - 98765432109876543211*y*z^3 + 3)^1" },
        { "(x^2-y*z)^3*(x^3+y*z^2-2)^2", "(x^2 - y*z)^3*(x^3 + y*z^2 - 2)^2" },
        { "x^6-10*x^4*y*z+x^2*y^2*z^2-w^3", "(-w^3 + x^6 - 10*x^4*y*z + x^2*y^2*z^2)^1" },
    };

    public static TheoryData<string, string, string> Divisors { get; } = new()
    {
        { "((x+y+z)^3-w^3)", "(x+y+z-w)*(x-2)", "-w + x + y + z" },
        { "((x+y)^6-z^6)", "((x+y)^2-z^2)*(x+z+1)", "x^2 + 2*x*y + y^2 - z^2" },
        { "((a+b*x+c*x^2)^5-y^5)", "(a+b*x+c*x^2-y)*(a-c)", "a + b*x + c*x^2 - y" },
        { "(14*x^7*y*z^6+8*x^7*z^6-16*x^4*y^2*z^2+56*x^3*y^5*z^7+32*x^3*y^4*z^7+14*x^3*y*z^8+8*x^3*z^8-64*y^6*z^3-16*y^2*z^4)", "(-2*x^7*y^2*z^4-8*x^7*y^2*z^3-2*x^7*z^2-8*x^3*y^6*z^5-32*x^3*y^6*z^4-8*x^3*y^4*z^3-2*x^3*y^2*z^6-8*x^3*y^2*z^5-2*x^3*z^4)", "2*x^4*z^2 + 8*y^4*z^3 + 2*z^4" },
        { "(a^6*x^6*y^6*z^6-b^6)", "(a^4*x^4*y^4*z^4-b^4)", "a^2*x^2*y^2*z^2 - b^2" },
        { "(3*x^4*y-7*z^3+2*w*t)*(x^3*t-y^2*w+5)", "(3*x^4*y-7*z^3+2*w*t)*(x^2-y^4*z*w)", "2*t*w + 3*x^4*y - 7*z^3" },
        { "(x*y+z*w+t)^5*(x-y)", "(x*y+z*w+t)^3*(x+y)", "t^3 + 3*t^2*w*z + 3*t^2*x*y + 3*t*w^2*z^2 + 6*t*w*x*y*z + 3*t*x^2*y^2 + w^3*z^3 + 3*w^2*x*y*z^2 + 3*w*x^2*y^2*z + x^3*y^3" },
        { "((y+z)*x^3-w^2)*((y-z)*x^2+1)", "((y+z)*x^3-w^2)*((y^2-z^2)*x+w)", "-w^2 + x^3*y + x^3*z" },
        { "(12345678901234567891*x^2*y-z*w^3)*(x+y)", "(12345678901234567891*x^2*y-z*w^3)*(x^2+w)", "-w^3*z + 12345678901234567891*x^2*y" },
    };

    [Theory, MemberData(nameof(Factorisations))]
    public void Factor_FindsTheIrreducibleFactors(string text, string expected) => AlgebraReferenceTests.AssertFactors(text, expected);

    [Theory, MemberData(nameof(Divisors))]
    public void Gcd_FindsTheDivisor(string first, string second, string expected) => AlgebraReferenceTests.AssertDivisor(first, second, expected);

    /// <summary>High powers of large values took the budget.</summary>
    [Theory]
    [InlineData("(x^60*y^42 - 2)*(x^20*y^49 - 3)")]
    [InlineData("(x^50*y^50 - 2)*(x^7*y^11 - 3)")]
    [InlineData("(x^50*y^3 - z^40 + 1)*(x^30*z^20 - y^50 + 1)")]
    [InlineData("(2*x^24*z^20 + y^21)*(2*x^36 - x^22*y^11*z^35 - y^36*z^27 + 1)")]
    public void Factor_FindsFactorsOfHighDegreeAndFewTerms(string product) => AlgebraReferenceTests.AssertFactors($"{Expr.Parse(product).Expand()}", product);

    /// <summary>More factors than choices among them could be tried all.</summary>
    [Fact]
    public void Factor_FindsManyFactors()
    {
        var product = string.Join('*', Enumerable.Range(1, 18).Select(i => i % 2 == 0 ? $"(x - {i}*y*z + 1)" : $"(x + {i}*y + z)"));
        AlgebraReferenceTests.AssertFactors($"{Expr.Parse(product).Expand()}", product);
    }

    /// <summary>Quotients that are polynomials, by hand.</summary>
    [Theory]
    [InlineData("((x+y+z)^3-w^3)/(x+y+z-w)", "x^2 + y^2 + z^2 + w^2 + 2*x*y + 2*x*z + 2*y*z + x*w + y*w + z*w")]
    [InlineData("((a+b*x+c*x^2)^3-y^3)/(a+b*x+c*x^2-y)", "(a+b*x+c*x^2)^2 + y*(a+b*x+c*x^2) + y^2")]
    [InlineData("(x^57*y^61 - 3*x^50*y^50 - 2*x^7*y^11 + 6)/(x^50*y^50 - 2)", "x^7*y^11 - 3")]
    [InlineData("(x*y*z+u*v*w)^4/(x^2*y^2*z^2-u^2*v^2*w^2)*(x*y*z-u*v*w)", "(x*y*z+u*v*w)^3")]
    public void Cancel_LeavesNoCommonFactor(string text, string expected) => Assert.Equal(Expr.Parse(expected).Expand(), Expr.Parse(text).Cancel().Expand());

    /// <summary>gcd(a·g, b·g) = gcd(a, b)·g, in whatever order.</summary>
    [Fact]
    public void Gcd_OfMultiples_IsTheMultipleOfTheGcd() => Law.Holds(Triples, c =>
    {
        var ((a, b), g) = c;
        if (a.IsZero || b.IsZero || g.IsZero)
        {
            return false;
        }

        var expected = (PolynomialGcd.Of(a, b, new AlgebraBudget(Work)) * g).PrimitivePart();
        Assert.Equal(expected, PolynomialGcd.Of(a * g, b * g, new AlgebraBudget(Work)));
        Assert.Equal(expected, PolynomialGcd.Of(b * g, g * a, new AlgebraBudget(Work)));
        return true;
    });

    /// <summary>The factors of a product are those of its factors, and their product is the product.</summary>
    [Fact]
    public void Factors_OfAProduct_AreThoseOfItsFactors() => Law.Holds(Triples, c =>
    {
        var ((a, b), g) = c;
        if (a.IsZero || b.IsZero || g.IsZero)
        {
            return false;
        }

        var product = a * b * g;
        var factors = PolynomialFactors.Of(product, new AlgebraBudget(Work));
        Assert.Equal(Count(a) + Count(b) + Count(g), factors.Factors.Sum(f => f.Multiplicity));
        var again = SparsePolynomial.Term(factors.Content, factors.Monomial);
        Assert.Equal(product, factors.Factors.Aggregate(again, (p, f) => p * f.Factor.Pow(f.Multiplicity)));
        return true;
    });

    /// <summary>Two long polynomials that were left whole: their divisor is cancelled, whatever their exponents.</summary>
    [Theory]
    [InlineData(1, -1)]
    [InlineData(3, -2)]
    [InlineData(1, -4)]
    public void LongAtoms_LoseTheirCommonDivisor(int above, int below)
    {
        var kernels = new KernelPolynomials(new AlgebraBudget(long.MaxValue));
        Expr[] parts = [Expr.Parse("(x + 2*y + 3*z + 5*w + 7)^3 + u"), Expr.Parse("(x - y + z - w)^3 + u^2 + 1"), Expr.Parse("(x*y + z*w - 3)^2 - u^3")];
        parts = [.. parts.Select(part => part.Expand())];
        kernels.Number(parts);
        var (g, p, q) = (kernels.Of(parts[0]).PrimitivePart(), kernels.Of(parts[1]).PrimitivePart(), kernels.Of(parts[2]).PrimitivePart());
        var atoms = new AtomTable([], new AlgebraBudget(Work));
        var fact = Fact.Of(atoms.OfPolynomial(g * p), above) * Fact.Of(atoms.OfPolynomial(g * q), below);
        var cancelled = CommonDivisors.Cancel(fact, atoms);
        var expected = new Dictionary<SparsePolynomial, Rational> { [g] = above + below, [p] = above, [q] = below };
        Assert.Equal(expected.Where(e => !e.Value.IsZero).OrderBy(e => e.Key.Count), cancelled.Powers.ToArray().ToDictionary(power => power.Atom.Polynomial!, power => power.Exponent).OrderBy(e => e.Key.Count));
        Assert.True(cancelled.Coefficient.IsOne);
    }

    private static int Count(SparsePolynomial p) => PolynomialFactors.Of(p, new AlgebraBudget(Work)).Factors.Sum(f => f.Multiplicity);

    private static FsCheck.Arbitrary<((SparsePolynomial, SparsePolynomial), SparsePolynomial)> Triples =>
        PolynomialGenerator.Sparse.And(PolynomialGenerator.Sparse).And(PolynomialGenerator.Sparse);
}
