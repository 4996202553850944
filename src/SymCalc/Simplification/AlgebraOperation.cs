using SymCalc.Simplification.Polynomials;

namespace SymCalc.Simplification;

/// <summary>Runs an operation of the facade with a budget.</summary>
internal static class AlgebraOperation
{
    /// <summary>The operation's result.</summary>
    /// <exception cref="ExpressionLimitException">The budget is used up.</exception>
    public static Expr Run(string name, SimplifyOptions options, CancellationToken cancellation, Func<AlgebraBudget, Expr> operation)
    {
        ArgumentNullException.ThrowIfNull(options);
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return operation(new AlgebraBudget(options.WorkLimit, cancellation));
        }
        catch (AlgebraBudgetException)
        {
            throw ExpressionLimitException.WorkTooLarge(name, options.WorkLimit);
        }
    }
}
