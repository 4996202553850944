// A. Borodin, R. Fagin, J. E. Hopcroft, M. Tompa: Decreasing the nesting depth of expressions involving square roots,
// Journal of Symbolic Computation 1 (1985), 169-188, theorem 1 and its corollary; for cube roots, Cardano's formula backwards.
using SymCalc.Functions;
using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Simplification.Polynomials;
using SymCalc.Simplification.Proving;

namespace SymCalc.Simplification.Powers;

/// <summary>Writes square and cube roots of a + b*sqrt(c) without the inner or the outer root, where that is possible.</summary>
/// <remarks>
/// With d = sqrt(a^2 - b^2*c), sqrt(a + b*sqrt(c)) = sqrt((a + d)/2) + s*sqrt((a - d)/2), s the sign of b: if a >= 0, both sides
/// are not negative and have the same square. d must be less nested than the root itself; roots in d and in the result are
/// denested in turn. Signs are proven; where that of a is not, d must be a number, or (a + d)/2 and (a - d)/2 not negative.
/// </remarks>
internal sealed class RadicalDenester(Prover prover, AlgebraBudget budget)
{
    private const int MaxDepth = 4;
    private const int MaxTerms = 12;
    private const int MaxTreeSize = 200;
    private const int MaxTermsOfARule = 4;
    private const long UnitsOfARule = 2_000;

    private static readonly Number Half = new(new Rational(1, 2));
    private readonly Dictionary<Expr, Expr?> _known = [];

    /// <summary>The expression with every root denested that can be.</summary>
    /// <exception cref="AlgebraBudgetException">The budget is used up.</exception>
    public static Expr Denest(Expr e, Prover prover, AlgebraBudget budget)
    {
        var denester = new RadicalDenester(prover, budget);
        return BottomUp.Rewrite(e, budget, denester.DenestNode);
    }

    /// <summary>A power of a sum of few terms denested, or null.</summary>
    public static Expr? Denest(Expr node, Prover prover)
    {
        if (node is not PowerExpr { Base: SumExpr { Stored.Length: <= MaxTermsOfARule } sum, Exponent: NumberExpr { Value.IsInteger: false } } || Radicands(sum).Count == 0)
        {
            return null;
        }

        try
        {
            return new RadicalDenester(prover, new AlgebraBudget(UnitsOfARule)).DenestNode(node) is var result && ReferenceEquals(result, node) ? null : result;
        }
        catch (AlgebraBudgetException)
        {
            return null;
        }
    }

    private Expr DenestNode(Expr node)
    {
        if (node is CallExpr { ChildCount: 1 } call && call.Function == FunctionTable.Cbrt)
        {
            return NestedCubeRoots.Find(call.Argument) ?? node;
        }

        if (node is not (ProductExpr or PowerExpr))
        {
            return node;
        }

        var product = new ProductBuilder();
        product.Multiply(Terms.CoefficientOf(node));
        var changed = false;
        foreach (var factor in Terms.FactorsOf(node))
        {
            // u^(p/2) = sqrt(u)^p, u^(p/3) = cbrt(u)^p where u is not negative; (u^a)^b = u^(a*b) for a root of a root
            var q = factor.Exponent is NumberExpr { Value: { IsExact: true, IsInteger: false } exponent } ? exponent : Number.Zero;
            if (factor.Base is PowerExpr { Exponent: NumberExpr { Value: { IsExact: true, IsInteger: false } inner } } nested && !q.IsZero)
            {
                product.Multiply(PowerExpr.Of(nested.Base, q * inner));
                changed = true;
                continue;
            }

            var root = q.IsZero ? null
                : q.Exact.Denominator == 2 ? SquareRoot(factor.Base, MaxDepth)
                : q.Exact.Denominator == 3 ? NestedCubeRoots.Find(factor.Base)
                : null;
            changed |= root is not null;
            product.Multiply(root is null ? factor.ToExpr() : PowerExpr.Of(root, new Number(new Rational(q.Exact.Numerator))));
        }

        return changed ? product.ToExpr() : node;
    }

    private Expr? SquareRoot(Expr u, int depth)
    {
        if (u is not SumExpr { AllExact: true, Stored.Length: <= MaxTerms, TreeSize: <= MaxTreeSize } sum || depth == 0)
        {
            return null;
        }

        if (!_known.TryGetValue(u, out var known))
        {
            _known.Add(u, null);        // while it is looked for
            _known[u] = known = FindSquareRoot(sum, depth);
        }

        return known;
    }

