namespace SymCalc.Simplification.Polynomials;

/// <summary>
/// Counts the work of algebra in units that do not depend on the machine: a product of two terms is one unit, longer
/// coefficients cost more. Shared by all operations of one call of the library.
/// </summary>
/// <param name="limit">The units that may be spent.</param>
/// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
internal sealed class AlgebraBudget(long limit, CancellationToken cancellation = default)
{
    private const long UnitsBetweenLooks = 1 << 12;

    private long _untilLook = UnitsBetweenLooks;

    /// <summary>The units that are left.</summary>
    public long Left => limit - Spent;

    /// <summary>A budget of its own for a part of the work, of at most so many units and what is left here; the caller counts it in.</summary>
    public AlgebraBudget Part(long units) => new(Math.Min(units, Left), cancellation);

    /// <summary>Whether more units were asked for than there were.</summary>
    public bool IsUsedUp { get; private set; }

    /// <summary>The units spent so far.</summary>
    public long Spent { get; private set; }

    /// <summary>Makes sure that so many units are left, before they are spent one by one.</summary>
    /// <exception cref="AlgebraBudgetException">They are not.</exception>
    public void Require(double units)
    {
        if (units > Left)
        {
            IsUsedUp = true;
            throw new AlgebraBudgetException();
        }
    }

    /// <summary>Looks whether the work was cancelled, within work that has been counted.</summary>
    /// <exception cref="OperationCanceledException">It was.</exception>
    public void Listen() => cancellation.ThrowIfCancellationRequested();

    /// <summary>Counts units of work that is about to be done.</summary>
    /// <exception cref="AlgebraBudgetException">The limit is reached.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public void Spend(long units)
    {
        Require(units);
        Spent += units;
        _untilLook -= units;
        if (_untilLook < 0)
        {
            _untilLook = UnitsBetweenLooks;
            cancellation.ThrowIfCancellationRequested();
        }
    }
}

/// <summary>The budget of an <see cref="AlgebraBudget"/> is spent. Caught where the budget was made; never seen by users.</summary>
internal sealed class AlgebraBudgetException() : Exception("The budget of work units is spent.");
