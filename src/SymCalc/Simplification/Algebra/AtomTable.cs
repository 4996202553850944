using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification.Algebra;

/// <summary>The atoms of one algebraic form, their generators and the relations between these.</summary>
/// <remarks>
/// The generator of a kernel x that has a root stands for x^(1/N), N the common denominator of its exponents, so that it
/// needs no relation. A radicand's generator r = u^(1/N) has the relation r^N = u. If N turns out too small on the way,
/// <see cref="NeedsRestart"/> says so: what was made is void, and the N found are kept for the next attempt.
/// </remarks>
internal sealed class AtomTable(Dictionary<Expr, int> rootOrders, AlgebraBudget budget)
{
    private const int LargestRootOrder = 60;
    private const long LongNumberUnits = 20;

    private readonly Dictionary<Expr, Atom> _byExpr = [];
    private readonly Dictionary<SparsePolynomial, Atom> _byPolynomial = [];
    private readonly List<Atom> _generators = [];
    private readonly List<Relation?> _relations = [];
    private int _count;

    /// <summary>generator^Degree = Value, in the generators that have no relation or one that comes before.</summary>
    private sealed record Relation(int Degree, SparsePolynomial Value);

    /// <summary>Counts the work.</summary>
    public AlgebraBudget Budget { get; } = budget;

    /// <summary>Whether a root was met for which the generators do not serve.</summary>
    public bool NeedsRestart { get; private set; }

    /// <summary>Atoms that are not 0 wherever the expression is defined.</summary>
    public HashSet<Atom> NonZero { get; } = [];

    /// <summary>The atom of a generator.</summary>
    public Atom this[int generator] => _generators[generator];

    /// <summary>The number of generators.</summary>
    public int GeneratorCount => _generators.Count;

    /// <summary>The atom of a kernel.</summary>
    public Atom OfKernel(Expr kernel)
    {
        if (!_byExpr.TryGetValue(kernel, out var atom))
        {
            atom = Atom.OfKernel(_count++, _generators.Count, kernel);
            Add(kernel, atom, null);
        }

        return atom;
    }

    /// <summary>The atom of a base that has powers with fractional exponents.</summary>
    public Atom OfRadicand(Expr root, Fact radicand)
    {
        if (!_byExpr.TryGetValue(root, out var atom))
        {
            atom = Atom.OfRadicand(_count++, _generators.Count, root, radicand);
            var value = TryToPolynomial(radicand);
            Add(root, atom, value is null ? null : new Relation(RootOrderOf(atom), value));
        }

        return atom;
    }

    /// <summary>The atom of a polynomial of at least two terms without content, its leading coefficient positive.</summary>
    public Atom OfPolynomial(SparsePolynomial p)
    {
        if (!_byPolynomial.TryGetValue(p, out var atom))
        {
            atom = Atom.OfPolynomial(_count++, p);
            _byPolynomial.Add(p, atom);
        }

        return atom;
    }

    /// <summary>q² = α + β·p² for the generators of two kernels: the second's powers are replaced by the first's.</summary>
    public void Relate(Atom q, Atom p, Rational alpha, Rational beta) => _relations[q.Generator] = new Relation(
        2 * RootOrderOf(q), SparsePolynomial.Constant(alpha) + SparsePolynomial.Term(beta, Monomial.Of(p.Generator, 2 * RootOrderOf(p))));

    /// <summary>Whether the powers of a generator are replaced, and from which exponent on.</summary>
    public bool HasRelation(int generator, out int degree, out SparsePolynomial value)
    {
        var relation = _relations[generator];
        (degree, value) = (relation?.Degree ?? 0, relation?.Value ?? SparsePolynomial.Zero);
        return relation is not null;
    }

    /// <summary>N: the atom's exponents are multiples of 1/N.</summary>
    public int RootOrderOf(Atom atom) => atom.Expr is { } e && rootOrders.TryGetValue(e, out var order) ? order : 1;

