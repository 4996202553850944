using System.Numerics;

namespace SymCalc.Simplification.Zero;

// Powers with symbolic exponents: |u|^(Σ q·m) as a product of kernels |A|^m, and the sign of u^v.
internal sealed partial class KernelField
{
    /// <summary>Signs of powers of more bases than this are not related to each other.</summary>
    private const int LargestRelatedCount = 16;

    private readonly Dictionary<SignProduct, IntegerPowers> _integerPowers = [];

    /// <summary>e, the base of exp.</summary>
    private Fact E => Constant("e");

    /// <summary>u^v.</summary>
    public Fact Power(Fact u, Fact v)
    {
        v = Refresh(v);
        if (v.IsNumber)
        {
            return Power(u, v.Coefficient);
        }

        if (u.IsZero)
        {
            return Call("pow", u, v);       // 0^v depends on the sign of v
        }

        if (u.IsOne)
        {
            return u;
        }

        u = Split(u);
        var form = Linearize(v);
        var sign = SignOfPower(u, form);
        u = Refresh(u);
        var result = sign;
        foreach (var (q, m) in form.Terms)
        {
            result = Multiply(result, AbsolutePower(u, q, m));
        }

        return result;
    }

    /// <summary>e^v.</summary>
    public Fact Exp(Fact v) => Power(E, v);

    /// <summary>|u|^(q·m).</summary>
    private Fact AbsolutePower(Fact u, Rational q, Fact m)
    {
        if (m.IsOne)
        {
            return AbsolutePower(u, q);
        }

        var parts = new List<Fact>();
        foreach (var (prime, exponent) in PrimeFactors(BigInteger.Abs(u.Coefficient.Numerator)))
        {
            parts.Add(AbsolutePower(PrimeAtom(prime), new Rational(exponent) * q, m));
        }

        foreach (var (prime, exponent) in PrimeFactors(u.Coefficient.Denominator))
        {
            parts.Add(AbsolutePower(PrimeAtom(prime), new Rational(-exponent) * q, m));
        }

        foreach (ref readonly var factor in u.Factors)
        {
            if (!factor.Exponent.IsZero)
            {
                parts.Add(AbsolutePower(this[factor.Atom], factor.Exponent * q, m));
            }
        }

        return Multiply(parts.ToArray());
    }

    /// <summary>|A|^(q·m) for a product m of coefficient 1.</summary>
    private Fact AbsolutePower(Atom a, Rational q, Fact m)
    {
        if (m.IsOne)
        {
            return AbsolutePower(FactOf(a, Rational.One), q);
        }

        var isE = a.Kind == AtomKind.Generator && a.Key is { Kind: GeneratorKind.Constant, Name: "e" };
        foreach (ref readonly var factor in m.Factors)
        {
            var kernel = this[factor.Atom];
            if (isE && IsPowerOfGenerator(factor) && kernel.Key.Kind == GeneratorKind.Logarithm)
            {
                // e^(q·ln|B|·rest) = |B|^(q·rest)
                return AbsolutePower(this[kernel.Key.Atom], q, Divide(m, FactOf(kernel, Rational.One)));
            }

            if (kernel.Kind != AtomKind.Generator || !factor.Exponent.Abs().IsOne)
            {
                continue;
            }

            var isInverse = factor.Exponent.Sign < 0;

            if (isInverse && kernel.Key.Kind == GeneratorKind.Logarithm && kernel.Key.Atom == a.Id)
            {
                // |A|^(q·rest/ln|A|) = e^(q·rest)
                return AbsolutePower(Generator(E), q, Multiply(m, FactOf(kernel, Rational.One)));
            }

            if (isE && !isInverse && kernel.Key.Kind == GeneratorKind.Call && ExpOfInverse(kernel.Key) is { } b)
            {
                // e^(q·asinh(w)·rest) = (w + sqrt(1 + w²))^(q·rest)
                RequirePositive(b);
                return AbsolutePower(Split(b), q, Divide(m, FactOf(kernel, Rational.One)));
            }
        }

        if (a.Kind == AtomKind.Generator && a.Key is { Kind: GeneratorKind.Power, Name: "" })
        {
            // (|A|^m')^(q·m) = |A|^(q·m'·m)
            var product = Multiply(a.Key.Arguments[0], m);
            return AbsolutePower(this[a.Key.Atom], q * product.Coefficient, product.WithCoefficient(Rational.One));
        }

        foreach (ref readonly var factor in m.Factors)
        {
            var kernel = this[factor.Atom];
            if (!isE && IsPowerOfGenerator(factor) && kernel.Key.Kind == GeneratorKind.Logarithm && kernel.Key.Atom < a.Id)
            {
                // |A|^(q·ln|B|·rest) = |B|^(q·ln|A|·rest): the older atom is the base
                var others = Multiply(Divide(m, FactOf(kernel, Rational.One)), LogarithmOfAbsolute(FactOf(a, Rational.One)));
                return AbsolutePower(this[kernel.Key.Atom], q * others.Coefficient, others.WithCoefficient(Rational.One));
            }
        }

        return FactOf(Generator(new GeneratorKey(GeneratorKind.Power, "", a.Id, m)), q);
    }

