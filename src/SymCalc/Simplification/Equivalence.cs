using SymCalc.Simplification.Polynomials;
using SymCalc.Simplification.Zero;

namespace SymCalc.Simplification;

/// <summary>
/// Whether two expressions are the same function: a proof by normal form, else a counterexample by rigorous bounds
/// (docs/decisions/0028-proving-equality.md).
/// </summary>
internal static class Equivalence
{
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
        return ZeroProver.WhyNotEqual(f, g, budget) is not { } why
            ? new EquivalenceResult(EquivalenceVerdict.Proven, "their difference has the normal form 0.")
            : Counterexamples.Find(f, g, options.WorkLimit, cancellation)
                ?? new EquivalenceResult(EquivalenceVerdict.Unknown, $"neither proven nor refuted: {why}.");
    }
}
