using System.Collections.Immutable;
using SymCalc.Parsing;
using SymCalc.Simplification.Proving;

namespace SymCalc;

/// <summary>What may be taken for granted about symbols and expressions: signs, bounds, whole numbers.</summary>
/// <remarks>
/// <para>Immutable. Handed over in <see cref="SimplifyOptions.Assumptions"/> or <see cref="EquivalenceOptions.Assumptions"/>,
/// never global. Under assumptions a result is right at every point at which all of them hold; elsewhere nothing is promised.
/// An assumption also says that what it is about is defined. All values are real.</para>
/// <example><code>
/// SimplifyOptions options = new() { Assumptions = Assumptions.Of("x &gt; 0", "n integer") };
/// Expr.Parse("sqrt(x^2)*cos(n*pi)").Simplify(options)      // (-1)^n*x
/// </code></example>
/// </remarks>
public sealed class Assumptions
{
    private readonly ImmutableArray<Assumption> _items;

    private Assumptions(ImmutableArray<Assumption> items)
    {
        _items = items;
        Table = AssumptionTable.Of(items);
    }

    /// <summary>Nothing but that all values are real.</summary>
    public static Assumptions None { get; } = new([]);

    /// <summary>The comparisons among the assumptions, in the order in which they were made.</summary>
    /// <example><code>Assumptions.Of("0 &lt; x &lt; 1").Conditions.Count      // 2</code></example>
    public IReadOnlyList<Condition> Conditions => [.. _items.Select(item => item.Condition).OfType<Condition>()];

    /// <summary>The assumptions one by one.</summary>
    internal ImmutableArray<Assumption> Items => _items;

    /// <summary>The assumptions as they are looked up.</summary>
    internal AssumptionTable Table { get; }

    /// <summary>Reads assumptions.</summary>
    /// <param name="assumptions">
    /// Comparisons such as <c>x &gt; 0</c>, <c>a != 0</c>, <c>0 &lt; x &lt;= 1</c>, <c>a - b &gt; 0</c>, and properties such as
    /// <c>n integer</c>; the properties are real, integer, even, odd, positive, negative, nonnegative, nonpositive and
    /// nonzero, with or without "is" in front. A text may hold several, separated by commas.
    /// </param>
    /// <returns>All of them together.</returns>
    /// <exception cref="ArgumentNullException">A text is null.</exception>
    /// <exception cref="ExprParseException">A text is no assumption; the message says where and why.</exception>
    /// <exception cref="ArgumentException">The assumptions contradict each other.</exception>
    /// <example><code>Assumptions.Of("x &gt; 0", "a != 0", "n integer")      // x &gt; 0, a != 0, n integer</code></example>
    public static Assumptions Of(params ReadOnlySpan<string> assumptions) => None.And(assumptions);

    /// <summary>Takes conditions for granted.</summary>
    /// <param name="conditions">The conditions, such as <c>x &gt; 0</c> of symbols.</param>
    /// <returns>All of them together.</returns>
    /// <exception cref="ArgumentNullException">A condition is null.</exception>
    /// <exception cref="ArgumentException">The conditions contradict each other.</exception>
    /// <example><code>Assumptions.Of(x &gt; 0, x - y &lt;= 1)      // x &gt; 0, x - y &lt;= 1</code></example>
    public static Assumptions Of(params ReadOnlySpan<Condition> conditions) => None.And(conditions);

    /// <summary>These assumptions and more.</summary>
    /// <inheritdoc cref="Of(ReadOnlySpan{string})"/>
    public Assumptions And(params ReadOnlySpan<string> assumptions)
    {
        var items = _items.ToBuilder();
        foreach (var text in assumptions)
        {
            ArgumentNullException.ThrowIfNull(text, nameof(assumptions));
            items.AddRange(AssumptionReader.Read(text));
        }

        return new Assumptions(items.ToImmutable());
    }

    /// <summary>These assumptions and more.</summary>
    /// <inheritdoc cref="Of(ReadOnlySpan{Condition})"/>
    public Assumptions And(params ReadOnlySpan<Condition> conditions)
    {
        var items = _items.ToBuilder();
        foreach (var condition in conditions)
        {
            ArgumentNullException.ThrowIfNull(condition, nameof(conditions));
            items.Add(new Assumption(condition));
        }

        return new Assumptions(items.ToImmutable());
    }

    /// <summary>These assumptions, and that the values of expressions are whole numbers.</summary>
    /// <param name="expressions">The expressions, mostly symbols.</param>
    /// <returns>All of them together.</returns>
    /// <exception cref="ArgumentNullException">An expression is null.</exception>
    /// <exception cref="ArgumentException">The assumptions contradict each other.</exception>
    /// <example><code>Assumptions.Of(n &gt; 0).AndInteger(n)      // n &gt; 0, n integer</code></example>
    public Assumptions AndInteger(params ReadOnlySpan<Expr> expressions)
    {
        var items = _items.ToBuilder();
        foreach (var expression in expressions)
        {
            ArgumentNullException.ThrowIfNull(expression, nameof(expressions));
            items.Add(new Assumption(expression, NumberProperty.Integer));
        }

        return new Assumptions(items.ToImmutable());
    }

    /// <summary>The assumptions as text that <see cref="Of(ReadOnlySpan{string})"/> reads: <c>x &gt; 0, n integer</c>.</summary>
    public override string ToString() => string.Join(", ", _items);
}
