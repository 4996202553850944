namespace SymCalc.Series;

/// <summary>
/// Truncated power series as arrays of coefficients, constant term first, over any coefficients: each operation takes
/// O(n²) of theirs, by the recurrence that its differential equation gives.
/// </summary>
/// <remarks>
/// D. E. Knuth, The Art of Computer Programming 2, section 4.7; R. P. Brent and H. T. Kung, Fast algorithms for
/// manipulating formal power series, J. ACM 25 (1978) 581-595. An array shorter than the result stands for a polynomial:
/// n coefficients of an operation on one of degree d take O(n·d).
/// </remarks>
internal static partial class SeriesKernels
{
    /// <summary>a·b, at most <paramref name="length"/> coefficients.</summary>
    public static T[] Multiply<T, TRing>(TRing ring, ReadOnlySpan<T> a, ReadOnlySpan<T> b, int length)
        where TRing : struct, ISeriesRing<T>
    {
        var c = new T[a.IsEmpty || b.IsEmpty ? 0 : Math.Min(length, a.Length + b.Length - 1)];
        var (first, step) = Pattern<T, TRing>(ring, a, 0);
        for (var n = 0; n < c.Length; n++)
        {
            ring.Checkpoint();
            c[n] = step == 1 ? Coefficient<T, TRing>(ring, a, b, n) : Sum<T, TRing>(ring, a, b, n, Math.Max(first, n - b.Length + 1), first, step);
        }

        return c;
    }

    /// <summary>Σ a_k·b_(n-k) over k = first, first + step, … from <paramref name="low"/> to n.</summary>
    private static T Sum<T, TRing>(TRing ring, ReadOnlySpan<T> a, ReadOnlySpan<T> b, int n, int low, int first, int step)
        where TRing : struct, ISeriesRing<T>
    {
        var high = Math.Min(n, a.Length - 1);
        low = first + ((low - first + step - 1) / step * step);
        if (low > high)
        {
            return ring.Zero;
        }

        high = low + ((high - low) / step * step);
        return ring.SumOfProducts(a[low..(high + 1)], b[(n - high)..(n - low + 1)], step);
    }

    /// <summary>The first index from <paramref name="start"/> on with a coefficient that is not 0, and the greatest common divisor of the distances to the others.</summary>
    private static (int First, int Step) Pattern<T, TRing>(TRing ring, ReadOnlySpan<T> u, int start)
        where TRing : struct, ISeriesRing<T>
    {
        int first = -1, step = 0;
        for (var k = start; k < u.Length && step != 1; k++)
        {
            if (!ring.IsZero(u[k]))
            {
                step = first < 0 ? 0 : GreatestCommonDivisor(step, k - first);
                first = first < 0 ? k : first;
            }
        }

        return (Math.Max(first, start), step == 0 ? Math.Max(1, u.Length) : step);
    }

    private static int GreatestCommonDivisor(int a, int b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }

    /// <summary>The n-th coefficient of a·b.</summary>
    public static T Coefficient<T, TRing>(TRing ring, ReadOnlySpan<T> a, ReadOnlySpan<T> b, int n)
        where TRing : struct, ISeriesRing<T>
    {
        var low = Math.Max(0, n - b.Length + 1);
        var high = Math.Min(n, a.Length - 1);
        return low > high ? ring.Zero : ring.SumOfProducts(a[low..(high + 1)], b[(n - high)..(n - low + 1)]);
    }

    /// <summary>a/b for b₀ other than 0: q·b = a.</summary>
    public static T[] Divide<T, TRing>(TRing ring, ReadOnlySpan<T> a, ReadOnlySpan<T> b, int length)
        where TRing : struct, ISeriesRing<T>
    {
        var inverse = ring.Invert(b[0]);
        var ratio = new T[b.Length];        // -b_k/b₀
        var negative = ring.Negate(inverse);
        for (var k = 1; k < b.Length; k++)
        {
            ratio[k] = ring.IsZero(b[k]) ? b[k] : ring.Multiply(b[k], negative);
        }

        var tail = new Tail<T, TRing>(ring, ratio);
        var q = new T[length];
        for (var n = 0; n < length; n++)
        {
            // q_n = a_n/b₀ - Σ b_k/b₀·q_(n-k), k from 1
            ring.Checkpoint();
            var rest = tail.Of(q, n);
            q[n] = n < a.Length && !ring.IsZero(a[n]) ? ring.Add(ring.Multiply(a[n], inverse), rest) : rest;
        }

        return q;
    }

