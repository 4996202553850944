namespace SymCalc;

/// <summary>Whether two expressions are the same function, and how that is known.</summary>
/// <remarks>
/// <example><code>
/// var r = Expr.Parse("sin(2x)").EquivalentTo(Expr.Parse("2*sin(x)*cos(x)"));
/// r.Verdict         // Proven
/// r.ToString()      // Proven: their difference has the normal form 0.
/// </code></example>
/// </remarks>
public sealed class EquivalenceResult
{
    internal EquivalenceResult(EquivalenceVerdict verdict, string reason, IReadOnlyDictionary<string, double>? point = null) =>
        (Verdict, Reason, Point) = (verdict, reason, point);

    /// <summary>Proven, Refuted or Unknown.</summary>
    public EquivalenceVerdict Verdict { get; }

    /// <summary>A value for each variable at which the two differ; null unless the verdict is Refuted.</summary>
    public IReadOnlyDictionary<string, double>? Point { get; }

    /// <summary>Why, in a sentence.</summary>
    public string Reason { get; }

    /// <summary>The verdict and the reason, such as <c>Proven: their difference has the normal form 0.</c></summary>
    public override string ToString() => $"{Verdict}: {Reason}";
}
