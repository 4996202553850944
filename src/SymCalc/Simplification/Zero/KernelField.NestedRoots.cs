using System.Numerics;
using SymCalc.Numerics;
using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification.Zero;

// Roots of polynomials that contain roots: sqrt(3 + 2*sqrt(2)) = 1 + sqrt(2), and sqrt(5 + sqrt(5))*sqrt(5 - sqrt(5)) = 2*sqrt(5).
internal sealed partial class KernelField
{
    private const int MaxRadicandRounds = 64;

    private readonly List<Atom> _nestedRadicands = [];

    /// <summary>|u| with every polynomial that contains roots written, if possible, by simpler radicands.</summary>
    private Fact ReplaceNestedRadicands(Fact u)
    {
        var changed = true;
        for (var round = 0; changed && round < MaxRadicandRounds; round++)      // products of partners may lead to each other
        {
            changed = false;
            foreach (var factor in u.Factors.ToArray())
            {
                var atom = this[factor.Atom];
                if (factor.Exponent.IsZero || atom.Kind != AtomKind.Polynomial || RadicandOf(atom) is not { } simpler)
                {
                    continue;
                }

                var rest = u.Factors.ToArray().Where(f => f.Atom != factor.Atom).ToList();
                u = Multiply(Normalize(u.Coefficient, rest), AbsolutePower(simpler, factor.Exponent));
                changed = true;
                break;
            }
        }

        return u;
    }

    /// <summary>A fact r with |A| = |r| that is simpler under a root; null if A stays.</summary>
    private Fact? RadicandOf(Atom a)
    {
        if (a.Radicand is not null)
        {
            return Split(a.Radicand);
        }

        if (_nestedRadicands.Contains(a) || !ContainsRoots(a.Polynomial))
        {
            return null;
        }

        if (Denest(a.Polynomial) is { } root)
        {
            return a.Radicand = Power(root, new Rational(2));
        }

        foreach (var partner in _nestedRadicands)
        {
            if (partner.Parts is null && PartnerProduct(a, partner) is { } product)
            {
                return a.Radicand = Divide(product, FactOf(partner, Rational.One));
            }
        }

        _nestedRadicands.Add(a);
        return null;
    }

    private bool ContainsRoots(SparsePolynomial p)
    {
        var degrees = p.Degrees;
        return _ring.Exists(v => v.Kind == RingVariableKind.Root && degrees[v.Index] != 0);
    }

    /// <summary>A fact of the absolute value of A·B, if that denests or contains fewer roots than A and B.</summary>
    private Fact? PartnerProduct(Atom a, Atom b)
    {
        var roots = SharedRoots(a.Polynomial, b.Polynomial);
        if (roots.Count == 0)
        {
            return null;
        }

        var product = Reduce(a.Polynomial.Multiply(b.Polynomial, budget));
        var fact = FactOf(product);
        if (fact.Factors is [.., { } last] && this[last.Atom] is { Kind: AtomKind.Polynomial } atom && Denest(atom.Polynomial) is { } root)
        {
            RequireProduct(a, b, fact);
            return Multiply(fact, Divide(Power(root, new Rational(2)), FactOf(atom, Rational.One)));
        }

        var degrees = product.Degrees;
        if (!roots.Exists(r => degrees[r.Index] == 0))
        {
            return null;
        }

        RequireProduct(a, b, fact);
        return fact;
    }

    /// <summary>Records that the signs of A and B make up that of their product.</summary>
    private void RequireProduct(Atom a, Atom b, Fact product) =>
        Require(SignProductOf(FactOf(a, Rational.One)) * SignProductOf(FactOf(b, Rational.One)) * SignProductOf(product));

    private List<RingVariable> SharedRoots(SparsePolynomial a, SparsePolynomial b)
    {
        var (x, y) = (a.Degrees, b.Degrees);
        return _ring.FindAll(v => v.Kind == RingVariableKind.Root && x[v.Index] != 0 && y[v.Index] != 0);
    }

    /// <summary>
    /// sqrt|a + b·M| = sqrt((|a| + n)/2) ± sqrt((|a| - n)/2) for numbers with M² = c and a² - b²·c = n²
    /// (A. Borodin et al., "Decreasing the nesting depth of expressions involving square roots", J. Symb. Comput. 1 (1985)).
    /// </summary>
    private Fact? Denest(SparsePolynomial p)
    {
        if (p.Count != 2 || !p.Terms[1].Monomial.IsOne)
        {
            return null;
        }

        var square = Reduce(SparsePolynomial.Term(Rational.One, p.Terms[0].Monomial.Pow(2)));
        if (!square.IsConstant)
        {
            return null;
        }

        var (a, b, c) = (p.Terms[1].Coefficient, p.Terms[0].Coefficient, square.LeadingTerm.Coefficient);
        if (SquareRootOf((a * a) - (b * b * c)) is not { } n)
        {
            return null;
        }

        var first = AbsolutePower(Fact.Number((a.Abs() + n) * Half), Half);
        var second = AbsolutePower(Fact.Number((a.Abs() - n) * Half), Half);
        return a.Sign == b.Sign ? Add(first, second) : Subtract(first, second);
    }

    /// <summary>The rational square root; null if there is none.</summary>
    private static Rational? SquareRootOf(Rational square)
    {
        if (square.Sign <= 0)
        {
            return null;
        }

        return IntegerSquareRoot(square.Numerator) is { } p && IntegerSquareRoot(square.Denominator) is { } q ? new Rational(p, q) : null;
    }

    private static BigInteger? IntegerSquareRoot(BigInteger n)
    {
        if (n.IsOne)
        {
            return n;
        }

        var (root, degree) = IntegerRoots.PerfectPower(n);
        return degree % 2 == 0 ? BigInteger.Pow(root, degree / 2) : null;
    }
}