    private Atom Generator(Fact single) => this[single.Factors[0].Atom];

    /// <summary>
    /// The sign of u^v. For u &gt; 0 it is 1; for u &lt; 0 the power is real for integer exponents only, and (-1)^v is an
    /// unknown sign that is multiplicative in v. So (x^a)^b and x^(a·b) stay apart, and x·x^n and x^(n+1) meet.
    /// </summary>
    private Fact SignOfPower(Fact u, LinearForm v)
    {
        var sign = SignProductOf(u);
        if (sign.Equals(SignProduct.Positive))
        {
            return Fact.One;
        }

        if (!_integerPowers.TryGetValue(sign, out var powers))
        {
            _integerPowers.Add(sign, powers = new IntegerPowers());
            foreach (var atom in sign.Atoms)
            {
                this[atom].HasKernels = true;
            }
        }

        var coordinates = powers.CoordinatesOf(v);
        if (coordinates is null)
        {
            // The group of exponents becomes larger; signs that were made of its old basis are made again.
            NeedsAnotherPass |= powers.HasBeenAsked;
            powers.Add(v);
            coordinates = powers.CoordinatesOf(v)!;
            Require(sign * SignOfPower(sign, powers, powers.CoordinatesOfOne));
            RelateSigns(v);
        }

        powers.HasBeenAsked = true;
        var product = SignOfPower(sign, powers, coordinates);
        return Normalize(new Rational(product.IsNegative ? -1 : 1), [.. product.Atoms.Select(a => new FactFactor(a, Rational.Zero, true))]);
    }

    /// <summary>(-1)^v as the product of the signs of those basis exponents that occur an odd number of times.</summary>
    private SignProduct SignOfPower(SignProduct sign, IntegerPowers powers, Rational[] coordinates)
    {
        var product = SignProduct.Positive;
        for (var i = 0; i < coordinates.Length; i++)
        {
            if (!coordinates[i].Numerator.IsEven)
            {
                var member = powers[i];
                product *= member is null
                    ? sign
                    : SignProduct.Of(Generator(new GeneratorKey(GeneratorKind.Unit, sign.ToString(), -1, member.ToFacts())).Id);
            }
        }

        return _signs.Reduce(product);
    }

    /// <summary>The sign of (a·b)^v is that of a^v times that of b^v, where all three are powers that occur.</summary>
    private void RelateSigns(LinearForm v)
    {
        if (_integerPowers.Count > LargestRelatedCount)
        {
            return;
        }

        var known = _integerPowers.Where(p => p.Value.CoordinatesOf(v) is not null).Select(p => p.Key).ToArray();
        for (var i = 0; i < known.Length; i++)
        {
            for (var k = 0; k < i; k++)
            {
                var product = known[i] * known[k];
                if (Array.IndexOf(known, product) is var third && third >= 0 && third < k)
                {
                    Require(SignOf(known[i]) * SignOf(known[k]) * SignOf(product));
                }
            }
        }

        SignProduct SignOf(SignProduct sign)
        {
            var powers = _integerPowers[sign];
            return SignOfPower(sign, powers, powers.CoordinatesOf(v)!);
        }
    }

    private void RefreshIntegerPowers()
    {
        foreach (var powers in _integerPowers.Values)
        {
            powers.Refresh(Refresh);
        }
    }
}
