using System.Numerics;
using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification.Zero;

// Sums: equal products are collected, the common factor is taken out, and only the rest is multiplied out.
internal sealed partial class KernelField
{
    /// <summary>a + b.</summary>
    public Fact Add(Fact a, Fact b) => Add([a, b]);

    /// <summary>a - b.</summary>
    public Fact Subtract(Fact a, Fact b) => Add([a, Negate(b)]);

    /// <summary>The sum; 0 if it is 0 on every branch of the signs.</summary>
    public Fact Add(ReadOnlySpan<Fact> terms)
    {
        var collected = Collect(terms);
        if (collected.Count <= 1)
        {
            return collected.Count == 0 ? Fact.Zero : collected[0];
        }

        var common = CommonFactor(collected);
        var denominator = BigInteger.One;
        foreach (var term in collected)
        {
            var d = term.Coefficient.Denominator;
            denominator *= d / BigInteger.GreatestCommonDivisor(denominator, d);
        }

        var rests = new List<(Rational Coefficient, FactFactor[] Factors)>(collected.Count);
        foreach (var term in collected)
        {
            var rest = Normalize(term.Coefficient * new Rational(denominator), Quotient(term, common));
            foreach (ref readonly var factor in rest.Factors)
            {
                if (!factor.Exponent.IsInteger)
                {
                    EnsureDegree(this[factor.Atom], factor.Exponent.Denominator);
                }
            }

            rests.Add((rest.Coefficient, rest.Factors.ToArray()));
        }

        var sum = Sum(rests);
        return sum.IsZero ? Fact.Zero : Multiply(Normalize(new Rational(1, denominator), common), FactOf(sum));
    }

    private SparsePolynomial Sum(List<(Rational Coefficient, FactFactor[] Factors)> terms)
    {
        if (terms.Count <= 4)
        {
            var sum = SparsePolynomial.Zero;
            foreach (var (coefficient, factors) in terms)
            {
                sum += Expand(coefficient, factors);
                budget.Spend(sum.Count);
            }

            return sum;
        }

        var builder = new PolynomialBuilder(terms.Count);
        foreach (var (coefficient, factors) in terms)
        {
            var part = Expand(coefficient, factors);
            budget.Spend(part.Count);
            foreach (ref readonly var term in part.Terms)
            {
                builder.Add(term.Coefficient, term.Monomial);
            }
        }

        return builder.ToPolynomial();
    }

    /// <summary>The terms with equal factors added up, in the order of their first occurrence.</summary>
    private List<Fact> Collect(ReadOnlySpan<Fact> terms)
    {
        var collected = new List<Fact>(terms.Length);
        var positions = terms.Length > 8 ? new Dictionary<Fact, int>(terms.Length) : null;
        foreach (var stale in terms)
        {
            var term = Refresh(stale);
            if (term.IsZero)
            {
                continue;
            }

            var position = collected.Count;
            if (positions is not null)
            {
                var key = term.WithCoefficient(Rational.One);
                if (!positions.TryAdd(key, position))
                {
                    position = positions[key];
                }
            }
            else
            {
                position = collected.FindIndex(other => other.HasFactorsOf(term));
                position = position < 0 ? collected.Count : position;
            }

            if (position == collected.Count)
            {
                collected.Add(term);
            }
            else
            {
                // A term that vanished stays as 0 until the end: its place keeps the order.
                var sum = collected[position].Coefficient + term.Coefficient;
                collected[position] = new Fact(sum, sum.IsZero ? [] : term.Factors.ToArray(), term.Version);
                if (sum.IsZero)
                {
                    positions?.Remove(term.WithCoefficient(Rational.One));
                }
            }
        }

        collected.RemoveAll(static t => t.IsZero);
        return collected;
    }

    /// <summary>∏ |A|^(the smallest exponent in any term), with the sign that A has there. Primes stay, unless their powers are huge.</summary>
    private List<FactFactor> CommonFactor(List<Fact> terms)
    {
        var smallest = new SortedDictionary<int, (FactFactor Factor, int Seen)>();
        foreach (var term in terms)
        {
            foreach (ref readonly var factor in term.Factors)
            {
                smallest[factor.Atom] = !smallest.TryGetValue(factor.Atom, out var entry) ? (factor, 1)
                    : factor.Exponent < entry.Factor.Exponent ? (factor, entry.Seen + 1)
                    : (entry.Factor, entry.Seen + 1);
            }
        }

        var common = new List<FactFactor>();
        foreach (var (atom, (factor, seen)) in smallest)
        {
            var isCommon = factor.Exponent.Sign < 0 || (seen == terms.Count && factor.Exponent.Sign > 0);
            var stays = this[atom].Kind switch
            {
                AtomKind.Unit => true,
                AtomKind.Prime => factor.Exponent.Sign >= 0 && factor.Exponent < Rational.One,
                _ => false,
            };
            if (isCommon && !stays)
            {
                common.Add(factor);
            }
        }

        return common;
    }

    private static List<FactFactor> Quotient(Fact term, List<FactFactor> divisor)
    {
        var factors = new List<FactFactor>(term.Factors.Length + divisor.Count);
        factors.AddRange(term.Factors);
        foreach (var factor in divisor)
        {
            factors.Add(factor with { Exponent = -factor.Exponent });
        }

        return factors;
    }

