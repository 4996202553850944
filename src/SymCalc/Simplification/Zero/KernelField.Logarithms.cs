namespace SymCalc.Simplification.Zero;

// Logarithms, split over factors: ln(u) = Σ e·ln|A| for u = ∏ |A|^e > 0.
internal sealed partial class KernelField
{
    /// <summary>ln(u); u is recorded to be positive.</summary>
    public Fact Logarithm(Fact u)
    {
        u = Split(u);
        RequirePositive(u);
        return LogarithmOfAbsolute(u);
    }

    /// <summary>ln|u|.</summary>
    private Fact LogarithmOfAbsolute(Fact u)
    {
        if (u.IsZero)
        {
            throw new ProofAbandonedException("it contains the logarithm of 0");
        }

        u = Split(u);
        var terms = new List<Fact>();
        foreach (var (prime, exponent) in PrimeFactors(System.Numerics.BigInteger.Abs(u.Coefficient.Numerator)))
        {
            terms.Add(LogarithmOf(PrimeAtom(prime), new Rational(exponent)));
        }

        foreach (var (prime, exponent) in PrimeFactors(u.Coefficient.Denominator))
        {
            terms.Add(LogarithmOf(PrimeAtom(prime), new Rational(-exponent)));
        }

        foreach (ref readonly var factor in u.Factors)
        {
            if (!factor.Exponent.IsZero)
            {
                terms.Add(LogarithmOf(this[factor.Atom], factor.Exponent));
            }
        }

        return Add(terms.ToArray());
    }

    /// <summary>q·ln|A|.</summary>
    private Fact LogarithmOf(Atom a, Rational q)
    {
        if (a.Kind == AtomKind.Generator && a.Key is { Kind: GeneratorKind.Constant, Name: "e" })
        {
            return Fact.Number(q);
        }

        if (a.Kind == AtomKind.Generator && a.Key is { Kind: GeneratorKind.Power, Name: "" })
        {
            // ln(|A|^m) = m·ln|A|
            return Multiply(Refresh(a.Key.Arguments[0]), LogarithmOf(this[a.Key.Atom], q));
        }

        var kernel = GeneratorFact(new GeneratorKey(GeneratorKind.Logarithm, "", a.Id));
        return kernel.WithCoefficient(q);
    }
}
