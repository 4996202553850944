using System.Numerics;
using SymCalc.Nodes;
using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification.Trigonometry;

/// <summary>
/// Writes products and powers of sines and cosines as sums of sines and cosines of multiple angles, hyperbolic ones too, by
/// products of (z + 1/z)/2 and (z - 1/z)/(2i), z = e^(i*u) (DLMF 4.21(iv)).
/// </summary>
/// <remarks>
/// After a node is reduced, its surface is a sum of terms with one circular and one hyperbolic function at most; exact sums
/// that hold such functions are multiplied out where they are factors, all other factors stay as they are.
/// </remarks>
internal sealed class TrigReducer(AlgebraBudget budget)
{
    private const int UnitsOfANode = 40;        // what does not depend on the size

    private const int MaxRounds = 8;

    private readonly Dictionary<Expr, bool> _known = [];
    private bool _hasRoots;     // of sines and cosines: multiplied out, they may be powers that can be reduced again

    /// <summary>The reduced expression.</summary>
    /// <exception cref="AlgebraBudgetException">The budget is used up.</exception>
    public static Expr Reduce(Expr e, AlgebraBudget budget)
    {
        for (var round = 0; ; round++)
        {
            var reducer = new TrigReducer(budget);
            var reduced = BottomUp.Rewrite(e, budget, reducer.Reduce);
            if (!reducer._hasRoots || round == MaxRounds || reduced.Equals(e))
            {
                return reduced;
            }

            e = reduced;
        }
    }

    /// <summary>The parts of sin(u), cos(u), sinh(u) or cosh(u); null for any other expression.</summary>
    public static (AngleFamily Family, bool IsCosine, Expr Angle)? WaveOf(Expr e) =>
        e is CallExpr { ChildCount: 1 } call && AngleFamily.Find(call.Function) is var (family, cosines, sines) && cosines + sines == 1 && cosines * sines == 0
            ? (family, cosines == 1, call.Argument)
            : null;

    private Expr Reduce(Expr node)
    {
        if (node is not (ProductExpr or PowerExpr or CallExpr))
        {
            return node;
        }

        var inside = new List<(Expr Base, int Power)>();
        var outside = new ProductBuilder();
        outside.Multiply(Terms.CoefficientOf(node));
        foreach (var factor in Terms.FactorsOf(node))
        {
            if (Terms.IntegerOf(factor.Exponent) is var n and > 0 && (WaveOf(factor.Base) is not null || HasWaves(factor.Base)))
            {
                inside.Add((factor.Base, n));
            }
            else
            {
                _hasRoots |= factor.Exponent is NumberExpr { Value.IsInteger: false } && WaveOf(factor.Base) is not null;
                outside.Multiply(factor);
            }
        }

        return inside.Count == 0 ? node : Reduce(inside, outside.ToExpr());
    }

    private Expr Reduce(List<(Expr Base, int Power)> factors, Expr outside)
    {
        budget.Spend(UnitsOfANode);
        var kernels = new KernelPolynomials(budget);
        kernels.Number([.. factors.Select(f => f.Base)]);
        var product = SparsePolynomial.One;
        foreach (var (b, n) in factors)
        {
            product = product.Multiply(MultinomialPower.Of(kernels.Of(b), n, budget), budget);
        }

        var waves = new WaveSum(kernels, DegreeOf(product), product.IsZero ? BigInteger.One : product.Content.Denominator, budget);
        foreach (ref readonly var term in product.Terms)
        {
            waves.Add(term);
        }

        return waves.ToExpr(outside);
    }

    private int DegreeOf(SparsePolynomial product)
    {
        long degree = 0;
        foreach (ref readonly var term in product.Terms)
        {
            degree = Math.Max(degree, term.Monomial.TotalDegree);
        }

        if (degree > int.MaxValue / 2)
        {
            budget.Spend(long.MaxValue);
        }

        return (int)degree;
    }

    /// <summary>Whether an exact sum holds sines or cosines on its surface.</summary>
    private bool HasWaves(Expr e)
    {
        if (e is not SumExpr { AllExact: true } sum)
        {
            return false;
        }

        if (!_known.TryGetValue(sum, out var known))
        {
            foreach (ref readonly var term in sum.Stored)
            {
                foreach (var factor in Terms.FactorsOf(term.Value))
                {
                    known |= WaveOf(factor.Base) is not null && Terms.IntegerOf(factor.Exponent) > 0;
                }
            }

            _known.Add(sum, known);
        }

        return known;
    }
}
