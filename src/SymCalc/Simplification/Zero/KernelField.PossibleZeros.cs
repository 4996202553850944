namespace SymCalc.Simplification.Zero;

// sign(u), which is 0 where u is 0: a sign only of what is known to be nowhere 0.
internal sealed partial class KernelField
{
    private const string SignName = "sign";

    /// <summary>Whether sign(A) of an atom that may be 0 is a generator.</summary>
    private bool _hasSignGenerators;

    /// <summary>sign(u), with sign(0) = 0.</summary>
    public Fact Sign(Fact u)
    {
        u = Split(u);
        if (u.IsZero)
        {
            return u;
        }

        var result = Fact.Number(new Rational(u.Coefficient.Sign));
        foreach (ref readonly var factor in u.Factors)
        {
            var atom = this[factor.Atom];
            var sign = factor.IsSigned ? SignOf(atom) : Fact.One;
            if (!atom.IsNonZero && !factor.Exponent.IsZero)
            {
                _hasKernelsOfPossibleZeros = true;
                _hasSignGenerators = true;
                var generator = GeneratorFact(new GeneratorKey(GeneratorKind.Call, SignName, atom.Id));
                sign = factor.IsSigned ? generator : Multiply(generator, generator);
            }

            result = Multiply(result, sign);
        }

        return result;
    }

    /// <summary>The signs in u without its size: a fact whose product with |u| is u, also where u is 0.</summary>
    private Fact SignOutside(Fact u)
    {
        u = Refresh(u);
        var signs = new List<FactFactor>();
        foreach (ref readonly var factor in u.Factors)
        {
            if (factor.IsSigned)
            {
                signs.Add(new FactFactor(factor.Atom, Rational.Zero, true));
            }
        }

        return Normalize(new Rational(u.Coefficient.Sign), signs);
    }

    /// <summary>sign(A)^k·|A|^q = sgn(A)^k·|A|^q for q ≠ 0, and sign(A)^(k+2) = sign(A)^k.</summary>
    /// <returns>Whether a factor was replaced.</returns>
    private bool ReplaceSignGenerators(List<FactFactor> factors)
    {
        HashSet<int>? powers = null;
        var count = factors.Count;
        for (var i = 0; i < count; i++)
        {
            var factor = factors[i];
            if (this[factor.Atom] is not { Kind: AtomKind.Generator, Key: { Kind: GeneratorKind.Call, Name: SignName, Atom: >= 0 and var argument } }
                || !factor.Exponent.IsInteger || factor.Exponent.Sign <= 0)
            {
                continue;
            }

            powers ??= [.. factors.Where(f => !f.Exponent.IsZero).Select(f => f.Atom)];
            if (powers.Contains(argument))
            {
                powers.Remove(factor.Atom);
                factors[i] = new FactFactor(factor.Atom, Rational.Zero, false);
                factors.Add(new FactFactor(argument, Rational.Zero, factor.IsSigned));      // sign(A) has the sign of A, and abs(sign(A)) is 1
            }
            else if (factor.Exponent > new Rational(2))
            {
                factors[i] = factor with { Exponent = factor.Exponent.Numerator.IsEven ? new Rational(2) : Rational.One };
            }
        }

        return factors.Count > count;
    }
}
