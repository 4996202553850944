namespace SymCalc.Series;

/// <summary>
/// c₀·t^v + c₁·t^(v+1) + … + O(t^p): a power series, or with a negative <see cref="Valuation"/> a Laurent series, of
/// which the terms below t^p are known.
/// </summary>
/// <typeparam name="T">A coefficient.</typeparam>
/// <remarks>Immutable. Zeros at both ends are left out; c₀ may still turn out to be 0 where that takes a proof.</remarks>
internal sealed class PowerSeries<T>
{
    /// <summary>The precision of a polynomial: all its coefficients are known.</summary>
    public const int Exact = 1 << 28;

    private readonly T[] _coefficients;

    private PowerSeries(int valuation, T[] coefficients, int precision)
    {
        Valuation = valuation;
        _coefficients = coefficients;
        Precision = precision;
    }

    /// <summary>v, the exponent of the first coefficient; that of the error term if there is none.</summary>
    public int Valuation { get; }

    /// <summary>p, the exponent of the error term; <see cref="Exact"/> for a polynomial.</summary>
    public int Precision { get; }

    /// <summary>c₀, c₁, …, those behind the end being 0 up to the precision.</summary>
    public ReadOnlySpan<T> Coefficients => _coefficients;

    /// <summary>The number of known coefficients, stored or 0.</summary>
    public int RelativePrecision => Precision - Valuation;

    /// <summary>Whether it is a polynomial (with negative exponents too), known exactly.</summary>
    public bool IsExact => Precision == Exact;

    /// <summary>Whether no coefficient is known that is not 0.</summary>
    public bool IsEmpty => _coefficients.Length == 0;

    /// <summary>The series of given coefficients.</summary>
    public static PowerSeries<T> Of<TRing>(TRing ring, int valuation, T[] coefficients, int precision)
        where TRing : struct, ISeriesRing<T>
    {
        precision = Math.Min(precision, Exact);
        var length = (int)Math.Min(coefficients.Length, Math.Max(0L, (long)precision - valuation));
        var start = 0;
        while (start < length && ring.IsZero(coefficients[start]))
        {
            start++;
        }

        while (length > start && ring.IsZero(coefficients[length - 1]))
        {
            length--;
        }

        return start == length
            ? new PowerSeries<T>(precision, [], precision)
            : new PowerSeries<T>(valuation + start, start == 0 && length == coefficients.Length ? coefficients : coefficients[start..length], precision);
    }

    /// <summary>The coefficient of t^n, for n below the precision.</summary>
    public T this[int n, T zero] => n < Valuation || n - Valuation >= _coefficients.Length ? zero : _coefficients[n - Valuation];

    /// <summary>The coefficients from t^0 to t^(length-1) at most, without zeros at the end; the valuation must not be negative.</summary>
    public T[] Dense(T zero, int length)
    {
        if (Valuation == 0 && _coefficients.Length <= length)
        {
            return _coefficients;
        }

        var dense = new T[Math.Max(0, (int)Math.Min(length, (long)Valuation + _coefficients.Length))];
        if (IsEmpty)
        {
            return [];
        }

        for (var n = 0; n < dense.Length; n++)
        {
            dense[n] = this[n, zero];
        }

        return dense;
    }

    /// <summary>The same series times t^shift.</summary>
    public PowerSeries<T> Shift(int shift) => IsExact
        ? new PowerSeries<T>(IsEmpty ? Exact : Valuation + shift, _coefficients, Exact)
        : new PowerSeries<T>(Valuation + shift, _coefficients, Precision + shift);
}
