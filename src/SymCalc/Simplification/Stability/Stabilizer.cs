// Source: N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., sections 1.7-1.14; W. Kahan, "How futile are
// mindless assessments of roundoff in floating-point computation?" (2006), for the forms of e^x - 1, ln(1 + x) and 1 - cos(x).

using SymCalc.Functions;
using SymCalc.Graph;
using SymCalc.Nodes;
using SymCalc.Numerics;
using SymCalc.Simplification.Polynomials;
using SymCalc.Simplification.Proving;

namespace SymCalc.Simplification.Stability;

/// <summary>
/// Passes over the distinct nodes, children first, that replace forms which cancel by equal ones which do not, without
/// regard to length: first of sums, which recognise functions as they were written, until nothing changes, then one of
/// functions and roots of sums (docs/decisions/0055-stable-forms.md).
/// </summary>
internal sealed class Stabilizer(Prover prover, AlgebraBudget budget)
{
    private const int LargestPassCount = 4;         // a difference of powers u^8 - 1 has three of squares in it
    private const int UnitsOfRemaking = 4;
    private const int UnitsOfALook = 8;

    private bool _isExhausted;

    public static Expr Run(Expr e, SimplifyOptions options, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var budget = new AlgebraBudget(options.WorkLimit, cancellation);
        var stabilizer = new Stabilizer(new Prover(options.Assumptions, budget), budget);
        for (var pass = 0; pass < LargestPassCount; pass++)
        {
            var next = stabilizer.OnSums(e);
            if (next.Equals(e))
            {
                break;
            }

            e = next;
        }

        return stabilizer.OnFunctions(e);
    }

    /// <summary>The nodes; null if the budget does not suffice to reach and to remake them all.</summary>
    private Dag? TryReach(Expr e)
    {
        try
        {
            var dag = budget.GraphOf(e);
            budget.Spend((long)UnitsOfRemaking * dag.Count);
            return dag;
        }
        catch (AlgebraBudgetException)
        {
            _isExhausted = true;
            return null;
        }
    }

    /// <summary>ln(1 + u) keeps its sum: (1 - x)·(1 + x), which is good by itself, would hide 1 - x² from the second pass.</summary>
    private Expr OnSums(Expr e)
    {
        using var dag = TryReach(e);
        if (dag is null)
        {
            return e;
        }

        var plain = new Expr[dag.Count];        // with new children only
        return Pass(dag, (node, i) =>
        {
            plain[i] = node;
            return node is SumExpr sum ? new StableSum(prover, budget).Of(sum)
                : node is CallExpr call && call.Function == FunctionTable.Ln && plain[dag.ChildrenOf(i)[0]] is SumExpr { TotalConstant.IsOne: true } argument
                    ? CallExpr.Of(call.Function, argument)
                    : node;
        });
    }

    private Expr OnFunctions(Expr e)
    {
        using var dag = TryReach(e);
        return dag is null ? e : Pass(dag, (node, _) => node switch
        {
            PowerExpr power => OfPower(new Factor(power.Base, power.Exponent)) ?? node,
            ProductExpr { IsShared: false } product => StableExponentials.HyperbolicQuotient(product) ?? StableExponentials.Quotient(product) ?? OfProduct(product),
            CallExpr { ChildCount: 1 } call when call.Function == FunctionTable.Ln => OfLogarithm(call.Argument) ?? node,
            _ => node,
        });
    }

    /// <summary>One pass; after the budget is used up, nodes are left as they are.</summary>
    private Expr Pass(Dag dag, Func<Expr, int, Expr> improve)
    {
        var results = new Expr[dag.Count];
        var scratch = new List<Expr>();
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = Rebuilding.FromResults(dag, i, results, scratch);
            try
            {
                budget.Spend(_isExhausted ? 0 : UnitsOfALook * (1L + results[i].ChildCount));
                results[i] = _isExhausted ? results[i] : improve(results[i], i);
            }
            catch (AlgebraBudgetException)
            {
                _isExhausted = true;
            }
        }

        return results[^1];
    }

    private Expr OfProduct(ProductExpr product)
    {
        var builder = new ProductBuilder(product.Stored.Length);
        builder.Multiply(product.Coefficient);
        var found = false;
        foreach (ref readonly var factor in product.Stored)
        {
            if (OfPower(factor) is { } stable)
            {
                builder.Multiply(stable);
                found = true;
            }
            else
            {
                builder.Multiply(factor);
            }
        }

        return found ? builder.ToExpr() : product;
    }

    /// <summary>sqrt(u² + v²) = hypot(u, v), and (1 + p/q)^v = e^(v·log1p(p/q)) where 1 + p/q &gt; 0 is proven.</summary>
    private Expr? OfPower(Factor factor)
    {
        if (factor.Base is not SumExpr sum)
        {
            return null;
        }

        if (factor.Exponent is NumberExpr { Value: { IsExact: true } q })
        {
            return q.Exact.Denominator == 2 && Legs(sum) is var (u, v)
                ? PowerExpr.Of(CallExpr.Of(FunctionTable.Hypot, [u, v]), new Number(q.Exact * 2))
                : null;
        }

        // For a fraction such as 1/n, which is small where the power is large.
        return sum.TotalConstant.IsOne && SumExpr.Subtract(sum, NumberExpr.One) is var small && StableSum.SplitFraction(small) is not null && prover.IsProvenPositive(sum)
            ? Forms.Exp(ProductExpr.Multiply(factor.Exponent, CallExpr.Of(FunctionTable.Log1p, small)))
            : null;
    }

    /// <summary>u and v of u² + v², in display order.</summary>
    private static (Expr, Expr)? Legs(SumExpr sum)
    {
        var terms = Terms.Of(sum);
        return terms.Count != 2 || StableSum.RootOf(terms[0]) is not { } u || StableSum.RootOf(terms[1]) is not { } v ? null
            : DisplayOrder.Compare(u, v) <= 0 ? (u, v) : (v, u);
    }

    /// <summary>ln(1 + u) = log1p(u), ln(1 + e^u) = softplus(u), ln(u/v) by u - v where that is simple, and sums with names of their own.</summary>
    private Expr? OfLogarithm(Expr argument)
    {
        if (argument is SumExpr { TotalConstant.IsOne: true } sum)
        {
            var u = SumExpr.Subtract(sum, NumberExpr.One);
            return StableLogarithms.OfOnePlus(u is SumExpr others ? new StableSum(prover, budget).Of(others) : u);
        }

        if (argument is SumExpr { IsShared: false } terms && (StableExponentials.Logarithm(terms) ?? StableLogarithms.InverseHyperbolic(terms)) is { } stable)
        {
            return stable;
        }

        return StableSum.SplitFraction(argument) is var (above, below) && StableSum.Cancel(above, below) is { } difference
            ? StableLogarithms.OfQuotient(above, below, difference, prover)
            : null;
    }
}
