namespace SymCalc;

/// <summary>The limit of a function at a point, or why it is not known.</summary>
/// <remarks>
/// <example><code>
/// Limit limit = Expr.Parse("sin(x)/x").Limit("x", 0);
/// limit.Value           // 1
/// limit.ToString()      // 1
/// Expr.Parse("abs(x)/x").Limit("x", 0).ToString()      // does not exist: -1 from the left, 1 from the right
/// </code></example>
/// </remarks>
public sealed class Limit
{
    internal Limit(LimitKind kind, Expr? value = null, string reason = "")
    {
        Kind = kind;
        Value = value;
        Reason = reason;
    }

    /// <summary>What the limit is, and whether it is known.</summary>
    public LimitKind Kind { get; }

    /// <summary>The value of a finite limit; null otherwise.</summary>
    public Expr? Value { get; }

    /// <summary>Why the limit does not exist or is not known; empty otherwise.</summary>
    public string Reason { get; }

    /// <summary>The value; <c>infinity</c>, <c>-infinity</c>; or what is known, with the reason.</summary>
    public override string ToString() => Kind switch
    {
        LimitKind.Finite => Value!.ToString(),
        LimitKind.PositiveInfinity => "infinity",
        LimitKind.NegativeInfinity => "-infinity",
        LimitKind.DoesNotExist => $"does not exist: {Reason}",
        _ => $"unknown: {Reason}",
    };
}
