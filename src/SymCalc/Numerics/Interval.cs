// Source: IEEE 1788-2015, Standard for Interval Arithmetic: clauses 10 (operations on sets) and 8 (decorations).

using System.Globalization;
using System.Runtime.CompilerServices;
using SymCalc.Numerics;

namespace SymCalc;

/// <summary>A closed interval of real numbers that encloses a value or the range of a function.</summary>
/// <remarks>
/// <para>The bounds are doubles, and ±∞ where there is none; an infinite bound is no member. Every operation rounds its
/// bounds outward, so that the result holds every value that real arithmetic gives for members of the operands; where a
/// double is exact it is not widened. What is known of the enclosed function beside its values (whether it is defined,
/// continuous, smooth) is its <see cref="Decoration"/>.</para>
/// <para>Vocabulary and behaviour follow IEEE 1788; the default value is [0, 0].</para>
/// <example><code>
/// new Interval(1, 2) + new Interval(0.5)      // [1.5, 2.5]
/// Expr.Parse("x*(1 - x)").Evaluate(("x", new Interval(0, 1)))      // [0, 1]
/// </code></example>
/// </remarks>
public readonly partial struct Interval : IEquatable<Interval>
{
    /// <summary>Creates the interval [<paramref name="lower"/>, <paramref name="upper"/>].</summary>
    /// <param name="lower">The lower bound; -∞ if there is none.</param>
    /// <param name="upper">The upper bound; +∞ if there is none.</param>
    /// <exception cref="ArgumentException">A bound is NaN, the lower one is above the upper one, or both are the same infinity.</exception>
    /// <example><code>new Interval(-1, 1).Contains(0.5)      // True</code></example>
    public Interval(double lower, double upper)
    {
        if (!(lower <= upper) || double.IsPositiveInfinity(lower) || double.IsNegativeInfinity(upper))
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"[{lower}, {upper}] is no interval: the bounds must be numbers, the lower one not above the upper one, and not both the same infinity."));
        }

        Lower = lower + 0.0;        // one zero only
        Upper = upper + 0.0;
    }

    /// <summary>Creates the interval that holds one number.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentException">The number is NaN or infinite.</exception>
    /// <example><code>new Interval(2).IsPoint      // True</code></example>
    public Interval(double value) : this(value, value)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Interval(double lower, double upper, IntervalDecoration decoration)
    {
        Lower = lower;
        Upper = upper;
        Decoration = decoration;
    }

    /// <summary>No number; the enclosure of a function that is defined nowhere on its box.</summary>
    public static Interval Empty => new(double.PositiveInfinity, double.NegativeInfinity, IntervalDecoration.MayBeUndefined);

    /// <summary>All real numbers.</summary>
    public static Interval Entire => new(double.NegativeInfinity, double.PositiveInfinity, IntervalDecoration.Smooth);

    /// <summary>π, enclosed by two neighbouring doubles.</summary>
    public static Interval Pi => new(Math.PI, Math.BitIncrement(Math.PI), IntervalDecoration.Smooth);

    /// <summary>Euler's number, enclosed by two neighbouring doubles.</summary>
    public static Interval E => new(Math.E, Math.BitIncrement(Math.E), IntervalDecoration.Smooth);

    /// <summary>The lower bound: no member is below it; -∞ if there is none. +∞ of the empty interval.</summary>
    public double Lower { get; }

    /// <summary>The upper bound: no member is above it; +∞ if there is none. -∞ of the empty interval.</summary>
    public double Upper { get; }

    /// <summary>What is proven of the enclosed function on its box; <see cref="IntervalDecoration.Smooth"/> for an interval that was given.</summary>
    public IntervalDecoration Decoration { get; }

    /// <summary>Whether there is no member: the function is defined nowhere on the box.</summary>
    public bool IsEmpty => Lower > Upper;

    /// <summary>Whether the function may be undefined somewhere on the box; if not, it is proven to be defined on all of it.</summary>
    public bool MayBeUndefined => Decoration == IntervalDecoration.MayBeUndefined;

    /// <summary>Whether every real number is a member.</summary>
    public bool IsEntire => double.IsNegativeInfinity(Lower) && double.IsPositiveInfinity(Upper);

    /// <summary>Whether there is exactly one member.</summary>
    public bool IsPoint => Lower == Upper;

    /// <summary>Whether both bounds are finite.</summary>
    public bool IsBounded => double.IsFinite(Lower) && double.IsFinite(Upper);

    /// <summary>The distance of the bounds, rounded up; +∞ if unbounded, NaN if empty.</summary>
    public double Width => IsEmpty ? double.NaN : Rounding.SubtractUp(Upper, Lower);

    /// <summary>A finite member near the middle: of an unbounded interval the largest finite number on that side, or 0; NaN if empty.</summary>
    public double Midpoint
    {
        get
        {
            if (IsEmpty)
            {
                return double.NaN;
            }

            if (IsEntire)
            {
                return 0;
            }

            return double.IsInfinity(Lower) ? double.MinValue
                : double.IsInfinity(Upper) ? double.MaxValue
                : Math.Clamp((Lower / 2) + (Upper / 2), Lower, Upper);
        }
    }

    /// <summary>The largest distance of a member from <see cref="Midpoint"/>, rounded up; +∞ if unbounded, NaN if empty.</summary>
    public double Radius
    {
        get
        {
            var middle = Midpoint;
            return IsEmpty ? middle : Math.Max(Rounding.SubtractUp(Upper, middle), Rounding.SubtractUp(middle, Lower));
        }
    }

    /// <summary>The largest absolute value of a member; NaN if empty.</summary>
    public double Magnitude => IsEmpty ? double.NaN : Math.Max(Math.Abs(Lower), Math.Abs(Upper));

    /// <summary>The smallest absolute value of a member; NaN if empty.</summary>
    public double Mignitude => IsEmpty ? double.NaN
        : Lower > 0 ? Lower
        : Upper < 0 ? -Upper
        : 0;

    /// <summary>Whether a number is a member.</summary>
    /// <param name="value">The number; infinities and NaN are members of no interval.</param>
    /// <returns>Whether lower ≤ value ≤ upper.</returns>
    public bool Contains(double value) => double.IsFinite(value) && value >= Lower && value <= Upper;

    /// <summary>Whether every member of another interval is one of this.</summary>
    /// <param name="other">The other interval; the empty one is contained in every interval.</param>
    /// <returns>Whether <paramref name="other"/> is a subset.</returns>
    public bool Contains(Interval other) => other.IsEmpty || (other.Lower >= Lower && other.Upper <= Upper);

    /// <summary>Whether another interval lies strictly between the bounds of this.</summary>
    /// <param name="other">The other interval; the empty one lies inside every interval.</param>
    /// <returns>Whether <paramref name="other"/> is a subset that touches no bound; infinite bounds cannot be touched.</returns>
    public bool ContainsInside(Interval other) => other.IsEmpty
        || ((other.Lower > Lower || double.IsNegativeInfinity(Lower)) && (other.Upper < Upper || double.IsPositiveInfinity(Upper)) && !IsEmpty);

    /// <summary>Whether two intervals have no member in common.</summary>
    /// <param name="other">The other interval.</param>
    /// <returns>Whether the intersection is empty.</returns>
    public bool IsDisjointFrom(Interval other) => IsEmpty || other.IsEmpty || Upper < other.Lower || other.Upper < Lower;

    /// <summary>The members of both: what two enclosures of the same values leave.</summary>
    /// <param name="other">The other interval.</param>
    /// <returns>The intersection, with the stronger decoration of the two: both are about the same function.</returns>
    /// <example><code>new Interval(0, 2).Intersect(new Interval(1, 3))      // [1, 2]</code></example>
    public Interval Intersect(Interval other) => IsDisjointFrom(other)
        ? Empty
        : new(Math.Max(Lower, other.Lower), Math.Min(Upper, other.Upper), Stronger(Decoration, other.Decoration));

    /// <summary>The smallest interval with the members of both.</summary>
    /// <param name="other">The other interval.</param>
    /// <returns>The hull, with the weaker decoration of the two.</returns>
    /// <example><code>new Interval(0, 1).Hull(new Interval(3, 4))      // [0, 4]</code></example>
    public Interval Hull(Interval other) =>
        new(Math.Min(Lower, other.Lower), Math.Max(Upper, other.Upper), Weaker(Decoration, other.Decoration));

    /// <summary>The same interval, promising no more than <paramref name="decoration"/>.</summary>
    internal Interval AtMost(IntervalDecoration decoration) => new(Lower, Upper, IsEmpty ? IntervalDecoration.MayBeUndefined : Weaker(Decoration, decoration));

    /// <summary>The same numbers, as an interval that was given.</summary>
    internal Interval Undecorated => IsEmpty ? Empty : new(Lower, Upper, IntervalDecoration.Smooth);

    /// <summary>Bounds that are known to be in order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Interval Of(double lower, double upper, IntervalDecoration decoration = IntervalDecoration.Smooth) => new(lower, upper, decoration);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static IntervalDecoration Weaker(IntervalDecoration a, IntervalDecoration b) => a > b ? a : b;

    private static IntervalDecoration Stronger(IntervalDecoration a, IntervalDecoration b) => a < b ? a : b;

    /// <summary>Whether bounds and decoration are the same.</summary>
    /// <param name="other">The other interval.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(Interval other) => Lower == other.Lower && Upper == other.Upper && Decoration == other.Decoration;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Interval other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Lower, Upper, Decoration);

    /// <summary>Whether bounds and decoration are the same.</summary>
    public static bool operator ==(Interval left, Interval right) => left.Equals(right);

    /// <summary>Whether bounds or decoration differ.</summary>
    public static bool operator !=(Interval left, Interval right) => !left.Equals(right);

    /// <summary>The bounds in brackets, shortest digits that read back; <c>empty</c>; and a note if the function may be undefined.</summary>
    public override string ToString() => IsEmpty ? "empty" : string.Create(
        CultureInfo.InvariantCulture, $"[{Lower:R}, {Upper:R}]{(MayBeUndefined ? " (may be undefined)" : "")}");
}
