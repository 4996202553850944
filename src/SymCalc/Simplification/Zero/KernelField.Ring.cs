using System.Numerics;
using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification.Zero;

// The ring of polynomials that sums are multiplied out in: its variables, and what its power products are as facts.
internal sealed partial class KernelField
{
    private const int LargestVariableCount = 100;
    private const int LargestScale = 1 << 20;
    private const int LargestExponent = 1 << 28;

    private readonly List<RingVariable> _ring = [];
    private readonly Dictionary<(int Atom, int Exponent), SparsePolynomial> _powers = [];

    private RingVariable FreeVariable(Atom generator)
    {
        if (generator.FreeVariable < 0)
        {
            generator.FreeVariable = AddVariable(RingVariableKind.Free, generator);
        }

        return _ring[generator.FreeVariable];
    }

    private RingVariable RootVariable(Atom atom)
    {
        if (atom.RootVariable < 0)
        {
            if (atom.HasOpenSign)
            {
                SignVariable(atom);     // before the root, whose relation contains it
            }

            atom.RootVariable = AddVariable(RingVariableKind.Root, atom);
        }

        return _ring[atom.RootVariable];
    }

    private RingVariable SignVariable(Atom atom)
    {
        if (atom.SignVariable < 0)
        {
            atom.SignVariable = AddVariable(RingVariableKind.Sign, atom);
        }

        return _ring[atom.SignVariable];
    }

    private int AddVariable(RingVariableKind kind, Atom atom)
    {
        if (_ring.Count >= LargestVariableCount)
        {
            throw new ProofAbandonedException($"sums of it contain more than {LargestVariableCount} different variables and kernels");
        }

        _ring.Add(new RingVariable(_ring.Count, kind, atom));
        return _ring.Count - 1;
    }

    /// <summary>Makes the powers |A|^(k/denominator) power products of the ring.</summary>
    private void EnsureDegree(Atom atom, BigInteger denominator)
    {
        var variable = atom.Kind == AtomKind.Generator && atom.IsPositive ? FreeVariable(atom) : RootVariable(atom);
        var scale = variable.Scale * (denominator / BigInteger.GreatestCommonDivisor(variable.Scale, denominator));
        if (scale == variable.Scale)
        {
            return;
        }

        if (scale > LargestScale)
        {
            throw new ProofAbandonedException("it contains roots of too many different degrees");
        }

        Rescale(variable, (int)scale);
    }

    /// <summary>Counts exponents in finer units: rewrites all polynomials in which the variable occurs.</summary>
    private void Rescale(RingVariable variable, int scale)
    {
        var factor = scale / variable.Scale;
        variable.Scale = scale;
        _powers.Clear();
        foreach (var atom in _atoms)
        {
            if (atom.Kind != AtomKind.Polynomial || atom.Polynomial.DegreeIn(variable.Index) == 0)
            {
                continue;
            }

            budget.Spend(atom.Polynomial.Count);
            _polynomials.Remove(atom.Polynomial);
            atom.Polynomial = ScaleExponents(atom.Polynomial, variable.Index, factor);
            atom.TriedUpTo = 0;     // x - 1 is irreducible, but not in sqrt(x)
            _polynomials[atom.Polynomial] = atom;
        }
    }

    private static SparsePolynomial ScaleExponents(SparsePolynomial p, int variable, int factor)
    {
        var terms = p.Terms.ToArray();
        for (var i = 0; i < terms.Length; i++)
        {
            var m = terms[i].Monomial;
            terms[i] = terms[i] with { Monomial = m.With(variable, checked(m[variable] * factor)) };
        }

        return SparsePolynomial.OfTerms(terms);
    }

