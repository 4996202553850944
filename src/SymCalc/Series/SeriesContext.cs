namespace SymCalc.Series;

/// <summary>What one expansion needs to know, and what it reports where it cannot go on.</summary>
internal sealed class SeriesContext(int length, int side, CancellationToken cancellation, int ramification = 1)
{
    /// <summary>Work beyond this is an <see cref="ExpressionLimitException"/>; some ten seconds to a minute.</summary>
    public const long WorkLimit = 10_000_000_000;

    private long _work;

    /// <summary>Ends the work with an exception.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>The number of coefficients that operations give, counted from the first that is not 0.</summary>
    public int Length { get; } = length;

    /// <summary>From where the centre is approached: 1 from above, -1 from below (the variable is centre - t then), 0 from both.</summary>
    public int Side { get; } = side;

    /// <summary>q, where the variable is centre ± t^q: with it, a q-th root at the centre is a power series in t.</summary>
    public int Ramification { get; } = ramification;

    /// <summary>Why the expansion ended.</summary>
    public SeriesFailure? Failure { get; private set; }

    /// <summary>Whether more coefficients would help: all that are known of some part are 0.</summary>
    public bool NeedsMoreTerms { get; private set; }

    /// <summary>Notes why the expansion cannot go on; the first reason counts.</summary>
    public void Fail(SingularityKind kind, Expr where, int poleOrder = 0) => Failure ??= new SeriesFailure(kind, where, poleOrder);

    /// <summary>Says a failure inside the definition of a function of the call that the user wrote.</summary>
    public void Relabel(Expr call) => Failure = Failure is { } failure ? failure with { Where = call } : null;

    /// <summary>Notes that all known coefficients of <paramref name="where"/> are 0.</summary>
    public void FailForPrecision(Expr where)
    {
        NeedsMoreTerms |= Failure is null;
        Fail(SingularityKind.Undecided, where);
    }

    /// <summary>Counts work, in nanoseconds or so; deterministic.</summary>
    public void Spend(long work) => _work += work;

    /// <summary>Ends work that is cancelled or exceeds the budget.</summary>
    public void Checkpoint()
    {
        cancellation.ThrowIfCancellationRequested();
        if (_work > WorkLimit)
        {
            throw new ExpressionLimitException(
                "The coefficients of the series grow beyond the work limit; ask for a lower order, or for a centre with simpler coefficients.");
        }
    }
}

/// <summary>Why, and at which part of the expression, an expansion ended.</summary>
/// <param name="Kind">The reason.</param>
/// <param name="Where">The part.</param>
/// <param name="PoleOrder">The order of a pole.</param>
internal sealed record SeriesFailure(SingularityKind Kind, Expr Where, int PoleOrder);
