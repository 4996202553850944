using System.Numerics;
using System.Runtime.InteropServices;
using SymCalc.Graph;
using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc.Series;

/// <summary>
/// Long series with fractions as coefficients, computed modulo primes of 60 bits and put together by the Chinese remainder
/// theorem (docs/decisions/0025-series-modulo-primes.md).
/// </summary>
/// <remarks>
/// The denominators and sizes are known beforehand from a <see cref="SeriesBound"/>, so that the result is exact, not
/// probably right. Mixed-radix digits: D. E. Knuth, The Art of Computer Programming 2, section 4.3.2 (Garner's method).
/// </remarks>
internal sealed class ResidueExpansion
{
    /// <summary>Shorter series are faster with fractions.</summary>
    private const int ShortestLength = 16;

    /// <summary>Bits that each prime is good for.</summary>
    private const int BitsPerPrime = 59;

    private readonly SeriesBound _bound;
    private readonly int _length;
    private readonly int[] _primesNeeded;       // by exponent
    private readonly List<PrimeModulus> _moduli = [];
    private readonly List<ulong[]> _residues = [];

    private ResidueExpansion(SeriesBound bound, int length)
    {
        _bound = bound;
        _length = length;
        _primesNeeded = PrimesNeeded(bound, length);
    }

    /// <summary>The coefficients below t^length; null if this is not the way for the function.</summary>
    public static Rational[]? TryExpand(Expr f, Symbol variable, Rational centre, int length, CancellationToken cancellation)
    {
        if (length < ShortestLength || !HasFunctions(f))
        {
            return null;
        }

        var algebra = new BoundAlgebra(centre, new SeriesContext(length, 0, cancellation));
        var context = new SeriesContext(length, 0, cancellation);
        if (new Expander<SeriesBound>(algebra, variable).Expand(f) is not { HasFactorial: true } bound
            || algebra.Context.Failure is not null || bound.Tail.All(double.IsInfinity))
        {
            return null;
        }

        var expansion = new ResidueExpansion(bound, length);
        var count = expansion._primesNeeded.Max();
        if ((double)count * length * length > SeriesContext.WorkLimit)
        {
            return null;
        }

        foreach (var prime in LargePrimes.All())
        {
            if (expansion._moduli.Count == count)
            {
                break;
            }

            if (algebra.Divisors.TrueForAll(d => !(d % prime).IsZero) && !expansion.TryAdd(new PrimeModulus(prime, length + 1), algebra, f, variable, centre, context))
            {
                return null;
            }
        }

        return expansion.Combine(cancellation);
    }

