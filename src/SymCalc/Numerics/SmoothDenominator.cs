using System.Numerics;

namespace SymCalc.Numerics;

/// <summary>The denominators q, q·D·1, q·D²·2!, q·D³·3!, … in turn, and fractions over them in lowest terms.</summary>
/// <remarks>
/// All prime factors are known: a remainder modulo their product says which of them a numerator contains, and the greatest
/// common divisor with their powers is that of a much shorter number than the whole denominator.
/// </remarks>
internal sealed class SmoothDenominator
{
    /// <summary>Prime factors of q and D up to this are looked for.</summary>
    private const int LargestFactor = 1_000;

    private readonly BigInteger _base;
    private readonly List<(uint Prime, int InBase)> _primes = [];      // with the exponent in D
    private readonly List<int> _exponents = [];                        // of the denominator at hand
    private readonly bool _isSmooth;
    private BigInteger _value;
    private BigInteger _oddRadical = BigInteger.One;                   // the product of the odd primes

    /// <summary>Starts with q.</summary>
    public SmoothDenominator(BigInteger multiplier, BigInteger @base)
    {
        _value = multiplier;
        _base = @base;
        for (uint n = 2; n <= LargestFactor && !(multiplier.IsOne && @base.IsOne); n++)
        {
            var (exponent, inBase) = (Divide(ref multiplier, n), Divide(ref @base, n));
            if (exponent + inBase > 0)
            {
                AddPrime(n, exponent, inBase);
            }
        }

        _isSmooth = multiplier.IsOne && @base.IsOne;
    }

    /// <summary>Goes on from q·Dⁿ⁻¹·(n - 1)! to q·Dⁿ·n!.</summary>
    public void Advance(int n)
    {
        _value *= _base * n;
        if (!_isSmooth)
        {
            return;
        }

        var rest = (uint)n;
        for (var i = 0; i < _primes.Count; i++)
        {
            var (prime, inBase) = _primes[i];
            _exponents[i] += inBase;
            for (; rest % prime == 0; rest /= prime)
            {
                _exponents[i]++;
            }
        }

        if (rest > 1)
        {
            AddPrime(rest, 1, 0);       // every smaller prime is among them: n itself is one
        }
    }

    /// <summary>numerator/denominator in lowest terms.</summary>
    public Rational Reduce(BigInteger numerator)
    {
        if (!_isSmooth || numerator.IsZero)
        {
            return new Rational(numerator, _value);
        }

        var two = _primes.FindIndex(static p => p.Prime == 2);
        var twos = two < 0 ? 0 : (int)BigInteger.Min(_exponents[two], BigInteger.TrailingZeroCount(numerator));
        numerator >>= twos;
        var common = BigInteger.GreatestCommonDivisor(numerator % _oddRadical, _oddRadical);
        var divisor = BigInteger.One;       // the part of the denominator that consists of these primes
        for (var i = 0; i < _primes.Count && !common.IsOne; i++)
        {
            var prime = _primes[i].Prime;
            if (prime != 2 && (common % prime).IsZero)
            {
                common /= prime;
                divisor *= BigInteger.Pow(prime, _exponents[i]);
            }
        }

        if (!divisor.IsOne)
        {
            divisor = BigInteger.GreatestCommonDivisor(numerator % divisor, divisor);
            numerator /= divisor;
        }

        return Rational.OfReduced(numerator, (_value >> twos) / divisor);
    }

    private void AddPrime(uint prime, int exponent, int inBase)
    {
        _primes.Add((prime, inBase));
        _exponents.Add(exponent);
        _oddRadical *= prime == 2 ? 1 : prime;
    }

    /// <summary>Takes a prime out of a number and counts it.</summary>
    private static int Divide(ref BigInteger number, uint prime)
    {
        var exponent = 0;
        while (!number.IsOne && (number % prime).IsZero)
        {
            number /= prime;
            exponent++;
        }

        return exponent;
    }
}
