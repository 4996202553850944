using System.Numerics;

namespace SymCalc.Simplification.Zero;

// Powers with rational exponents.
internal sealed partial class KernelField
{
    private const int LargestRootDegree = 10_000;

    /// <summary>u^q; for a fraction q, u is recorded to be positive.</summary>
    public Fact Power(Fact u, Rational q)
    {
        if (q.IsZero)
        {
            return Fact.One;
        }

        if (u.IsZero)
        {
            return q.Sign > 0 ? Fact.Zero : throw new ProofAbandonedException("something in it is divided by 0");
        }

        if (q.IsOne || u.IsOne)
        {
            return u;
        }

        if (!q.IsInteger)
        {
            u = Split(u);
            RequirePositive(u);
            return AbsolutePower(Refresh(u), q);
        }

        u = q.Sign < 0 ? Split(u) : Refresh(u);
        var isOdd = !q.Numerator.IsEven;
        var factors = new List<FactFactor>(u.Factors.Length);
        var coefficient = NumberPower(u.Coefficient, q, factors);
        foreach (ref readonly var factor in u.Factors)
        {
            factors.Add(new FactFactor(factor.Atom, factor.Exponent * q, factor.IsSigned && isOdd));
        }

        return Normalize(u.Coefficient.Sign < 0 && isOdd ? -coefficient : coefficient, factors);
    }

    /// <summary>|u|^q, for any rational q.</summary>
    public Fact AbsolutePower(Fact u, Rational q)
    {
        if (u.IsZero)
        {
            return q.Sign > 0 ? u : throw new ProofAbandonedException("something in it is divided by 0");
        }

        u = q.IsInteger && q.Sign > 0 && q.Numerator.IsEven ? Refresh(u) : Split(u);
        if (!q.IsInteger)
        {
            u = ReplaceNestedRadicands(u);
        }

        var factors = new List<FactFactor>(u.Factors.Length);
        var coefficient = NumberPower(u.Coefficient, q, factors);
        foreach (ref readonly var factor in u.Factors)
        {
            AddPower(factors, factor.Atom, factor.Exponent * q);
        }

        return Normalize(coefficient, factors);
    }

    /// <summary>|u|.</summary>
    public Fact Absolute(Fact u) => AbsolutePower(u, Rational.One);

    /// <summary>|c|^q: what is rational as the result, the rest as powers of primes.</summary>
    private Rational NumberPower(Rational c, Rational q, List<FactFactor> factors)
    {
        c = c.Abs();
        if (c.IsOne)
        {
            return c;
        }

        if (q.TryGetInt64(out var n) && Math.Abs(n) <= LargestNumberBits && Math.Abs(n) * BitsOf(c) <= LargestNumberBits)
        {
            return c.Pow((int)n);
        }

        foreach (var (prime, exponent) in PrimeFactors(c.Numerator))
        {
            AddPower(factors, PrimeAtom(prime).Id, new Rational(exponent) * q);
        }

        foreach (var (prime, exponent) in PrimeFactors(c.Denominator))
        {
            AddPower(factors, PrimeAtom(prime).Id, new Rational(-exponent) * q);
        }

        return Rational.One;
    }

    private static long BitsOf(Rational c) => (long)BigInteger.Max(BigInteger.Abs(c.Numerator), c.Denominator).GetBitLength();

    /// <summary>|A|^q; a root of a degree beyond all sense (as of x^0.3, whose exponent is a fraction over 2^54) is a kernel of its own.</summary>
    private void AddPower(List<FactFactor> factors, int atom, Rational q)
    {
        if (q.Denominator <= LargestRootDegree)
        {
            factors.Add(new FactFactor(atom, q, false));
            return;
        }

        var integer = q.Floor();
        factors.Add(new FactFactor(atom, new Rational(integer), false));
        var root = Generator(new GeneratorKey(GeneratorKind.Power, q.Denominator.ToString(System.Globalization.CultureInfo.InvariantCulture), atom));
        factors.Add(new FactFactor(root.Id, (q - new Rational(integer)) * new Rational(q.Denominator), false));
    }
}