    /// <summary>A polynomial as content times power product times sign times a polynomial atom.</summary>
    private Fact FactOf(SparsePolynomial p)
    {
        budget.Spend(p.Count * (1L + (_ring.Count / 8)));
        var common = p.MonomialContent;
        p = p.DivideBy(common);
        var outer = FactOf(Rational.One, common);
        (p, var more) = TakeOutSharedRoots(p);
        var (sign, lead) = LeadingSign(p);
        if (!sign.IsOne)
        {
            p = Reduce(p.Multiply(Rational.One, sign));
            outer = Multiply(outer, FactOf(Rational.One, sign));
        }

        if (more is not null)
        {
            outer = Multiply(outer, more);
        }

        p.SpendOnContent(budget);
        var content = p.Content;
        if (content.Sign != lead)
        {
            content = -content;
        }

        p = p.Scale(content.Inverse());
        var rest = p.Count == 1 ? FactOf(p.LeadingTerm.Coefficient, p.LeadingTerm.Monomial) : FactOf(PolynomialAtom(p), Rational.One);
        return Multiply(outer.WithCoefficient(outer.Coefficient * content), rest);
    }

    /// <summary>The signs in the term that leads when signs are ignored, and the sign of its coefficient.</summary>
    private (Monomial Sign, int Coefficient) LeadingSign(SparsePolynomial p)
    {
        var degrees = p.Degrees;
        var signs = Monomial.One;
        for (var i = degrees.GeneratorCount - 1; i >= 0; i--)
        {
            signs = degrees[i] != 0 && _ring[i].Kind == RingVariableKind.Sign ? signs.With(i, 1) : signs;
        }

        if (signs.IsOne)
        {
            return (Monomial.One, p.LeadingTerm.Coefficient.Sign);
        }

        var (best, key) = (-1, Monomial.One);
        for (var i = 0; i < p.Count; i++)
        {
            var stripped = p.Terms[i].Monomial.Without(signs);
            if (best < 0 || stripped.CompareTo(key) > 0)
            {
                (best, key) = (i, stripped);
            }
        }

        var lead = p.Terms[best];
        return (lead.Monomial.Without(key), lead.Coefficient.Sign);
    }

    /// <summary>
    /// For a generator g of open sign that occurs together with its root r^N = |g|: takes out the power of |g| that all
    /// terms share when both are counted together.
    /// </summary>
    private (SparsePolynomial Polynomial, Fact? Factor) TakeOutSharedRoots(SparsePolynomial p)
    {
        Fact? factor = null;
        var degrees = p.Degrees;
        for (var i = degrees.GeneratorCount - 1; i >= 0; i--)
        {
            var root = _ring[i];
            var atom = root.Atom;
            if (degrees[i] == 0 || root.Kind != RingVariableKind.Root || atom.Kind != AtomKind.Generator || atom.FreeVariable < 0 || degrees[atom.FreeVariable] == 0)
            {
                continue;
            }

            long Total(Monomial m) => m[root.Index] + ((long)root.Scale * m[atom.FreeVariable]);
            var shared = long.MaxValue;
            foreach (ref readonly var term in p.Terms)
            {
                shared = Math.Min(shared, Total(term.Monomial));
            }

            if (shared == 0)
            {
                continue;
            }

            var builder = new PolynomialBuilder(p.Count);
            foreach (ref readonly var term in p.Terms)
            {
                var exponent = term.Monomial[atom.FreeVariable];
                var q = new Rational(Total(term.Monomial) - shared) / new Rational(root.Scale);
                var part = Expand(Rational.One, [new FactFactor(atom.Id, q, (exponent & 1) != 0)]).LeadingTerm;
                builder.Add(term.Coefficient * part.Coefficient, term.Monomial.With(atom.FreeVariable, 0).With(root.Index, 0) * part.Monomial);
            }

            p = Reduce(builder.ToPolynomial());
            var power = Normalize(Rational.One, [new FactFactor(atom.Id, new Rational(shared) / new Rational(root.Scale), false)]);
            factor = factor is null ? power : Multiply(factor, power);
            degrees = p.Degrees;
        }

        return (p, factor);
    }

    /// <summary>The atom of a primitive polynomial.</summary>
    private Atom PolynomialAtom(SparsePolynomial p)
    {
        if (!_polynomials.TryGetValue(p, out var atom))
        {
            budget.Spend(p.Count);
            atom = AddAtom(new Atom(_atoms.Count, AtomKind.Polynomial) { Polynomial = p });
            _polynomials.Add(p, atom);
            atom.IsPositive = IsProvenPositive(p);
            if (!atom.IsPositive && NumericSign(p) is var sign and not 0)
            {
                atom.IsPositive = sign > 0;
                atom.Sign = sign > 0 ? SignProduct.Positive : SignProduct.Negative;
            }
        }

        return atom;
    }

    /// <summary>Whether all coefficients are positive and everything of open sign occurs with even exponents only.</summary>
    private bool IsProvenPositive(SparsePolynomial p)
    {
        foreach (ref readonly var term in p.Terms)
        {
            if (term.Coefficient.Sign < 0)
            {
                return false;
            }

            for (var i = term.Monomial.GeneratorCount - 1; i >= 0; i--)
            {
                if ((term.Monomial[i] & 1) != 0 && _ring[i].Kind != RingVariableKind.Root && !_ring[i].Atom.IsPositive)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
