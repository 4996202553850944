namespace SymCalc.Simplification.Proving;

/// <summary>What is proven of an expression's values: bounds, and whether they are whole numbers.</summary>
/// <remarks>
/// It holds wherever the expression is defined and the assumptions are true. The bounds are an enclosure: what is rounded is
/// rounded outward, so that a bound that is marked as excluded may be excluded for that reason alone.
/// </remarks>
internal readonly record struct ValueRange
{
    /// <summary>Nothing is known.</summary>
    public static ValueRange Any => new() { Values = Interval.Entire };

    /// <summary>An enclosure.</summary>
    public Interval Values { get; init; }

    /// <summary>Whether no value is the lower bound.</summary>
    public bool ExcludesLower { get; init; }

    /// <summary>Whether no value is the upper bound.</summary>
    public bool ExcludesUpper { get; init; }

    /// <summary>Whether no value is 0.</summary>
    public bool ExcludesZero { get; init; }

    /// <summary>Whether all values are whole numbers.</summary>
    public bool IsInteger { get; init; }

    /// <summary>Whether all values are even, or all odd; null if neither is known.</summary>
    public bool? IsEven { get; init; }

    /// <summary>Whether every value is greater than 0.</summary>
    public bool IsPositive => Values.Lower > 0 || (Values.Lower == 0 && (ExcludesLower || ExcludesZero));

    /// <summary>Whether every value is less than 0.</summary>
    public bool IsNegative => Values.Upper < 0 || (Values.Upper == 0 && (ExcludesUpper || ExcludesZero));

    /// <summary>Whether no value is less than 0.</summary>
    public bool IsNonNegative => Values.Lower >= 0;

    /// <summary>Whether no value is greater than 0.</summary>
    public bool IsNonPositive => Values.Upper <= 0;

    /// <summary>Whether no value is 0.</summary>
    public bool IsNonZero => ExcludesZero || IsPositive || IsNegative;

    /// <summary>What both say. Two enclosures without a common number are those of an expression that is nowhere defined; then nothing is said.</summary>
    public ValueRange And(ValueRange other)
    {
        var values = Values.Intersect(other.Values);
        return values.IsEmpty ? Any : new ValueRange
        {
            Values = values,
            ExcludesLower = (ExcludesLower && values.Lower == Values.Lower) || (other.ExcludesLower && values.Lower == other.Values.Lower),
            ExcludesUpper = (ExcludesUpper && values.Upper == Values.Upper) || (other.ExcludesUpper && values.Upper == other.Values.Upper),
            ExcludesZero = ExcludesZero || other.ExcludesZero,
            IsInteger = IsInteger || other.IsInteger,
            IsEven = IsEven ?? other.IsEven,
        };
    }

    /// <summary>Whether no number satisfies both.</summary>
    public bool Excludes(ValueRange other) => Values.IsDisjointFrom(other.Values)
        || (Values.Lower == other.Values.Upper && (ExcludesLower || other.ExcludesUpper))
        || (Values.Upper == other.Values.Lower && (ExcludesUpper || other.ExcludesLower))
        || (IsEven is not null && other.IsEven is not null && IsEven != other.IsEven);
}
