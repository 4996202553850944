namespace SymCalc.Tests.Laws;

/// <summary>
/// A number with a bound of its rounding error: what the laws compare in place of bare doubles. An operation either has a
/// value with a bound, or is proven to have none (undefined), or the errors leave it open (uncertain).
/// </summary>
/// <typeparam name="T">The number type itself.</typeparam>
internal interface IApproximate<T> where T : struct, IApproximate<T>
{
    /// <summary>No value, proven: the exact inputs lie outside the domain.</summary>
    static abstract T Undefined { get; }

    /// <summary>A value or none: the error bounds do not decide. Laws say nothing here.</summary>
    static abstract T Uncertain { get; }

    bool IsUndefined { get; }

    bool IsUncertain { get; }

    /// <summary>The number p/q.</summary>
    static abstract T OfExact(Rational value);

    /// <summary>The number that the double stands for.</summary>
    static abstract T OfDouble(double value);

    /// <summary>A double in an expression: folding rounds it, so that it is known to some ulps only.</summary>
    static abstract T OfFolded(double value);

    /// <summary>A real number of which the double is the nearest (pi, e).</summary>
    static abstract T OfRounded(double value);

    static abstract T operator +(T a, T b);

    static abstract T operator *(T a, T b);

    static abstract T operator /(T a, T b);

    /// <summary>b^e on the principal branch, with 0^0 = 1.</summary>
    static abstract T Power(T b, T e);

    /// <summary>e^u.</summary>
    static abstract T Exp(T u);

    /// <summary>The function's kernel.</summary>
    static abstract T Call(FunctionDefinition function, ReadOnlySpan<T> arguments);

    /// <summary>Whether the comparison holds; null where the errors do not decide.</summary>
    static abstract bool? Compare(T left, Relation relation, T right);
}
