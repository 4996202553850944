using SymCalc.Numerics;

namespace SymCalc.Series;

/// <summary>Operations on power series with intervals as coefficients, constant term first; null where smoothness is not proven.</summary>
/// <remarks>An array shorter than the length stands for a polynomial. What is lost by intervals (u·u, uⁿ) is put right here.</remarks>
internal readonly struct IntervalSeries(int length, CancellationToken cancellation)
{
    private readonly IntervalRing _ring = new(cancellation);

    public Interval[] Add(Interval[] a, Interval[] b)
    {
        var (longer, shorter) = a.Length >= b.Length ? (a, b) : (b, a);
        var sum = (Interval[])longer.Clone();
        for (var i = 0; i < shorter.Length; i++)
        {
            sum[i] += shorter[i];
        }

        return sum;
    }

    public Interval[] Scale(Interval c, Interval[] a)
    {
        var scaled = new Interval[a.Length];
        for (var i = 0; i < a.Length; i++)
        {
            scaled[i] = c * a[i];
        }

        return scaled;
    }

    public Interval[] Multiply(Interval[] a, Interval[] b) => SeriesKernels.Multiply<Interval, IntervalRing>(_ring, a, b, length);

    public Interval[]? Divide(Interval[] a, Interval[] b) => b[0].Contains(0) ? null
        : b.Length == 1 ? Scale(Interval.Of(1, 1) / b[0], a)
        : SeriesKernels.Divide<Interval, IntervalRing>(_ring, a, b, length);

    /// <summary>u² with 2·u₀·uₙ + … and the squares in the middle as such.</summary>
    public Interval[] Square(Interval[] u)
    {
        var square = new Interval[Math.Min(length, (2 * u.Length) - 1)];
        var two = Interval.Of(2, 2);
        for (var n = 0; n < square.Length; n++)
        {
            var sum = default(Interval);
            for (var i = Math.Max(0, n - u.Length + 1); 2 * i < n; i++)
            {
                sum += u[i] * u[n - i];
            }

            square[n] = two * sum;
            if (n % 2 == 0)
            {
                square[n] += u[n / 2].Pow(2);
            }
        }

        return square;
    }

    /// <summary>u^n for n ≥ 1.</summary>
    public Interval[] Pown(Interval[] u, int n)
    {
        if (u.Length <= 2)
        {
            return Binomial(u, n);
        }

        Interval[]? result = null;
        for (var (square, rest) = (u, n); ; square = Square(square), rest >>= 1)
        {
            if ((rest & 1) != 0)
            {
                result = result is null ? square : Multiply(result, square);
            }

            if (rest == 1)
            {
                return result!;
            }
        }
    }

    /// <summary>u^e for a number e that is not a whole number above 0.</summary>
    public Interval[]? Power(Interval[] u, Number e)
    {
        var constant = IntervalPowers.Pow(u[0].Undecorated, e);
        return !IsProven(constant) ? null
            : u.Length == 1 ? [constant]
            : u[0].Contains(0) ? null
            : SeriesKernels.Power<Interval, IntervalRing>(_ring, u, IntervalNumbers.Enclose(e), constant, length);
    }

    public Interval[]? Exp(Interval[] u)
    {
        var constant = IntervalPowers.Exp(u[0].Undecorated);
        return !IsProven(constant) ? null
            : u.Length == 1 ? [constant]
            : Scale(constant, SeriesKernels.Exp<Interval, IntervalRing>(_ring, Tail(u), length));
    }

    /// <summary>ln(u) with its constant term.</summary>
    public Interval[]? Ln(Interval[] u, Interval constant) => u[0].Contains(0) ? null
        : u.Length == 1 ? [constant]
        : SeriesKernels.Ln<Interval, IntervalRing>(_ring, u, constant, length);

    /// <summary>sin(u) and cos(u), or sinh(u) and cosh(u), given their constant terms: by the addition formulas.</summary>
    public (Interval[] Sine, Interval[] Cosine) SineCosine(Interval[] u, Interval sine, Interval cosine, bool hyperbolic)
    {
        if (u.Length == 1)
        {
            return ([sine], [cosine]);
        }

        var (s, c) = SeriesKernels.SineCosine<Interval, IntervalRing>(_ring, Tail(u), hyperbolic, length);
        var turned = Scale(hyperbolic ? sine : -sine, s);
        return (Add(Scale(sine, c), Scale(cosine, s)), Add(Scale(cosine, c), turned));
    }

    /// <summary>u', one coefficient shorter.</summary>
    public static Interval[] Derivative(Interval[] u)
    {
        var derivative = new Interval[Math.Max(1, u.Length - 1)];
        for (var k = 1; k < u.Length; k++)
        {
            derivative[k - 1] = u[k] * Interval.Of(k, k);
        }

        return derivative;
    }

    /// <summary>Whether a constant term is bounded and its function proven to be smooth.</summary>
    public static bool IsProven(Interval constant) => constant.Decoration == IntervalDecoration.Smooth && constant.IsBounded;

    // (u₀ + u₁·t)ⁿ = Σ C(n, k)·u₀^(n-k)·u₁^k·t^k: each coefficient one power
    private Interval[] Binomial(Interval[] u, int n)
    {
        var power = new Interval[u.Length == 1 ? 1 : (int)Math.Min(length, n + 1L)];
        var binomial = Number.One;
        for (var k = 0; k < power.Length; k++)
        {
            power[k] = IntervalNumbers.Enclose(binomial) * u[0].Pow(n - k) * (k == 0 ? Interval.Of(1, 1) : u[1].Pow(k));
            binomial = binomial * new Number(n - k) * new Number(k + 1).Inverse();
        }

        return power;
    }

    private static Interval[] Tail(Interval[] u)
    {
        var tail = (Interval[])u.Clone();
        tail[0] = default;
        return tail;
    }
}
