using SymCalc.Nodes;
using SymCalc.Numerics;

namespace SymCalc;

/// <summary>A number: an exact fraction, or a double.</summary>
/// <remarks>
/// Integers and fractions are exact; a literal with a point or an exponent, and every C# <c>double</c>, is a double.
/// <c>1/2</c> and <c>0.5</c> are different expressions.
/// </remarks>
public sealed class NumberExpr : Expr
{
    private const int SmallestCached = -32;
    private const int LargestCached = 128;

    private static readonly NumberExpr[] Small = CreateSmall();

    private NumberExpr(Number value) : base(ExprKind.Number, Hash(value))
    {
        Value = value;
        SetMeasure(0, 1);
    }

    internal Number Value { get; }

    internal static NumberExpr Zero => Small[-SmallestCached];

    internal static NumberExpr One => Small[1 - SmallestCached];

    internal static NumberExpr MinusOne => Small[-1 - SmallestCached];

    /// <summary>Whether the number is an exact fraction, not a double.</summary>
    public bool IsExact => Value.IsExact;

    /// <summary>The exact value; for a double, the dyadic fraction that it stands for.</summary>
    public Rational ExactValue => Value.Exact;

    /// <summary>The nearest double.</summary>
    public double DoubleValue => Value.ToDouble();

    internal override int ChildCount => 0;

    internal override Fingerprint Additive => Primary;

    internal override Fingerprint Logarithmic => Fingerprint.Mix(Primary, HashSalt.Number);

    internal static NumberExpr Of(Number value) => value.TryGetInt64(out var n) && n is >= SmallestCached and <= LargestCached
        ? Small[n - SmallestCached]
        : new NumberExpr(value);

    internal static NumberExpr Of(long value) => Of(new Number(value));

    /// <summary>The double as an expression: NaN and ±∞ are <c>undefined</c>, ±0.0 is exact 0.</summary>
    internal static Expr OfDouble(double value) => double.IsFinite(value) ? Of(Number.FromDouble(value)) : ConstantExpr.Undefined;

    internal override Expr GetChild(int index) => throw new ArgumentOutOfRangeException(nameof(index));

    private protected override bool HasEqualCoefficient(Expr other) => Value == ((NumberExpr)other).Value;

    /// <inheritdoc/>
    public override T Accept<T>(ExprVisitor<T> visitor) => visitor.VisitNumber(this);

    private static Fingerprint Hash(Number value) => value.IsExact
        ? Fingerprint.Scale(value, Fingerprint.Unit)
        : Fingerprint.Residue(value) * Fingerprint.Unit;

    private static NumberExpr[] CreateSmall()
    {
        var small = new NumberExpr[LargestCached - SmallestCached + 1];
        for (var i = 0; i < small.Length; i++)
        {
            small[i] = new NumberExpr(new Number(i + SmallestCached));
        }

        return small;
    }
}
