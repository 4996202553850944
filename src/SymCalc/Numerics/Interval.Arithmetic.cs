// Source: IEEE 1788-2015, 10.5.3 (forward-mode elementary functions); T. Hickey, Q. Ju, M. van Emden, "Interval
// arithmetic: from principles to implementation", J. ACM 48 (2001) 1038-1068.

using SymCalc.Numerics;

namespace SymCalc;

public readonly partial struct Interval
{
    /// <summary>The sums of members.</summary>
    /// <returns>[a + c, b + d], rounded outward.</returns>
    /// <example><code>new Interval(1, 2) + new Interval(10, 20)      // [11, 22]</code></example>
    public static Interval operator +(Interval left, Interval right) => left.IsEmpty || right.IsEmpty
        ? Empty
        : new(Rounding.AddDown(left.Lower, right.Lower), Rounding.AddUp(left.Upper, right.Upper), Weaker(left.Decoration, right.Decoration));

    /// <summary>The differences of members.</summary>
    /// <returns>[a - d, b - c], rounded outward.</returns>
    /// <example><code>new Interval(1, 2) - new Interval(1, 2)      // [-1, 1]</code></example>
    public static Interval operator -(Interval left, Interval right) => left.IsEmpty || right.IsEmpty
        ? Empty
        : new(Rounding.SubtractDown(left.Lower, right.Upper), Rounding.SubtractUp(left.Upper, right.Lower), Weaker(left.Decoration, right.Decoration));

    /// <summary>The negatives of the members.</summary>
    /// <returns>[-b, -a].</returns>
    public static Interval operator -(Interval operand) => new(0 - operand.Upper, 0 - operand.Lower, operand.Decoration);

    /// <summary>The interval itself.</summary>
    /// <returns>[a, b].</returns>
    public static Interval operator +(Interval operand) => operand;

    /// <summary>The products of members.</summary>
    /// <returns>The least and the largest product of bounds, rounded outward.</returns>
    /// <example><code>new Interval(-1, 2) * new Interval(3, 4)      // [-4, 8]</code></example>
    public static Interval operator *(Interval left, Interval right)
    {
        if (left.IsEmpty || right.IsEmpty)
        {
            return Empty;
        }

        var (a, b, c, d) = (left.Lower, left.Upper, right.Lower, right.Upper);
        var decoration = Weaker(left.Decoration, right.Decoration);
        if (a >= 0)
        {
            return new(Rounding.MultiplyDown(c >= 0 ? a : b, c), Rounding.MultiplyUp(d >= 0 ? b : a, d), decoration);
        }

        if (b <= 0)
        {
            return new(Rounding.MultiplyDown(d >= 0 ? a : b, d), Rounding.MultiplyUp(c >= 0 ? b : a, c), decoration);
        }

        if (c >= 0)
        {
            return new(Rounding.MultiplyDown(a, d), Rounding.MultiplyUp(b, d), decoration);
        }

        return d <= 0
            ? new(Rounding.MultiplyDown(b, c), Rounding.MultiplyUp(a, c), decoration)
            : new(
                Math.Min(Rounding.MultiplyDown(a, d), Rounding.MultiplyDown(b, c)),
                Math.Max(Rounding.MultiplyUp(a, c), Rounding.MultiplyUp(b, d)),
                decoration);
    }

    /// <summary>The quotients of members, where the divisor is not 0.</summary>
    /// <returns>The enclosure; it may be undefined if 0 is a divisor, and is empty if nothing else is.</returns>
    /// <example><code>new Interval(1, 2) / new Interval(0, 4)      // [0.25, ∞] (may be undefined)</code></example>
    public static Interval operator /(Interval left, Interval right)
    {
        if (left.IsEmpty || right.IsEmpty)
        {
            return Empty;
        }

        var decoration = Weaker(left.Decoration, right.Decoration);
        var (a, b, c, d) = (left.Lower, left.Upper, right.Lower, right.Upper);
        if (c > 0)
        {
            return new(Rounding.DivideDown(a, a >= 0 ? d : c), Rounding.DivideUp(b, b >= 0 ? c : d), decoration);
        }

        if (d < 0)
        {
            return new(Rounding.DivideDown(b, b >= 0 ? d : c), Rounding.DivideUp(a, a >= 0 ? c : d), decoration);
        }

        return DivideByZero(a, b, c, d);
    }

    /// <summary>The powers of the members, for a whole exponent.</summary>
    /// <param name="exponent">The exponent n.</param>
    /// <returns>The range of x^n: an even power is not negative; a negative one may be undefined at 0.</returns>
    /// <example><code>new Interval(-1, 2).Pow(2)      // [0, 4]</code></example>
    public Interval Pow(int exponent) => IntervalPowers.Pown(this, exponent);

    /// <summary>The square roots of the members that are not negative.</summary>
    /// <returns>The range, correctly rounded outward; it may be undefined if a member is negative.</returns>
    /// <example><code>new Interval(4, 9).Sqrt()      // [2, 3]</code></example>
    public Interval Sqrt() => IntervalPowers.Sqrt(this);

    /// <summary>The absolute values of the members.</summary>
    /// <returns>[<see cref="Mignitude"/>, <see cref="Magnitude"/>].</returns>
    /// <example><code>new Interval(-1, 2).Abs()      // [0, 2]</code></example>
    public Interval Abs() => IsEmpty ? Empty : IntervalFunctions.Abs(this).AtMost(Decoration);

    // 0 is a divisor: what the others give.
    private static Interval DivideByZero(double a, double b, double c, double d)
    {
        const IntervalDecoration Nothing = IntervalDecoration.MayBeUndefined;
        const double Infinity = double.PositiveInfinity;
        if (c == 0 && d == 0)
        {
            return Empty;
        }

        if (a == 0 && b == 0)
        {
            return new(0, 0, Nothing);
        }

        return (c == 0, d == 0) switch
        {
            (true, _) when a >= 0 => new(Rounding.DivideDown(a, d), Infinity, Nothing),
            (true, _) when b <= 0 => new(-Infinity, Rounding.DivideUp(b, d), Nothing),
            (_, true) when a >= 0 => new(-Infinity, Rounding.DivideUp(a, c), Nothing),
            (_, true) when b <= 0 => new(Rounding.DivideDown(b, c), Infinity, Nothing),
            _ => new(-Infinity, Infinity, Nothing),
        };
    }
}