    /// <summary>Makes sure that an exponent of an atom is a multiple of 1/N; otherwise asks for another attempt.</summary>
    /// <returns>Whether there is such an N.</returns>
    public bool TryAdmit(Expr e, Rational exponent)
    {
        var known = rootOrders.GetValueOrDefault(e, 1);
        if ((exponent * known).IsInteger)
        {
            return true;
        }

        if (exponent.Denominator > LargestRootOrder)
        {
            return false;
        }

        var d = (int)exponent.Denominator;
        var order = known / (int)System.Numerics.BigInteger.GreatestCommonDivisor(known, d) * d;
        if (order > LargestRootOrder)
        {
            return false;
        }

        rootOrders[e] = order;
        NeedsRestart = true;
        return true;
    }

    /// <summary>A power product of generators as one of atoms.</summary>
    public Fact FactOf(Monomial m)
    {
        var powers = new List<Fact>();
        for (var g = m.GeneratorCount - 1; g >= 0; g--)
        {
            if (m[g] > 0)
            {
                powers.Add(Fact.Of(_generators[g], new Rational(m[g]) / RootOrderOf(_generators[g])));
            }
        }

        return Fact.Product(powers);
    }

    /// <summary>Σ facts of non-negative exponents as a polynomial, without a polynomial for negative exponents.</summary>
    public SparsePolynomial? TryToPolynomial(Fact fact)
    {
        var product = SparsePolynomial.Constant(fact.Coefficient);
        foreach (ref readonly var power in fact.Powers)
        {
            if (power.Exponent.Sign < 0)
            {
                return null;
            }

            var factor = ToPolynomial(power.Atom, power.Exponent);
            product = product.Multiply(factor, Budget);
            SpendOnLongNumbers(product, factor.Count);
        }

        return Reduce(product);
    }

    /// <summary>Products of coefficients beyond 64 bits take some twenty times as long as those of short ones.</summary>
    private void SpendOnLongNumbers(SparsePolynomial product, int factors)
    {
        if (!product.IsZero && !(product.LeadingTerm.Coefficient.TryGetInt64(out _) && product.Terms[^1].Coefficient.TryGetInt64(out _)))
        {
            Budget.Spend(LongNumberUnits * product.Count * factors);
        }
    }

    private SparsePolynomial ToPolynomial(Atom atom, Rational exponent)
    {
        var steps = (exponent * RootOrderOf(atom)).Floor();         // no integer only if a restart is due
        if (steps > 1 << 20)
        {
            throw new AlgebraBudgetException();
        }

        return atom.Polynomial is { } p
            ? Reduce(MultinomialPower.Of(p, (int)steps, Budget))
            : Reduce(SparsePolynomial.Term(Rational.One, Monomial.Of(atom.Generator, (int)steps)));
    }

    /// <summary>The polynomial with all powers replaced for which there is a relation.</summary>
    public SparsePolynomial Reduce(SparsePolynomial p)
    {
        for (var g = Math.Min(_relations.Count, p.Degrees.GeneratorCount) - 1; g >= 0; g--)
        {
            if (_relations[g] is { } relation && p.DegreeIn(g) >= relation.Degree)
            {
                p = Reduce(p, g, relation);
            }
        }

        return p;
    }

    private SparsePolynomial Reduce(SparsePolynomial p, int g, Relation relation)
    {
        var parts = new SortedDictionary<int, List<PolynomialTerm>>();
        foreach (ref readonly var term in p.Terms)
        {
            var (power, rest) = int.DivRem(term.Monomial[g], relation.Degree);
            if (!parts.TryGetValue(power, out var part))
            {
                parts.Add(power, part = []);
            }

            part.Add(new(term.Coefficient, term.Monomial.With(g, rest)));
        }

        var sum = SparsePolynomial.Zero;
        foreach (var (power, part) in parts)
        {
            sum += SparsePolynomial.OfTerms([.. part]).Multiply(relation.Value.Pow(power, Budget), Budget);
        }

        return Reduce(sum);
    }

    private void Add(Expr e, Atom atom, Relation? relation)
    {
        _byExpr.Add(e, atom);
        _generators.Add(atom);
        _relations.Add(relation);
    }
}
