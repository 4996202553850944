using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification;

/// <summary>Reads sums as polynomials in their kernels and writes such polynomials as sums.</summary>
/// <remarks>b^n with a positive integer n is a power of the generator of b; any other power is a generator of its own, which the factories join when the result is written.</remarks>
internal sealed class KernelPolynomials(AlgebraBudget budget)
{
    private const long UnitsOfATerm = 8;
    private const long UnitsOfAFactor = 3;
    private const long UnitsOfWriting = 40;
    private const int KernelsOfAUnit = 8;       // a power product is as long as there are kernels

    private readonly Dictionary<Expr, int> _generators = [];
    private readonly List<Expr> _kernels = [];
    private bool _isPlain = true;       // every kernel is the base of a factor that meets no other

    private long UnitsOfAPower => UnitsOfAFactor + (_kernels.Count / KernelsOfAUnit);

    /// <summary>The number of kernels.</summary>
    public int Count => _kernels.Count;

    /// <summary>A kernel by its number.</summary>
    public Expr this[int generator] => _kernels[generator];

    /// <summary>Gives all kernels of expressions their numbers, in display order.</summary>
    public void Number(IReadOnlyList<Expr> expressions)
    {
        var kernels = new HashSet<Expr>();
        foreach (var e in expressions)
        {
            if (e is not SumExpr sum)
            {
                AddKernels(e, kernels);
                continue;
            }

            foreach (ref readonly var term in sum.Flattened)
            {
                AddKernels(term.Value, kernels);
            }
        }

        foreach (var kernel in kernels.Order(Comparer<Expr>.Create(DisplayOrder.Compare)))
        {
            _generators.Add(kernel, _kernels.Count);
            _kernels.Add(kernel);
            _isPlain &= Factor.Of(kernel) is { Exponent.IsOne: true, CanJoin: true };
        }
    }

    /// <summary>The polynomial of a sum or a term with exact coefficients, whose kernels have numbers.</summary>
    public SparsePolynomial Of(Expr e)
    {
        if (e is not SumExpr sum)
        {
            return SparsePolynomial.Term(Terms.CoefficientOf(e).Exact, MonomialOf(e));
        }

        var terms = sum.Flattened;
        var builder = new PolynomialBuilder(terms.Length + 1);
        builder.Add(sum.TotalConstant.Exact, Monomial.One);
        foreach (ref readonly var term in terms)
        {
            builder.Add(term.Coefficient.Exact, MonomialOf(term.Value));
        }

        return builder.ToPolynomial();
    }

    private void AddKernels(Expr product, HashSet<Expr> kernels)
    {
        budget.Spend(UnitsOfAFactor * Terms.FactorsOf(product).Length);
        foreach (var factor in Terms.FactorsOf(product))
        {
            kernels.Add(Split(factor).Kernel);
        }
    }

    private Monomial MonomialOf(Expr product)
    {
        var monomial = Monomial.One;
        budget.Spend(UnitsOfATerm + (Terms.FactorsOf(product).Length * UnitsOfAPower));
        foreach (var factor in Terms.FactorsOf(product))
        {
            var (kernel, power) = Split(factor);
            monomial *= Monomial.Of(_generators[kernel], power);
        }

        return monomial;
    }

    /// <summary>The sum of a polynomial's terms.</summary>
    public Expr Write(SparsePolynomial p)
    {
        budget.Spend(p.Count * (UnitsOfWriting + UnitsOfAPower));
        return _isPlain && p.Count > 1 ? WritePlain(p) : WriteAny(p);
    }

    private static (Expr Kernel, int Power) Split(Factor factor) =>
        factor.Exponent is NumberExpr exponent && exponent.Value.TryGetInt32(out var n) && n > 0 && factor.Base is not NumberExpr
            ? (factor.Base, n)
            : (factor.ToExpr(), 1);

    private Expr WriteAny(SparsePolynomial p)
    {
        var sum = new SumBuilder(p.Count);
        foreach (ref readonly var term in p.Terms)
        {
            budget.Listen();
            sum.Add(Write(term.Monomial), new Number(term.Coefficient));
        }

        return sum.ToExpr();
    }

    /// <summary>The product of a monomial's kernels.</summary>
    public Expr Write(Monomial m)
    {
        var product = new ProductBuilder();
        for (var g = 0; g < m.GeneratorCount; g++)
        {
            if (m[g] > 0)
            {
                product.Multiply(PowerExpr.Of(_kernels[g], new Number(m[g])));
            }
        }

        return product.ToExpr();
    }

    /// <summary>The sum made directly: the terms are known to be distinct and canonical.</summary>
    private Expr WritePlain(SparsePolynomial p)
    {
        var factors = new Factor[_kernels.Count][];
        var degrees = p.Degrees;
        for (var g = 0; g < factors.Length; g++)
        {
            factors[g] = new Factor[degrees[g] + 1];
            for (var e = 1; e <= degrees[g]; e++)
            {
                factors[g][e] = new Factor(_kernels[g], NumberExpr.Of(e));
            }
        }

        var hashes = factors.Select(powers => powers.Select((factor, e) => e == 0 ? default : factor.Hash).ToArray()).ToArray();
        var hasConstant = p.Terms[^1].Monomial.IsOne;
        var constant = hasConstant ? new Number(p.Terms[^1].Coefficient) : Numerics.Number.Zero;
        var hash = NumberExpr.Of(constant).Primary;
        var terms = new Term[hasConstant ? p.Count - 1 : p.Count];
        for (var i = 0; i < terms.Length; i++)
        {
            budget.Listen();
            terms[i] = new Term(WriteMonomial(p.Terms[i].Monomial, factors, hashes), new Number(p.Terms[i].Coefficient));
            hash += terms[i].Hash;
        }

        return SumExpr.OfCanonical(constant, terms, hash);
    }

    private static Expr WriteMonomial(Monomial m, Factor[][] factors, Fingerprint[][] hashes)
    {
        int count = 0, last = 0;
        for (var g = 0; g < factors.Length; g++)
        {
            if (m[g] > 0)
            {
                count++;
                last = g;
            }
        }

        if (count == 1)
        {
            return factors[last][m[last]].ToExpr();
        }

        var chosen = new Factor[count];
        var hash = default(Fingerprint);
        for (int g = 0, i = 0; g < factors.Length; g++)
        {
            var e = m[g];
            if (e > 0)
            {
                hash = i == 0 ? hashes[g][e] : hash + hashes[g][e];
                chosen[i++] = factors[g][e];
            }
        }

        return ProductExpr.OfCanonical(Numerics.Number.One, chosen, hash);
    }
}
