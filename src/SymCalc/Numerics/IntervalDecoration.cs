namespace SymCalc;

/// <summary>What is proven of a function on the box whose enclosure an <see cref="Interval"/> is: the decorations of IEEE 1788.</summary>
/// <remarks>
/// Ordered from the strongest promise to none; a result has the weakest of its inputs' and its operation's.
/// <para>IEEE 1788-2015, clause 8, calls them dac, def and trv, and has none for smoothness.</para>
/// <example><code>
/// Expr.Parse("abs(x)").Evaluate(("x", new Interval(-1, 1))).Decoration      // Continuous
/// </code></example>
/// </remarks>
public enum IntervalDecoration
{
    /// <summary>Defined, continuous and infinitely often differentiable (one-sidedly at the box's ends): no kink, no jump.</summary>
    Smooth,

    /// <summary>Defined and continuous; there may be kinks.</summary>
    Continuous,

    /// <summary>Defined everywhere; there may be jumps.</summary>
    Defined,

    /// <summary>Nothing is proven: the function may be undefined somewhere.</summary>
    MayBeUndefined,
}
