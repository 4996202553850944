using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc;

/// <summary>How the two sides of a <see cref="Condition"/> are compared.</summary>
public enum Relation
{
    /// <summary>left &lt; right.</summary>
    Less,

    /// <summary>left ≤ right.</summary>
    LessOrEqual,

    /// <summary>left &gt; right.</summary>
    Greater,

    /// <summary>left ≥ right.</summary>
    GreaterOrEqual,

    /// <summary>left = right.</summary>
    Equal,

    /// <summary>left ≠ right.</summary>
    NotEqual,
}

/// <summary>A comparison of two expressions, the condition of a branch of a <see cref="PiecewiseExpr"/>.</summary>
/// <remarks>
/// <example><code>
/// Symbol x = new("x");
/// ExprMath.Piecewise([(x &lt; 0, -x)], otherwise: x)      // piecewise(x &lt; 0, -x, x)
/// </code></example>
/// </remarks>
public sealed partial class Condition : IEquatable<Condition>
{
    /// <summary>Creates the condition <paramref name="left"/> <paramref name="relation"/> <paramref name="right"/>.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="relation">How the sides are compared.</param>
    /// <param name="right">The right side.</param>
    public Condition(Expr left, Relation relation, Expr right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        ArgumentOutOfRangeException.ThrowIfLessThan((int)relation, 0, nameof(relation));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)relation, (int)Relation.NotEqual, nameof(relation));
        Left = left;
        Relation = relation;
        Right = right;
    }

    /// <summary>The left side.</summary>
    public Expr Left { get; }

    /// <summary>How the sides are compared.</summary>
    public Relation Relation { get; }

    /// <summary>The right side.</summary>
    public Expr Right { get; }

    internal Fingerprint Hash => Fingerprint.Chain(
        Fingerprint.Chain(default, Left.Identity, HashSalt.Relation + (ulong)Relation), Right.Identity, HashSalt.Relation);

    /// <summary>Whether the comparison holds for two numbers; a NaN holds in none (the caller treats it first).</summary>
    internal static bool Holds(Relation relation, double left, double right) => relation switch
    {
        Relation.Less => left < right,
        Relation.LessOrEqual => left <= right,
        Relation.Greater => left > right,
        Relation.GreaterOrEqual => left >= right,
        Relation.Equal => left == right,
        _ => left != right,
    };

    /// <summary>Whether the comparison holds, given the order of left and right.</summary>
    internal static bool Holds(Relation relation, int order) => Holds(relation, order, 0);

    /// <summary>True or false if both sides are exact numbers; null if it depends.</summary>
    internal bool? Decide() => Left is NumberExpr { IsExact: true } left && Right is NumberExpr { IsExact: true } right
        ? Holds(Relation, left.ExactValue.CompareTo(right.ExactValue))
        : null;

    /// <inheritdoc/>
    public bool Equals(Condition? other) => other is not null
        && Relation == other.Relation && Left.Equals(other.Left) && Right.Equals(other.Right);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Condition);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Left, Relation, Right);
}
