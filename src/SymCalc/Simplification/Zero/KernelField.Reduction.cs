using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification.Zero;

// The relations of the ring, r^N = sgn(A)·A for roots and s^2 = 1 for signs. Each is monic in a variable of its own, so
// that the reduced form of a polynomial is unique.
internal sealed partial class KernelField
{
    /// <summary>The polynomial modulo the relations; later (outer) roots are replaced first.</summary>
    private SparsePolynomial Reduce(SparsePolynomial p)
    {
        while (true)
        {
            var degrees = p.Degrees;
            var i = degrees.GeneratorCount - 1;
            while (i >= 0 && !IsReducible(_ring[i], degrees[i]))
            {
                i--;
            }

            if (i < 0)
            {
                return p;
            }

            budget.Spend(8L * p.Count);
            p = Replace(p, _ring[i]);
        }
    }

    private static bool IsReducible(RingVariable variable, int degree) => degree != 0 && variable.Kind switch
    {
        RingVariableKind.Free => false,
        RingVariableKind.Sign => degree >= 2 || !variable.Atom.HasOpenSign,
        _ => degree >= variable.Scale || (variable.Atom.Kind == AtomKind.Generator && variable.Atom.IsPositive),
    };

    /// <summary>Replaces the powers of one variable that its relation reduces.</summary>
    private SparsePolynomial Replace(SparsePolynomial p, RingVariable variable)
    {
        var isRoot = variable.Kind == RingVariableKind.Root;
        var becameFree = isRoot && variable.Atom.Kind == AtomKind.Generator && variable.Atom.IsPositive;
        if (becameFree)
        {
            EnsureDegree(variable.Atom, variable.Scale);
        }

        var period = isRoot ? variable.Scale : variable.Atom.HasOpenSign ? 2 : 1;
        var groups = new SortedDictionary<int, List<PolynomialTerm>>();
        foreach (ref readonly var term in p.Terms)
        {
            var exponent = term.Monomial[variable.Index];
            var times = becameFree ? exponent : exponent / period;
            if (!groups.TryGetValue(times, out var group))
            {
                groups.Add(times, group = []);
            }

            group.Add(term with { Monomial = term.Monomial.With(variable.Index, becameFree ? 0 : exponent % period) });
        }

        var result = SparsePolynomial.Zero;
        foreach (var (times, group) in groups)
        {
            var part = SparsePolynomial.OfTerms(group.ToArray());
            result += times == 0 ? part : part.Multiply(Replacement(variable, becameFree, times), budget);
        }

        return result;
    }

    /// <summary>(sgn(A)·A)^k for the root of A; sgn(A)^k, or (s^2)^k = 1, for a sign.</summary>
    private SparsePolynomial Replacement(RingVariable variable, bool becameFree, int times)
    {
        var atom = variable.Atom;
        if (becameFree)
        {
            var free = FreeVariable(atom);
            return SparsePolynomial.Term(Rational.One, Monomial.Of(free.Index, checked(times * (free.Scale / variable.Scale))));
        }

        if (variable.Kind == RingVariableKind.Sign)
        {
            return atom.HasOpenSign || times % 2 == 0 ? SparsePolynomial.One : SignPolynomial(atom);
        }

        var power = atom.Kind switch
        {
            AtomKind.Prime => SparsePolynomial.Constant(new Rational(atom.Number).Pow(times)),
            AtomKind.Generator => SparsePolynomial.Term(Rational.One, Monomial.Of(FreeVariable(atom).Index, times)),
            _ => PowerOf(atom, times),
        };
        return times % 2 == 0 || atom.IsPositive ? power : power.Multiply(SignPolynomial(atom), budget);
    }

    /// <summary>sgn(A) as a polynomial.</summary>
    private SparsePolynomial SignPolynomial(Atom atom)
    {
        if (atom.IsPositive)
        {
            return SparsePolynomial.One;
        }

        var (c, m) = MultiplyBySign(Rational.One, Monomial.One, atom);
        return SparsePolynomial.Term(c, m);
    }
}