    /// <summary>A product of powers with exponents of at least 0 as a polynomial.</summary>
    private SparsePolynomial Expand(Rational coefficient, ReadOnlySpan<FactFactor> factors)
    {
        var monomial = Monomial.One;
        List<(Atom Atom, int Exponent)>? polynomials = null;
        foreach (ref readonly var factor in factors)
        {
            var atom = this[factor.Atom];
            if (atom.Kind == AtomKind.Generator && atom.IsPositive)
            {
                var free = FreeVariable(atom);
                monomial *= Monomial.Of(free.Index, ToExponent(factor.Exponent * new Rational(free.Scale)));
                continue;
            }

            var integer = factor.Exponent.Floor();
            var fraction = factor.Exponent - new Rational(integer);
            if (!fraction.IsZero)
            {
                var root = RootVariable(atom);
                monomial *= Monomial.Of(root.Index, ToExponent(fraction * new Rational(root.Scale)));
            }

            if (!atom.IsPositive && factor.IsSigned == integer.IsEven)
            {
                (coefficient, monomial) = MultiplyBySign(coefficient, monomial, atom);
            }

            switch (atom.Kind)
            {
                case AtomKind.Prime when !integer.IsZero:
                    throw new ProofAbandonedException("it contains numbers that are too large");
                case AtomKind.Generator when !integer.IsZero:
                    monomial *= Monomial.Of(FreeVariable(atom).Index, ToExponent(new Rational(integer)));
                    break;
                case AtomKind.Polynomial when !integer.IsZero:
                    (polynomials ??= []).Add((atom, ToExponent(new Rational(integer))));
                    break;
            }
        }

        var result = SparsePolynomial.Term(coefficient, monomial);
        if (polynomials is not null)
        {
            foreach (var (atom, exponent) in polynomials)
            {
                result = Reduce(result.Multiply(PowerOf(atom, exponent), budget));
            }
        }

        return Reduce(result);
    }

    private (Rational Coefficient, Monomial Monomial) MultiplyBySign(Rational coefficient, Monomial monomial, Atom atom)
    {
        if (atom.Sign is not { } sign)
        {
            return (coefficient, monomial * Monomial.Of(SignVariable(atom).Index, 1));
        }

        foreach (var other in sign.Atoms)
        {
            monomial *= Monomial.Of(SignVariable(this[other]).Index, 1);
        }

        return (sign.IsNegative ? -coefficient : coefficient, monomial);
    }

    /// <summary>P^k of a polynomial atom, multiplied out.</summary>
    private SparsePolynomial PowerOf(Atom atom, int exponent)
    {
        if (exponent == 1)
        {
            return atom.Polynomial;
        }

        if (!_powers.TryGetValue((atom.Id, exponent), out var power))
        {
            power = atom.Polynomial;
            for (var i = 1; i < exponent; i++)
            {
                power = Reduce(power.Multiply(atom.Polynomial, budget));
            }

            _powers.Add((atom.Id, exponent), power);
        }

        return power;
    }

    /// <summary>What a power product of the ring is.</summary>
    private Fact FactOf(Rational coefficient, Monomial monomial)
    {
        var factors = new List<FactFactor>();
        for (var i = monomial.GeneratorCount - 1; i >= 0; i--)
        {
            var exponent = monomial[i];
            if (exponent == 0)
            {
                continue;
            }

            var variable = _ring[i];
            var q = new Rational(exponent) / new Rational(variable.Scale);
            factors.Add(variable.Kind switch
            {
                RingVariableKind.Sign => new FactFactor(variable.Atom.Id, Rational.Zero, (exponent & 1) != 0),
                RingVariableKind.Free => new FactFactor(variable.Atom.Id, q, !variable.Atom.IsPositive && (exponent & 1) != 0),
                _ => new FactFactor(variable.Atom.Id, q, false),
            });
        }

        return Normalize(coefficient, factors);
    }

    private static int ToExponent(Rational exponent) => exponent.TryGetInt64(out var value) && value is >= 0 and <= LargestExponent
        ? (int)value
        : throw new ProofAbandonedException("it contains exponents that are too large");
}
