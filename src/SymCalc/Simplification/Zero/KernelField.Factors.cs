using System.Numerics;
using SymCalc.Numerics;
using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification.Zero;

// Common bases: an atom whose factors matter is divided by every other polynomial that is known.
internal sealed partial class KernelField
{
    private const int LargestTrialDivisor = 10_000;
    private const int LargestFactoredBits = 512;

    private readonly Dictionary<BigInteger, (BigInteger Prime, int Exponent)[]> _integerFactors = [];

    /// <summary>The fact with all its polynomials split as far as known polynomials divide them.</summary>
    private Fact Split(Fact fact)
    {
        fact = Refresh(fact);
        foreach (ref readonly var factor in fact.Factors)
        {
            if (this[factor.Atom] is { Kind: AtomKind.Polynomial, Parts: null } atom && (!atom.IsBase || atom.TriedUpTo < _atoms.Count))
            {
                Split(atom);
            }
        }

        return Refresh(fact);
    }

    private void Split(Atom atom)
    {
        var pending = new Stack<Atom>();
        pending.Push(atom);
        while (pending.TryPop(out var a))
        {
            if (a.Kind != AtomKind.Polynomial || a.Parts is not null)
            {
                continue;
            }

            a.IsBase = true;
            var parts = DivideByOthers(a, pending) ?? DifferenceOfSquares(a.Polynomial);
            a.TriedUpTo = _atoms.Count;
            if (parts is not null)
            {
                SetParts(a, parts);
                foreach (ref readonly var part in parts.Factors)
                {
                    pending.Push(this[part.Atom]);
                }
            }
        }
    }

    /// <summary>A = B·Q for the first other polynomial B that divides A; on the way, splits older bases that A divides.</summary>
    private Fact? DivideByOthers(Atom a, Stack<Atom> pending)
    {
        for (var i = a.TriedUpTo; i < _atoms.Count; i++)
        {
            var b = _atoms[i];
            if (b.Kind != AtomKind.Polynomial || b.Parts is not null || ReferenceEquals(a, b))
            {
                continue;
            }

            if (a.Polynomial.DivideIntegrally(b.Polynomial, budget) is { } quotient)
            {
                return Multiply(FactOf(b, Rational.One), FactOf(quotient));
            }

            if (b.IsBase && b.Polynomial.DivideIntegrally(a.Polynomial, budget) is { } other)
            {
                var parts = Multiply(FactOf(a, Rational.One), FactOf(other));
                SetParts(b, parts);
                foreach (ref readonly var part in parts.Factors)
                {
                    pending.Push(this[part.Atom]);
                }
            }
        }

        return null;
    }

    /// <summary>u² - v² = (u - v)·(u + v), for a polynomial of two terms.</summary>
    private Fact? DifferenceOfSquares(SparsePolynomial p)
    {
        if (p.Count != 2 || p.Terms[0].Coefficient.Sign == p.Terms[1].Coefficient.Sign
            || SquareRoot(p.Terms[0]) is not { } u || SquareRoot(p.Terms[1]) is not { } v)
        {
            return null;
        }

        var (first, second) = (FactOf(u - v), FactOf(u + v));
        var product = Multiply(first, second);
        return p.Terms[0].Coefficient.Sign < 0 ? Negate(product) : product;
    }

    /// <summary>The root of |c|·m, if it is a square.</summary>
    private static SparsePolynomial? SquareRoot(PolynomialTerm term)
    {
        var root = Monomial.One;
        for (var i = term.Monomial.GeneratorCount - 1; i >= 0; i--)
        {
            var exponent = term.Monomial[i];
            if ((exponent & 1) != 0)
            {
                return null;
            }

            root *= Monomial.Of(i, exponent / 2);
        }

        var c = term.Coefficient.Abs();
        return c.IsInteger && IntegerRoots.PerfectPower(c.Numerator) is var (b, degree) && (degree % 2 == 0 || c.IsOne)
            ? SparsePolynomial.Term(new Rational(BigInteger.Pow(b, degree / 2)), root)
            : null;
    }

    private void SetParts(Atom atom, Fact parts)
    {
        atom.Parts = parts;
        NeedsAnotherPass |= atom.HasKernels || atom.HasPowers || atom.RootVariable >= 0 || atom.SignVariable >= 0;
        _version++;
        if (atom.IsNonZero)
        {
            foreach (ref readonly var part in parts.Factors)
            {
                this[part.Atom].IsNonZero = true;
            }
        }

        var sign = SignProductOf(parts);
        if (atom.HasOpenSign)
        {
            Require(sign * SignProduct.Of(atom.Id), preferred: atom.Id);
        }
        else if (!sign.Equals(atom.Sign ?? SignProduct.Positive))
        {
            Require(sign * (atom.Sign ?? SignProduct.Positive));
        }
    }

    /// <summary>The prime factors of n &gt; 0; a rest without small factors counts as prime.</summary>
    private (BigInteger Prime, int Exponent)[] PrimeFactors(BigInteger n)
    {
        if (_integerFactors.TryGetValue(n, out var known))
        {
            return known;
        }

        var factors = new List<(BigInteger, int)>();
        var rest = n;
        if (n.GetBitLength() <= LargestFactoredBits)
        {
            budget.Spend(n.GetBitLength());
            for (var d = 2; d <= LargestTrialDivisor && (BigInteger)d * d <= rest; d += d == 2 ? 1 : 2)
            {
                var exponent = 0;
                while ((rest % d).IsZero)
                {
                    rest /= d;
                    exponent++;
                }

                if (exponent > 0)
                {
                    factors.Add((d, exponent));
                }
            }

            if (!rest.IsOne)
            {
                var (root, degree) = rest > LargestTrialDivisor * LargestTrialDivisor ? IntegerRoots.PerfectPower(rest) : (rest, 1);
                factors.Add((root, degree));
            }
        }
        else
        {
            factors.Add((n, 1));
        }

        return _integerFactors[n] = [.. factors];
    }
}
