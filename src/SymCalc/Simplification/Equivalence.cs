using SymCalc.Nodes;
using SymCalc.Simplification.Polynomials;
using SymCalc.Simplification.Powers;
using SymCalc.Simplification.Proving;
using SymCalc.Simplification.Zero;

namespace SymCalc.Simplification;

/// <summary>
/// Whether two expressions are the same function: a proof by normal form, else a counterexample by rigorous bounds, else a second
/// look (docs/decisions/0028-proving-equality.md, 0066-equal-derivatives.md).
/// </summary>
internal static class Equivalence
{
    /// <summary>How many of Simplify's work units one unit of a proof is worth, for each side.</summary>
    private const int UnitsOfARewrite = 3;

    public static EquivalenceResult Decide(Expr f, Expr g, EquivalenceOptions options, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (f.IsUndefined || g.IsUndefined)
        {
            return new EquivalenceResult(EquivalenceVerdict.Unknown, "an undefined expression has no values to compare.");
        }

        if (f.Equals(g))
        {
            return new EquivalenceResult(EquivalenceVerdict.Proven, "both are the same expression.");
        }

        var budget = new AlgebraBudget(options.WorkLimit, cancellation);
        if (TryMakeExact(f, g, budget) is not var (exactF, exactG))
        {
            return new EquivalenceResult(EquivalenceVerdict.Unknown, "neither proven nor refuted: the budget of work units is spent.");
        }

        var hasIntegers = options.Assumptions.Table.HasIntegers;
        var (left, right) = hasIntegers
            ? (Simplified(exactF, options, cancellation), Simplified(exactG, options, cancellation))
            : (exactF, exactG);
        if (left.Equals(right))
        {
            return new EquivalenceResult(EquivalenceVerdict.Proven, "both are the same expression under the assumptions.");
        }

        return WhyNotEqual(left, right, options.Assumptions, budget) is not { } why
            ? new EquivalenceResult(EquivalenceVerdict.Proven, "their difference has the normal form 0.")
            : Counterexamples.Find(f, g, options.Assumptions, options.WorkLimit, cancellation)
                ?? (hasIntegers || why != ZeroProver.NoIdentity ? null : SecondLook(exactF, exactG, options, cancellation))
                ?? new EquivalenceResult(EquivalenceVerdict.Unknown, $"neither proven nor refuted: {why}.");
    }

    /// <summary>Both sides without doubles; null if the budget does not suffice to reach them.</summary>
    private static (Expr F, Expr G)? TryMakeExact(Expr f, Expr g, AlgebraBudget budget)
    {
        try
        {
            return (ExactNumbers.Of(f, budget), ExactNumbers.Of(g, budget));
        }
        catch (AlgebraBudgetException)
        {
            return null;
        }
    }

    /// <summary>
    /// A proof for the sides in the other order, since what is met first may hide what would show that it splits; for the simplified
    /// sides: rules know inverses, absolute values and branches that the normal form takes as they are; with inverse functions
    /// written by others; or from derivatives.
    /// </summary>
    private static EquivalenceResult? SecondLook(Expr f, Expr g, EquivalenceOptions options, CancellationToken cancellation)
    {
        var (left, right) = (Simplified(f, options, cancellation), Simplified(g, options, cancellation));
        if (left.Equals(right))
        {
            return new EquivalenceResult(EquivalenceVerdict.Proven, "their difference has the normal form 0.");
        }

        var budget = new AlgebraBudget(options.WorkLimit, cancellation);      // for all attempts together
        bool IsProven(Expr u, Expr v) => WhyNotEqual(u, v, options.Assumptions, budget) is null;
        try
        {
            if (IsProven(g, f) || (!(left.Equals(f) && right.Equals(g)) && (IsProven(left, right) || IsProven(right, left)))
                || (InverseForms.Rewrite(f, budget) is var u && InverseForms.Rewrite(g, budget) is var v && !(u.Equals(f) && v.Equals(g)) && IsProven(u, v)))
            {
                return new EquivalenceResult(EquivalenceVerdict.Proven, "their difference has the normal form 0.");
            }

            return ConstantDifference.IsZero(f, g, options.Assumptions, budget)
                ? new EquivalenceResult(EquivalenceVerdict.Proven, "their derivatives are equal, and so are their values at a point.")
                : null;
        }
        catch (AlgebraBudgetException)
        {
            return null;
        }
    }

    /// <summary>Null if they are proven to be equal: as they are, or in a form that shows what the normal form does not see through.</summary>
    public static string? WhyNotEqual(Expr left, Expr right, Assumptions assumptions, AlgebraBudget budget)
    {
        var why = ZeroProver.WhyNotEqual(left, right, assumptions, budget);
        if (why is null || budget.IsUsedUp)
        {
            return why;
        }

        var difference = SumExpr.Subtract(left, right);
        if (LogarithmicSum.TryExponentiate(difference) is { } exponential
            && ZeroProver.WhyNotEqual(exponential, NumberExpr.One, assumptions, budget) is null)
        {
            return null;
        }

        // without roots in roots, with nested extremes in order
        return budget.Attempt(budget.Left / 2, part => ExtremeChains.Order(RadicalDenester.Denest(difference, new Prover(assumptions, part), part), part)) is { } clearer && !clearer.Equals(difference)
            ? ZeroProver.WhyNotEqual(clearer, NumberExpr.Zero, assumptions, budget)
            : why;
    }

    /// <summary>The simplified expression, of the same value wherever the expression is defined.</summary>
    private static Expr Simplified(Expr e, EquivalenceOptions options, CancellationToken cancellation)
    {
        var limit = options.WorkLimit > long.MaxValue / UnitsOfARewrite ? long.MaxValue : options.WorkLimit * UnitsOfARewrite;
        return Simplifier.Run(e, new SimplifyOptions { Assumptions = options.Assumptions, WorkLimit = limit }, record: false, cancellation).Result;
    }
}
