using System.Numerics;
using SymCalc.Numerics;

namespace SymCalc.Simplification.Polynomials;

/// <summary>Splits a·xⁿ + b by the cyclotomic polynomials.</summary>
/// <remarks>
/// With the largest g that divides n and for which a = α^g and |b| = β^g, the binomial is β^g·(y^g ± 1) for y = (α/β)·x^(n/g),
/// and y^g - 1 is the product of Φ_d(y) over the divisors d of g, y^g + 1 that over those of 2g which do not divide g. Where
/// g = n these are irreducible. K. Th. Vahlen and A. Capelli's criterion (S. Lang, Algebra, theorem VI.9.1): a binomial xⁿ - c
/// is irreducible if and only if c is no p-th power for a prime p that divides n, and not -4·k⁴ if 4 does.
/// </remarks>
internal static class BinomialFactors
{
    /// <summary>Whether f is a·xⁿ + b with a and b other than 0 and n &gt; 0.</summary>
    public static bool IsBinomial(IntegerPolynomial f) => f.Degree > 0 && !f[0].IsZero && !f.Coefficients[1..^1].ContainsAnyExcept(BigInteger.Zero);

    /// <summary>The factors of a primitive binomial, each with whether it is known to be irreducible.</summary>
    /// <exception cref="AlgebraBudgetException">The budget is used up.</exception>
    public static List<(IntegerPolynomial Factor, bool IsIrreducible)> Split(IntegerPolynomial f, AlgebraBudget budget)
    {
        var n = f.Degree;
        budget.Spend(n);
        var (alpha, beta, g) = CommonRoot(f.Leading, BigInteger.Abs(f[0]), n);
        var factors = new List<(IntegerPolynomial, bool)>();
        foreach (var d in f[0].Sign < 0 ? Divisors(g) : Divisors(2 * g).Where(d => g % d != 0))
        {
            budget.Spend((CyclotomicPolynomial.Totient(d) + 1L) << CyclotomicPolynomial.PrimeDivisors(d).Count);
            var phi = CyclotomicPolynomial.Of(d);
            factors.Add((Substitute(phi, alpha, beta, n / g), IsIrreducible(d, alpha, beta, n / g)));
        }

        return factors;
    }

    /// <summary>Whether Φ_d((α/β)·x^k) is known to be irreducible, α/β being no p-th power for any prime p that divides k.</summary>
    private static bool IsIrreducible(int d, BigInteger alpha, BigInteger beta, int k) =>
        k == 1 || d == 1 || (d == 2 && (k % 4 != 0 || !IsFourTimesFourthPower(new Rational(beta, alpha))));

    /// <summary>Whether a positive fraction is 4·u⁴.</summary>
    private static bool IsFourTimesFourthPower(Rational c) =>
        new Rational(c.Numerator, 4 * c.Denominator) is var quotient && CommonRoot(quotient.Numerator, quotient.Denominator, 4).Degree == 4;

    /// <summary>β^deg·Φ((α/β)·x^k).</summary>
    private static IntegerPolynomial Substitute(IntegerPolynomial phi, BigInteger alpha, BigInteger beta, int k)
    {
        var coefficients = new BigInteger[(phi.Degree * k) + 1];
        var (powerOfAlpha, powerOfBeta) = (BigInteger.One, BigInteger.One);
        for (var i = 0; i <= phi.Degree; i++)
        {
            coefficients[i * k] = phi[i] * powerOfAlpha;
            powerOfAlpha *= alpha;
        }

        for (var i = phi.Degree; i >= 0; i--)
        {
            coefficients[i * k] *= powerOfBeta;
            powerOfBeta *= beta;
        }

        return new IntegerPolynomial(coefficients);
    }

    /// <summary>a = α^g and b = β^g with the largest g that divides n.</summary>
    private static (BigInteger Alpha, BigInteger Beta, int Degree) CommonRoot(BigInteger a, BigInteger b, int n)
    {
        var g = 1;
        foreach (var p in CyclotomicPolynomial.PrimeDivisors(n))
        {
            while (n / g % p == 0 && IntegerRoots.TryRoot(a, p) is { } alpha && IntegerRoots.TryRoot(b, p) is { } beta)
            {
                (a, b, g) = (alpha, beta, g * p);
            }
        }

        return (a, b, g);
    }

    private static IEnumerable<int> Divisors(int n) => Enumerable.Range(1, n).Where(d => n % d == 0);
}