    /// <summary>Whether there is more than arithmetic, which fractions are as fast for.</summary>
    private static bool HasFunctions(Expr f)
    {
        using var dag = Dag.Of(f);
        for (var i = 0; i < dag.Count; i++)
        {
            if (dag[i] is CallExpr || ReferenceEquals(dag[i], ConstantExpr.E))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many primes each coefficient takes: q·Dⁿ·n!·|cₙ| is below half their product.</summary>
    private static int[] PrimesNeeded(SeriesBound bound, int length)
    {
        var needed = new int[length];
        var tails = bound.Tail.Select(Math.Log2).ToArray();
        var radii = BoundAlgebra.Radii.Select(Math.Log2).ToArray();
        var logOfBase = BigInteger.Log(bound.Base, 2);
        var denominator = BigInteger.Log(bound.Multiplier, 2);      // and log2 of Dⁿ·n! as n goes on
        for (var n = 0; n < length; n++)
        {
            denominator += n == 0 ? 0 : logOfBase + Math.Log2(n);
            var size = n == 0 ? Math.Log2(1 + Math.Abs(bound.Constant.ToDouble())) : double.PositiveInfinity;
            for (var i = 0; i < tails.Length && n > 0; i++)
            {
                size = Math.Min(size, tails[i] - (n * radii[i]));
            }

            // The logarithms are good to far better than the 8 bits and the millionth that are added.
            needed[n] = 1 + (int)(Math.Max(0, Math.Max(0, size + denominator) + (1e-6 * denominator) + 8) / BitsPerPrime);
        }

        return needed;
    }

    /// <summary>Computes q·Dⁿ·n!·cₙ modulo a prime.</summary>
    private bool TryAdd(PrimeModulus modulus, BoundAlgebra algebra, Expr f, Symbol variable, Rational centre, SeriesContext context)
    {
        var field = new ModularField(modulus, algebra.Constants, context);
        var series = Univariate.With(field, f, variable, field.OfRational(centre), context);
        if (series is null || series.Valuation < 0 || series.Precision < _length)
        {
            return false;
        }

        var residues = new ulong[_length];
        var factor = modulus.OfInteger(_bound.Multiplier);
        var @base = modulus.OfInteger(_bound.Base);
        for (var n = 0; n < _length; n++)
        {
            factor = n == 0 ? factor : modulus.Multiply(modulus.Multiply(factor, @base), modulus.OfInteger(n));
            residues[n] = modulus.ToResidue(modulus.Multiply(series[n, 0], factor));
        }

        _moduli.Add(modulus);
        _residues.Add(residues);
        return true;
    }

    private Rational[] Combine(CancellationToken cancellation)
    {
        var inverses = new ulong[_moduli.Count];            // of the product of the primes before, modulo each
        var others = new ulong[_moduli.Count][];            // the primes before, modulo each
        var products = new BigInteger[_moduli.Count + 1];
        products[0] = BigInteger.One;
        for (var j = 0; j < inverses.Length; j++)
        {
            var modulus = _moduli[j];
            var product = modulus.One;
            others[j] = new ulong[j];
            for (var i = 0; i < j; i++)
            {
                others[j][i] = modulus.OfInteger((long)_moduli[i].Prime);
                product = modulus.Multiply(product, others[j][i]);
            }

            inverses[j] = modulus.Invert(product);
            products[j + 1] = products[j] * modulus.Prime;
        }

        var coefficients = new Rational[_length];
        var digits = new ulong[_moduli.Count];
        var words = new ulong[_moduli.Count + 1];
        var denominator = new SmoothDenominator(_bound.Multiplier, _bound.Base);
        for (var n = 0; n < _length; n++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (n > 0)
            {
                denominator.Advance(n);
            }

            var count = _primesNeeded[n];
            for (var j = 0; j < count; j++)
            {
                digits[j] = Digit(n, j, digits, others[j], inverses[j]);
            }

            var value = ValueOf(digits.AsSpan(0, count), words);
            if (value * 2 > products[count])
            {
                value -= products[count];
            }

            coefficients[n] = denominator.Reduce(value);
        }

        return coefficients;
    }

    /// <summary>The j-th digit: (r - d₀ - d₁·p₀ - d₂·p₀·p₁ - …)/(p₀·p₁·…) modulo p_j.</summary>
    private ulong Digit(int n, int j, ulong[] digits, ulong[] primes, ulong inverse)
    {
        var modulus = _moduli[j];
        ulong known = 0;
        for (var i = j - 1; i >= 0; i--)
        {
            // A residue times one in Montgomery's form is a residue; primes fall, so that a digit is below 2·p.
            var digit = digits[i] >= modulus.Prime ? digits[i] - modulus.Prime : digits[i];
            known = modulus.Add(modulus.Multiply(known, primes[i]), digit);
        }

        return modulus.Multiply(modulus.Subtract(_residues[j][n], known), inverse);
    }

    /// <summary>d₀ + d₁·p₀ + d₂·p₀·p₁ + …, by Horner's rule on words.</summary>
    private BigInteger ValueOf(ReadOnlySpan<ulong> digits, ulong[] words)
    {
        var used = 0;
        for (var j = digits.Length - 1; j >= 0; j--)
        {
            var carry = digits[j];
            var prime = _moduli[j].Prime;
            for (var i = 0; i < used; i++)
            {
                var high = Math.BigMul(words[i], prime, out var low);
                words[i] = low + carry;
                carry = high + (words[i] < low ? 1UL : 0);
            }

            if (carry != 0)
            {
                words[used++] = carry;
            }
        }

        return new BigInteger(MemoryMarshal.AsBytes(words.AsSpan(0, used)), isUnsigned: true);
    }
}