    private Expr? FindSquareRoot(SumExpr u, int depth)
    {
        foreach (var radicand in Radicands(u))
        {
            budget.Spend(u.TreeSize);
            var (a, b) = RootSplit.Of(u, radicand);
            var square = Expanded(SumExpr.Subtract(PowerExpr.Of(a, new Number(2)), ProductExpr.Multiply(PowerExpr.Of(b, new Number(2)), radicand)));
            if (ByDifference(u, a, b, square, depth) is { } result)
            {
                return result;
            }

            // sqrt(a + b*sqrt(c)) = c^(1/4)*sqrt(b + (a/c)*sqrt(c)): the other case, a^2 - b^2*c < 0
            if (radicand is NumberExpr number && SignOf(square) < 0 && SignOf(b) > 0
                && SquareRoot(Expanded(SumExpr.Add(b, ProductExpr.Multiply(ProductExpr.Divide(a, number), PowerExpr.Of(number, Half)))), depth - 1) is { } inner)
            {
                return Expanded(ProductExpr.Multiply(PowerExpr.Of(number, new Number(new Rational(1, 4))), inner));
            }
        }

        return null;
    }

    private Expr? ByDifference(SumExpr u, Expr a, Expr b, Expr square, int depth)
    {
        if (SignOf(b) is var s && s == 0)
        {
            return null;
        }

        Expr first, second;
        if (SignOf(square) > 0 && SignOf(a) >= 0 && Root(square, depth) is { } d && SignOf(d) > 0 && (IsNumeric(d) || SignOf(a) > 0))
        {
            // a^2 > b^2*c: where u >= 0, a > 0
            (first, second) = (HalfOf(SumExpr.Add(a, d)), HalfOf(SumExpr.Subtract(a, d)));
        }
        else if (s > 0 && ExactRoot(square) is { } root)
        {
            (first, second) = (HalfOf(SumExpr.Add(a, root)), HalfOf(SumExpr.Subtract(a, root)));
            if (!prover.IsProvenNonNegative(first) || !prover.IsProvenNonNegative(second))
            {
                return null;
            }
        }
        else
        {
            return null;
        }

        var (p, q) = (RootOrPower(first, depth), RootOrPower(second, depth));
        var result = s > 0 ? SumExpr.Add(p, q) : SumExpr.Subtract(p, q);
        return NestingOf(result) < NestingOf(u) + 1 ? PowerSimplifier.Simplify(result, prover, budget) : null;
    }

    private Expr HalfOf(Expr e) => Expanded(ProductExpr.Scale(Half, e));

    private static bool IsNumeric(Expr d) => d is NumberExpr or PowerExpr { Base: NumberExpr } or ProductExpr { Stored: [{ Base: NumberExpr }] };

    /// <summary>d with d^2 = u for a polynomial u, if there is one; of unknown sign.</summary>
    private Expr? ExactRoot(Expr u)
    {
        var kernels = new KernelPolynomials(budget);
        kernels.Number([u]);
        return PolynomialRoot.TrySquareRoot(kernels.Of(u), budget) is { IsZero: false } root ? kernels.Write(root) : null;
    }

    /// <summary>sqrt(u) for u > 0 if it is no more nested than u, or null.</summary>
    private Expr? Root(Expr u, int depth) => u is SumExpr ? SquareRoot(u, depth - 1) : PowerExpr.Of(u, Half) is var root && u is NumberExpr ? root : null;

    private Expr RootOrPower(Expr u, int depth) => SquareRoot(u, depth - 1) ?? PowerExpr.Of(u, Half);

    /// <summary>What is under the square roots of a sum, the most nested first.</summary>
    private static List<Expr> Radicands(SumExpr sum)
    {
        var radicands = new List<Expr>();
        foreach (ref readonly var term in sum.Ordered)
        {
            foreach (var factor in Terms.FactorsOf(term.Value))
            {
                if (factor.Exponent is NumberExpr { Value: var e } && e == Half && !radicands.Contains(factor.Base))
                {
                    radicands.Add(factor.Base);
                }
            }
        }

        return [.. radicands.OrderByDescending(NestingOf)];
    }

    private Expr Expanded(Expr e) => Expander.Expand(e, budget);

    /// <summary>1 or -1 if that is proven to be the sign of e, else 0.</summary>
    private int SignOf(Expr e) => prover.IsProvenPositive(e) ? 1 : prover.IsProvenNegative(e) ? -1 : 0;

    /// <summary>How many fractional powers are inside one another.</summary>
    private static int NestingOf(Expr e)
    {
        using var dag = Graph.Dag.Of(e);
        var depths = new int[dag.Count];
        for (var i = 0; i < depths.Length; i++)
        {
            var children = dag.ChildrenOf(i);
            for (var k = 0; k < children.Length; k++)
            {
                depths[i] = Math.Max(depths[i], depths[children[k]]);
            }

            depths[i] += IsRoot(dag[i]) ? 1 : 0;
            if (dag[i] is ProductExpr product)
            {
                for (var k = 0; k < product.Stored.Length; k++)
                {
                    if (product.Stored[k].Exponent is NumberExpr { Value.IsInteger: false })
                    {
                        depths[i] = Math.Max(depths[i], depths[children[k]] + 1);
                    }
                }
            }
        }

        return depths[^1];
    }

    private static bool IsRoot(Expr e) => e is PowerExpr { Exponent: NumberExpr { Value.IsInteger: false } };
}
