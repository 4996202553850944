using System.Diagnostics;
using System.Numerics;

namespace SymCalc.Simplification.Polynomials;

/// <summary>The factors of a square-free polynomial modulo an odd prime.</summary>
/// <remarks>
/// Distinct-degree, then equal-degree splitting: D. G. Cantor, H. Zassenhaus, A new algorithm for factoring polynomials over
/// finite fields, Math. Comp. 36 (1981). The random choices come from a fixed sequence, so that results repeat; any choice
/// gives the same factors.
/// </remarks>
internal static class ModularFactors
{
    private const int ProductsOfAUnit = 4;      // of residues of one word

    /// <summary>The monic irreducible factors of a monic square-free polynomial.</summary>
    public static List<ModularPolynomial> Of(ModularPolynomial f, AlgebraBudget budget)
    {
        var factors = new List<ModularPolynomial>();
        var random = new Sequence(f.Prime);
        foreach (var (part, degree) in DistinctDegrees(f, budget))
        {
            var parts = new Stack<ModularPolynomial>([part]);
            while (parts.TryPop(out var next))
            {
                if (next.Degree == degree)
                {
                    factors.Add(next);
                    continue;
                }

                var divisor = Split(next, degree, random, budget);
                parts.Push(divisor);
                parts.Push(next.DivideBy(divisor).Quotient);
            }
        }

        return factors;
    }

    /// <summary>The products of all irreducible factors of each degree d: gcd(x^(p^d) - x, f).</summary>
    public static IEnumerable<(ModularPolynomial Product, int Degree)> DistinctDegrees(ModularPolynomial f, AlgebraBudget budget)
    {
        var x = ModularPolynomial.X(f.Prime);
        var power = x;
        for (var d = 1; 2 * d <= f.Degree; d++)
        {
            budget.Spend(CostOfPower(f, f.Prime));
            power = power.PowModulo(f.Prime, f);
            var product = ModularPolynomial.Gcd(f, power - x);
            if (!product.IsUnit)
            {
                yield return (product, d);
                f = f.DivideBy(product).Quotient;
                power = f.Degree > 0 ? power.ModuloOf(f) : power;
            }
        }

        if (f.Degree > 0)
        {
            yield return (f, f.Degree);
        }
    }

    /// <summary>A proper divisor of a product of at least two irreducible factors of degree d.</summary>
    private static ModularPolynomial Split(ModularPolynomial f, int d, Sequence random, AlgebraBudget budget)
    {
        var exponent = (BigInteger.Pow(f.Prime, d) - 1) / 2;
        while (true)
        {
            budget.Spend(CostOfPower(f, exponent));
            var trial = random.Polynomial(f.Degree, f.Prime);
            var divisor = ModularPolynomial.Gcd(f, trial);
            if (divisor.IsUnit)
            {
                divisor = ModularPolynomial.Gcd(f, trial.PowModulo(exponent, f) - ModularPolynomial.One(f.Prime));
            }

            if (divisor.Degree > 0 && divisor.Degree < f.Degree)
            {
                return divisor;
            }
        }
    }

    private static long CostOfPower(ModularPolynomial f, BigInteger exponent) => (long)f.Degree * f.Degree * (long)exponent.GetBitLength() / ProductsOfAUnit;

    /// <summary>A fixed sequence of residues: a linear congruential generator with the multiplier of D. H. Lehmer, 48271.</summary>
    private sealed class Sequence(uint seed)
    {
        private ulong _state = seed;

        public ModularPolynomial Polynomial(int terms, uint prime)
        {
            Debug.Assert(terms > 1);
            var coefficients = new uint[terms];
            foreach (ref var c in coefficients.AsSpan())
            {
                _state = ((_state + 1) * 48271) % ((1UL << 31) - 1);
                c = (uint)(_state % prime);
            }

            coefficients[0] = (uint)((coefficients[0] + 1UL) % prime);
            coefficients[1] = coefficients[1] == 0 ? 1 : coefficients[1];
            return new ModularPolynomial(coefficients, prime);
        }
    }
}
