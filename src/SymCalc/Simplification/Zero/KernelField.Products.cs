using System.Diagnostics;
using System.Numerics;
using System.Runtime.InteropServices;

namespace SymCalc.Simplification.Zero;

// Products: exponents are added; what is known about the atoms is put in.
internal sealed partial class KernelField
{
    /// <summary>Integer powers of primes up to this many bits are multiplied out.</summary>
    private const int LargestNumberBits = 8_192;

    /// <summary>|A|^q, or A^q for an integer q.</summary>
    private Fact FactOf(Atom atom, Rational q) => Normalize(Rational.One, [new(atom.Id, q, !atom.IsPositive && q.IsInteger && !q.Numerator.IsEven)]);

    /// <summary>The sign of an atom, or 1 if it is known to be positive.</summary>
    private Fact SignOf(Atom atom) => Normalize(Rational.One, [new(atom.Id, Rational.Zero, true)]);

    /// <summary>The product.</summary>
    public Fact Multiply(Fact a, Fact b)
    {
        if (a.IsZero || b.IsOne)
        {
            return a;
        }

        if (b.IsZero || a.IsOne)
        {
            return b;
        }

        if (b.IsNumber)
        {
            return a.WithCoefficient(a.Coefficient * b.Coefficient);
        }

        return a.IsNumber
            ? b.WithCoefficient(a.Coefficient * b.Coefficient)
            : Normalize(a.Coefficient * b.Coefficient, [.. a.Factors, .. b.Factors]);
    }

    /// <summary>The product of any number of facts, in the time of one sort.</summary>
    public Fact Multiply(ReadOnlySpan<Fact> facts)
    {
        var coefficient = Rational.One;
        var factors = new List<FactFactor>();
        foreach (var fact in facts)
        {
            coefficient *= fact.Coefficient;
            factors.AddRange(fact.Factors);
        }

        return Normalize(coefficient, factors);
    }

    /// <summary>a/b.</summary>
    private Fact Divide(Fact a, Fact b) => Multiply(a, Power(b, new Rational(-1)));

    /// <summary>-a.</summary>
    private static Fact Negate(Fact a) => a.WithCoefficient(-a.Coefficient);

    /// <summary>The fact in the form that fits what is known by now.</summary>
    private Fact Refresh(Fact fact) => fact.Version >= _version ? fact : Normalize(fact.Coefficient, [.. fact.Factors]);

    /// <summary>
    /// The normal form of a product of factors in any order: one factor for each atom, none that is split, no sign that is
    /// solved, no integer power of a prime that is not huge.
    /// </summary>
    private Fact Normalize(Rational coefficient, List<FactFactor> factors)
    {
        const int BitsOfAUnit = 12;
        if (coefficient.IsZero)
        {
            return Fact.Zero;
        }

        while (true)
        {
            budget.Spend(1 + (factors.Count * (1L + (BitOperations.Log2((uint)factors.Count | 1) / 3))) + (coefficient.BitLength * coefficient.BitLength >> BitsOfAUnit));     // sorted
            MergeEqualAtoms(factors);
            var isFinal = true;
            for (var i = factors.Count - 1; i >= 0; i--)
            {
                var factor = factors[i];
                var atom = this[factor.Atom];
                if (atom.Parts is { } parts)
                {
                    isFinal = false;
                    factors.RemoveAt(i);
                    coefficient = ReplaceBySplit(coefficient, factors, factor, parts);
                }
                else if (factor.IsSigned && atom.IsPositive)
                {
                    factors[i] = factor with { IsSigned = false };
                }
                else if (factor.IsSigned && atom.Sign is { } sign)
                {
                    isFinal = false;
                    factors[i] = factor with { IsSigned = false };
                    coefficient = sign.IsNegative ? -coefficient : coefficient;
                    factors.AddRange(sign.Atoms.Select(a => new FactFactor(a, Rational.Zero, true)));
                }
                else if (atom.Kind == AtomKind.Prime)
                {
                    coefficient = TakeOutInteger(coefficient, factors, i, atom);
                }
            }

            if (isFinal && _hasSignGenerators)
            {
                isFinal = !ReplaceSignGenerators(factors);
            }

            if (isFinal)
            {
                factors.RemoveAll(static f => f.Exponent.IsZero && !f.IsSigned);
                return coefficient.IsZero ? Fact.Zero : new Fact(coefficient, [.. factors], _version);
            }
        }
    }

    private static void MergeEqualAtoms(List<FactFactor> factors)
    {
        if (factors.Count < 2)
        {
            return;
        }

        var span = CollectionsMarshal.AsSpan(factors);
        span.Sort(static (a, b) => a.Atom.CompareTo(b.Atom));
        var count = 1;
        for (var i = 1; i < span.Length; i++)
        {
            ref var last = ref span[count - 1];
            if (last.Atom == span[i].Atom)
            {
                last = new FactFactor(last.Atom, last.Exponent + span[i].Exponent, last.IsSigned != span[i].IsSigned);
            }
            else
            {
                span[count++] = span[i];
            }
        }

        factors.RemoveRange(count, factors.Count - count);
    }

    /// <summary>sgn(A)^b·|A|^q for A = ±∏ sgn(B)^c·|B|^e.</summary>
    private static Rational ReplaceBySplit(Rational coefficient, List<FactFactor> factors, FactFactor factor, Fact parts)
    {
        Debug.Assert(parts.Coefficient.Abs().IsOne);
        foreach (ref readonly var part in parts.Factors)
        {
            factors.Add(new FactFactor(part.Atom, part.Exponent * factor.Exponent, part.IsSigned && factor.IsSigned));
        }

        return factor.IsSigned && parts.Coefficient.Sign < 0 ? -coefficient : coefficient;
    }

    /// <summary>p^(k + f) = p^k·p^f with 0 ≤ f &lt; 1, unless p^k is huge.</summary>
    private static Rational TakeOutInteger(Rational coefficient, List<FactFactor> factors, int index, Atom prime)
    {
        var q = factors[index].Exponent;
        var k = q.Floor();
        if (k.IsZero || BigInteger.Abs(k) * prime.Number.GetBitLength() > LargestNumberBits || coefficient.BitLength > LargestNumberBits)
        {
            return coefficient;
        }

        factors[index] = new FactFactor(prime.Id, q - new Rational(k), false);
        return coefficient * new Rational(prime.Number).Pow((int)k);
    }

    /// <summary>The sign of a fact as a product of signs of atoms.</summary>
    private SignProduct SignProductOf(Fact fact)
    {
        fact = Refresh(fact);
        var odd = new List<int>();
        foreach (ref readonly var factor in fact.Factors)
        {
            if (factor.IsSigned)
            {
                odd.Add(factor.Atom);
            }
        }

        return SignProduct.Of(fact.Coefficient.Sign < 0, odd);
    }
}
