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
        for (var n = 0; n < c.Length; n++)
        {
            ring.Checkpoint();
            c[n] = Coefficient<T, TRing>(ring, a, b, n);
        }

        return c;
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
        var q = new T[length];
        for (var n = 0; n < length; n++)
        {
            ring.Checkpoint();
            var rest = ring.Negate(Tail<T, TRing>(ring, b, q, n));
            q[n] = ring.Multiply(n < a.Length ? ring.Add(a[n], rest) : rest, inverse);
        }

        return q;
    }

    /// <summary>exp(v) for v₀ = 0: h' = v'·h.</summary>
    public static T[] Exp<T, TRing>(TRing ring, ReadOnlySpan<T> v, int length)
        where TRing : struct, ISeriesRing<T>
    {
        var weighted = Weighted<T, TRing>(ring, v);
        var h = new T[length];
        h[0] = ring.One;
        for (var n = 1; n < length; n++)
        {
            ring.Checkpoint();
            h[n] = ring.DivideBy(Tail<T, TRing>(ring, weighted, h, n), n);
        }

        return h;
    }

    /// <summary>ln(u) for u₀ other than 0, given its constant term ln(u₀): l'·u = u'.</summary>
    public static T[] Ln<T, TRing>(TRing ring, ReadOnlySpan<T> u, T constant, int length)
        where TRing : struct, ISeriesRing<T>
    {
        var inverse = ring.Invert(u[0]);
        var weighted = new T[length];       // k·l_k
        var l = new T[length];
        l[0] = constant;
        weighted[0] = ring.Zero;
        for (var n = 1; n < length; n++)
        {
            ring.Checkpoint();
            var rest = ring.Negate(Tail<T, TRing>(ring, u, weighted, n));
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
        var weighted = Weighted<T, TRing>(ring, u);
        var factor = ring.Add(alpha, ring.One);
        var h = new T[length];
        h[0] = constant;
        for (var n = 1; n < length; n++)
        {
            // n·u₀·h_n = Σ ((α + 1)·k - n)·u_k·h_(n-k), k from 1
            ring.Checkpoint();
            var first = ring.Multiply(factor, Tail<T, TRing>(ring, weighted, h, n));
            var second = ring.Scale(Tail<T, TRing>(ring, u, h, n), -n);
            h[n] = ring.DivideBy(ring.Multiply(ring.Add(first, second), inverse), n);
        }

        return h;
    }

    /// <summary>sin(v) and cos(v) for v₀ = 0, or sinh(v) and cosh(v): s' = v'·c, c' = ∓v'·s.</summary>
    public static (T[] Sine, T[] Cosine) SineCosine<T, TRing>(TRing ring, ReadOnlySpan<T> v, bool hyperbolic, int length)
        where TRing : struct, ISeriesRing<T>
    {
        var weighted = Weighted<T, TRing>(ring, v);
        var (s, c) = (new T[length], new T[length]);
        (s[0], c[0]) = (ring.Zero, ring.One);
        for (var n = 1; n < length; n++)
        {
            ring.Checkpoint();
            s[n] = ring.DivideBy(Tail<T, TRing>(ring, weighted, c, n), n);
            c[n] = ring.DivideBy(Tail<T, TRing>(ring, weighted, s, n), hyperbolic ? n : -n);
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

    /// <summary>Σ u_k·h_(n-k) over k from 1, of an h that is known below n.</summary>
    private static T Tail<T, TRing>(TRing ring, ReadOnlySpan<T> u, ReadOnlySpan<T> h, int n)
        where TRing : struct, ISeriesRing<T>
    {
        var high = Math.Min(n, u.Length - 1);
        return high < 1 ? ring.Zero : ring.SumOfProducts(u[1..(high + 1)], h[(n - high)..n]);
    }
}
