using System.Numerics;

namespace SymCalc.Simplification.Polynomials;

/// <summary>The irreducible factors of a polynomial in one variable over the integers.</summary>
/// <remarks>
/// Square-free parts after D. Y. Y. Yun, On square-free decomposition algorithms (SYMSAC 1976); each is factored modulo a
/// prime, lifted beyond M. Mignotte's bound for the coefficients of a factor (An inequality about factors of polynomials, Math.
/// Comp. 28, 1974), and put together by trial: H. Zassenhaus, On Hensel factorization I, J. Number Theory 1 (1969).
/// </remarks>
internal static class UnivariateFactors
{
    private const int PrimesToTry = 4;

    /// <summary>From this degree on cyclotomic factors are looked for: below, trial by their few modular factors is as fast.</summary>
    private const int LeastDegreeForCyclotomic = 12;

    /// <summary>The primitive irreducible factors of a primitive polynomial of positive degree, with their multiplicities.</summary>
    /// <exception cref="AlgebraBudgetException">The budget is used up.</exception>
    public static List<(IntegerPolynomial Factor, int Multiplicity)> Of(IntegerPolynomial f, AlgebraBudget budget)
    {
        f = f.PrimitivePart();
        var parts = BinomialFactors.IsBinomial(f) ? [(f, 1)] : SquareFreeByStride(f, budget);
        var factors = new List<(IntegerPolynomial, int)>();
        foreach (var (part, multiplicity) in parts)
        {
            factors.AddRange(OfSquareFree(part, budget).Select(factor => (factor, multiplicity)));
        }

        return factors;
    }

    /// <summary>If f(0) is not 0, f(x^k) has the square-free parts of f at x^k.</summary>
    private static IEnumerable<(IntegerPolynomial Part, int Multiplicity)> SquareFreeByStride(IntegerPolynomial f, AlgebraBudget budget) =>
        !f[0].IsZero && f.Stride() is var k and > 1
            ? SquareFree(f.Deflate(k), budget).Select(part => (part.Part.Inflate(k), part.Multiplicity))
            : SquareFree(f, budget);

    /// <summary>f = Π part^multiplicity with square-free coprime parts.</summary>
    public static IEnumerable<(IntegerPolynomial Part, int Multiplicity)> SquareFree(IntegerPolynomial f, AlgebraBudget budget)
    {
        var derivative = f.Derivative();
        var repeated = UnivariateGcd.Of(f, derivative, budget);
        var product = f.TryDivideBy(repeated)!;
        var rest = derivative.TryDivideBy(repeated)! - product.Derivative();
        for (var i = 1; product.Degree > 0; i++)
        {
            var part = UnivariateGcd.Of(product, rest, budget).PrimitivePart();
            product = product.TryDivideBy(part)!;
            rest = rest.TryDivideBy(part)! - product.Derivative();
            if (part.Degree > 0)
            {
                yield return (part, i);
            }
        }
    }

    private static List<IntegerPolynomial> OfSquareFree(IntegerPolynomial f, AlgebraBudget budget)
    {
        if (f.Degree <= 1)
        {
            return [f];
        }

        if (f[0].IsZero)
        {
            var x = new IntegerPolynomial([BigInteger.Zero, BigInteger.One]);
            return [x, .. OfSquareFree(f.TryDivideBy(x)!, budget)];
        }

        if (BinomialFactors.IsBinomial(f))
        {
            return [.. BinomialFactors.Split(f, budget).SelectMany(part => part.IsIrreducible ? [part.Factor] : OfSquareFreeByCases(part.Factor, budget))];
        }

        return OfSquareFreeByCases(f, budget);
    }

    private static List<IntegerPolynomial> OfSquareFreeByCases(IntegerPolynomial f, AlgebraBudget budget)
    {
        if (f.Stride() is var k and > 1 && OfSquareFree(f.Deflate(k), budget) is { Count: > 1 } parts)
        {
            return [.. parts.SelectMany(part => OfSquareFree(part.Inflate(k), budget))];
        }

        if (f.Degree >= LeastDegreeForCyclotomic && CyclotomicFactors.Split(f, budget) is { Factors.Count: > 0 } split)
        {
            return split.Cofactor.Degree > 0 ? [.. split.Factors, .. OfSquareFree(split.Cofactor, budget)] : split.Factors;
        }

        return ByModularFactors(f, budget);
    }

