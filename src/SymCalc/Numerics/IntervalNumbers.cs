namespace SymCalc.Numerics;

/// <summary>The tightest intervals with double bounds around exact numbers.</summary>
internal static class IntervalNumbers
{
    /// <summary>The number as an interval: a point where it is a double, otherwise the two doubles around it.</summary>
    public static Interval Enclose(Number value)
    {
        if (value.TryGetInt32(out var n))
        {
            return Interval.Of(n, n);
        }

        var nearest = value.ToDouble();
        return value.IsDouble ? Interval.Of(nearest, nearest) : Enclose(value.Exact);
    }

    /// <inheritdoc cref="Enclose(Number)"/>
    public static Interval Enclose(Rational value)
    {
        var nearest = value.ToDouble();
        if (double.IsInfinity(nearest))
        {
            return nearest > 0 ? Interval.Of(double.MaxValue, nearest) : Interval.Of(nearest, double.MinValue);
        }

        return Rational.FromDouble(nearest).CompareTo(value) switch
        {
            0 => Interval.Of(nearest, nearest),
            > 0 => Interval.Of(Math.BitDecrement(nearest), nearest),
            _ => Interval.Of(nearest, Math.BitIncrement(nearest)),
        };
    }
}
