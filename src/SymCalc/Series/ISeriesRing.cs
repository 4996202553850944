namespace SymCalc.Series;

/// <summary>The arithmetic of a series' coefficients: exact numbers, expressions, doubles, intervals, residues.</summary>
/// <typeparam name="T">A coefficient.</typeparam>
/// <remarks>
/// Implemented by structs and passed as a type parameter, so that every recurrence of <see cref="SeriesKernels"/> is
/// compiled for its coefficients (docs/decisions/0024-series-arithmetic.md).
/// </remarks>
internal interface ISeriesRing<T>
{
    /// <summary>0.</summary>
    T Zero { get; }

    /// <summary>1.</summary>
    T One { get; }

    /// <summary>The number n.</summary>
    T OfInteger(long n);

    /// <summary>Whether a is 0 by its looks; false says nothing.</summary>
    bool IsZero(T a);

    /// <summary>a + b.</summary>
    T Add(T a, T b);

    /// <summary>-a.</summary>
    T Negate(T a);

    /// <summary>a·b.</summary>
    T Multiply(T a, T b);

    /// <summary>n·a.</summary>
    T Scale(T a, long n);

    /// <summary>a/n for n other than 0.</summary>
    T DivideBy(T a, long n);

    /// <summary>1/a for an a that is not 0.</summary>
    T Invert(T a);

    /// <summary>a₀·b₍ₙ₎ + a₁·b₍ₙ₋₁₎ + … + aₙ·b₀: one coefficient of a product.</summary>
    T SumOfProducts(ReadOnlySpan<T> a, ReadOnlySpan<T> b);

    /// <summary>The same with every <paramref name="step"/>-th pair from both ends on, the others being 0: a's first with b's last, and so on.</summary>
    T SumOfProducts(ReadOnlySpan<T> a, ReadOnlySpan<T> b, int step)
    {
        var sum = Zero;
        for (var i = 0; i < a.Length; i += step)
        {
            sum = Add(sum, Multiply(a[i], b[b.Length - 1 - i]));
        }

        return sum;
    }

    /// <summary>Called once for each coefficient: ends work that is cancelled or exceeds its budget, with an exception.</summary>
    void Checkpoint();
}
