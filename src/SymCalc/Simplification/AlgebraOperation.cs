using SymCalc.Simplification.Polynomials;
using SymCalc.Simplification.Proving;

namespace SymCalc.Simplification;

/// <summary>Runs an operation of the facade with a budget.</summary>
internal static class AlgebraOperation
{
    /// <summary>The operation's result.</summary>
    /// <exception cref="ExpressionLimitException">The budget is used up, or an exponent grows too large.</exception>
    public static Expr Run(string name, SimplifyOptions options, CancellationToken cancellation, Func<AlgebraBudget, Expr> operation) =>
        Run(name, options, cancellation, (budget, _) => operation(budget));

    /// <summary>The result of an operation that asks for what is assumed.</summary>
    /// <exception cref="ExpressionLimitException">The budget is used up, or an exponent grows too large.</exception>
    public static Expr Run(string name, SimplifyOptions options, CancellationToken cancellation, Func<AlgebraBudget, Prover, Expr> operation)
    {
        ArgumentNullException.ThrowIfNull(options);
        cancellation.ThrowIfCancellationRequested();
        try
        {
            var budget = new AlgebraBudget(options.WorkLimit, cancellation);
            return operation(budget, new Prover(options.Assumptions, budget));
        }
        catch (AlgebraBudgetException)
        {
            throw ExpressionLimitException.WorkTooLarge(name, options.WorkLimit);
        }
        catch (OverflowException)
        {
            throw ExpressionLimitException.ExponentTooLarge(name);
        }
    }
}