    /// <summary>exp(v) for v₀ = 0: h' = v'·h.</summary>
    public static T[] Exp<T, TRing>(TRing ring, ReadOnlySpan<T> v, int length)
        where TRing : struct, ISeriesRing<T>
    {
        var tail = new Tail<T, TRing>(ring, Weighted<T, TRing>(ring, v));
        var h = new T[length];
        h[0] = ring.One;
        for (var n = 1; n < length; n++)
        {
            ring.Checkpoint();
            h[n] = ring.DivideBy(tail.Of(h, n), n);
        }

        return h;
    }

    /// <summary>ln(u) for u₀ other than 0, given its constant term ln(u₀): l'·u = u'.</summary>
    public static T[] Ln<T, TRing>(TRing ring, ReadOnlySpan<T> u, T constant, int length)
        where TRing : struct, ISeriesRing<T>
    {
        var inverse = ring.Invert(u[0]);
        var tail = new Tail<T, TRing>(ring, u);
        var weighted = new T[length];       // k·l_k
        var l = new T[length];
        l[0] = constant;
        weighted[0] = ring.Zero;
        for (var n = 1; n < length; n++)
        {
            ring.Checkpoint();
            var rest = ring.Negate(tail.Of(weighted, n));
            weighted[n] = ring.Multiply(n < u.Length ? ring.Add(ring.Scale(u[n], n), rest) : rest, inverse);
            l[n] = ring.DivideBy(weighted[n], n);
        }

        return l;
    }

    /// <summary>u^α for u₀ other than 0, given its constant term u₀^α: h'·u = α·u'·h.</summary>
    public static T[] Power<T, TRing>(TRing ring, ReadOnlySpan<T> u, T alpha, T constant, int length)
        where TRing : struct, ISeriesRing<T>
    {
        var inverse = ring.Invert(u[0]);
        var weighted = new Tail<T, TRing>(ring, Weighted<T, TRing>(ring, u));
        var tail = new Tail<T, TRing>(ring, u);
        var factor = ring.Add(alpha, ring.One);
        var h = new T[length];
        h[0] = constant;
        for (var n = 1; n < length; n++)
        {
            // n·u₀·h_n = Σ ((α + 1)·k - n)·u_k·h_(n-k), k from 1
            ring.Checkpoint();
            var first = ring.Multiply(factor, weighted.Of(h, n));
            var second = ring.Scale(tail.Of(h, n), -n);
            h[n] = ring.DivideBy(ring.Multiply(ring.Add(first, second), inverse), n);
        }

        return h;
    }

    /// <summary>sin(v) and cos(v) for v₀ = 0, or sinh(v) and cosh(v): s' = v'·c, c' = ∓v'·s.</summary>
    public static (T[] Sine, T[] Cosine) SineCosine<T, TRing>(TRing ring, ReadOnlySpan<T> v, bool hyperbolic, int length)
        where TRing : struct, ISeriesRing<T>
    {
        var weighted = new Tail<T, TRing>(ring, Weighted<T, TRing>(ring, v));
        var (s, c) = (new T[length], new T[length]);
        (s[0], c[0]) = (ring.Zero, ring.One);
        for (var n = 1; n < length; n++)
        {
            ring.Checkpoint();
            s[n] = ring.DivideBy(weighted.Of(c, n), n);
            c[n] = ring.DivideBy(weighted.Of(s, n), hyperbolic ? n : -n);
        }

        return (s, c);
    }

    /// <summary>k·v_k, the coefficients of t·v'.</summary>
    private static T[] Weighted<T, TRing>(TRing ring, ReadOnlySpan<T> v)
        where TRing : struct, ISeriesRing<T>
    {
        var weighted = new T[v.Length];
        for (var k = 0; k < weighted.Length; k++)
        {
            weighted[k] = ring.Scale(v[k], k);
        }

        return weighted;
    }

    /// <summary>Sums Σ u_k·h_(n-k) over k from 1, of an h that is known below n; u's zeros are passed over where they are regular.</summary>
    private readonly ref struct Tail<T, TRing>
        where TRing : struct, ISeriesRing<T>
    {
        private readonly TRing _ring;
        private readonly ReadOnlySpan<T> _u;
        private readonly int _first;
        private readonly int _step;

        public Tail(TRing ring, ReadOnlySpan<T> u)
        {
            _ring = ring;
            _u = u;
            (_first, _step) = Pattern<T, TRing>(ring, u, 1);
        }

        public T Of(ReadOnlySpan<T> h, int n)
        {
            var high = Math.Min(n, _u.Length - 1);
            return high < _first ? _ring.Zero
                : _step == 1 ? _ring.SumOfProducts(_u[_first..(high + 1)], h[(n - high)..(n - _first + 1)])
                : Sum<T, TRing>(_ring, _u, h, n, _first, _first, _step);
        }
    }
}