    private static List<IntegerPolynomial> ByModularFactors(IntegerPolynomial f, AlgebraBudget budget)
    {
        var modular = BestModularFactors(f, budget);
        if (modular.Count == 1)
        {
            return [f];
        }

        var (lifted, modulus) = HenselLifting.Lift(f, modular, 2 * MignotteBound(f) * f.Leading, budget);
        return Recombine(f, lifted, modulus, budget);
    }

    /// <summary>The factors modulo the prime that has the fewest of them, of a few primes for which f stays square-free.</summary>
    private static List<ModularPolynomial> BestModularFactors(IntegerPolynomial f, AlgebraBudget budget)
    {
        List<ModularPolynomial>? best = null;
        var tried = 0;
        foreach (var prime in Primes.Small())
        {
            var image = f.Modulo(prime);
            if (image.Degree < f.Degree || !ModularPolynomial.Gcd(image, image.Derivative()).IsUnit)
            {
                budget.Spend(f.Degree);
                continue;
            }

            var factors = ModularFactors.Of(image.Monic(), budget);
            best = best is null || factors.Count < best.Count ? factors : best;
            if (best.Count == 1 || ++tried == PrimesToTry)
            {
                return best;
            }
        }

        throw new AlgebraBudgetException();       // every prime below 2^16 divides the discriminant
    }

    /// <summary>No coefficient of a factor of f is larger: (n + 1)^(1/2)·2^n·‖f‖∞.</summary>
    private static BigInteger MignotteBound(IntegerPolynomial f) =>
        (new BigInteger(Math.Ceiling(Math.Sqrt(f.Degree + 1))) << f.Degree) * f.Height();

    /// <summary>Tries products of one lifted factor, of two, … until what is left is irreducible.</summary>
    private static List<IntegerPolynomial> Recombine(IntegerPolynomial f, List<IntegerPolynomial> lifted, BigInteger m, AlgebraBudget budget)
    {
        var factors = new List<IntegerPolynomial>();
        for (var size = 1; 2 * size <= lifted.Count;)
        {
            if (FindFactor(f, lifted, size, m, budget) is not var (factor, chosen))
            {
                size++;
                continue;
            }

            factors.Add(factor);
            f = f.TryDivideBy(factor)!.PrimitivePart();
            lifted = [.. lifted.Where((_, i) => !chosen.Contains(i))];
        }

        factors.Add(f);
        return factors;
    }

    private static (IntegerPolynomial Factor, int[] Chosen)? FindFactor(
        IntegerPolynomial f, List<IntegerPolynomial> lifted, int size, BigInteger m, AlgebraBudget budget)
    {
        var chosen = Enumerable.Range(0, size).ToArray();
        var bits = m.GetBitLength();
        var units = size * (1 + (bits >> 6) + (bits * bits >> 16));      // products modulo m
        do
        {
            budget.Spend(units);
            if (HasPossibleConstant(f, lifted, chosen, m))
            {
                budget.Spend((long)f.Degree * f.Degree);
                var product = chosen.Aggregate(new IntegerPolynomial([f.Leading]), (p, i) => (p * lifted[i]).Modulo(m));
                var candidate = product.SymmetricModulo(m).PrimitivePart();
                if (f.TryDivideBy(candidate) is not null)
                {
                    return (candidate, chosen);
                }
            }
        }
        while (Combinations.Advance(chosen, lifted.Count));

        return null;
    }

    /// <summary>Whether the constant coefficient of lc(f)·Πgᵢ divides that of lc(f)·f, as it must.</summary>
    private static bool HasPossibleConstant(IntegerPolynomial f, List<IntegerPolynomial> lifted, int[] chosen, BigInteger m)
    {
        var constant = chosen.Aggregate(f.Leading, (c, i) => c * lifted[i][0] % m);
        constant = constant.Sign < 0 ? constant + m : constant;
        constant = 2 * constant > m ? constant - m : constant;
        return !constant.IsZero && (f.Leading * f[0] % constant).IsZero;
    }
}
