namespace SymCalc.Simplification.Polynomials;

/// <summary>Attempts that may fail without ending the whole.</summary>
internal static class BudgetParts
{
    /// <summary>What an attempt returns that may spend so many units; null if they did not suffice. What it spends counts in the whole.</summary>
    /// <exception cref="AlgebraBudgetException">The budget of the whole is used up.</exception>
    public static T? Attempt<T>(this AlgebraBudget budget, long units, Func<AlgebraBudget, T?> attempt) where T : class
    {
        var part = budget.Part(units);
        T? result = null;
        try
        {
            result = attempt(part);
        }
        catch (AlgebraBudgetException)
        {
        }

        budget.Spend(part.Spent);
        return result;
    }
}
